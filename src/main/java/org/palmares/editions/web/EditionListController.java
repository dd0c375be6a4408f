package org.palmares.editions.web;

import org.palmares.editions.EditionStage;
import org.palmares.editions.EditionSummary;
import org.palmares.editions.Editions;
import org.palmares.kernel.NotFound;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The ledger of editions.
@Controller
class EditionListController {

    private final Editions editions;

    EditionListController(Editions editions) {
        this.editions = editions;
    }

    @GetMapping("/editions")
    ModelAndView page() {
        var followed = editions.followed();
        boolean mayBegin = editions.mayBegin();
        if (followed.isEmpty() && !mayBegin) {
            throw new NotFound("editions for those who run them");
        }
        return Pages.show(
                "editions/list",
                new EditionListPage(
                        followed.stream().map(EditionListController::line).toList(), mayBegin));
    }

    private static EditionListPage.Line line(EditionSummary edition) {
        var call = edition.callCloses() == null ? "" : Texts.moment(edition.callCloses());
        return new EditionListPage.Line(
                "/editions/" + edition.slug(),
                Texts.text(edition.name()),
                Texts.text(edition.theme()),
                edition.year(),
                Texts.text(edition.stage().key()),
                kind(edition.stage()),
                call,
                edition.fictional());
    }

    /// The colour of the stage's tag.
    static String kind(EditionStage stage) {
        return switch (stage) {
            case EditionStage.Preparing _ -> "draft";
            case EditionStage.Calling _, EditionStage.Regional _, EditionStage.Final _ -> "in";
            case EditionStage.Sealed _ -> "wait";
            case EditionStage.Published _ -> "done";
        };
    }
}
