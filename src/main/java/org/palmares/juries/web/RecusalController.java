package org.palmares.juries.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.palmares.juries.AssignmentId;
import org.palmares.juries.Juries;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class RecusalController {

    private final Juries juries;

    RecusalController(Juries juries) {
        this.juries = juries;
    }

    @GetMapping("/readings/{id}/recusal")
    ModelAndView form(@PathVariable UUID id) {
        return Pages.show("juries/recusal", new RecusalPage(juries.mine(new AssignmentId(id)), "", FieldErrors.none()));
    }

    @PostMapping("/readings/{id}/recusal")
    ModelAndView declare(@PathVariable UUID id, @Valid RecusalForm form, BindingResult binding) {
        var reading = juries.mine(new AssignmentId(id));
        if (binding.hasErrors()) {
            return Pages.invalid("juries/recusal", new RecusalPage(reading, form.reason(), FieldErrors.of(binding)));
        }
        juries.recuse(reading.dossier(), form.reason());
        return Pages.goTo("/readings", "juries.recused", reading.title());
    }
}
