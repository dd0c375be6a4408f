package org.palmares.people.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.NotFound;
import org.palmares.people.AccountId;
import org.palmares.people.Grant;
import org.palmares.people.Invitations;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.palmares.web.FieldErrors;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What the fragment `people/members` posts.
@Controller
class MemberController {

    private final People people;
    private final Invitations invitations;

    MemberController(People people, Invitations invitations) {
        this.people = people;
        this.invitations = invitations;
    }

    @PostMapping("/people/invitations")
    ModelAndView invite(@Valid InviteForm form, BindingResult binding) {
        if (form.edition() == null) {
            throw new NotFound("an edition to invite to");
        }
        if (binding.hasErrors()) {
            return invalid(form, FieldErrors.of(binding));
        }
        var role = form.role();
        if (role == null) {
            return invalid(form, FieldErrors.on("role", Texts.text("web.error.NotNull")));
        }
        if (role == Role.ORGANISER && form.region() != null) {
            return invalid(form, FieldErrors.on("region", Texts.text("people.invite.organiser-everywhere")));
        }
        var grant = new Grant(role, form.edition(), form.region());
        people.invite(form.name(), form.email(), grant, Locale.of(form.language()));
        return Pages.goTo(form.back(), "people.invite.done", form.name());
    }

    @PostMapping("/people/invitations/{id}/renewal")
    ModelAndView inviteAgain(@PathVariable UUID id, @RequestParam(defaultValue = "") String back) {
        invitations.sendAgain(id);
        return Pages.goTo(Back.to(back), "people.invite.again.done");
    }

    @PostMapping("/people/invitations/{id}/revocation")
    ModelAndView uninvite(@PathVariable UUID id, @RequestParam(defaultValue = "") String back) {
        invitations.takeBack(id);
        return Pages.goTo(Back.to(back), "people.invite.revoked");
    }

    @PostMapping("/people/{account}/revocation")
    ModelAndView revoke(
            @PathVariable UUID account,
            @RequestParam Role role,
            @RequestParam UUID edition,
            @RequestParam(required = false) @Nullable UUID region,
            @RequestParam(defaultValue = "") String back) {
        if (role == Role.ORGANISER && region != null) {
            throw new NotFound("an organiser of one region");
        }
        people.revoke(new AccountId(account), new Grant(role, edition, region));
        return Pages.goTo(Back.to(back), "people.revoked");
    }

    private ModelAndView invalid(InviteForm form, FieldErrors errors) {
        var members = people.membersPage(Objects.requireNonNull(form.edition()), form.back());
        return Pages.invalid("people/invite-again", new InvitePage(members, form, errors));
    }
}
