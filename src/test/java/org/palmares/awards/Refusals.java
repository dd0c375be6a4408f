package org.palmares.awards;

import org.palmares.editions.Level;

/// Refusals of this module, for tests of pages.
public final class Refusals {

    private Refusals() {}

    public static AwardRefusal recused() {
        return new AwardRefusal.Recused();
    }

    public static AwardRefusal reasonMissing() {
        return new AwardRefusal.ReasonMissing(2);
    }

    public static AwardRefusal tooMany(Level level) {
        return new AwardRefusal.TooMany(level, level.places() + 1L);
    }
}
