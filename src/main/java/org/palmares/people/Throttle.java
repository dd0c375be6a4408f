package org.palmares.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Slows down guessing and flooding. Counted in the database, so that it holds over every node; whether an account
/// exists plays no part in it.
///
/// Each count is a transaction of its own: what was tried stays counted when the request fails.
@Component
class Throttle {

    /// What is counted, how many are let through, and within how long.
    enum Kind {
        FAILURE_BY_EMAIL(5, Duration.ofMinutes(15)),
        FAILURE_BY_ADDRESS(20, Duration.ofMinutes(15)),
        LINK_BY_EMAIL(5, Duration.ofHours(1)),
        LINK_BY_ADDRESS(20, Duration.ofMinutes(15));

        final int most;
        final Duration window;

        Kind(int most, Duration window) {
            this.most = most;
            this.window = window;
        }
    }

    private record Counted(Kind kind, String key) {}

    private static final Duration KEPT = Duration.ofHours(23);

    private final AttemptRepository attempts;
    private final Clock clock;

    Throttle(AttemptRepository attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /// Counts a sign-in as failed before it is tried, so that many at once are counted too; says until when to refuse.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Instant> signIn(String email, String address) {
        return count(byEmail(Kind.FAILURE_BY_EMAIL, email), byAddress(Kind.FAILURE_BY_ADDRESS, address));
    }

    /// The sign-in succeeded: nothing is held against the address of the person, nor this once against the network's.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void succeeded(String email, String address, Instant begun) {
        attempts.forget(
                Kind.FAILURE_BY_EMAIL.name(),
                byEmail(Kind.FAILURE_BY_EMAIL, email).key(),
                Instant.EPOCH);
        attempts.forget(Kind.FAILURE_BY_ADDRESS.name(), Networks.of(address), begun.truncatedTo(ChronoUnit.MICROS));
    }

    /// Counts a link asked for; says until when to refuse.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Instant> link(String email, String address) {
        return count(byEmail(Kind.LINK_BY_EMAIL, email), byAddress(Kind.LINK_BY_ADDRESS, address));
    }

    /// Network addresses are kept a day at most: this runs each hour.
    @Transactional
    int forget() {
        return attempts.forgetOlderThan(KEPT, clock.instant());
    }

    private Optional<Instant> count(Counted... counted) {
        var now = clock.instant();
        for (var each : counted) {
            attempts.lock(each.kind().name(), each.key());
        }
        var until = Stream.of(counted)
                .flatMap(each -> attempts
                        .filling(each.kind().name(), each.key(), each.kind().most, now.minus(each.kind().window))
                        .map(filling -> filling.plus(each.kind().window))
                        .stream())
                .max(Instant::compareTo);
        if (until.isEmpty()) {
            List.of(counted).forEach(each -> attempts.add(each.kind().name(), each.key(), now));
        }
        return until;
    }

    private static Counted byEmail(Kind kind, String email) {
        var folded = email.strip().toLowerCase(Locale.ROOT);
        return new Counted(kind, HexFormat.of().formatHex(Token.sha256(folded)));
    }

    private static Counted byAddress(Kind kind, String address) {
        return new Counted(kind, Networks.of(address));
    }
}
