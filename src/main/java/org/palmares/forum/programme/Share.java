package org.palmares.forum.programme;

/// What somebody has of their own best, exactly: `got / best`.
///
/// @param best above 0
public record Share(int got, int best) implements Comparable<Share> {

    private static final long MILLION = 1_000_000;

    /// Exact: no division.
    @Override
    public int compareTo(Share other) {
        return Long.compare((long) got * other.best, (long) other.got * best);
    }

    public double value() {
        return (double) got / best;
    }

    /// The least somebody whose own best is this one must have, to be at this share or above.
    int atLeast(int ownBest) {
        return (int) (((long) got * ownBest + best - 1) / best);
    }

    /// The least somebody whose own best is this one must have, to be above this share.
    int above(int ownBest) {
        return (int) ((long) got * ownBest / best) + 1;
    }

    /// What a seat of this weight adds to the total: millionths of the person's best, rounded down.
    public static long millionths(int weight, int best) {
        return weight * MILLION / best;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Share share && compareTo(share) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value());
    }
}
