package org.palmares.editions.web;

import org.palmares.editions.Editions;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The call of an edition: once opened, its rules no longer change.
@Controller
class CallController {

    private final Editions editions;

    CallController(Editions editions) {
        this.editions = editions;
    }

    @GetMapping("/editions/{slug}/call")
    ModelAndView ask(@PathVariable String slug) {
        var setup = editions.run(slug);
        var calendar = setup.edition().calendar();
        var lead = calendar.callOpens() == null || calendar.callCloses() == null
                ? Texts.text("editions.call.lead-undated")
                : Texts.text(
                        "editions.call.lead",
                        Texts.moment(calendar.callOpens(), setup.edition().zone()),
                        Texts.moment(calendar.callCloses(), setup.edition().zone()));
        var lacks = editions.lacks(setup.id()).stream()
                .map(lack -> ToMend.of(lack, setup))
                .toList();
        return Pages.show(
                "editions/step",
                new StepPage(
                        Texts.text(setup.edition().name()),
                        "/editions/" + slug,
                        "/editions/" + slug + "/call",
                        "call",
                        lead,
                        lacks));
    }

    @PostMapping("/editions/{slug}/call")
    ModelAndView open(@PathVariable String slug) {
        editions.openCall(editions.run(slug).id());
        return Pages.goTo("/editions/" + slug, "editions.call.opened");
    }
}
