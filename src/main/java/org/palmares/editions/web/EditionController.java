package org.palmares.editions.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.Edition;
import org.palmares.editions.EditionFigures;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.ForumPlace;
import org.palmares.editions.Lack;
import org.palmares.editions.Setup;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// How an edition stands, and what is worth doing next.
@Controller
class EditionController {

    private final Editions editions;
    private final ObjectProvider<EditionFigures> figures;

    EditionController(Editions editions, ObjectProvider<EditionFigures> figures) {
        this.editions = editions;
        this.figures = figures;
    }

    @GetMapping("/editions/{slug}")
    ModelAndView page(@PathVariable String slug) {
        var setup = editions.followed(slug);
        var edition = setup.edition();
        var now = editions.now();
        boolean preparing = edition.stage() instanceof EditionStage.Preparing;
        var lacks = preparing ? editions.lacks(setup.id()) : List.<Lack>of();
        var advice = preparing ? editions.advice(setup.id()) : List.<Lack>of();
        return Pages.show(
                "editions/show",
                new EditionPage(
                        Texts.text(edition.name()),
                        Texts.text(edition.theme()),
                        forum(edition.forum()),
                        "/editions/" + slug,
                        Texts.text(edition.stage().key()),
                        EditionListController.kind(edition.stage()),
                        edition.fictional(),
                        edition.historical(),
                        Standing.words(edition, lacks.size(), now),
                        toMend(lacks, setup),
                        toMend(advice, setup),
                        editions.mayRun(setup.id()) ? next(edition, lacks, now) : "",
                        TimeLine.of(edition.calendar(), edition.zone(), now),
                        edition.historical() ? List.of() : dates(edition),
                        figures.orderedStream()
                                .flatMap(source -> source.figures(setup).stream())
                                .toList()));
    }

    private static List<ToMend> toMend(List<Lack> lacks, Setup setup) {
        return lacks.stream().map(lack -> ToMend.of(lack, setup)).toList();
    }

    private static String next(Edition edition, List<Lack> lacks, Instant now) {
        return switch (edition.stage()) {
            case EditionStage.Preparing _ -> lacks.isEmpty() ? "call" : "";
            case EditionStage.Calling _ ->
                edition.calendar().callCloses() != null
                                && now.isAfter(edition.calendar().callCloses())
                        ? "regional-round"
                        : "";
            case EditionStage.Regional _ -> "regional";
            case EditionStage.Final _ -> "final";
            case EditionStage.Sealed _ -> "publication";
            case EditionStage.Published _ -> "";
        };
    }

    private static List<EditionPage.Moment> dates(Edition edition) {
        var names = List.of(
                "call-opens", "call-closes", "regional-from", "regional-to", "final-from", "final-to", "ceremony");
        var moments = edition.calendar().moments();
        var dates = new ArrayList<EditionPage.Moment>();
        for (int at = 0; at < names.size(); at++) {
            dates.add(new EditionPage.Moment(
                    Texts.text("editions.field." + names.get(at)), when(edition, moments.get(at))));
        }
        return dates;
    }

    private static String when(Edition edition, @Nullable Instant moment) {
        return moment == null ? "" : Texts.moment(moment, edition.zone());
    }

    /// « Lyon, du 2 décembre 2026 au 3 décembre 2026 », or as much of it as is known.
    static String forum(ForumPlace forum) {
        var city = forum.city() == null ? Texts.text("editions.forum.city-unknown") : forum.city();
        if (forum.from() == null) {
            return forum.city() == null ? "" : city;
        }
        return forum.to() == null || forum.to().equals(forum.from())
                ? Texts.text("editions.forum.day", city, forum.from())
                : Texts.text("editions.forum.days", city, forum.from(), forum.to());
    }
}
