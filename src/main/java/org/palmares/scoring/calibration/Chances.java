package org.palmares.scoring.calibration;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What could happen at the line: each dossier's probability of standing among the first k, and its likely ranks.
///
/// @param low the rank that one draw in ten betters
/// @param high the rank that one draw in ten exceeds
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record Chances(double[] top, int[] low, int[] high) {

    private static final double TAIL = 0.1;

    /// Beyond this many drawn scores, the fast form.
    private static final long MOST_DRAWN = 30_000_000;

    private static final int PLAYED = 16;

    /// Plausible scores of all dossiers at once.
    interface Draws {
        /// Fills `scores` by a draw that depends on `random` alone.
        void draw(SplittableRandom random, double[] scores);
    }

    /// @param draws null where scores are known one by one only
    static Chances of(double[] means, double[] deviations, @Nullable Draws draws, int k, int count, long seed) {
        return draws != null && (long) means.length * count <= MOST_DRAWN
                ? drawn(means.length, draws, k, count, seed)
                : fast(means, deviations, k, seed);
    }

    private static SplittableRandom random(long seed, int draw) {
        return new SplittableRandom(seed * 0x9e3779b97f4a7c15L + draw * 0xd1b54a32d192ed03L);
    }

    private static Chances drawn(int dossiers, Draws draws, int k, int count, long seed) {
        int[][] ranks = new int[count][];
        IntStream.range(0, count).parallel().forEach(i -> {
            double[] scores = new double[dossiers];
            draws.draw(random(seed, i), scores);
            ranks[i] = ranks(scores);
        });
        double[] top = new double[dossiers];
        int[] low = new int[dossiers];
        int[] high = new int[dossiers];
        IntStream.range(0, dossiers).parallel().forEach(d -> {
            int[] seen = new int[dossiers + 1];
            for (int[] rank : ranks) {
                seen[rank[d]]++;
            }
            int retained = 0;
            for (int rank = 1; rank <= k; rank++) {
                retained += seen[rank];
            }
            top[d] = (double) retained / count;
            low[d] = quantile(seen, TAIL * count);
            high[d] = quantile(seen, (1 - TAIL) * count);
        });
        return new Chances(top, low, high);
    }

    /// Each score's rank, the best first.
    ///
    /// Numbers are sorted with their scores, in place of the last digits of these.
    private static int[] ranks(double[] scores) {
        long places = Long.highestOneBit(Math.max(1, scores.length)) * 2 - 1;
        long[] sorted = new long[scores.length];
        for (int d = 0; d < scores.length; d++) {
            long bits = Double.doubleToRawLongBits(scores[d]);
            long ascending = bits ^ ((bits >> 63) & Long.MAX_VALUE);
            sorted[d] = (ascending & ~places) | d;
        }
        Arrays.sort(sorted);
        int[] ranks = new int[scores.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[(int) (sorted[i] & places)] = ranks.length - i;
        }
        return ranks;
    }

    private static int quantile(int[] seen, double share) {
        int reached = 0;
        for (int rank = 1; rank < seen.length; rank++) {
            reached += seen[rank];
            if (reached >= share) {
                return rank;
            }
        }
        return seen.length - 1;
    }

    /// p_d = Phi((m_d - c) / s_d), c such that they sum to k; ranks among a few played fields.
    static Chances fast(double[] means, double[] deviations, int k, long seed) {
        double lowest = Double.MAX_VALUE;
        double highest = -Double.MAX_VALUE;
        for (int d = 0; d < means.length; d++) {
            lowest = Math.min(lowest, means[d] - 40 * deviations[d]);
            highest = Math.max(highest, means[d] + 40 * deviations[d]);
        }
        for (int halving = 0; halving < 60; halving++) {
            double middle = (lowest + highest) / 2;
            if (Arrays.stream(chancesAbove(middle, means, deviations)).sum() > k) {
                lowest = middle;
            } else {
                highest = middle;
            }
        }
        double[] field = new double[means.length * PLAYED];
        var random = random(seed, 0);
        for (int i = 0; i < field.length; i++) {
            field[i] = means[i % means.length] + deviations[i % means.length] * random.nextGaussian();
        }
        Arrays.sort(field);
        int[] low = new int[means.length];
        int[] high = new int[means.length];
        for (int d = 0; d < means.length; d++) {
            low[d] = rankIn(field, means[d] + Normal.EIGHTY * deviations[d], means.length);
            high[d] = rankIn(field, means[d] - Normal.EIGHTY * deviations[d], means.length);
        }
        return new Chances(chancesAbove((lowest + highest) / 2, means, deviations), low, high);
    }

    private static double[] chancesAbove(double line, double[] means, double[] deviations) {
        double[] chances = new double[means.length];
        Arrays.parallelSetAll(chances, d -> Normal.cumulative((means[d] - line) / deviations[d]));
        return chances;
    }

    private static int rankIn(double[] field, double score, int dossiers) {
        int at = Arrays.binarySearch(field, score);
        int above = field.length - (at < 0 ? -at - 1 : at);
        return Math.min(dossiers, 1 + above / PLAYED);
    }
}
