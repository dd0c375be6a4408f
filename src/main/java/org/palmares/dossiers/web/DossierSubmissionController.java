package org.palmares.dossiers.web;

import static org.palmares.web.Texts.text;

import java.util.UUID;
import org.palmares.dossiers.Call;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.DossierReading;
import org.palmares.dossiers.DossierRefusal;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.Dossiers;
import org.palmares.kernel.NotFound;
import org.palmares.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class DossierSubmissionController {

    private final Dossiers dossiers;
    private final DraftPages drafts;

    DossierSubmissionController(Dossiers dossiers, DraftPages drafts) {
        this.dossiers = dossiers;
        this.drafts = drafts;
    }

    @GetMapping("/dossiers/{id}/submission")
    ModelAndView page(@PathVariable UUID id) {
        var reading = reading(id);
        if (!reading.rights().write()) {
            return Pages.goTo("/dossiers/" + id);
        }
        var closes = reading.setup().edition().calendar().callCloses();
        var lacks = dossiers.lacks(reading.dossier().id()).stream()
                .map(lack -> new DossierSubmissionPage.Missing(lack.field(), Labels.lack(lack)))
                .toList();
        return Pages.show(
                "dossiers/submission",
                new DossierSubmissionPage(
                        reading,
                        DossierText.of(reading),
                        lacks,
                        closes == null ? "" : Labels.moment(closes, reading.setup()),
                        Labels.left(dossiers.now(), closes),
                        late(reading)));
    }

    @PostMapping("/dossiers/{id}/submission")
    ModelAndView submit(@PathVariable UUID id, @RequestParam(defaultValue = "") String version) {
        try {
            dossiers.submit(new DossierId(id), DraftForm.version(version));
            return Pages.goTo("/dossiers/" + id + "/receipt", "dossiers.submitted.flash");
        } catch (DossierRefusal.Incomplete incomplete) {
            return Pages.invalid("dossiers/draft", drafts.page(reading(id), Labels.errors(incomplete.lacks())));
        }
    }

    private String late(DossierReading reading) {
        var call = Call.of(reading.setup());
        boolean draft = reading.dossier().status() instanceof DossierStatus.Draft;
        return draft && !call.isOpen(dossiers.now()) ? text("dossiers.submission.late") : "";
    }

    private DossierReading reading(UUID id) {
        var reading = dossiers.reading(new DossierId(id));
        if (!reading.rights().author()) {
            throw new NotFound("submission of dossier " + id);
        }
        return reading;
    }
}
