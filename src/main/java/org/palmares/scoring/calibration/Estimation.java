package org.palmares.scoring.calibration;

import org.jspecify.annotations.Nullable;

/// Finds the deviations that make the readings most likely, by Newton steps on their logarithms.
///
/// The curvature is the average information (Gilmour, Thompson and Cullis 1995), which needs only solutions of the same
/// system.
final class Estimation {

    /// The standard deviation of log t in the priors (`docs/fair-judging.md`).
    private static final double LOG_SPREAD = 0.7;

    /// No deviation is sought below this share of the spread: it would no longer be seen.
    private static final double LEAST_SHARE = 1e-4;

    private static final int MOST_STEPS = 60;
    private static final int MOST_STEPS_WHEN_ESTIMATED = 10;
    private static final double LONGEST_STEP = 1.5;
    private static final double ENOUGH = 1e-7;
    private static final double ENOUGH_WHEN_ESTIMATED = 1e-2;

    private final Design design;
    private final double[] noise;
    private final double spread;
    private final double @Nullable [] prior;
    private final boolean maximisedMean;

    /// @param noise each reading's noise, as a multiple of the residual deviation
    /// @param withPriors false for plain maximum likelihood, the mean maximised too
    Estimation(Design design, double[] noise, double spread, boolean withPriors) {
        this.design = design;
        this.noise = noise;
        this.spread = spread;
        this.prior = withPriors ? Deviations.priors(design, spread).logs() : null;
        this.maximisedMean = !withPriors;
    }

    record Found(Deviations deviations, Posterior posterior) {}

    /// Climbs from these deviations.
    Found from(Deviations start) {
        double[] logs = start.logs();
        double lowest = Math.log(LEAST_SHARE * spread);
        var posterior = posterior(logs, null);
        double height = height(logs, posterior);
        for (int step = 0; step < (posterior.isEstimated() ? MOST_STEPS_WHEN_ESTIMATED : MOST_STEPS); step++) {
            double[] slope = slope(logs, posterior);
            double[] move = move(slope, posterior);
            double gain = Sums.dot(slope, move);
            if (gain < (posterior.isEstimated() ? ENOUGH_WHEN_ESTIMATED : ENOUGH)) {
                break;
            }
            shorten(move, 1);
            boolean climbed = false;
            for (int halving = 0; halving < 12 && !climbed; halving++) {
                double[] next = logs.clone();
                for (int i = 0; i < next.length; i++) {
                    next[i] = Math.max(next[i] + move[i], lowest);
                }
                var candidate = posterior(next, posterior);
                double reached = height(next, candidate);
                climbed = Double.isNaN(height) || reached > height - ENOUGH;
                if (climbed) {
                    logs = next;
                    posterior = candidate;
                    height = reached;
                } else {
                    shorten(move, 0.5);
                }
            }
            if (!climbed) {
                break;
            }
        }
        return new Found(Deviations.ofLogs(logs), posterior);
    }

    private static void shorten(double[] move, double scale) {
        double longest = 0;
        for (double part : move) {
            longest = Math.max(longest, Math.abs(part));
        }
        double factor = scale < 1 ? scale : Math.min(1, LONGEST_STEP / longest);
        for (int i = 0; i < move.length; i++) {
            move[i] *= factor;
        }
    }

    private Posterior posterior(double[] logs, @Nullable Posterior near) {
        return Posteriors.searching(system(Deviations.ofLogs(logs)), design.scores(), maximisedMean, near);
    }

    /// What is known under these deviations.
    Posterior posterior(Deviations deviations, @Nullable Posterior near) {
        return Posteriors.lasting(system(deviations), design.scores(), near);
    }

    private Elimination system(Deviations deviations) {
        return new Elimination(design, deviations.precisions(design, noise, spread));
    }

    private double height(double[] logs, Posterior posterior) {
        double height = posterior.logMarginal();
        for (int i = 0; prior != null && i < logs.length; i++) {
            double away = (logs[i] - prior[i]) / LOG_SPREAD;
            height -= away * away / 2;
        }
        return height;
    }

    private double[] slope(double[] logs, Posterior posterior) {
        var precisions = posterior.system().precisions();
        double[] slope = new double[logs.length];
        double[] variances = posterior.effectVariances();
        for (int d = 0; d < design.dossiers(); d++) {
            double theta = posterior.quality()[d];
            slope[0] += precisions.quality() * (theta * theta + posterior.qualityVariances()[d]) - 1;
        }
        double[] fits = posterior.fits();
        for (int r = 0; r < fits.length; r++) {
            double left = design.scores()[r] - fits[r];
            slope[1] += precisions.readings()[r] * (left * left + posterior.fitVariances()[r]) - 1;
        }
        for (int f = 0; f < design.factors().size(); f++) {
            var factor = design.factors().get(f);
            for (int i = factor.offset(); i < factor.offset() + factor.size(); i++) {
                double u = posterior.effects()[i];
                slope[f + 2] += precisions.effects()[i] * (u * u + variances[i]) - 1;
            }
        }
        for (int i = 0; prior != null && i < logs.length; i++) {
            slope[i] -= (logs[i] - prior[i]) / (LOG_SPREAD * LOG_SPREAD);
        }
        return slope;
    }

    private double[] move(double[] slope, Posterior posterior) {
        return curvature(posterior).solve(slope);
    }

    /// Of the log density of the log deviations, averaged over what is known of the unknowns.
    Cholesky curvature(Posterior posterior) {
        int size = design.factors().size() + 2;
        double[][] parts = parts(posterior);
        double[][] curvature = new double[size][size];
        double[][] fitsOfParts = posterior.fitsOf(parts);
        for (int i = 0; i < size; i++) {
            double[] fits = fitsOfParts[i];
            double[] projected = new double[fits.length];
            for (int r = 0; r < fits.length; r++) {
                projected[r] = posterior.system().precisions().readings()[r] * (parts[i][r] - fits[r]);
            }
            for (int j = 0; j < size; j++) {
                curvature[i][j] = 2 * Sums.dot(projected, parts[j]);
            }
        }
        double[] flat = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                flat[i * size + j] = (curvature[i][j] + curvature[j][i]) / 2;
            }
            flat[i * size + i] += prior == null ? 1e-9 : 1 / (LOG_SPREAD * LOG_SPREAD);
        }
        return Cholesky.of(flat, size);
    }

    /// What each deviation puts into the readings: qualities, residuals, then each factor.
    private double[][] parts(Posterior posterior) {
        double[][] parts = new double[design.factors().size() + 2][];
        double[] nothing = new double[design.unknowns()];
        parts[0] = posterior.system().fits(posterior.quality(), nothing);
        double[] fits = posterior.fits();
        parts[1] = new double[fits.length];
        for (int r = 0; r < fits.length; r++) {
            parts[1][r] = design.scores()[r] - fits[r];
        }
        for (int f = 0; f < design.factors().size(); f++) {
            double[] part = new double[fits.length];
            for (int r = 0; r < fits.length; r++) {
                int column = design.columns()[f][r];
                part[r] = column < 0 ? 0 : posterior.effects()[column];
            }
            parts[f + 2] = part;
        }
        return parts;
    }
}
