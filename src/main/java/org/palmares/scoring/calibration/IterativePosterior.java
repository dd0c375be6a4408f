package org.palmares.scoring.calibration;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The posterior of many unknowns: exact means by conjugate gradients, variances by perturb and solve.
///
/// Data drawn from the model are solved for like the real ones; what the solution misses of the truth they were drawn
/// from has exactly the posterior covariance (Papandreou and Yuille 2010). Dossiers' own parts are added exactly.
final class IterativePosterior implements Posterior {

    private static final double MEAN_TOLERANCE = 1e-13;
    private static final double SEARCHING_TOLERANCE = 1e-8;

    /// Far below the noise of a hundred draws.
    private static final double DRAW_TOLERANCE = 1e-3;

    private static final int PARTS = 64;
    private static final int PROBES = 8;
    private static final int LANCZOS_STEPS = 40;

    private final Elimination system;
    private final SparseRows rows;
    private final ConjugateGradient gradients;
    private final double[] effects;
    private final double[] quality;
    private final double[][] solved;
    private final double[][] misses;
    private final double logMarginal;
    private final double[] qualityVariances;
    private final double[] scoreVariances;
    private final double[] fitVariances;

    /// @param draws how many perturbations estimate the variances
    /// @param near a posterior of the same readings under near deviations, to start from
    /// @param lasting whether all is wanted, the likelihood too (NaN otherwise)
    IterativePosterior(Elimination system, double[] y, int draws, @Nullable IterativePosterior near, boolean lasting) {
        this.system = system;
        this.rows = new SparseRows(system);
        this.gradients = new ConjugateGradient(rows);
        this.effects = gradients
                .solve(
                        new double[][] {system.rightSide(y)},
                        near == null ? null : new double[][] {near.effects},
                        lasting ? MEAN_TOLERANCE : SEARCHING_TOLERANCE)[0];
        this.quality = system.quality(y, effects);
        this.misses = new double[draws][];
        this.solved = perturbAndSolve(near);
        this.logMarginal = lasting ? likelihood(y) : Double.NaN;
        this.qualityVariances = new double[system.design().dossiers()];
        this.scoreVariances = new double[qualityVariances.length];
        this.fitVariances = new double[y.length];
        double[][] missed = missed();
        IntStream.range(0, PARTS).parallel().forEach(part -> computeVariances(cut(part), cut(part + 1), missed));
    }

    private int cut(int part) {
        return (int) ((long) qualityVariances.length * part / PARTS);
    }

    private double[][] missed() {
        double[][] missed = new double[effects.length][misses.length];
        for (int draw = 0; draw < misses.length; draw++) {
            for (int i = 0; i < missed.length; i++) {
                missed[i][draw] = misses[draw][i];
            }
        }
        return missed;
    }

    private double likelihood(double[] y) {
        double log = twiceLogDensity(y, gradients.logDeterminant(PROBES, LANCZOS_STEPS));
        for (double precision : system.precisions().effects()) {
            log += Math.log(precision);
        }
        return log / 2;
    }

    /// Draws u minus its mean, and gives the means of what was drawn. The general mean, nearly free, is drawn at 0.
    private double[][] perturbAndSolve(@Nullable IterativePosterior near) {
        int draws = misses.length;
        double[][] rights = new double[draws][];
        IntStream.range(0, draws).parallel().forEach(draw -> rights[draw] = perturbed(draw));
        double[][] starts = near != null && near.solved.length == draws ? near.solved : null;
        double[][] means = gradients.solve(rights, starts, DRAW_TOLERANCE);
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < means[draw].length; i++) {
                misses[draw][i] -= means[draw][i];
            }
        }
        return means;
    }

    /// Draws a truth and the readings that it gives, as a right side.
    private double[] perturbed(int draw) {
        var design = system.design();
        var precisions = system.precisions();
        var random = new SplittableRandom(draw);
        double[] truth = new double[design.unknowns()];
        for (int i = 0; i < design.mean(); i++) {
            truth[i] = random.nextGaussian() / Math.sqrt(precisions.effects()[i]);
        }
        double[] theta = new double[design.dossiers()];
        double scale = 1 / Math.sqrt(precisions.quality());
        for (int d = 0; d < theta.length; d++) {
            theta[d] = random.nextGaussian() * scale;
        }
        double[] y = system.fits(theta, truth);
        for (int r = 0; r < y.length; r++) {
            y[r] += random.nextGaussian() / Math.sqrt(precisions.readings()[r]);
        }
        misses[draw] = truth;
        return system.rightSide(y);
    }

    /// Dossiers `from` to `to`.
    ///
    /// @param missed for each unknown, what each draw misses of it
    private void computeVariances(int from, int to, double[][] missed) {
        var design = system.design();
        double[] w = system.precisions().readings();
        double[] shared = new double[misses.length];
        double[] sum = new double[misses.length];
        for (int d = from; d < to; d++) {
            double own = system.dossierVariance()[d];
            Arrays.fill(shared, 0);
            for (int r = design.start()[d]; r < design.start()[d + 1]; r++) {
                for (int k = 0; k < system.depth(); k++) {
                    if (system.column(r, k) >= 0) {
                        add(shared, own * w[r], missed[system.column(r, k)]);
                    }
                }
            }
            qualityVariances[d] = own + Sums.dot(shared, shared) / misses.length;
            set(sum, shared, missed[design.mean()]);
            if (system.regionOf(d) >= 0) {
                add(sum, 1, missed[system.regionOf(d)]);
            }
            scoreVariances[d] = own + Sums.dot(sum, sum) / misses.length;
            for (int r = design.start()[d]; r < design.start()[d + 1]; r++) {
                set(sum, shared, missed[design.mean()]);
                for (int k = 0; k < system.depth() - 1; k++) {
                    if (system.column(r, k) >= 0) {
                        add(sum, 1, missed[system.column(r, k)]);
                    }
                }
                fitVariances[r] = own + Sums.dot(sum, sum) / misses.length;
            }
        }
    }

    private static void add(double[] sum, double scale, double[] part) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += scale * part[i];
        }
    }

    private static void set(double[] sum, double[] less, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = more[i] - less[i];
        }
    }

    /// 1 / S_jj, exact, plus the variance of what the others make of each unknown.
    @Override
    public double[] effectVariances() {
        double[] diagonal = rows.diagonal();
        double[] variances = new double[diagonal.length];
        double[] image = new double[diagonal.length];
        for (double[] miss : misses) {
            rows.apply(miss, image, 1);
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
        double[][] effectsOfSets = gradients.solve(
                Arrays.stream(sets).map(system::rightSide).toArray(double[][]::new), null, DRAW_TOLERANCE);
        double[][] fits = new double[sets.length][];
        for (int i = 0; i < sets.length; i++) {
            fits[i] = system.fits(system.quality(sets[i], effectsOfSets[i]), effectsOfSets[i]);
        }
        return fits;
    }

    @Override
    public double[][] solve(double[][] forms) {
        return gradients.solve(forms, null, DRAW_TOLERANCE);
    }

    @Override
    public double[] drawMiss(RandomGenerator random) {
        return misses[random.nextInt(misses.length)].clone();
    }
}
