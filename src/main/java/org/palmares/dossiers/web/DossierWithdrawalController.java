package org.palmares.dossiers.web;

import static org.palmares.web.Texts.text;

import java.util.UUID;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.DossierReading;
import org.palmares.dossiers.DossierRefusal;
import org.palmares.dossiers.Dossiers;
import org.palmares.kernel.NotFound;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class DossierWithdrawalController {

    private final Dossiers dossiers;

    DossierWithdrawalController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/dossiers/{id}/withdrawal")
    ModelAndView page(@PathVariable UUID id) {
        return Pages.show("dossiers/withdrawal", new DossierWithdrawalPage(owned(id), "", FieldErrors.none()));
    }

    @PostMapping("/dossiers/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        try {
            dossiers.withdraw(new DossierId(id), reason);
            return Pages.goTo("/dossiers/" + id, "dossiers.withdrawn.flash");
        } catch (DossierRefusal.ReasonMissing missing) {
            return Pages.invalid(
                    "dossiers/withdrawal",
                    new DossierWithdrawalPage(
                            owned(id), reason, FieldErrors.on("reason", text("dossiers.reason.missing"))));
        }
    }

    private DossierReading owned(UUID id) {
        var reading = dossiers.reading(new DossierId(id));
        if (!reading.rights().own()) {
            throw new NotFound("withdrawal of dossier " + id);
        }
        return reading;
    }
}
