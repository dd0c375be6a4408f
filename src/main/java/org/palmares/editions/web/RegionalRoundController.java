package org.palmares.editions.web;

import java.util.List;
import org.palmares.editions.Editions;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The regional round of an edition: once opened, no dossier is filed any more.
@Controller
class RegionalRoundController {

    private final Editions editions;

    RegionalRoundController(Editions editions) {
        this.editions = editions;
    }

    @GetMapping("/editions/{slug}/regional-round")
    ModelAndView ask(@PathVariable String slug) {
        var setup = editions.run(slug);
        var lead = Texts.text("editions.regional-round.lead");
        var lacks = List.<ToMend>of();
        return Pages.show(
                "editions/step",
                new StepPage(
                        Texts.text(setup.edition().name()),
                        "/editions/" + slug,
                        "/editions/" + slug + "/regional-round",
                        "regional-round",
                        lead,
                        lacks));
    }

    @PostMapping("/editions/{slug}/regional-round")
    ModelAndView open(@PathVariable String slug) {
        editions.openRegional(editions.run(slug).id());
        return Pages.goTo("/editions/" + slug, "editions.regional-round.opened");
    }
}
