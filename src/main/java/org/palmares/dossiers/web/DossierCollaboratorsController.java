package org.palmares.dossiers.web;

import java.util.UUID;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.Dossiers;
import org.palmares.people.AccountId;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class DossierCollaboratorsController {

    private final Dossiers dossiers;
    private final DraftPages drafts;

    DossierCollaboratorsController(Dossiers dossiers, DraftPages drafts) {
        this.dossiers = dossiers;
        this.drafts = drafts;
    }

    @PostMapping("/dossiers/{id}/collaborators")
    ModelAndView invite(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email) {
        var typed = new CollaboratorForm(name, email);
        var errors = typed.errors();
        if (!errors.isEmpty()) {
            var reading = dossiers.reading(new DossierId(id));
            return reading.rights().own() && reading.rights().write()
                    ? Pages.invalid("dossiers/draft", drafts.page(reading, typed, errors))
                    : Pages.goTo("/dossiers/" + id);
        }
        dossiers.invite(new DossierId(id), name.strip(), email.strip(), Texts.language());
        return Pages.goTo("/dossiers/" + id + "/draft", "dossiers.authors.invited.flash", name.strip());
    }

    @PostMapping("/dossiers/{id}/collaborators/{account}/removal")
    ModelAndView dismiss(@PathVariable UUID id, @PathVariable UUID account) {
        dossiers.dismiss(new DossierId(id), new AccountId(account));
        return Pages.goTo("/dossiers/" + id + "/draft", "dossiers.authors.removed.flash");
    }
}
