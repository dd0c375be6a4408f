package org.palmares.auditions.planning;

import com.google.ortools.sat.SatParameters;

/// How long to look for, and from what seed.
///
/// With `deterministic` one worker counts its work instead of looking at the clock: the same answer on any machine.
public final class Search {

    private final double seconds;
    private final int seed;
    private final boolean deterministic;
    private final long from = System.nanoTime();
    private double worked;

    public Search(double seconds, int seed, boolean deterministic) {
        this.seconds = seconds;
        this.seed = seed;
        this.deterministic = deterministic;
    }

    double left() {
        return seconds - (deterministic ? worked : (System.nanoTime() - from) / 1e9);
    }

    void took(double work) {
        worked += work;
    }

    void set(SatParameters.Builder parameters, double given) {
        parameters.setRandomSeed(seed);
        if (deterministic) {
            parameters.setNumWorkers(1).setMaxDeterministicTime(given);
        } else {
            parameters
                    .setNumWorkers(Math.max(4, Runtime.getRuntime().availableProcessors()))
                    .setMaxTimeInSeconds(given);
        }
    }
}
