package org.palmares.scoring.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.palmares.dossiers.Dossiers;
import org.palmares.editions.Editions;
import org.palmares.juries.AssignmentId;
import org.palmares.juries.Juries;
import org.palmares.juries.Reading;
import org.palmares.scoring.Marks;
import org.palmares.scoring.Scoring;
import org.palmares.scoring.ScoringRefusal;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SheetController {

    private final Juries juries;
    private final Scoring scoring;
    private final Dossiers dossiers;
    private final Editions editions;

    SheetController(Juries juries, Scoring scoring, Dossiers dossiers, Editions editions) {
        this.juries = juries;
        this.scoring = scoring;
        this.dossiers = dossiers;
        this.editions = editions;
    }

    /// What the page that keeps a sheet by itself is answered.
    sealed interface Answer {}

    record Kept(int version, String savedAt, String text) implements Answer {}

    /// @param text why it was not kept
    record NotKept(String text) implements Answer {}

    @GetMapping("/readings/{id}")
    ModelAndView sheet(@PathVariable UUID id) {
        var sheet = scoring.sheet(new AssignmentId(id));
        return Pages.show(
                "scoring/sheet", page(sheet.assignment(), sheet.marks(), sheet.version(), FieldErrors.none()));
    }

    @PostMapping(
            path = "/readings/{id}/draft",
            headers = "Accept=application/json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Answer> keepQuietly(@PathVariable UUID id, @Valid SheetForm form, BindingResult binding) {
        if (binding.hasErrors()) {
            var mistake = FieldErrors.of(binding).byField().values().iterator().next();
            return ResponseEntity.unprocessableContent().body(new NotKept(mistake.getFirst()));
        }
        try {
            var kept = scoring.keep(new AssignmentId(id), form.marks(), form.version());
            return ResponseEntity.ok(
                    new Kept(kept.version(), kept.at().toString(), Texts.text("scoring.kept", Texts.hour(kept.at()))));
        } catch (ScoringRefusal refusal) {
            return ResponseEntity.unprocessableContent()
                    .body(new NotKept(
                            Texts.text(refusal.key(), refusal.arguments().toArray())));
        }
    }

    @PostMapping("/readings/{id}/draft")
    ModelAndView keep(@PathVariable UUID id, @Valid SheetForm form, BindingResult binding) {
        if (binding.hasErrors()) {
            return invalid(new AssignmentId(id), form, FieldErrors.of(binding));
        }
        var kept = scoring.keep(new AssignmentId(id), form.marks(), form.version());
        return Pages.goTo("/readings/" + id, "scoring.kept", Texts.hour(kept.at()));
    }

    @PostMapping("/readings/{id}/hand-in")
    ModelAndView handIn(@PathVariable UUID id, @Valid SheetForm form, BindingResult binding) {
        var assignment = new AssignmentId(id);
        if (binding.hasErrors()) {
            return invalid(assignment, form, FieldErrors.of(binding));
        }
        try {
            scoring.handIn(assignment, form.marks(), form.version());
        } catch (ScoringRefusal.Incomplete incomplete) {
            var errors = new LinkedHashMap<String, List<String>>();
            incomplete
                    .missing()
                    .forEach(criterion -> errors.put(
                            "mark[" + criterion.id() + "]",
                            List.of(Texts.text("scoring.mark.missing", criterion.name()))));
            return invalid(assignment, form, new FieldErrors(errors));
        }
        return Pages.goTo(
                "/readings", "scoring.handed-in", juries.mine(assignment).title());
    }

    /// The page goes on from the version it came from: what was kept elsewhere meanwhile it does not show.
    private ModelAndView invalid(AssignmentId assignment, SheetForm typed, FieldErrors errors) {
        return Pages.invalid("scoring/sheet", page(assignment, typed.marks(), typed.version(), errors));
    }

    private SheetPage page(AssignmentId assignment, Marks shown, int version, FieldErrors errors) {
        var readings = juries.mine();
        var reading = juries.mine(assignment);
        return new SheetPage(
                reading,
                dossiers.get(reading.dossier()),
                editions.get(reading.edition()),
                scoring.rubric(reading.edition(), reading.round()),
                scoring.sheet(assignment),
                shown,
                version,
                errors,
                next(readings, reading));
    }

    private static String next(List<Reading> readings, Reading reading) {
        int position = readings.indexOf(reading);
        return position >= 0 && position + 1 < readings.size()
                ? "/readings/" + readings.get(position + 1).id()
                : "";
    }
}
