package org.palmares.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.palmares.people.Email;
import org.palmares.people.PeopleRefusal;
import org.palmares.people.SignIns;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Links sent by letter. Following one changes nothing: scanners follow links too. A button on the page it opens does.
@Controller
class SignInLinkController {

    private final SignIns signIns;
    private final SignedInSession session;

    SignInLinkController(SignIns signIns, SignedInSession session) {
        this.signIns = signIns;
        this.session = session;
    }

    @GetMapping("/sign-in/links")
    ModelAndView ask() {
        return Pages.show("people/link-request", new LinkRequestPage("", FieldErrors.none()));
    }

    @PostMapping("/sign-in/links")
    ModelAndView send(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        var address = Email.typed(email);
        if (address.isEmpty()) {
            var errors = FieldErrors.on("email", Texts.text("web.error.Email"));
            return Pages.invalid("people/link-request", new LinkRequestPage(email, errors));
        }
        signIns.sendLink(address.get(), request.getRemoteAddr(), Texts.language());
        return Pages.goTo("/sign-in/sent");
    }

    @GetMapping("/sign-in/links/{token}")
    ModelAndView confirm(@PathVariable String token, HttpServletResponse response) {
        keepSecret(response);
        var link = signIns.look(token).orElseThrow(PeopleRefusal::deadLink);
        return Pages.show("people/link", new LinkPage(token, link));
    }

    @PostMapping("/sign-in/links/{token}")
    ModelAndView use(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var account = signIns.use(token);
        session.open(account, request, response);
        return Pages.goTo(session.destination(request, response));
    }

    /// A page whose address is a secret stays out of caches and of the addresses given to other pages.
    static void keepSecret(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
