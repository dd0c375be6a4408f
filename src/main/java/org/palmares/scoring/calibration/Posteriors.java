package org.palmares.scoring.calibration;

import org.jspecify.annotations.Nullable;

/// Chooses how the reduced system is solved: exactly up to about two thousand unknowns, by iterations beyond.
final class Posteriors {

    /// Up to here the dense factor and its inverse take a second or two.
    private static final int DENSE_UNKNOWNS = 2_000;

    private static final int SEARCHING_DRAWS = 8;
    private static final int LASTING_DRAWS = 96;

    private Posteriors() {}

    /// A posterior on the way to the deviations.
    ///
    /// @param near the one before it on that way
    static Posterior searching(Elimination system, double[] y, boolean maximisedMean, @Nullable Posterior near) {
        return isDense(system)
                ? new DensePosterior(system, y, maximisedMean)
                : new IterativePosterior(system, y, SEARCHING_DRAWS, (IterativePosterior) near, false);
    }

    /// A posterior to answer from.
    static Posterior lasting(Elimination system, double[] y, @Nullable Posterior near) {
        return isDense(system)
                ? new DensePosterior(system, y, false)
                : new IterativePosterior(system, y, LASTING_DRAWS, (IterativePosterior) near, true);
    }

    static DensePosterior exact(Elimination system, double[] y) {
        return new DensePosterior(system, y, false);
    }

    private static boolean isDense(Elimination system) {
        return system.design().unknowns() <= DENSE_UNKNOWNS;
    }
}
