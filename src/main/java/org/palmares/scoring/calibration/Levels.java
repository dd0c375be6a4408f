package org.palmares.scoring.calibration;

import java.util.Arrays;

/// Readings as levels of a short scale: P(level <= k) = logistic(threshold k - eta).
///
/// @param level of each reading, from 0
/// @param count how many levels are used
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record Levels(int[] level, int count) {

    static Levels of(double[] scores) {
        double[] values = Arrays.stream(scores).distinct().sorted().toArray();
        return new Levels(
                Arrays.stream(scores)
                        .mapToInt(score -> Arrays.binarySearch(values, score))
                        .toArray(),
                values.length);
    }

    /// Thresholds that give each level the share it has.
    double[] shares() {
        int[] seen = new int[count];
        for (int one : level) {
            seen[one]++;
        }
        double[] thresholds = new double[count - 1];
        double below = 0;
        for (int k = 0; k < thresholds.length; k++) {
            below += seen[k];
            thresholds[k] = Math.log(below / (level.length - below));
        }
        return thresholds;
    }

    /// One reading under thresholds: everything follows from P = F(a) (1 - F(b)) (1 - e^(b-a)), a and b the thresholds
    /// above and below less eta.
    ///
    /// @param above F(a)
    /// @param below F(b)
    /// @param gap e^(b-a)
    record Seen(double above, double below, double gap) {

        double logProbability() {
            return Math.log(above) + Math.log1p(-below) + Math.log1p(-gap);
        }

        /// d log P / d eta.
        double pull() {
            return above + below - 1;
        }

        /// - d2 log P / d eta2.
        double weight() {
            return density(above) + density(below);
        }

        /// d weight / d eta.
        double weightSlope() {
            return -slopeAbove() - slopeBelow();
        }

        double slopeAbove() {
            return density(above) * (1 - 2 * above);
        }

        double slopeBelow() {
            return density(below) * (1 - 2 * below);
        }

        /// d log P / d a.
        double liftAbove() {
            return 1 - above + gap / (1 - gap);
        }

        /// d log P / d b.
        double liftBelow() {
            return -below - gap / (1 - gap);
        }

        static double density(double share) {
            return share * (1 - share);
        }
    }

    Seen seen(int reading, double eta, double[] thresholds) {
        int at = level[reading];
        double a = at == thresholds.length ? Double.POSITIVE_INFINITY : thresholds[at] - eta;
        double b = at == 0 ? Double.NEGATIVE_INFINITY : thresholds[at - 1] - eta;
        return new Seen(1 / (1 + Math.exp(-a)), 1 / (1 + Math.exp(-b)), Math.exp(b - a));
    }
}
