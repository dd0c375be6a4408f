package org.palmares.scoring.calibration;

import java.util.stream.IntStream;

/// S = U' U for a dense symmetric positive definite matrix, and its inverse.
///
/// Rows are added to rows, four at a time, which Java turns into vector instructions. Each row is the work of one
/// thread
/// in one order: the same bits on any number of cores.
final class Cholesky {

    private static final int BLOCK = 32;

    /// Below this size threads cost more than they bring.
    private static final int WORTH_THREADS = 192;

    private final int size;
    private final double[][] upper;

    private Cholesky(int size, double[][] upper) {
        this.size = size;
        this.upper = upper;
    }

    /// Factors a matrix given row by row; its upper triangle is read.
    static Cholesky of(double[] matrix, int size) {
        double[][] upper = new double[size][];
        for (int i = 0; i < size; i++) {
            upper[i] = java.util.Arrays.copyOfRange(matrix, i * size, (i + 1) * size);
        }
        for (int from = 0; from < size; from += BLOCK) {
            int to = Math.min(size, from + BLOCK);
            for (int k = from; k < to; k++) {
                subtract(upper, from, k, k, size);
                double pivot = upper[k][k];
                if (!(pivot > 0)) {
                    throw new ArithmeticException("Not positive definite at %d (pivot %s).".formatted(k, pivot));
                }
                double scale = 1 / Math.sqrt(pivot);
                for (int j = k; j < size; j++) {
                    upper[k][j] *= scale;
                }
            }
            int first = from;
            rows(to, size).forEach(i -> subtract(upper, first, to, i, size));
        }
        return new Cholesky(size, upper);
    }

    /// Takes from row i the part of rows `from` to `to` that stands at and after its diagonal.
    private static void subtract(double[][] upper, int from, int to, int i, int size) {
        int k = from;
        for (; k + 4 <= to; k += 4) {
            add(
                    upper[i],
                    i,
                    size,
                    -upper[k][i],
                    upper[k],
                    -upper[k + 1][i],
                    upper[k + 1],
                    -upper[k + 2][i],
                    upper[k + 2],
                    -upper[k + 3][i],
                    upper[k + 3]);
        }
        for (; k < to; k++) {
            add(upper[i], i, size, -upper[k][i], upper[k]);
        }
    }

    private static IntStream rows(int from, int to) {
        var rows = IntStream.range(from, Math.max(from, to));
        return to - from < WORTH_THREADS ? rows : rows.parallel();
    }

    private static void add(double[] row, int from, int to, double a, double[] x) {
        for (int j = from; j < to; j++) {
            row[j] += a * x[j];
        }
    }

    private static void add(
            double[] row,
            int from,
            int to,
            double a,
            double[] x,
            double b,
            double[] y,
            double c,
            double[] z,
            double d,
            double[] t) {
        for (int j = from; j < to; j++) {
            row[j] += a * x[j] + b * y[j] + c * z[j] + d * t[j];
        }
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.log(upper[i][i]);
        }
        return 2 * sum;
    }

    double[] solve(double[] right) {
        double[] x = right.clone();
        for (int i = 0; i < size; i++) {
            x[i] /= upper[i][i];
            add(x, i + 1, size, -x[i], upper[i]);
        }
        return solveUpper(x);
    }

    /// U^-1 z: with z standard normal, a draw whose covariance is S^-1. Overwrites z.
    double[] solveUpper(double[] z) {
        for (int i = size - 1; i >= 0; i--) {
            double sum = z[i];
            double[] row = upper[i];
            for (int j = i + 1; j < size; j++) {
                sum -= row[j] * z[j];
            }
            z[i] = sum / row[i];
        }
        return z;
    }

    /// S^-1, whole.
    double[][] inverse() {
        double[][] lower = inverseOfTranspose();
        double[][] inverse = new double[size][size];
        rows(0, size).forEach(i -> {
            int k = i;
            for (; k + 4 <= size; k += 4) {
                add(
                        inverse[i],
                        0,
                        i + 1,
                        lower[k][i],
                        lower[k],
                        lower[k + 1][i],
                        lower[k + 1],
                        lower[k + 2][i],
                        lower[k + 2],
                        lower[k + 3][i],
                        lower[k + 3]);
            }
            for (; k < size; k++) {
                add(inverse[i], 0, i + 1, lower[k][i], lower[k]);
            }
        });
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                inverse[j][i] = inverse[i][j];
            }
        }
        return inverse;
    }

    /// U'^-1, lower triangular.
    private double[][] inverseOfTranspose() {
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            lower[i][i] = 1;
        }
        for (int from = 0; from < size; from += BLOCK) {
            int first = from;
            int to = Math.min(size, from + BLOCK);
            for (int i = from; i < to; i++) {
                for (int k = from; k < i; k++) {
                    add(lower[i], 0, k + 1, -upper[k][i], lower[k]);
                }
                double scale = 1 / upper[i][i];
                for (int j = 0; j <= i; j++) {
                    lower[i][j] *= scale;
                }
            }
            rows(to, size).forEach(i -> {
                int k = first;
                for (; k + 4 <= to; k += 4) {
                    add(
                            lower[i],
                            0,
                            k + 4,
                            -upper[k][i],
                            lower[k],
                            -upper[k + 1][i],
                            lower[k + 1],
                            -upper[k + 2][i],
                            lower[k + 2],
                            -upper[k + 3][i],
                            lower[k + 3]);
                }
                for (; k < to; k++) {
                    add(lower[i], 0, k + 1, -upper[k][i], lower[k]);
                }
            });
        }
        return lower;
    }
}
