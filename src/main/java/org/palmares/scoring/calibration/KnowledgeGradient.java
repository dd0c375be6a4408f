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

    /// Place of a dossier among the candidates, juror, and value.
    record Choice(int place, int juror, double value) {}

    /// More jurors than these are not weighed for a dossier: those who teach most of the open ones are.
    private static final int MOST_JURORS = 60;

    /// In deviations of the least known dossier: what would be gained by less is not worth a reading.
    private static final double WORTHLESS = 1e-6;

    private final Candidates candidates;
    private final int wanted;
    private final double[][] covariance;
    private final double[] variances;
    private final int[][] jurors;
    private final boolean[][] taken;
    private final List<Learnt> learnt = new ArrayList<>();

    /// What a chosen reading has to do with each juror's addition, over its standard deviation.
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
    private record Learnt(double[] scaled) {}

    /// @param wanted how many of the candidate dossiers are retained
    KnowledgeGradient(Candidates candidates, int wanted) {
        this.candidates = candidates;
        this.wanted = wanted;
        this.covariance =
                Arrays.stream(candidates.covariance()).map(double[]::clone).toArray(double[][]::new);
        this.variances = candidates.variances().clone();
        this.jurors = IntStream.range(0, covariance.length)
                .parallel()
                .mapToObj(this::jurorsOf)
                .toArray(int[][]::new);
        this.taken = new boolean[covariance.length][candidates.bias().length];
    }

    /// Who could read a dossier, those who would teach most first where they are many.
    private int[] jurorsOf(int place) {
        int[] may = IntStream.range(0, candidates.bias().length)
                .filter(juror -> candidates.bias()[juror][place] >= 0)
                .toArray();
        if (may.length <= MOST_JURORS) {
            return may;
        }
        double[] direction = new double[covariance.length];
        double[] taught = new double[candidates.bias().length];
        for (int juror : may) {
            direct(place, juror, direction);
            for (int d = 0; d < direction.length; d++) {
                taught[juror] += candidates.weights()[d] * direction[d] * direction[d];
            }
        }
        return IntStream.of(may)
                .boxed()
                .sorted((one, other) -> Double.compare(taught[other], taught[one]))
                .limit(MOST_JURORS)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    List<Choice> choose(int count) {
        var chosen = new ArrayList<Choice>();
        double least = WORTHLESS
                * Math.sqrt(IntStream.range(0, covariance.length)
                        .mapToDouble(place -> covariance[place][place])
                        .max()
                        .orElse(0));
        while (chosen.size() < count) {
            var best = IntStream.range(0, taken.length)
                    .parallel()
                    .mapToObj(this::bestOf)
                    .reduce(new Choice(-1, -1, -1), KnowledgeGradient::better);
            if (best.place() < 0 || best.value() <= least) {
                break;
            }
            chosen.add(best);
            taken[best.place()][best.juror()] = true;
            learn(best);
        }
        return chosen;
    }

    private static Choice better(Choice one, Choice other) {
        return other.value() > one.value() ? other : one;
    }

    private Choice bestOf(int place) {
        var best = new Choice(place, -1, -1);
        double[] moved = new double[covariance.length];
        double[] direction = new double[moved.length];
        for (int juror : jurors[place]) {
            if (!taken[place][juror]) {
                direct(place, juror, direction);
                best = better(best, new Choice(place, juror, value(direction, moved)));
            }
        }
        return best.juror() < 0 ? new Choice(-1, -1, -1) : best;
    }

    private double variance(int place, int juror) {
        int bias = candidates.bias()[juror][place];
        return covariance[place][place]
                + 2 * covariance[place][covariance.length + bias]
                + variances[bias]
                + candidates.noise()[juror];
    }

    /// s = a / sqrt(v): how the scores move with what a reading says.
    private void direct(int place, int juror, double[] direction) {
        int bias = covariance.length + candidates.bias()[juror][place];
        double scale = 1 / Math.sqrt(variance(place, juror));
        for (int d = 0; d < direction.length; d++) {
            direction[d] = (covariance[place][d] + covariance[d][bias]) * scale;
        }
    }

    private double value(double[] direction, double[] moved) {
        double now = largest(candidates.means(), 0, direction, moved);
        double value = 0;
        for (int node = 1; node < Quadrature.NODES.length; node++) {
            value += Quadrature.WEIGHTS[node]
                    * (largest(candidates.means(), Quadrature.NODES[node], direction, moved)
                            + largest(candidates.means(), -Quadrature.NODES[node], direction, moved)
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

    /// Sigma <- Sigma - a a' / v. The additions' own covariances are computed for the chosen ones alone.
    private void learn(Choice choice) {
        int dossiers = covariance.length;
        int bias = candidates.bias()[choice.juror()][choice.place()];
        double scale = 1 / Math.sqrt(variance(choice.place(), choice.juror()));
        double[] direction = new double[dossiers];
        direct(choice.place(), choice.juror(), direction);
        double[] additions = candidates.covariances().apply(bias).clone();
        for (var one : learnt) {
            for (int row = 0; row < additions.length; row++) {
                additions[row] -= one.scaled[bias] * one.scaled[row];
            }
        }
        for (int row = 0; row < additions.length; row++) {
            additions[row] = (additions[row] + covariance[choice.place()][dossiers + row]) * scale;
            variances[row] -= additions[row] * additions[row];
        }
        learnt.add(new Learnt(additions));
        for (int d = 0; d < dossiers; d++) {
            for (int other = 0; other < dossiers; other++) {
                covariance[d][other] -= direction[d] * direction[other];
            }
            for (int row = 0; row < additions.length; row++) {
                covariance[d][dossiers + row] -= direction[d] * additions[row];
            }
        }
    }
}
