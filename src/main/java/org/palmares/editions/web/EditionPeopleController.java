package org.palmares.editions.web;

import org.palmares.editions.Editions;
import org.palmares.people.MemberList;
import org.palmares.people.People;
import org.palmares.web.ListState;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Who takes part in an edition.
@Controller
class EditionPeopleController {

    private final Editions editions;
    private final People people;

    EditionPeopleController(Editions editions, People people) {
        this.editions = editions;
        this.people = people;
    }

    @GetMapping("/editions/{slug}/people")
    ModelAndView page(@PathVariable String slug, ListState list) {
        var setup = editions.followed(slug);
        var address = "/editions/" + slug + "/people";
        return Pages.show(
                "editions/people",
                new EditionPeoplePage(
                        Texts.text(setup.edition().name()),
                        new MemberList(people.membersPage(setup.id().value(), address), list)));
    }
}
