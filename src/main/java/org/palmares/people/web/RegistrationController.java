package org.palmares.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.palmares.people.Email;
import org.palmares.people.SignIns;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class RegistrationController {

    private final SignIns signIns;

    RegistrationController(SignIns signIns) {
        this.signIns = signIns;
    }

    @GetMapping("/sign-in/new")
    ModelAndView page() {
        return Pages.show("people/registration", new RegistrationPage(RegistrationForm.BLANK, FieldErrors.none()));
    }

    @PostMapping("/sign-in/new")
    ModelAndView register(@Valid RegistrationForm form, BindingResult binding, HttpServletRequest request) {
        if (binding.hasErrors()) {
            return Pages.invalid("people/registration", new RegistrationPage(form, FieldErrors.of(binding)));
        }
        signIns.register(form.name(), new Email(form.email()), request.getRemoteAddr(), Texts.language());
        return Pages.goTo("/sign-in/sent");
    }
}
