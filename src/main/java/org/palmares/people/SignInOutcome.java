package org.palmares.people;

import java.time.Instant;

/// How a sign-in by password ended.
public sealed interface SignInOutcome {

    record Welcome(AccountId account) implements SignInOutcome {}

    /// Address or password are not right: nobody is told which.
    record Wrong() implements SignInOutcome {}

    /// Too many failures: nothing is tried before this moment.
    record Throttled(Instant until) implements SignInOutcome {}
}
