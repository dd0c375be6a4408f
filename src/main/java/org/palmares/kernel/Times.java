package org.palmares.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// The clock of the product: the machine's, except where the demonstration or a replay plays a whole year at once.
public final class Times extends Clock {

    private static final ScopedValue<Clock> PLAYED = ScopedValue.newInstance();

    private final Clock real;

    public Times(Clock real) {
        this.real = real;
    }

    /// The scope inside which the clock of the product shows the time of another. For the demonstration and the replay
    /// only.
    public static ScopedValue.Carrier playedOn(Clock clock) {
        return ScopedValue.where(PLAYED, clock);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Times(real.withZone(zone));
    }

    @Override
    public Instant instant() {
        return PLAYED.isBound() ? PLAYED.get().instant() : real.instant();
    }
}
