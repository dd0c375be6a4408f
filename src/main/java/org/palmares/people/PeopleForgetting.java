package org.palmares.people;

import java.time.Clock;
import java.time.Duration;
import org.palmares.kernel.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Forgets each hour what need not be kept: attempts of the day before, links a day after they expire, invitations
/// unanswered three months after.
@Component
class PeopleForgetting {

    private static final Duration LINKS = Duration.ofDays(1);
    private static final Duration INVITATIONS = Duration.ofDays(90);

    private final Throttle throttle;
    private final LinkRepository links;
    private final InvitationRepository invitations;
    private final TransactionOperations transaction;
    private final Clock clock;

    PeopleForgetting(
            Throttle throttle,
            LinkRepository links,
            InvitationRepository invitations,
            TransactionOperations transaction,
            Clock clock) {
        this.throttle = throttle;
        this.links = links;
        this.invitations = invitations;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 300_000, fixedDelay = 3_600_000)
    void forget() {
        new Actor.Machine("forgetting")
                .perform(() -> transaction.executeWithoutResult(_ -> {
                    var now = clock.instant();
                    throttle.forget();
                    links.forgetExpired(now.minus(LINKS));
                    invitations.forgetUnanswered(now.minus(INVITATIONS));
                }));
    }
}
