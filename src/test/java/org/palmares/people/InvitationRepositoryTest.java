package org.palmares.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import({AccountRepository.class, InvitationRepository.class})
class InvitationRepositoryTest {

    private static final Instant NOW = Instant.parse("2014-01-06T09:00:00Z");
    private static final Instant EXPIRY = NOW.plus(Duration.ofDays(14));
    private static final UUID EDITION = UUID.randomUUID();
    private static final Grant JUROR = new Grant(Role.JUROR, EDITION, null);

    @Autowired
    InvitationRepository invitations;

    @Autowired
    AccountRepository accounts;

    private final Token token = Token.random();
    private final Invitation ada =
            new Invitation(UUID.randomUUID(), "Ada", new Email("ada@ville.test"), Locale.FRENCH, JUROR, EXPIRY);

    @Test
    void an_invitation_waits_under_its_token_until_it_expires() {
        invitations.add(ada, token, null, NOW);

        assertThat(invitations.find(token, EXPIRY.minusSeconds(1))).contains(ada);
        assertThat(invitations.find(token, EXPIRY)).isEmpty();
        assertThat(invitations.find(Token.random(), NOW)).isEmpty();
        assertThat(invitations.find(ada.id())).contains(ada);
        assertThat(invitations.pending(EDITION)).containsExactly(ada);
    }

    @Test
    void an_invitation_is_accepted_once_and_no_longer_taken_back() {
        invitations.add(ada, token, null, NOW);
        var account = AccountId.random();
        accounts.add(account, "Ada", new Email("ada@ville.test"), null, Locale.FRENCH, NOW);

        assertThat(invitations.accept(ada.id(), account, NOW)).isTrue();
        assertThat(invitations.accept(ada.id(), account, NOW)).isFalse();
        assertThat(invitations.revoke(ada.id(), NOW)).isFalse();
        assertThat(invitations.find(token, NOW)).isEmpty();
    }

    @Test
    void an_invitation_taken_back_is_not_accepted() {
        invitations.add(ada, token, null, NOW);

        assertThat(invitations.revoke(ada.id(), NOW)).isTrue();

        assertThat(invitations.accept(ada.id(), AccountId.random(), NOW)).isFalse();
        assertThat(invitations.pending(EDITION)).isEmpty();
    }

    @Test
    void a_second_invitation_to_the_same_role_replaces_the_first() {
        invitations.add(ada, token, null, NOW);

        invitations.revokeSame(new Email("ADA@ville.test"), JUROR, NOW);

        assertThat(invitations.find(token, NOW)).isEmpty();
        invitations.add(
                new Invitation(UUID.randomUUID(), "Ada", ada.email(), Locale.FRENCH, JUROR, EXPIRY),
                Token.random(),
                null,
                NOW);
    }

    @Test
    void who_never_answered_is_forgotten() {
        invitations.add(ada, token, null, NOW);

        invitations.forgetUnanswered(EXPIRY);
        assertThat(invitations.find(ada.id())).isPresent();

        invitations.forgetUnanswered(EXPIRY.plusSeconds(1));
        assertThat(invitations.find(ada.id())).isEmpty();
    }
}
