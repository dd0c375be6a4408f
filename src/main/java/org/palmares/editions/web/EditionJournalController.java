package org.palmares.editions.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.Editions;
import org.palmares.journal.Journal;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.palmares.web.ListState;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The journal of an edition: all of it for organisers and the scrutineer, that of their regions for coordinators.
@Controller
class EditionJournalController {

    private final Editions editions;
    private final Journal journal;
    private final People people;

    EditionJournalController(Editions editions, Journal journal, People people) {
        this.editions = editions;
        this.journal = journal;
        this.people = people;
    }

    @GetMapping("/editions/{slug}/journal")
    ModelAndView page(@PathVariable String slug, ListState list) {
        var setup = editions.followed(slug);
        var id = setup.id().value();
        return Pages.show(
                "editions/journal",
                new EditionJournalPage(Texts.text(setup.edition().name()), journal.page(id, regions(id), list)));
    }

    private @Nullable Set<UUID> regions(UUID edition) {
        var roles = people.roles();
        return roles.coordinates(edition, null) || roles.holds(Role.SCRUTINEER, edition, null)
                ? null
                : roles.regions(Role.COORDINATOR, edition);
    }
}
