package org.palmares.editions.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.Lack;
import org.palmares.editions.Part;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The index of the settings.
@Controller
class SettingsController {

    private final Editions editions;

    SettingsController(Editions editions) {
        this.editions = editions;
    }

    @GetMapping("/editions/{slug}/settings")
    ModelAndView page(@PathVariable String slug) {
        var setup = editions.followed(slug);
        boolean preparing = setup.edition().stage() instanceof EditionStage.Preparing;
        var lacks = preparing ? editions.lacks(setup.id()) : List.<Lack>of();
        return Pages.show(
                "editions/settings",
                new SettingsPage(
                        Texts.text(setup.edition().name()),
                        "/editions/" + slug,
                        preparing,
                        setup.edition().rulesAreSettled(),
                        Arrays.stream(Part.values())
                                .map(part -> line(setup, part, lacks))
                                .toList()));
    }

    private static SettingsPage.Line line(Setup setup, Part part, List<Lack> lacks) {
        return new SettingsPage.Line(
                Texts.text(part.key()),
                "/editions/" + setup.slug() + "/settings/" + part.code(),
                holds(setup, part),
                lacks.stream()
                        .filter(lack -> lack.part() == part)
                        .map(lack -> Texts.text(lack.key(), lack.arguments().toArray()))
                        .toList());
    }

    private static String holds(Setup setup, Part part) {
        return switch (part) {
            case PRESENTATION -> Texts.text(setup.edition().theme());
            case CALENDAR ->
                Texts.text(
                        "editions.holds.calendar",
                        setup.edition().calendar().moments().stream()
                                .filter(Objects::nonNull)
                                .count());
            case REGIONS ->
                Texts.text(
                        "editions.holds.regions",
                        setup.regions().size(),
                        setup.regions().stream()
                                .mapToInt(region -> region.departements().size())
                                .sum());
            case CATEGORIES ->
                Texts.text("editions.holds.categories", setup.categories().size());
            case AXES -> Texts.text("editions.holds.axes", setup.axes().size());
            case QUESTIONS ->
                Texts.text("editions.holds.questions", setup.questions().size());
            case CRITERIA ->
                Texts.text(
                        "editions.holds.criteria",
                        setup.criteria(Round.REGIONAL).size(),
                        setup.criteria(Round.FINAL).size());
            case LEVELS ->
                Texts.text(
                        "editions.holds.levels",
                        setup.levels().size(),
                        setup.levels().stream()
                                .mapToInt(level -> level.places())
                                .sum());
            case RULES ->
                Texts.text(
                        "editions.holds.rules",
                        setup.rules().shortlistPlaces(),
                        setup.rules().quotas().size());
        };
    }
}
