package org.palmares.scoring.calibration;

import java.util.Arrays;

/// S x = b without S, by conjugate gradients preconditioned by its diagonal, several right sides side by side.
final class ConjugateGradient {

    private static final int MOST_STEPS = 2_000;
    private static final int WIDTH = 16;

    private final Elimination system;
    private final double[] diagonal;

    ConjugateGradient(Elimination system) {
        this.system = system;
        this.diagonal = system.diagonal();
    }

    double[] diagonal() {
        return diagonal;
    }

    /// Solves for each right side until what is left of it is below `tolerance` times its size.
    double[][] solve(double[][] rights, double tolerance) {
        double[][] solutions = new double[rights.length][];
        for (int from = 0; from < rights.length; from += WIDTH) {
            int width = Math.min(WIDTH, rights.length - from);
            double[] block = solveBlock(Arrays.copyOfRange(rights, from, from + width), tolerance);
            for (int b = 0; b < width; b++) {
                double[] solution = new double[diagonal.length];
                for (int i = 0; i < solution.length; i++) {
                    solution[i] = block[i * width + b];
                }
                solutions[from + b] = solution;
            }
        }
        return solutions;
    }

    private double[] solveBlock(double[][] rights, double tolerance) {
        int width = rights.length;
        int size = diagonal.length * width;
        double[] x = new double[size];
        double[] left = new double[size];
        double[] scaled = new double[size];
        double[] direction = new double[size];
        double[] image = new double[size];
        for (int i = 0; i < size; i++) {
            left[i] = rights[i % width][i / width];
            scaled[i] = left[i] / diagonal[i / width];
            direction[i] = scaled[i];
        }
        double[] heat = products(left, scaled, width);
        double[] goal = heat.clone();
        for (int step = 0; step < MOST_STEPS && !reached(heat, goal, tolerance); step++) {
            system.apply(direction, image, width);
            double[] curvature = products(direction, image, width);
            double[] length = new double[width];
            for (int b = 0; b < width; b++) {
                length[b] = curvature[b] > 0 ? heat[b] / curvature[b] : 0;
            }
            for (int i = 0; i < size; i++) {
                x[i] += length[i % width] * direction[i];
                left[i] -= length[i % width] * image[i];
                scaled[i] = left[i] / diagonal[i / width];
            }
            double[] next = products(left, scaled, width);
            for (int i = 0; i < size; i++) {
                double turn = heat[i % width] > 0 ? next[i % width] / heat[i % width] : 0;
                direction[i] = scaled[i] + turn * direction[i];
            }
            heat = next;
        }
        return x;
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
            system.apply(direction, image, 1);
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
