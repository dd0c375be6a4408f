package org.palmares.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.palmares.kernel.Actor;
import org.palmares.mail.Mail;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInController {

    static final String REFUSED = SignInController.class.getName() + ".REFUSED";

    private final Mail mail;

    SignInController(Mail mail) {
        this.mail = mail;
    }

    @GetMapping("/sign-in")
    ModelAndView page() {
        return Actor.currentAccount().isPresent()
                ? Pages.goTo(SignedInSession.HOME)
                : Pages.show("people/sign-in", new SignInPage("", ""));
    }

    /// The security chain sends here whoever it did not let in. Whether the address has an account is not said.
    @PostMapping("/sign-in/refused")
    ModelAndView refused(HttpServletRequest request, @RequestParam(defaultValue = "") String email) {
        var reason = request.getAttribute(REFUSED);
        if (reason == null) {
            return Pages.goTo("/sign-in");
        }
        if (reason instanceof TooManyFailures tooMany) {
            var page = new SignInPage(email, Texts.text("people.sign-in.throttled", tooMany.until()));
            return new ModelAndView("people/sign-in", Map.of("page", page), HttpStatus.TOO_MANY_REQUESTS);
        }
        return Pages.invalid("people/sign-in", new SignInPage(email, Texts.text("people.sign-in.wrong")));
    }

    /// What is shown once a letter is under way, to whoever asked and whatever the address.
    @GetMapping("/sign-in/sent")
    ModelAndView sent() {
        return Pages.show("people/sent", new SentPage(!mail.sends()));
    }
}
