package org.palmares.forum.web;

import org.palmares.editions.EditionPlans;
import org.palmares.editions.Editions;
import org.palmares.editions.PlanKind;
import org.palmares.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The programme of the forum of an edition, for those who follow it.
@Controller
class ForumController {

    private final Editions editions;
    private final EditionPlans plans;

    ForumController(Editions editions, EditionPlans plans) {
        this.editions = editions;
        this.plans = plans;
    }

    @GetMapping("/editions/{slug}/forum")
    ModelAndView page(@PathVariable String slug) {
        var setup = editions.followed(slug);
        var plan = plans.get(setup.id(), PlanKind.FORUM);
        return Pages.show("forum/edition", ForumPage.of(setup, plan, editions.mayRun(setup.id())));
    }
}
