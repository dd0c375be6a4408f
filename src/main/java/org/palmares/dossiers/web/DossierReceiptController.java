package org.palmares.dossiers.web;

import static org.palmares.web.Texts.text;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.Dossiers;
import org.palmares.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class DossierReceiptController {

    private final Dossiers dossiers;

    DossierReceiptController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/dossiers/{id}/receipt")
    ModelAndView page(@PathVariable UUID id) {
        var receipt = dossiers.receipt(new DossierId(id));
        var reading = dossiers.reading(new DossierId(id));
        var facts = new LinkedHashMap<String, String>();
        facts.put(text("dossiers.receipt.number"), receipt.number());
        facts.put(text("dossiers.receipt.at"), Labels.moment(receipt.at(), reading.setup()));
        facts.put(text("dossiers.field.title"), reading.dossier().content().title());
        facts.put(text("dossiers.field.lead"), reading.leadName());
        facts.put(text("dossiers.receipt.owner"), reading.ownerName());
        facts.put(
                text("dossiers.receipt.edition"), text(reading.setup().edition().name()));
        facts.put(text("dossiers.receipt.fingerprint"), receipt.fingerprint());
        return Pages.show("dossiers/receipt", new DossierReceiptPage(reading, receipt, facts));
    }
}
