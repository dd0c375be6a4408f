package org.palmares.juries.assignment;

/// What is left of the time granted, and the seed by which the search chooses between equals.
///
/// The work is counted by the solver, not by the clock: where it ends before the clock does, the same question has the
/// same answer on a slow machine.
final class Budget {

    private static final double SHORTEST = 0.01;

    private final long end;
    private final double work;
    private final int seed;

    private Budget(long end, double work, int seed) {
        this.end = end;
        this.work = work;
        this.seed = seed;
    }

    static Budget seconds(double seconds, int seed) {
        return new Budget(System.nanoTime() + (long) (seconds * 1e9), seconds, seed);
    }

    /// A share of the work, within the same end.
    Budget atMost(double share) {
        return new Budget(end, Math.min(work, share), seed);
    }

    int seed() {
        return seed;
    }

    double work() {
        return work;
    }

    double seconds() {
        return Math.max(SHORTEST, (end - System.nanoTime()) / 1e9);
    }

    boolean spent() {
        return System.nanoTime() >= end;
    }
}
