package org.palmares.scoring.calibration;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The log marginal likelihood of levels under a cumulative logit, by Laplace's approximation, and its exact slope.
///
/// Each step towards the mode is a weighted normal model of the same design, solved like any other.
final class OrdinalHill implements Climb.Hill {

    private static final double LOG_SPREAD = 0.7;
    /// The precision of what is not sought: the general mean, which the thresholds stand for.
    private static final double HELD = 1e12;

    private static final int MOST_STEPS = 100;
    private static final double SETTLED = 1e-9;

    /// Far from the mode a whole step may overshoot.
    private static final double LONGEST_MOVE = 2;

    private final Design design;
    private final Levels levels;
    private final double[][] covariates;
    private final double @Nullable [] prior;
    private final boolean qualityFree;
    private double[] mode;
    private double[] eta;
    private @Nullable DensePosterior posterior;

    /// @param covariates fixed effects on the readings, maximised with the thresholds
    /// @param prior the middles of the priors of the log deviations; null: none
    /// @param qualityFree false where dossiers have no quality of their own
    OrdinalHill(Design design, Levels levels, double[][] covariates, double @Nullable [] prior, boolean qualityFree) {
        this.design = design;
        this.levels = levels;
        this.covariates = covariates;
        this.prior = prior;
        this.qualityFree = qualityFree;
        this.mode = new double[design.readings()];
        this.eta = mode;
    }

    /// Thresholds as the first and the logs of the gaps, covariates, then log deviations: quality, factors.
    double[] start(double[] logs) {
        double[] thresholds = levels.shares();
        double[] place = new double[thresholds.length + covariates.length + logs.length];
        place[0] = thresholds[0];
        for (int k = 1; k < thresholds.length; k++) {
            place[k] = Math.log(thresholds[k] - thresholds[k - 1]);
        }
        System.arraycopy(logs, 0, place, thresholds.length + covariates.length, logs.length);
        return place;
    }

    double[] thresholds(double[] place) {
        double[] thresholds = Arrays.copyOf(place, levels.count() - 1);
        for (int k = 1; k < thresholds.length; k++) {
            thresholds[k] = thresholds[k - 1] + Math.exp(place[k]);
        }
        return thresholds;
    }

    double[] logs(double[] place) {
        return Arrays.copyOfRange(place, levels.count() - 1 + covariates.length, place.length);
    }

    double[] coefficients(double[] place) {
        return Arrays.copyOfRange(place, levels.count() - 1, levels.count() - 1 + covariates.length);
    }

    /// What is known at the last place asked of, as a normal law.
    DensePosterior posterior() {
        return java.util.Objects.requireNonNull(posterior);
    }

    /// The linear predictor there.
    double[] eta() {
        return eta;
    }

    private Precisions precisions(double[] place, double[] weights) {
        double[] logs = logs(place);
        double[] effects = new double[design.unknowns()];
        for (int f = 0; f < design.factors().size(); f++) {
            var factor = design.factors().get(f);
            Arrays.fill(effects, factor.offset(), factor.offset() + factor.size(), Math.exp(-2 * logs[f + 1]));
        }
        effects[design.mean()] = HELD;
        return new Precisions(weights, qualityFree ? Math.exp(-2 * logs[0]) : HELD, effects);
    }

    private double[] offsets(double[] place) {
        double[] offsets = new double[design.readings()];
        for (int c = 0; c < covariates.length; c++) {
            double coefficient = place[levels.count() - 1 + c];
            for (int r = 0; r < offsets.length; r++) {
                offsets[r] += coefficient * covariates[c][r];
            }
        }
        return offsets;
    }

    @Override
    public Climb.Point at(double[] place) {
        double[] thresholds = thresholds(place);
        double[] offsets = offsets(place);
        double[] fits = mode.clone();
        boolean settled = false;
        for (int step = 0; step < MOST_STEPS && !settled; step++) {
            double[] weights = new double[fits.length];
            double[] working = new double[fits.length];
            for (int r = 0; r < fits.length; r++) {
                var seen = levels.seen(r, fits[r] + offsets[r], thresholds);
                weights[r] = seen.weight();
                working[r] = fits[r] + seen.pull() / weights[r];
                if (!Double.isFinite(working[r])) {
                    return new Climb.Point(Double.NaN, place);
                }
            }
            var next = Posteriors.exact(new Elimination(design, precisions(place, weights)), working);
            double[] reached = next.fits();
            double moved = 0;
            for (int r = 0; r < fits.length; r++) {
                moved = Math.max(moved, Math.abs(reached[r] - fits[r]));
            }
            double share = Math.min(1, LONGEST_MOVE / moved);
            for (int r = 0; r < fits.length; r++) {
                fits[r] += share * (reached[r] - fits[r]);
            }
            posterior = next;
            settled = moved < SETTLED;
        }
        if (!settled) {
            return new Climb.Point(Double.NaN, place);
        }
        mode = fits;
        eta = fits.clone();
        for (int r = 0; r < eta.length; r++) {
            eta[r] += offsets[r];
        }
        return new Climb.Point(height(place, thresholds), slope(place, thresholds));
    }

    private double height(double[] place, double[] thresholds) {
        double height = posterior().logPenalty();
        for (int r = 0; r < eta.length; r++) {
            height += levels.seen(r, eta[r], thresholds).logProbability();
        }
        return height + penalty(logs(place));
    }

    /// The log density of the priors, up to a constant.
    double penalty(double[] logs) {
        double penalty = 0;
        for (int i = 0; prior != null && i < logs.length; i++) {
            double away = (logs[i] - prior[i]) / LOG_SPREAD;
            penalty -= away * away / 2;
        }
        return penalty;
    }

    private double[] slope(double[] place, double[] thresholds) {
        var known = posterior();
        var system = known.system();
        double[] pushed = new double[eta.length];
        for (int r = 0; r < eta.length; r++) {
            var seen = levels.seen(r, eta[r], thresholds);
            pushed[r] = -known.fitVariances()[r] * seen.weightSlope() / 2 / seen.weight();
        }
        double[] effects = known.solve(new double[][] {system.rightSide(pushed)})[0];
        double[] quality = system.quality(pushed, effects);
        double[] echo = system.fits(quality, effects);
        double[] slope = new double[place.length];
        double[] onThresholds = onThresholds(thresholds, echo);
        slope[0] = Arrays.stream(onThresholds).sum();
        double beyond = slope[0];
        for (int k = 1; k < onThresholds.length; k++) {
            beyond -= onThresholds[k - 1];
            slope[k] = beyond * Math.exp(place[k]);
        }
        for (int c = 0; c < covariates.length; c++) {
            for (int r = 0; r < eta.length; r++) {
                var seen = levels.seen(r, eta[r], thresholds);
                slope[onThresholds.length + c] += covariates[c][r]
                        * (seen.pull() - echo[r] * seen.weight() - known.fitVariances()[r] * seen.weightSlope() / 2);
            }
        }
        onDeviations(place, effects, quality, slope);
        return slope;
    }

    private double[] onThresholds(double[] thresholds, double[] echo) {
        double[] slope = new double[thresholds.length];
        for (int r = 0; r < eta.length; r++) {
            var seen = levels.seen(r, eta[r], thresholds);
            double half = posterior().fitVariances()[r] / 2;
            int at = levels.level()[r];
            if (at < thresholds.length) {
                slope[at] += seen.liftAbove() - half * seen.slopeAbove() + echo[r] * Levels.Seen.density(seen.above());
            }
            if (at > 0) {
                slope[at - 1] +=
                        seen.liftBelow() - half * seen.slopeBelow() + echo[r] * Levels.Seen.density(seen.below());
            }
        }
        return slope;
    }

    /// @param effects how the mode's echo in the determinant leans on each unknown of u
    private void onDeviations(double[] place, double[] effects, double[] quality, double[] slope) {
        var known = posterior();
        var precisions = known.system().precisions();
        double[] logs = logs(place);
        int from = place.length - logs.length;
        double[] variances = known.effectVariances();
        for (int d = 0; qualityFree && d < design.dossiers(); d++) {
            double theta = known.quality()[d];
            slope[from] += precisions.quality() * (theta * (theta + 2 * quality[d]) + known.qualityVariances()[d]) - 1;
        }
        for (int f = 0; f < design.factors().size(); f++) {
            var factor = design.factors().get(f);
            for (int i = factor.offset(); i < factor.offset() + factor.size(); i++) {
                double u = known.effects()[i];
                slope[from + 1 + f] += precisions.effects()[i] * (u * (u + 2 * effects[i]) + variances[i]) - 1;
            }
        }
        for (int i = 0; prior != null && i < logs.length; i++) {
            slope[from + i] -= (logs[i] - prior[i]) / (LOG_SPREAD * LOG_SPREAD);
        }
    }
}
