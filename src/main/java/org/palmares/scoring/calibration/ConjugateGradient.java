package org.palmares.scoring.calibration;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// S x = b by conjugate gradients preconditioned by the diagonal, several right sides side by side.
final class ConjugateGradient {

    private static final int MOST_STEPS = 2_000;
    private static final int WIDTH = 16;

    private final SparseRows rows;
    private final double[] diagonal;

    ConjugateGradient(SparseRows rows) {
        this.rows = rows;
        this.diagonal = rows.diagonal();
    }

    /// Solves for each right side until what is left of it is below `tolerance` times its size.
    ///
    /// @param starts where to start from, for each right side; null: from nothing
    double[][] solve(double[][] rights, double @Nullable [][] starts, double tolerance) {
        double[][] solutions = new double[rights.length][];
        for (int from = 0; from < rights.length; from += WIDTH) {
            int to = Math.min(rights.length, from + WIDTH);
            double[] block = new Block(to - from, tolerance)
                    .solve(interleaved(rights, from, to), starts == null ? null : interleaved(starts, from, to));
            for (int b = from; b < to; b++) {
                double[] solution = new double[diagonal.length];
                for (int i = 0; i < solution.length; i++) {
                    solution[i] = block[i * (to - from) + b - from];
                }
                solutions[b] = solution;
            }
        }
        return solutions;
    }

    private static double[] interleaved(double[][] vectors, int from, int to) {
        int width = to - from;
        double[] block = new double[vectors[from].length * width];
        for (int b = 0; b < width; b++) {
            double[] vector = vectors[from + b];
            for (int i = 0; i < vector.length; i++) {
                block[i * width + b] = vector[i];
            }
        }
        return block;
    }

    /// Some right sides, interleaved.
    private final class Block {

        private final int width;
        private final double tolerance;
        private final double[] scaled;
        private final double[] direction;
        private final double[] image;

        Block(int width, double tolerance) {
            this.width = width;
            this.tolerance = tolerance;
            this.scaled = new double[diagonal.length * width];
            this.direction = new double[scaled.length];
            this.image = new double[scaled.length];
        }

        /// Overwrites both.
        double[] solve(double[] left, double @Nullable [] start) {
            double[] goal = scale(left);
            double[] x = new double[left.length];
            double[] heat = goal;
            if (start != null) {
                x = start;
                rows.apply(x, image, width);
                for (int i = 0; i < left.length; i++) {
                    left[i] -= image[i];
                }
                heat = scale(left);
            }
            System.arraycopy(scaled, 0, direction, 0, scaled.length);
            for (int step = 0; step < MOST_STEPS && !reached(heat, goal, tolerance); step++) {
                rows.apply(direction, image, width);
                double[] curvature = products(direction, image, width);
                double[] length = new double[width];
                for (int b = 0; b < width; b++) {
                    length[b] = curvature[b] > 0 ? heat[b] / curvature[b] : 0;
                }
                for (int i = 0; i < x.length; i += width) {
                    for (int b = 0; b < width; b++) {
                        x[i + b] += length[b] * direction[i + b];
                        left[i + b] -= length[b] * image[i + b];
                    }
                }
                double[] next = scale(left);
                for (int b = 0; b < width; b++) {
                    length[b] = heat[b] > 0 ? next[b] / heat[b] : 0;
                }
                for (int i = 0; i < x.length; i += width) {
                    for (int b = 0; b < width; b++) {
                        direction[i + b] = scaled[i + b] + length[b] * direction[i + b];
                    }
                }
                heat = next;
            }
            return x;
        }

        /// Divides by the diagonal, and says how much of each right side is left.
        private double[] scale(double[] left) {
            double[] heat = new double[width];
            for (int i = 0; i < diagonal.length; i++) {
                for (int b = 0; b < width; b++) {
                    int at = i * width + b;
                    scaled[at] = left[at] / diagonal[i];
                    heat[b] += left[at] * scaled[at];
                }
            }
            return heat;
        }
    }

    private static boolean reached(double[] heat, double[] goal, double tolerance) {
        for (int b = 0; b < heat.length; b++) {
            if (heat[b] > goal[b] * tolerance * tolerance) {
                return false;
            }
        }
        return true;
    }

    private static double[] products(double[] one, double[] other, int width) {
        double[] sums = new double[width];
        for (int i = 0; i < one.length; i += width) {
            for (int b = 0; b < width; b++) {
                sums[b] += one[i + b] * other[i + b];
            }
        }
        return sums;
    }

    /// log |S|, estimated from the Lanczos coefficients that conjugate gradients leave behind (Ubaru, Chen and Saad
    /// 2017).
    double logDeterminant(int probes, int steps) {
        double log = 0;
        for (double entry : diagonal) {
            log += Math.log(entry);
        }
        double estimated = 0;
        for (int probe = 0; probe < probes; probe++) {
            estimated += probed(new java.util.SplittableRandom(probe), steps);
        }
        return log + estimated / probes;
    }

    /// z' log(N) z for a random sign vector z, N the matrix scaled to a unit diagonal.
    private double probed(java.util.SplittableRandom random, int steps) {
        int size = diagonal.length;
        double[] left = new double[size];
        double[] direction = new double[size];
        double[] image = new double[size];
        for (int i = 0; i < size; i++) {
            left[i] = (random.nextBoolean() ? 1 : -1) * Math.sqrt(diagonal[i]);
            direction[i] = left[i] / diagonal[i];
        }
        double heat = size;
        double previousLength = 1;
        double turn = 0;
        double[] main = new double[steps];
        double[] side = new double[steps];
        int taken = 0;
        while (taken < steps && heat > 1e-20 * size) {
            rows.apply(direction, image, 1);
            double length = heat / Sums.dot(direction, image);
            main[taken] = 1 / length + turn / previousLength;
            double next = 0;
            for (int i = 0; i < size; i++) {
                left[i] -= length * image[i];
                next += left[i] * left[i] / diagonal[i];
            }
            turn = next / heat;
            side[taken] = Math.sqrt(turn) / length;
            for (int i = 0; i < size; i++) {
                direction[i] = left[i] / diagonal[i] + turn * direction[i];
            }
            previousLength = length;
            heat = next;
            taken++;
        }
        return size * Tridiagonal.firstOfLog(Arrays.copyOf(main, taken), Arrays.copyOf(side, taken));
    }
}
