package org.palmares.deliberations.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.palmares.deliberations.Deliberations;
import org.palmares.deliberations.RoundStanding;
import org.palmares.deliberations.ShortlistLine;
import org.palmares.dossiers.Dossier;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;
import org.palmares.people.People;
import org.palmares.web.ListState;
import org.palmares.web.Pages;
import org.palmares.web.TableFile;
import org.palmares.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A round as it goes: how far each jury has come, and the ranking so far.
@Controller
class RoundController {

    private final Deliberations deliberations;
    private final Editions editions;
    private final People people;

    RoundController(Deliberations deliberations, Editions editions, People people) {
        this.deliberations = deliberations;
        this.editions = editions;
        this.people = people;
    }

    @GetMapping("/editions/{slug}/{round:regional|final}")
    ModelAndView page(@PathVariable String slug, @PathVariable String round, ListState list) {
        return Pages.show("deliberations/round", page(editions.bySlug(slug), round(round), list));
    }

    @GetMapping(
            path = "/editions/{slug}/{round:regional|final}",
            headers = {"HX-Request", "!HX-History-Restore-Request"})
    ModelAndView rows(@PathVariable String slug, @PathVariable String round, ListState list) {
        return Pages.show("deliberations/rows", page(editions.bySlug(slug), round(round), list));
    }

    @GetMapping("/editions/{slug}/{round:regional|final}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug, @PathVariable String round, ListState list) {
        return file(slug, round, list).csv();
    }

    @GetMapping("/editions/{slug}/{round:regional|final}.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String slug, @PathVariable String round, ListState list) {
        return file(slug, round, list).xlsx();
    }

    private RoundPage page(Setup setup, Round round, ListState list) {
        var standing = deliberations.standing(setup.id(), round);
        var kept = kept(standing.lines(), list);
        var next = next(setup, round);
        return new RoundPage(
                LineWords.of(setup, round),
                round,
                Texts.text(round == Round.REGIONAL ? "deliberations.regional" : "deliberations.final"),
                lead(standing),
                standing.whole(),
                standing.progress(),
                list,
                kept.stream().skip(list.offset()).limit(list.size()).toList(),
                kept.size(),
                regions(setup),
                categories(setup),
                next.isEmpty() ? "" : "/editions/" + setup.slug() + next.getFirst(),
                next.isEmpty() ? "" : next.getLast());
    }

    private TableFile file(String slug, String name, ListState list) {
        var setup = editions.bySlug(slug);
        var round = round(name);
        var words = LineWords.of(setup, round);
        var lines = kept(deliberations.standing(setup.id(), round).lines(), list);
        return new TableFile(
                "%s-%s".formatted(slug, name),
                Texts.text("deliberations.sheet"),
                List.of(
                        Texts.text("deliberations.rank"),
                        Texts.text("dossiers.field.number"),
                        Texts.text("dossiers.field.title"),
                        Texts.text("dossiers.field.lead"),
                        Texts.text("deliberations.region"),
                        Texts.text("deliberations.category"),
                        Texts.text("deliberations.mean"),
                        Texts.text("deliberations.readings")),
                lines.stream()
                        .map(line -> Arrays.asList(
                                line.rank() == 0 ? null : line.rank(),
                                Dossier.reference(slug, line.candidacy().number()),
                                line.candidacy().title(),
                                line.candidacy().leadName(),
                                words.region(line.candidacy()),
                                words.category(line.candidacy()),
                                line.mean(),
                                line.readings()))
                        .toList());
    }

    private static List<ShortlistLine> kept(List<ShortlistLine> lines, ListState list) {
        var query = list.query().toLowerCase(Locale.ROOT);
        var kept = new ArrayList<>(lines.stream()
                .filter(line -> query.isEmpty() || said(line).contains(query))
                .filter(line -> list.filter("region").isEmpty()
                        || (line.candidacy().region() != null
                                && list.filter("region")
                                        .equals(line.candidacy().region().toString())))
                .filter(line -> list.filter("category").isEmpty()
                        || list.filter("category")
                                .equals(line.candidacy().category().toString()))
                .toList());
        // The lines come ranked: a stable sort keeps that order among equals.
        switch (list.sort("rank")) {
            case "title" ->
                kept.sort(Comparator.comparing(line -> line.candidacy().title(), String.CASE_INSENSITIVE_ORDER));
            case "readings" -> kept.sort(Comparator.comparingInt(ShortlistLine::readings));
            default -> {
                // as ranked
            }
        }
        return list.descending(false) ? kept.reversed() : kept;
    }

    private static String said(ShortlistLine line) {
        var candidacy = line.candidacy();
        return (candidacy.number() + " " + candidacy.title() + " " + candidacy.leadName()).toLowerCase(Locale.ROOT);
    }

    private static String lead(RoundStanding standing) {
        var progress = standing.progress();
        if (progress.assigned() == 0) {
            return Texts.text("deliberations.lead.none");
        }
        if (progress.complete()) {
            return Texts.text("deliberations.lead.complete", standing.lines().size());
        }
        long unread =
                standing.lines().stream().filter(line -> line.mean() == null).count();
        return Texts.text("deliberations.lead.regional", progress.assigned(), progress.handedIn(), unread);
    }

    /// Where the round leads, and in what words.
    private List<String> next(Setup setup, Round round) {
        if (!people.roles().oversees(setup.id().value())) {
            return List.of();
        }
        int stage = setup.edition().stage().rank();
        int regional = new EditionStage.Regional().rank();
        if (round == Round.FINAL) {
            return stage == new EditionStage.Final().rank()
                    ? List.of("/levels", "deliberations.levels.open")
                    : List.of();
        }
        return stage < regional
                ? List.of()
                : List.of(
                        "/regional/shortlist",
                        stage == regional ? "deliberations.shortlist.open" : "deliberations.shortlist.see");
    }

    private static Round round(String name) {
        return name.equals("regional") ? Round.REGIONAL : Round.FINAL;
    }

    static Map<String, String> regions(Setup setup) {
        var regions = new LinkedHashMap<String, String>();
        setup.regions().forEach(region -> regions.put(region.id().toString(), region.name()));
        return regions;
    }

    static Map<String, String> categories(Setup setup) {
        var categories = new LinkedHashMap<String, String>();
        setup.categories().forEach(category -> categories.put(category.id().toString(), Texts.text(category.name())));
        return categories;
    }
}
