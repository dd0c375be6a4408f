package org.palmares.dossiers.web;

import static org.palmares.web.Texts.text;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.Dossier;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.DossierRefusal;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.Dossiers;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.RegionId;
import org.palmares.editions.Setup;
import org.palmares.kernel.NotFound;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class EligibilityController {

    private final Dossiers dossiers;
    private final Editions editions;

    EligibilityController(Dossiers dossiers, Editions editions) {
        this.dossiers = dossiers;
        this.editions = editions;
    }

    /// @param after the number of the dossier left aside for now
    @GetMapping("/editions/{slug}/eligibility")
    ModelAndView page(
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(required = false) @Nullable UUID dossier) {
        var setup = editions.bySlug(slug);
        var next = dossier == null
                ? dossiers.toExamine(setup.id(), DraftForm.version(after)).orElse(null)
                : new DossierId(dossier);
        return Pages.show("dossiers/eligibility", page(setup, next, ExaminationForm.blank(), FieldErrors.none()));
    }

    @PostMapping("/dossiers/{id}/eligibility")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String version,
            @RequestParam MultiValueMap<String, String> sent) {
        var reason = Objects.requireNonNullElse(sent.getFirst("reason-" + decision), "");
        var form = new ExaminationForm(decision, reason, version);
        var dossier = dossiers.get(new DossierId(id));
        var setup = editions.get(dossier.edition());
        try {
            dossiers.requireVersion(dossier.id(), DraftForm.version(form.version()));
            decide(dossier.id(), form);
            return Pages.goTo(
                    "/editions/" + setup.slug() + "/eligibility?after=" + dossier.number(),
                    "dossiers.decided." + form.decision(),
                    dossier.reference(setup.slug()));
        } catch (DossierRefusal.ReasonMissing missing) {
            var errors = FieldErrors.on("reason-" + form.decision(), text("dossiers.reason.missing"));
            return Pages.invalid("dossiers/eligibility", page(setup, dossier.id(), form, errors));
        }
    }

    @PostMapping("/dossiers/{id}/region")
    ModelAndView assign(@PathVariable UUID id, @RequestParam(defaultValue = "") String region) {
        var chosen = DraftForm.id(region);
        if (chosen == null) {
            return Pages.goTo("/dossiers/" + dossiers.get(new DossierId(id)).id());
        }
        dossiers.assign(new DossierId(id), new RegionId(chosen));
        return Pages.goTo("/dossiers/" + id, "dossiers.assigned.flash");
    }

    private void decide(DossierId id, ExaminationForm form) {
        switch (form.decision()) {
            case "eligible" -> dossiers.declareEligible(id);
            case "returned" -> dossiers.returnToComplete(id, form.reason());
            case "ineligible" -> dossiers.declareIneligible(id, form.reason());
            default -> throw new NotFound("decision " + form.decision());
        }
    }

    private EligibilityPage page(Setup setup, @Nullable DossierId id, ExaminationForm form, FieldErrors errors) {
        var counts = dossiers.counts(setup.id());
        return new EligibilityPage(
                setup,
                id == null ? null : examined(setup, id),
                Objects.requireNonNullElse(counts.get("SUBMITTED"), 0),
                Map.copyOf(counts),
                setup.edition().stage() instanceof EditionStage.Calling,
                form.decision(),
                form.reason(),
                errors);
    }

    /// Null where it is no longer to be decided on.
    private @Nullable DossierPage examined(Setup setup, DossierId id) {
        var reading = dossiers.reading(id);
        Dossier dossier = reading.dossier();
        if (!reading.rights().examine() || !dossier.edition().equals(setup.id())) {
            throw new NotFound("examination of dossier " + id);
        }
        return dossier.status() instanceof DossierStatus.Submitted ? DossierController.page(reading) : null;
    }
}
