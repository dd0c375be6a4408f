package org.palmares.scoring.calibration;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Dossiers near the line and jurors who could read them, with what is jointly known of their scores and severities.
///
/// @param dossiers those near the line
/// @param certain how many of the retained are so sure that they are not among these
/// @param means the scores of these dossiers
/// @param weights how open each one's fate is
/// @param covariance of these scores, with these scores, then with what each juror adds to each panel's readings
/// @param variances of these additions
/// @param bias for each juror and each place among `dossiers`, their addition; -1: may not read it
/// @param noise the variance of a reading by each juror
/// @param covariances of one addition with all of them
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record Candidates(
        int[] dossiers,
        int certain,
        double[] means,
        double[] weights,
        double[][] covariance,
        double[] variances,
        int[][] bias,
        double[] noise,
        IntFunction<double[]> covariances) {

    /// More would change nothing that can be seen.
    private static final int MOST_DOSSIERS = 150;

    private static final double HOPELESS = 0.002;

    /// The dossiers whose fate is open, those nearest to even chances first.
    static int[] open(double[] chances) {
        return IntStream.range(0, chances.length)
                .filter(d -> chances[d] > HOPELESS && chances[d] < 1 - HOPELESS)
                .boxed()
                .sorted((a, b) -> {
                    int nearer = Double.compare(Math.abs(chances[a] - 0.5), Math.abs(chances[b] - 0.5));
                    return nearer == 0 ? a - b : nearer;
                })
                .limit(MOST_DOSSIERS)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }
}
