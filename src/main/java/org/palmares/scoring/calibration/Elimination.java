package org.palmares.scoring.calibration;

/// The normal equations with the dossiers eliminated: S u = b, then each dossier by itself.
///
/// With D_d = 1 / (t^-2 + Sum w) and G = X_d' W X_u: S = Lambda + X_u' W X_u - G' D G. Everything is computed dossier
/// by dossier from the readings.
final class Elimination {

    private final Design design;
    private final Precisions precisions;
    private final double[] dossierVariance;
    private final int depth;
    private final int[] columns;
    private final int region;

    Elimination(Design design, Precisions precisions) {
        this.design = design;
        this.precisions = precisions;
        this.depth = design.columns().length + 1;
        this.region = design.factor(Effect.REGION);
        this.columns = new int[design.readings() * depth];
        for (int r = 0; r < design.readings(); r++) {
            for (int f = 0; f < depth - 1; f++) {
                columns[r * depth + f] = design.columns()[f][r];
            }
            columns[r * depth + depth - 1] = design.mean();
        }
        this.dossierVariance = new double[design.dossiers()];
        for (int d = 0; d < dossierVariance.length; d++) {
            double precision = precisions.quality();
            for (int r = design.start()[d]; r < design.start()[d + 1]; r++) {
                precision += precisions.readings()[r];
            }
            dossierVariance[d] = 1 / precision;
        }
    }

    Design design() {
        return design;
    }

    Precisions precisions() {
        return precisions;
    }

    /// D: what remains uncertain of each dossier's quality once u is known.
    double[] dossierVariance() {
        return dossierVariance;
    }

    /// b = X_u' W y - G' D X_d' W y.
    double[] rightSide(double[] y) {
        double[] b = new double[design.unknowns()];
        double[] w = precisions.readings();
        for (int d = 0; d < dossierVariance.length; d++) {
            double shared = dossierVariance[d] * weightedSum(d, y);
            for (int r = design.start()[d]; r < design.start()[d + 1]; r++) {
                double pull = w[r] * (y[r] - shared);
                for (int i = r * depth; i < (r + 1) * depth; i++) {
                    if (columns[i] >= 0) {
                        b[columns[i]] += pull;
                    }
                }
            }
        }
        return b;
    }

    private double weightedSum(int d, double[] y) {
        double sum = 0;
        for (int r = design.start()[d]; r < design.start()[d + 1]; r++) {
            sum += precisions.readings()[r] * y[r];
        }
        return sum;
    }

    /// X_u u, reading by reading.
    double[] effectsOnReadings(double[] u) {
        double[] sums = new double[design.readings()];
        for (int r = 0; r < sums.length; r++) {
            double sum = 0;
            for (int i = r * depth; i < (r + 1) * depth; i++) {
                sum += columns[i] < 0 ? 0 : u[columns[i]];
            }
            sums[r] = sum;
        }
        return sums;
    }

    /// theta = D (X_d' W y - G u).
    double[] quality(double[] y, double[] u) {
        double[] onReadings = effectsOnReadings(u);
        double[] theta = new double[dossierVariance.length];
        for (int d = 0; d < theta.length; d++) {
            theta[d] = dossierVariance[d] * (weightedSum(d, y) - weightedSum(d, onReadings));
        }
        return theta;
    }

    /// theta + X_u u, reading by reading.
    double[] fits(double[] theta, double[] u) {
        double[] fits = effectsOnReadings(u);
        for (int d = 0; d < theta.length; d++) {
            for (int r = design.start()[d]; r < design.start()[d + 1]; r++) {
                fits[r] += theta[d];
            }
        }
        return fits;
    }

    /// S itself, row by row, the lower triangle and the upper.
    void assemble(double[] s, int width) {
        double[] w = precisions.readings();
        for (int i = 0; i < width; i++) {
            s[i * width + i] = precisions.effects()[i];
        }
        var links = new Links(this);
        for (int d = 0; d < dossierVariance.length; d++) {
            for (int r = design.start()[d]; r < design.start()[d + 1]; r++) {
                for (int i = r * depth; i < (r + 1) * depth; i++) {
                    for (int j = r * depth; j < (r + 1) * depth; j++) {
                        if (columns[i] >= 0 && columns[j] >= 0) {
                            s[columns[i] * width + columns[j]] += w[r];
                        }
                    }
                }
            }
            links.read(d);
            for (int i = 0; i < links.count(); i++) {
                double scale = dossierVariance[d] * links.weight(i);
                int row = links.column(i) * width;
                for (int j = 0; j < links.count(); j++) {
                    s[row + links.column(j)] -= scale * links.weight(j);
                }
            }
        }
    }

    /// The unknown of a dossier's region, or -1.
    int regionOf(int dossier) {
        return region < 0 ? -1 : design.columns()[region][design.start()[dossier]];
    }

    int[] dossierOfReadings() {
        int[] dossier = new int[design.readings()];
        for (int d = 0; d < dossierVariance.length; d++) {
            java.util.Arrays.fill(dossier, design.start()[d], design.start()[d + 1], d);
        }
        return dossier;
    }

    int depth() {
        return depth;
    }

    /// The unknown in place `place` of a reading, or -1.
    int column(int reading, int place) {
        return columns[reading * depth + place];
    }
}
