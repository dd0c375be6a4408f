package org.palmares.deliberations.quotas;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The best choice under quotas: the largest sum of worth; among equal sums, the one that has the first dossier in the
/// order of merit where two differ.
final class Choice {

    private Choice() {}

    /// The positions retained, or null where no choice keeps every quota.
    static @Nullable BitSet best(Standing standing, int places, List<Bound> bounds) {
        var nest = Nest.of(standing, places, bounds);
        return nest == null ? new Crossing(standing, places, bounds).best() : nest.best();
    }

    /// True where some choice keeps every quota.
    static boolean possible(Standing standing, int places, List<Bound> bounds) {
        var nest = Nest.of(standing, places, bounds);
        return nest == null ? new Crossing(standing, places, bounds).possible() : nest.possible();
    }
}
