package org.palmares.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.palmares.people.Email;
import org.palmares.people.PeopleRefusal;
import org.palmares.people.SignInLink;
import org.palmares.people.SignIns;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class FirstAccountController {

    private final SignIns signIns;
    private final SignedInSession session;

    FirstAccountController(SignIns signIns, SignedInSession session) {
        this.signIns = signIns;
        this.session = session;
    }

    @GetMapping("/sign-in/first/{token}")
    ModelAndView page(@PathVariable String token, HttpServletResponse response) {
        SignInLinkController.keepSecret(response);
        var _ = signIns.look(token)
                .filter(link -> link.purpose() == SignInLink.Purpose.SET_UP)
                .orElseThrow(PeopleRefusal::deadLink);
        var form = new FirstAccountForm("", "", Texts.language().getLanguage(), "");
        return Pages.show("people/first", new FirstAccountPage(token, form, FieldErrors.none()));
    }

    @PostMapping("/sign-in/first/{token}")
    ModelAndView open(
            @PathVariable String token,
            @Valid FirstAccountForm form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignInLinkController.keepSecret(response);
        if (binding.hasErrors()) {
            return Pages.invalid("people/first", new FirstAccountPage(token, form, FieldErrors.of(binding)));
        }
        var account =
                signIns.setUp(token, form.name(), new Email(form.email()), form.password(), Locale.of(form.language()));
        session.open(account, request, response);
        return Pages.goTo(SignedInSession.HOME);
    }
}
