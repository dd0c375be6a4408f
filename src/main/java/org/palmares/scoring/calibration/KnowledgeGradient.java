package org.palmares.scoring.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses the readings that should most raise the sum of the k best scores, one after the other.
///
/// Value of a reading: E[T_k(m + s z)] - T_k(m), T_k the sum of the k largest, s = a / sqrt(v), by 11-point
/// Gauss-Hermite
/// quadrature. Once chosen, a reading takes a a' / v from the covariance before the next is weighed
/// (Frazier, Powell and Dayanik 2009; `docs/fair-judging.md`).
final class KnowledgeGradient {

    /// The positive nodes of the 11-point rule for the standard normal law, and the weights of all six.
    private static final double[] NODES = {
        0, 0.92886899738106, 1.87603502015485, 2.86512316064364, 3.93616660712998, 5.18800122437487
    };

    private static final double[] WEIGHTS = {
        0.369408369408369,
        0.242240299873970,
        0.0661387460710576,
        0.00672028523553727,
        0.000195671930271223,
        8.12184979021498e-07
    };

    /// Place of a dossier among the candidates, juror, and value.
    record Choice(int place, int juror, double value) {}

    private final Candidates candidates;
    private final int wanted;
    private final double[][] covariance;
    private final boolean[][] taken;

    /// @param wanted how many of the candidate dossiers are retained
    KnowledgeGradient(Candidates candidates, int wanted) {
        this.candidates = candidates;
        this.wanted = wanted;
        this.covariance =
                Arrays.stream(candidates.covariance()).map(double[]::clone).toArray(double[][]::new);
        this.taken = new boolean[candidates.bias().length][candidates.dossiers().length];
    }

    List<Choice> choose(int count) {
        var chosen = new ArrayList<Choice>();
        while (chosen.size() < count) {
            var best = IntStream.range(0, taken.length)
                    .parallel()
                    .mapToObj(this::bestOf)
                    .reduce(new Choice(-1, -1, -1), KnowledgeGradient::better);
            if (best.place() < 0) {
                break;
            }
            chosen.add(best);
            taken[best.juror()][best.place()] = true;
            learn(best);
        }
        return chosen;
    }

    private static Choice better(Choice one, Choice other) {
        return other.value() > one.value() ? other : one;
    }

    private Choice bestOf(int juror) {
        var best = new Choice(-1, juror, -1);
        double[] moved = new double[candidates.dossiers().length];
        double[] direction = new double[moved.length];
        for (int place = 0; place < moved.length; place++) {
            int bias = candidates.bias()[juror][place];
            if (bias >= 0 && !taken[juror][place]) {
                best = better(best, new Choice(place, juror, value(place, juror, bias, direction, moved)));
            }
        }
        return best;
    }

    private double variance(int place, int juror, int bias) {
        return covariance[place][place]
                + 2 * covariance[place][bias]
                + covariance[bias][bias]
                + candidates.noise()[juror];
    }

    private double value(int place, int juror, int bias, double[] direction, double[] moved) {
        double scale = 1 / Math.sqrt(variance(place, juror, bias));
        for (int d = 0; d < direction.length; d++) {
            direction[d] = (covariance[place][d] + covariance[bias][d]) * scale;
        }
        double now = largest(candidates.means(), 0, direction, moved);
        double value = 0;
        for (int node = 1; node < NODES.length; node++) {
            value += WEIGHTS[node]
                    * (largest(candidates.means(), NODES[node], direction, moved)
                            + largest(candidates.means(), -NODES[node], direction, moved)
                            - 2 * now);
        }
        return value;
    }

    /// T_k(m + z s).
    private double largest(double[] means, double z, double[] direction, double[] moved) {
        for (int d = 0; d < moved.length; d++) {
            moved[d] = means[d] + z * direction[d];
        }
        select(moved);
        double sum = 0;
        for (int d = moved.length - wanted; d < moved.length; d++) {
            sum += moved[d];
        }
        return sum;
    }

    /// Moves the `wanted` largest to the end (Hoare's selection).
    private void select(double[] values) {
        int target = values.length - wanted;
        int from = 0;
        int to = values.length - 1;
        while (from < to) {
            double pivot = values[(from + to) >>> 1];
            int i = from;
            int j = to;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swap = values[i];
                    values[i++] = values[j];
                    values[j--] = swap;
                }
            }
            if (target <= j) {
                to = j;
            } else if (target >= i) {
                from = i;
            } else {
                return;
            }
        }
    }

    private void learn(Choice choice) {
        int bias = candidates.bias()[choice.juror()][choice.place()];
        double variance = variance(choice.place(), choice.juror(), bias);
        double[] a = new double[covariance.length];
        for (int i = 0; i < a.length; i++) {
            a[i] = covariance[choice.place()][i] + covariance[bias][i];
        }
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                covariance[i][j] -= a[i] * a[j] / variance;
            }
        }
    }
}
