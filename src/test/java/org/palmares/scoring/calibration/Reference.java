package org.palmares.scoring.calibration;

/// The model written out whole and solved by plain Gaussian elimination.
final class Reference {

    private Reference() {}

    private static double[] bearing(Design design, int dossier, int reading) {
        double[] row = new double[design.dossiers() + design.unknowns()];
        row[dossier] = 1;
        for (int[] column : design.columns()) {
            if (column[reading] >= 0) {
                row[design.dossiers() + column[reading]] = 1;
            }
        }
        row[design.dossiers() + design.mean()] = 1;
        return row;
    }

    static double[] reading(Design design, int dossier, int reading) {
        return bearing(design, dossier, reading);
    }

    static double[] score(Design design, int dossier) {
        double[] row = new double[design.dossiers() + design.unknowns()];
        row[dossier] = 1;
        row[design.dossiers() + design.mean()] = 1;
        int region = design.columns()[design.factor(Effect.REGION)][design.start()[dossier]];
        row[design.dossiers() + region] = 1;
        return row;
    }

    static double[][] precision(Elimination system) {
        var design = system.design();
        int size = design.dossiers() + design.unknowns();
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            matrix[i][i] = i < design.dossiers()
                    ? system.precisions().quality()
                    : system.precisions().effects()[i - design.dossiers()];
        }
        for (int d = 0; d < design.dossiers(); d++) {
            for (int r = design.start()[d]; r < design.start()[d + 1]; r++) {
                double[] row = bearing(design, d, r);
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        matrix[i][j] += system.precisions().readings()[r] * row[i] * row[j];
                    }
                }
            }
        }
        return matrix;
    }

    static double[] rightSide(Elimination system) {
        var design = system.design();
        double[] right = new double[design.dossiers() + design.unknowns()];
        for (int d = 0; d < design.dossiers(); d++) {
            for (int r = design.start()[d]; r < design.start()[d + 1]; r++) {
                double[] row = bearing(design, d, r);
                for (int i = 0; i < right.length; i++) {
                    right[i] += system.precisions().readings()[r] * row[i] * design.scores()[r];
                }
            }
        }
        return right;
    }

    /// log N(y; 0, X Lambda^-1 X' + W^-1).
    static double logDensity(Elimination system) {
        var design = system.design();
        double[][] rows = new double[design.readings()][];
        for (int d = 0; d < design.dossiers(); d++) {
            for (int r = design.start()[d]; r < design.start()[d + 1]; r++) {
                rows[r] = bearing(design, d, r);
            }
        }
        double[][] variance = new double[rows.length][rows.length];
        for (int r = 0; r < rows.length; r++) {
            for (int o = 0; o < rows.length; o++) {
                for (int i = 0; i < rows[r].length; i++) {
                    double prior = i < design.dossiers()
                            ? system.precisions().quality()
                            : system.precisions().effects()[i - design.dossiers()];
                    variance[r][o] += rows[r][i] * rows[o][i] / prior;
                }
            }
            variance[r][r] += 1 / system.precisions().readings()[r];
        }
        double[] solved = solve(variance, design.scores());
        return -(rows.length * Math.log(2 * Math.PI) + logDeterminant(variance) + Sums.dot(solved, design.scores()))
                / 2;
    }

    static double quadratic(double[][] matrix, double[] form) {
        double sum = 0;
        for (int i = 0; i < form.length; i++) {
            sum += form[i] * Sums.dot(matrix[i], form);
        }
        return sum;
    }

    static double[] solve(double[][] matrix, double[] right) {
        return eliminate(matrix, new double[][] {right})[0];
    }

    static double[][] inverse(double[][] matrix) {
        double[][] units = new double[matrix.length][matrix.length];
        for (int i = 0; i < units.length; i++) {
            units[i][i] = 1;
        }
        return eliminate(matrix, units);
    }

    private static double logDeterminant(double[][] matrix) {
        double[][] rest = copy(matrix);
        double log = 0;
        for (int k = 0; k < rest.length; k++) {
            log += Math.log(rest[k][k]);
            for (int i = k + 1; i < rest.length; i++) {
                double factor = rest[i][k] / rest[k][k];
                for (int j = k; j < rest.length; j++) {
                    rest[i][j] -= factor * rest[k][j];
                }
            }
        }
        return log;
    }

    private static double[][] eliminate(double[][] matrix, double[][] rights) {
        double[][] rest = copy(matrix);
        double[][] solved = copy(rights);
        for (int k = 0; k < rest.length; k++) {
            for (int i = 0; i < rest.length; i++) {
                double factor = i == k ? 0 : rest[i][k] / rest[k][k];
                for (int j = k; j < rest.length; j++) {
                    rest[i][j] -= factor * rest[k][j];
                }
                for (double[] right : solved) {
                    right[i] -= factor * right[k];
                }
            }
        }
        for (double[] right : solved) {
            for (int k = 0; k < rest.length; k++) {
                right[k] /= rest[k][k];
            }
        }
        return solved;
    }

    private static double[][] copy(double[][] matrix) {
        return java.util.Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
