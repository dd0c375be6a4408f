package org.palmares.territories.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Actor;
import org.palmares.territories.Nature;
import org.palmares.territories.NewTerritory;
import org.palmares.territories.Siren;
import org.palmares.territories.Territories;
import org.palmares.territories.TerritoryChoice;
import org.palmares.territories.TerritoryId;
import org.palmares.territories.TerritoryRefusal;
import org.palmares.territories.TerritorySummary;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class TerritoryFormController {

    private static final String FORM = "territories/form";

    private final Territories territories;

    TerritoryFormController(Territories territories) {
        this.territories = territories;
    }

    @GetMapping("/territories/new")
    ModelAndView form() {
        requireSignIn();
        return Pages.show(FORM, page(TerritoryForm.blank(), FieldErrors.none(), TerritoryChoice.none(), null));
    }

    /// Without scripts, the territories to choose from come back with the form.
    @PostMapping(path = "/territories", params = "parent-search")
    ModelAndView search(TerritoryForm form, @RequestParam(name = "parent-typed", defaultValue = "") String typed) {
        requireSignIn();
        return Pages.show(FORM, page(form, FieldErrors.none(), choice(form, typed), null));
    }

    @PostMapping("/territories")
    ModelAndView add(
            @Valid TerritoryForm form,
            BindingResult binding,
            @RequestParam(name = "parent-typed", defaultValue = "") String typed) {
        requireSignIn();
        var siren = form.siren() == null || form.siren().isBlank()
                ? null
                : Siren.read(form.siren()).orElse(null);
        if (siren == null && form.siren() != null && !form.siren().isBlank()) {
            binding.rejectValue("siren", "territories.error.siren");
        }
        var nature = Nature.addable().stream()
                .filter(addable -> addable.name().equals(form.nature()))
                .findFirst();
        if (nature.isEmpty() && !binding.hasFieldErrors("nature")) {
            binding.rejectValue("nature", "web.error.invalid");
        }
        if (binding.hasErrors()) {
            return Pages.invalid(FORM, page(form, FieldErrors.of(binding), choice(form, typed), null));
        }
        try {
            var id = territories.add(new NewTerritory(
                    Objects.requireNonNullElse(form.name(), "").strip(),
                    nature.orElse(Nature.OTHER),
                    blankAsNull(form.subKind()),
                    siren,
                    blankAsNull(form.departement()),
                    chosen(form)));
            return Pages.goTo("/territories/" + id, "territories.added");
        } catch (TerritoryRefusal.AlreadyKnown refused) {
            return Pages.conflict(FORM, page(form, FieldErrors.none(), choice(form, typed), refused.known()));
        }
    }

    private TerritoryFormPage page(
            TerritoryForm form, FieldErrors errors, TerritoryChoice parent, @Nullable TerritorySummary known) {
        var natures = new LinkedHashMap<String, String>();
        Nature.addable().forEach(nature -> natures.put(nature.name(), Texts.text(nature.key())));
        Map<String, String> departements = new LinkedHashMap<>();
        territories
                .departements()
                .forEach(place -> departements.put(
                        place.code(), Texts.text("territories.departement.option", place.code(), place.name())));
        return new TerritoryFormPage(form, errors, natures, departements, parent, known);
    }

    private TerritoryChoice choice(TerritoryForm form, String typed) {
        return territories.choice(typed, chosen(form));
    }

    private static @Nullable TerritoryId chosen(TerritoryForm form) {
        return form.parent() == null ? null : new TerritoryId(form.parent());
    }

    private static @Nullable String blankAsNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static void requireSignIn() {
        if (Actor.currentAccount().isEmpty()) {
            throw new InsufficientAuthenticationException("Only a person who has signed in adds a territory.");
        }
    }
}
