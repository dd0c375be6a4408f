package org.palmares.editions.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.palmares.editions.EditionRefusal;
import org.palmares.editions.Editions;
import org.palmares.editions.ForumPlace;
import org.palmares.editions.NewEdition;
import org.palmares.kernel.NotFound;
import org.palmares.kernel.Wording;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Begins an edition, afresh or from an earlier one.
@Controller
class NewEditionController {

    private final Editions editions;

    NewEditionController(Editions editions) {
        this.editions = editions;
    }

    @GetMapping("/editions/new")
    ModelAndView page() {
        requireBegin();
        var form = editions.list().stream()
                .findFirst()
                .map(latest -> NewEditionForm.blank(latest.year() + 1))
                .orElseGet(NewEditionForm::empty);
        return Pages.show("editions/new", new NewEditionPage(form, FieldErrors.none(), sources()));
    }

    @PostMapping("/editions")
    ModelAndView begin(@Valid NewEditionForm form, BindingResult binding) {
        requireBegin();
        var source = NewEditionForm.typed(form.source());
        if (source.isEmpty() && NewEditionForm.typed(form.programmeFr()).isEmpty()) {
            binding.rejectValue("programmeFr", "NotBlank");
        }
        if (binding.hasErrors()) {
            return Pages.invalid("editions/new", new NewEditionPage(form, FieldErrors.of(binding), sources()));
        }
        var slug = NewEditionForm.typed(form.slug());
        try {
            begin(form, source, slug);
        } catch (EditionRefusal.SlugTaken taken) {
            var errors = FieldErrors.on(
                    "slug", Texts.text(taken.key(), taken.arguments().toArray()));
            return Pages.invalid("editions/new", new NewEditionPage(form, errors, sources()));
        }
        return Pages.goTo("/editions/" + slug, source.isEmpty() ? "editions.created" : "editions.copied");
    }

    private void begin(NewEditionForm form, String source, String slug) {
        int year = Integer.parseInt(NewEditionForm.typed(form.year()));
        if (source.isEmpty()) {
            var programme =
                    new Wording(NewEditionForm.typed(form.programmeFr()), NewEditionForm.typed(form.programmeEn()));
            editions.create(
                    new NewEdition(slug, programme, year, Wording.same(""), ForumPlace.unknown(), false, false));
        } else {
            editions.copy(editions.bySlug(source).id(), slug, year);
        }
    }

    private Map<String, String> sources() {
        var sources = new LinkedHashMap<String, String>();
        editions.list().stream()
                .filter(edition -> !edition.historical())
                .forEach(edition -> sources.put(edition.slug(), Texts.text(edition.name())));
        return sources;
    }

    private void requireBegin() {
        if (!editions.mayBegin()) {
            throw new NotFound("editions for those who run the programme");
        }
    }
}
