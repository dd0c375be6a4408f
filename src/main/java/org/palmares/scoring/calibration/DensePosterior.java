package org.palmares.scoring.calibration;

import java.util.random.RandomGenerator;

/// The exact posterior, by a dense Cholesky factor of the reduced system and its inverse.
final class DensePosterior implements Posterior {

    private final Elimination system;
    private final Cholesky factor;
    private final double[][] inverse;
    private final double[] effects;
    private final double[] quality;
    private final double logMarginal;
    private final double[] qualityVariances;
    private final double[] scoreVariances;
    private final double[] fitVariances;

    /// @param maximisedMean whether the general mean is maximised (classical maximum likelihood) rather than
    /// integrated;
    ///     variances are then those of the other unknowns, the mean known
    DensePosterior(Elimination system, double[] y, boolean maximisedMean) {
        this.system = system;
        var design = system.design();
        int size = design.unknowns();
        double[] s = new double[size * size];
        system.assemble(s, size);
        this.factor = Cholesky.of(s, size);
        this.effects = factor.solve(system.rightSide(y));
        this.quality = system.quality(y, effects);
        this.inverse = factor.inverse();
        double meanVariance = inverse[size - 1][size - 1];
        this.logMarginal = logMarginal(y, maximisedMean ? meanVariance : Double.NaN);
        if (maximisedMean) {
            forgetTheMean(meanVariance);
        }
        this.qualityVariances = new double[design.dossiers()];
        this.scoreVariances = new double[design.dossiers()];
        this.fitVariances = new double[design.readings()];
        computeVariances();
    }

    private double logMarginal(double[] y, double meanVariance) {
        var precisions = system.precisions();
        double log = twiceLogDensity(y, factor.logDeterminant());
        int mean = system.design().mean();
        for (int i = 0; i < mean; i++) {
            log += Math.log(precisions.effects()[i]);
        }
        log += Double.isNaN(meanVariance) ? Math.log(precisions.effects()[mean]) : -Math.log(meanVariance);
        return log / 2;
    }

    /// What the unknowns add to a Laplace approximation: (log |Lambda| - log |H| - m' Lambda m) / 2.
    double logPenalty() {
        var precisions = system.precisions();
        double log = -factor.logDeterminant();
        for (int d = 0; d < quality.length; d++) {
            log += Math.log(system.dossierVariance()[d] * precisions.quality());
            log -= precisions.quality() * quality[d] * quality[d];
        }
        for (int i = 0; i < effects.length; i++) {
            log += Math.log(precisions.effects()[i]) - precisions.effects()[i] * effects[i] * effects[i];
        }
        return log / 2;
    }

    private void forgetTheMean(double meanVariance) {
        int size = inverse.length;
        double[] last = inverse[size - 1].clone();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                inverse[i][j] -= last[i] * last[j] / meanVariance;
            }
        }
    }

    private void computeVariances() {
        var design = system.design();
        var forms = new Forms(system);
        var links = forms.links();
        double[] spread = new double[design.unknowns()];
        for (int d = 0; d < design.dossiers(); d++) {
            forms.turnTo(d);
            double own = system.dossierVariance()[d];
            double both = 0;
            for (int i = 0; i < links.count(); i++) {
                double sum = 0;
                double[] row = inverse[links.column(i)];
                for (int j = 0; j < links.count(); j++) {
                    sum += row[links.column(j)] * links.weight(j);
                }
                spread[links.column(i)] = own * sum;
                both += own * links.weight(i) * own * sum;
            }
            qualityVariances[d] = own + both;
            int mean = design.mean();
            int place = system.regionOf(d);
            scoreVariances[d] = own + both + inverse[mean][mean] - 2 * spread[mean];
            if (place >= 0) {
                scoreVariances[d] += inverse[place][place] + 2 * inverse[place][mean] - 2 * spread[place];
            }
            for (int r = design.start()[d]; r < design.start()[d + 1]; r++) {
                double variance = own + both;
                for (int k = 0; k < system.depth(); k++) {
                    int column = system.column(r, k);
                    if (column >= 0) {
                        variance -= 2 * spread[column];
                        for (int l = 0; l < system.depth(); l++) {
                            int other = system.column(r, l);
                            variance += other < 0 ? 0 : inverse[column][other];
                        }
                    }
                }
                fitVariances[r] = variance;
            }
        }
    }

    @Override
    public double[][] solve(double[][] forms) {
        return java.util.Arrays.stream(forms).map(factor::solve).toArray(double[][]::new);
    }

    @Override
    public boolean isEstimated() {
        return false;
    }

    @Override
    public Elimination system() {
        return system;
    }

    @Override
    public double[] effects() {
        return effects;
    }

    @Override
    public double[] quality() {
        return quality;
    }

    @Override
    public double[] effectVariances() {
        double[] variances = new double[inverse.length];
        for (int i = 0; i < variances.length; i++) {
            variances[i] = inverse[i][i];
        }
        return variances;
    }

    @Override
    public double[] qualityVariances() {
        return qualityVariances;
    }

    @Override
    public double[] scoreVariances() {
        return scoreVariances;
    }

    @Override
    public double[] fitVariances() {
        return fitVariances;
    }

    @Override
    public double logMarginal() {
        return logMarginal;
    }

    @Override
    public double[][] fitsOf(double[][] sets) {
        double[][] fits = new double[sets.length][];
        for (int i = 0; i < sets.length; i++) {
            double[] u = factor.solve(system.rightSide(sets[i]));
            fits[i] = system.fits(system.quality(sets[i], u), u);
        }
        return fits;
    }

    @Override
    public double[] drawMiss(RandomGenerator random) {
        double[] z = new double[effects.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = random.nextGaussian();
        }
        return factor.solveUpper(z);
    }
}
