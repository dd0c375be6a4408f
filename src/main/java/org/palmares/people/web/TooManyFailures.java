package org.palmares.people.web;

import java.time.Instant;
import org.springframework.security.authentication.AccountStatusException;

/// Nothing is tried before a moment.
final class TooManyFailures extends AccountStatusException {

    private final transient Instant until;

    TooManyFailures(Instant until) {
        super("Too many failures (until %s).".formatted(until));
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
