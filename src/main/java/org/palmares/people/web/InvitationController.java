package org.palmares.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.palmares.people.Invitations;
import org.palmares.people.Invitations.Offer;
import org.palmares.people.Invitations.Reader;
import org.palmares.people.PeopleRefusal;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class InvitationController {

    private final Invitations invitations;
    private final SignedInSession session;

    InvitationController(Invitations invitations, SignedInSession session) {
        this.invitations = invitations;
        this.session = session;
    }

    @GetMapping("/invitations/{token}")
    ModelAndView page(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        SignInLinkController.keepSecret(response);
        var offer = offer(token);
        if (offer.reader() == Reader.SIGNED_OUT) {
            session.remember(request, response);
        }
        var form = new NewAccountForm(offer.name(), offer.language().getLanguage(), "");
        return Pages.show("people/invitation", new InvitationPage(token, offer, form, FieldErrors.none()));
    }

    /// Opens the account of whoever has none, and signs them in.
    @PostMapping("/invitations/{token}/account")
    ModelAndView open(
            @PathVariable String token,
            @Valid NewAccountForm form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignInLinkController.keepSecret(response);
        if (binding.hasErrors()) {
            return Pages.invalid(
                    "people/invitation", new InvitationPage(token, offer(token), form, FieldErrors.of(binding)));
        }
        var account = invitations.acceptAsNew(token, form.name(), form.chosenPassword(), form.locale());
        session.open(account, request, response);
        return Pages.goTo(SignedInSession.HOME, "people.invitation.accepted");
    }

    /// Gives the role to whoever has signed in.
    @PostMapping("/invitations/{token}/acceptance")
    ModelAndView accept(@PathVariable String token) {
        invitations.accept(token);
        return Pages.goTo(SignedInSession.HOME, "people.invitation.accepted");
    }

    private Offer offer(String token) {
        return invitations.look(token).orElseThrow(PeopleRefusal::deadInvitation);
    }
}
