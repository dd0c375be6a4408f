package org.palmares.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.palmares.kernel.Actor;
import org.palmares.kernel.NotFound;
import org.palmares.web.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Roles offered by letter, and what becomes of them.
@Service
public class Invitations {

    private static final Duration LIFE = Duration.ofDays(14);

    private final InvitationRepository invitations;
    private final AccountRepository accounts;
    private final Accounts opening;
    private final Granting granting;
    private final PeopleAccess access;
    private final PeopleLetters letters;
    private final GrantNames names;
    private final Journal journal;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            AccountRepository accounts,
            Accounts opening,
            Granting granting,
            PeopleAccess access,
            PeopleLetters letters,
            GrantNames names,
            Journal journal,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.opening = opening;
        this.granting = granting;
        this.access = access;
        this.letters = letters;
        this.names = names;
        this.journal = journal;
        this.clock = clock;
    }

    /// How the reader of an invitation stands towards it.
    public enum Reader {
        /// Has no account yet.
        NEW,
        /// Has an account and must sign in.
        SIGNED_OUT,
        /// Has signed in and may accept.
        INVITED,
        /// Has signed in under another address.
        SOMEBODY_ELSE
    }

    /// An invitation as its reader sees it.
    ///
    /// @param role what is offered, in words
    public record Offer(String name, String email, Locale language, String role, Instant expires, Reader reader) {}

    /// Sends an invitation; one that waits for the same person and role gives way to it.
    @Transactional
    public void send(String name, Email email, Grant grant, Locale language) {
        access.requireMayGive(grant);
        accounts.byEmail(email)
                .flatMap(person -> accounts.standing(person.id().value()))
                .filter(standing -> standing.roles().grants().contains(grant))
                .ifPresent(standing -> {
                    throw new PeopleRefusal.RoleHeld(standing.person().name());
                });
        var now = clock.instant();
        var token = Token.random();
        var invitation = new Invitation(UUID.randomUUID(), name.strip(), email, language, grant, now.plus(LIFE));
        invitations.revokeSame(email, grant, now);
        invitations.add(invitation, token, Actor.currentAccount().orElse(null), now);
        letters.invitation(invitation, names.of(grant, language), token);
        record("people.invited", invitation);
    }

    /// Sends an invitation again, with a new link; the one before no longer works.
    @Transactional
    public void sendAgain(UUID id) {
        var invitation = pending(id);
        send(invitation.name(), invitation.email(), invitation.grant(), invitation.language());
    }

    @Transactional
    public void takeBack(UUID id) {
        var invitation = pending(id);
        if (invitations.revoke(id, clock.instant())) {
            record("people.uninvited", invitation);
        }
    }

    /// Empty where it was answered, taken back, has expired or never was.
    @Transactional(readOnly = true)
    public Optional<Offer> look(String token) {
        return invitations
                .find(new Token(token), clock.instant())
                .map(invitation -> new Offer(
                        invitation.name(),
                        invitation.email().value(),
                        invitation.language(),
                        names.of(invitation.grant(), Texts.language()),
                        invitation.expires(),
                        reader(invitation)));
    }

    /// Opens the account of somebody invited who has none, with the role.
    @Transactional
    public AccountId acceptAsNew(String token, String name, @Nullable String password, Locale language) {
        var invitation = waiting(token);
        if (reader(invitation) != Reader.NEW) {
            throw new PeopleRefusal.NotTheInvited();
        }
        var id = opening.open(name, invitation.email(), password, language);
        accept(invitation, id);
        return id;
    }

    /// Gives the role to whoever was invited and has signed in.
    @Transactional
    public void accept(String token) {
        var invitation = waiting(token);
        if (reader(invitation) != Reader.INVITED) {
            throw new PeopleRefusal.NotTheInvited();
        }
        accept(invitation, access.me());
    }

    private void accept(Invitation invitation, AccountId account) {
        if (!invitations.accept(invitation.id(), account, clock.instant())) {
            throw new PeopleRefusal.DeadInvitation();
        }
        record("people.accepted", invitation);
        granting.give(account, invitation.grant());
    }

    private Reader reader(Invitation invitation) {
        var invited = accounts.byEmail(invitation.email()).map(Person::id).map(AccountId::value);
        var actor = Actor.currentAccount();
        if (actor.isPresent()) {
            return actor.equals(invited) ? Reader.INVITED : Reader.SOMEBODY_ELSE;
        }
        return invited.isPresent() ? Reader.SIGNED_OUT : Reader.NEW;
    }

    private Invitation waiting(String token) {
        return invitations.find(new Token(token), clock.instant()).orElseThrow(PeopleRefusal.DeadInvitation::new);
    }

    private Invitation pending(UUID id) {
        return invitations
                .find(id)
                .filter(found -> access.mayGive(found.grant()))
                .orElseThrow(() -> new NotFound("invitation %s".formatted(id)));
    }

    /// Neither name nor address: the journal is never erased, an invitation is.
    private void record(String act, Invitation invitation) {
        journal.record(Entry.of(act, "invitation", invitation.id())
                .in(invitation.grant().edition())
                .region(invitation.grant().region())
                .to(Map.of("role", invitation.grant().role().name())));
    }
}
