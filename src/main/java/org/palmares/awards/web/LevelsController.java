package org.palmares.awards.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palmares.awards.AwardRefusal;
import org.palmares.awards.Awards;
import org.palmares.awards.LevelLine;
import org.palmares.awards.Levels;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.Category;
import org.palmares.editions.CategoryId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.Level;
import org.palmares.editions.LevelId;
import org.palmares.editions.Setup;
import org.palmares.people.People;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The levels of an edition: given while the final lasts, then under embargo.
@Controller
class LevelsController {

    private final Awards awards;
    private final Editions editions;
    private final People people;

    LevelsController(Awards awards, Editions editions, People people) {
        this.awards = awards;
        this.editions = editions;
        this.people = people;
    }

    @GetMapping("/editions/{slug}/levels")
    ModelAndView page(@PathVariable String slug) {
        var setup = editions.followed(slug);
        if (setup.edition().stage().rank() < new EditionStage.Final().rank()) {
            return Pages.show("awards/closed", ClosedPage.of(setup, "awards.levels", "awards.levels.early"));
        }
        try {
            return Pages.show("awards/levels", page(setup, awards.levels(setup.id()), null, FieldErrors.none()));
        } catch (AwardRefusal.Recused recused) {
            return Pages.show("awards/closed", ClosedPage.of(setup, "awards.levels", "awards.levels.recused"));
        }
    }

    @PostMapping("/editions/{slug}/levels")
    ModelAndView give(@PathVariable String slug, LevelsForm form) {
        var setup = editions.followed(slug);
        try {
            awards.give(setup.id(), form.levels(), form.said(), form.version());
        } catch (AwardRefusal.TooMany refused) {
            return again(setup, form, "places", refused);
        } catch (AwardRefusal.ReasonMissing refused) {
            return again(setup, form, "reason", refused);
        } catch (AwardRefusal.ReasonTooLong refused) {
            return again(setup, form, "reason", refused);
        }
        return Pages.goTo("/editions/" + slug + "/levels", "awards.kept");
    }

    @PostMapping("/editions/{slug}/seal")
    ModelAndView seal(@PathVariable String slug, @RequestParam(defaultValue = "0") int version) {
        awards.seal(editions.followed(slug).id(), version);
        return Pages.goTo("/editions/" + slug + "/levels", "awards.sealed");
    }

    private ModelAndView again(Setup setup, LevelsForm form, String field, AwardRefusal refused) {
        var errors = FieldErrors.on(
                field, Texts.text(refused.key(), refused.arguments().toArray()));
        return Pages.invalid("awards/levels", page(setup, awards.levels(setup.id()), form, errors));
    }

    /// @param typed what was chosen and refused; null to show what is stored
    private LevelsPage page(Setup setup, Levels levels, @Nullable LevelsForm typed, FieldErrors errors) {
        var chosen = typed == null ? stored(levels) : typed.levels();
        var rows = levels.lines().stream()
                .map(line -> row(setup, line, chosen.get(line.candidacy().dossier())))
                .toList();
        return new LevelsPage(
                setup,
                setup.edition().stage() instanceof EditionStage.Final
                        && people.roles().organises(setup.id().value()),
                Texts.text(
                        "awards.levels.lead",
                        chosen.size(),
                        rows.size(),
                        rows.stream().filter(LevelsPage.Row::departs).count(),
                        levels.missing()),
                saved(levels),
                rows,
                options(setup),
                setup.levels().stream()
                        .map(level -> new LevelsPage.Place(
                                level,
                                chosen.values().stream()
                                        .filter(level.id()::equals)
                                        .count()))
                        .toList(),
                typed == null ? levels.reason() : typed.said(),
                typed == null ? levels.version() : typed.version(),
                errors);
    }

    private static Map<DossierId, LevelId> stored(Levels levels) {
        var stored = new LinkedHashMap<DossierId, LevelId>();
        for (var line : levels.lines()) {
            if (line.given() != null) {
                stored.put(line.candidacy().dossier(), line.given());
            }
        }
        return stored;
    }

    private static LevelsPage.Row row(Setup setup, LevelLine line, @Nullable LevelId given) {
        var candidacy = line.candidacy();
        return new LevelsPage.Row(
                candidacy.dossier().value(),
                candidacy.title(),
                candidacy.leadName(),
                setup.category(new CategoryId(candidacy.category()))
                        .map(Category::name)
                        .map(Texts::text)
                        .orElse(""),
                line.rank(),
                line.mean(),
                line.readings(),
                Objects.toString(line.proposed(), ""),
                Objects.toString(given, ""),
                given == null ? "" : setup.level(given).map(Level::code).orElse(""));
    }

    private String saved(Levels levels) {
        var by = levels.savedBy();
        return by == null
                ? ""
                : Texts.text(
                        "awards.levels.saved",
                        levels.savedAt(),
                        people.names(List.of(by.value())).getOrDefault(by.value(), ""));
    }

    private static Map<String, String> options(Setup setup) {
        var options = new LinkedHashMap<String, String>();
        options.put("", Texts.text("awards.level.none"));
        setup.levels().forEach(level -> options.put(level.id().toString(), Texts.text(level.name())));
        return options;
    }
}
