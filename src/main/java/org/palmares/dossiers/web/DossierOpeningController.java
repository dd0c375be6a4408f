package org.palmares.dossiers.web;

import static org.palmares.web.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.Dossiers;
import org.palmares.editions.Editions;
import org.palmares.territories.Territories;
import org.palmares.territories.TerritoryId;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class DossierOpeningController {

    private final Dossiers dossiers;
    private final Editions editions;
    private final Territories territories;

    DossierOpeningController(Dossiers dossiers, Editions editions, Territories territories) {
        this.dossiers = dossiers;
        this.editions = editions;
        this.territories = territories;
    }

    @GetMapping("/dossiers/new")
    ModelAndView page(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(name = "lead-typed", required = false) @Nullable String typed) {
        return Pages.show("dossiers/opening", page(edition, lead, typed, FieldErrors.none()));
    }

    /// Without scripts, the territory is looked for by sending the form.
    @PostMapping(path = "/dossiers", params = "lead-search")
    ModelAndView search(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(name = "lead-typed", required = false) @Nullable String typed) {
        return Pages.show("dossiers/opening", page(edition, lead, typed, FieldErrors.none()));
    }

    @PostMapping(path = "/dossiers", params = "!lead-search")
    ModelAndView open(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(name = "lead-typed", required = false) @Nullable String typed) {
        var territory = DraftForm.id(lead);
        var errors = new LinkedHashMap<String, List<String>>();
        if (edition.isBlank()) {
            errors.put("edition", List.of(text("dossiers.opening.edition.missing")));
        }
        if (territory == null) {
            errors.put("lead", List.of(text("dossiers.opening.lead.missing")));
        }
        if (territory == null || !errors.isEmpty()) {
            return Pages.invalid("dossiers/opening", page(edition, lead, typed, new FieldErrors(errors)));
        }
        var opened = dossiers.open(editions.bySlug(edition).id(), new TerritoryId(territory));
        return Pages.goTo("/dossiers/" + opened + "/draft", "dossiers.opened");
    }

    private DossierOpeningPage page(String edition, @Nullable String lead, @Nullable String typed, FieldErrors errors) {
        var calls = MyDossiersController.calls(editions.open(), dossiers.now());
        Map<String, String> names = new LinkedHashMap<>();
        calls.forEach(call -> names.put(call.slug(), call.name()));
        var id = DraftForm.id(lead);
        var chosen = calls.size() == 1 ? calls.getFirst().slug() : edition;
        return new DossierOpeningPage(
                calls, names, chosen, territories.choice(typed, id == null ? null : new TerritoryId(id)), errors);
    }
}
