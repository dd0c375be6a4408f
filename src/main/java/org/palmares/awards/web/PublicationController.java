package org.palmares.awards.web;

import org.palmares.awards.AwardRefusal;
import org.palmares.awards.Awards;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.Setup;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The moment the labels become public.
@Controller
class PublicationController {

    private final Awards awards;
    private final Editions editions;

    PublicationController(Awards awards, Editions editions) {
        this.awards = awards;
        this.editions = editions;
    }

    @GetMapping("/editions/{slug}/publication")
    ModelAndView page(@PathVariable String slug) {
        var setup = editions.followed(slug);
        return switch (setup.edition().stage()) {
            case EditionStage.Preparing _, EditionStage.Calling _, EditionStage.Regional _, EditionStage.Final _ ->
                Pages.show("awards/closed", ClosedPage.of(setup, "awards.publication", "awards.publication.early"));
            case EditionStage.Sealed _ -> shown(setup, waiting(setup), false);
            case EditionStage.Published(var at) ->
                shown(setup, at == null ? "" : Texts.text("awards.publication.done", at), true);
        };
    }

    @PostMapping("/editions/{slug}/publication")
    ModelAndView reveal(@PathVariable String slug) {
        awards.reveal(editions.followed(slug).id());
        return Pages.goTo("/editions/" + slug + "/publication", "awards.published");
    }

    private String waiting(Setup setup) {
        var ceremony = setup.edition().calendar().ceremony();
        var when = ceremony == null
                ? Texts.text("awards.undated")
                : Texts.moment(ceremony, setup.edition().zone());
        try {
            return Texts.text(
                    "awards.publication.lead", awards.levels(setup.id()).given(), when);
        } catch (AwardRefusal.Recused recused) {
            return Texts.text("awards.publication.lead-recused", when);
        }
    }

    private ModelAndView shown(Setup setup, String lead, boolean published) {
        return Pages.show(
                "awards/publication",
                new PublicationPage(
                        Texts.text(setup.edition().name()),
                        lead,
                        published,
                        "/palmares/" + setup.slug(),
                        "/editions/" + setup.slug() + "/publication",
                        !published && editions.mayRun(setup.id())));
    }
}
