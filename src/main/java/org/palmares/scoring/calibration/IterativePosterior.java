package org.palmares.scoring.calibration;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The posterior of many unknowns: exact means by conjugate gradients, variances by perturb and solve.
///
/// Data drawn from the model are solved for like the real ones; what the solution misses of the truth they were drawn
/// from has exactly the posterior covariance (Papandreou and Yuille 2010). Dossiers' own parts are added exactly.
final class IterativePosterior implements Posterior {

    private static final double MEAN_TOLERANCE = 1e-13;
    /// Far below the noise of a hundred draws.
    private static final double DRAW_TOLERANCE = 1e-4;
    private static final int PROBES = 8;
    private static final int LANCZOS_STEPS = 40;

    private final Elimination system;
    private final ConjugateGradient gradients;
    private final double[] effects;
    private final double[] quality;
    private final double[][] misses;
    private final double logMarginal;
    private final double[] qualityVariances;
    private final double[] scoreVariances;
    private final double[] fitVariances;

    /// @param draws how many perturbations estimate the variances
    /// @param withLikelihood whether the likelihood is wanted too; NaN otherwise
    IterativePosterior(Elimination system, double[] y, int draws, boolean withLikelihood) {
        this.system = system;
        this.gradients = new ConjugateGradient(system);
        this.effects = gradients.solve(new double[][] {system.rightSide(y)}, MEAN_TOLERANCE)[0];
        this.quality = system.quality(y, effects);
        this.misses = misses(draws);
        this.logMarginal = withLikelihood ? likelihood(y) : Double.NaN;
        this.qualityVariances = new double[system.design().dossiers()];
        this.scoreVariances = new double[qualityVariances.length];
        this.fitVariances = new double[y.length];
        IntStream.range(0, qualityVariances.length).parallel().forEach(this::computeVariances);
    }

    private double likelihood(double[] y) {
        var precisions = system.precisions();
        double[] fits = fits();
        double log = -y.length * Math.log(2 * Math.PI) - gradients.logDeterminant(PROBES, LANCZOS_STEPS);
        for (int r = 0; r < y.length; r++) {
            double w = precisions.readings()[r];
            log += Math.log(w) - w * y[r] * (y[r] - fits[r]);
        }
        for (double variance : system.dossierVariance()) {
            log += Math.log(variance * precisions.quality());
        }
        for (double precision : precisions.effects()) {
            log += Math.log(precision);
        }
        return log / 2;
    }

    /// Draws of u minus its mean. The general mean, nearly free, is drawn at 0.
    private double[][] misses(int draws) {
        var design = system.design();
        var precisions = system.precisions();
        double[][] truths = new double[draws][];
        double[][] rights = new double[draws][];
        IntStream.range(0, draws).parallel().forEach(draw -> {
            var random = new SplittableRandom(draw);
            double[] truth = new double[design.unknowns()];
            for (int i = 0; i < design.mean(); i++) {
                truth[i] = random.nextGaussian() / Math.sqrt(precisions.effects()[i]);
            }
            double[] theta = new double[design.dossiers()];
            for (int d = 0; d < theta.length; d++) {
                theta[d] = random.nextGaussian() / Math.sqrt(precisions.quality());
            }
            double[] y = system.fits(theta, truth);
            for (int r = 0; r < y.length; r++) {
                y[r] += random.nextGaussian() / Math.sqrt(precisions.readings()[r]);
            }
            truths[draw] = truth;
            rights[draw] = system.rightSide(y);
        });
        double[][] solved = gradients.solve(rights, DRAW_TOLERANCE);
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < truths[draw].length; i++) {
                truths[draw][i] -= solved[draw][i];
            }
        }
        return truths;
    }

    private void computeVariances(int d) {
        var design = system.design();
        int first = design.start()[d];
        int last = design.start()[d + 1];
        double own = system.dossierVariance()[d];
        double[] onReadings = new double[last - first];
        for (double[] miss : misses) {
            double shared = 0;
            for (int r = first; r < last; r++) {
                double sum = 0;
                for (int k = 0; k < system.depth(); k++) {
                    int column = system.column(r, k);
                    sum += column < 0 ? 0 : miss[column];
                }
                onReadings[r - first] = sum;
                shared += own * system.precisions().readings()[r] * sum;
            }
            double score = scorePart(miss, d) - shared;
            qualityVariances[d] += shared * shared;
            scoreVariances[d] += score * score;
            for (int r = first; r < last; r++) {
                double fit = onReadings[r - first] - shared;
                fitVariances[r] += fit * fit;
            }
        }
        qualityVariances[d] = own + qualityVariances[d] / misses.length;
        scoreVariances[d] = own + scoreVariances[d] / misses.length;
        for (int r = first; r < last; r++) {
            fitVariances[r] = own + fitVariances[r] / misses.length;
        }
    }

    /// 1 / S_jj, exact, plus the variance of what the others make of each unknown.
    @Override
    public double[] effectVariances() {
        double[] diagonal = gradients.diagonal();
        double[] variances = new double[diagonal.length];
        double[] image = new double[diagonal.length];
        for (double[] miss : misses) {
            system.apply(miss, image, 1);
            for (int i = 0; i < variances.length; i++) {
                double expected = miss[i] - image[i] / diagonal[i];
                variances[i] += expected * expected / misses.length;
            }
        }
        for (int i = 0; i < variances.length; i++) {
            variances[i] += 1 / diagonal[i];
        }
        return variances;
    }

    @Override
    public boolean isEstimated() {
        return true;
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
        double[][] effectsOfSets =
                gradients.solve(Arrays.stream(sets).map(system::rightSide).toArray(double[][]::new), DRAW_TOLERANCE);
        double[][] fits = new double[sets.length][];
        for (int i = 0; i < sets.length; i++) {
            fits[i] = system.fits(system.quality(sets[i], effectsOfSets[i]), effectsOfSets[i]);
        }
        return fits;
    }

    @Override
    public double[][] covarianceOf(double[][] forms) {
        double[][] solved = gradients.solve(forms, DRAW_TOLERANCE);
        double[][] covariance = new double[forms.length][forms.length];
        for (int i = 0; i < forms.length; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = Sums.dot(solved[j], forms[i]);
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    @Override
    public double[] drawEffects(RandomGenerator random) {
        double[] draw = effects.clone();
        double[] miss = misses[random.nextInt(misses.length)];
        Arrays.setAll(draw, i -> draw[i] + miss[i]);
        return draw;
    }
}
