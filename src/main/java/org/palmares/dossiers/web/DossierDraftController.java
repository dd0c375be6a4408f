package org.palmares.dossiers.web;

import static org.palmares.web.Texts.text;

import java.util.Map;
import java.util.UUID;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.DossierReading;
import org.palmares.dossiers.Dossiers;
import org.palmares.dossiers.SaveResult;
import org.palmares.kernel.NotFound;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class DossierDraftController {

    private final Dossiers dossiers;
    private final DraftPages pages;

    DossierDraftController(Dossiers dossiers, DraftPages pages) {
        this.dossiers = dossiers;
        this.pages = pages;
    }

    /// @param check asks for what is missing to be shown at its fields
    @GetMapping("/dossiers/{id}/draft")
    ModelAndView page(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean check) {
        var reading = dossiers.reading(new DossierId(id));
        if (!reading.rights().author()) {
            throw new NotFound("draft of dossier " + id);
        }
        if (!reading.rights().write()) {
            return Pages.goTo("/dossiers/" + id);
        }
        var errors = check ? Labels.errors(dossiers.lacks(reading.dossier().id())) : FieldErrors.none();
        return Pages.show("dossiers/draft", pages.page(reading, errors));
    }

    @PostMapping(path = "/dossiers/{id}/draft", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView keep(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String next) {
        return switch (kept(id, sent)) {
            case SaveResult.Kept _ when next.equals("submission") -> Pages.goTo("/dossiers/" + id + "/submission");
            case SaveResult.Kept kept ->
                Pages.goTo(
                        "/dossiers/" + id + "/draft",
                        kept.merged() ? "dossiers.draft.merged.flash" : "dossiers.draft.kept.flash");
            case SaveResult.Clashing clashing -> Pages.goTo(compare(id, clashing));
        };
    }

    /// The same, from a page that stays open.
    @PostMapping(path = "/dossiers/{id}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> keepWhileTyping(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        return switch (kept(id, sent)) {
            case SaveResult.Kept kept ->
                ResponseEntity.ok(Map.of(
                        "version",
                        kept.version(),
                        "savedAt",
                        kept.at().toString(),
                        "text",
                        text(
                                kept.merged() ? "dossiers.draft.merged" : "dossiers.draft.kept",
                                Labels.time(kept.at(), reading(id).setup()))));
            case SaveResult.Clashing clashing ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(Map.of("address", compare(id, clashing), "text", text("dossiers.draft.clash")));
        };
    }

    private SaveResult kept(UUID id, MultiValueMap<String, String> sent) {
        var form = DraftForm.of(sent, reading(id).setup());
        return dossiers.keep(new DossierId(id), form.content(), form.version(), form.tab());
    }

    private DossierReading reading(UUID id) {
        return dossiers.reading(new DossierId(id));
    }

    private static String compare(UUID id, SaveResult.Clashing clashing) {
        return "/dossiers/" + id + "/merge/" + clashing.stray();
    }
}
