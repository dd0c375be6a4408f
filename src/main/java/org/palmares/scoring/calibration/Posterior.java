package org.palmares.scoring.calibration;

import java.util.random.RandomGenerator;

/// What is known of the unknowns once the readings have spoken.
interface Posterior {

    Elimination system();

    /// The unknowns u: factors, then the general mean.
    double[] effects();

    /// theta, each dossier's own quality.
    double[] quality();

    double[] effectVariances();

    double[] qualityVariances();

    /// Of the general mean plus the dossier's region plus its own quality.
    double[] scoreVariances();

    /// Of what the model expects of each reading.
    double[] fitVariances();

    /// The log density of all the readings under the model.
    double logMarginal();

    /// What the model makes of other sets of readings of the same design: for each, what it expects.
    double[][] fitsOf(double[][] sets);

    /// S^-1 applied to some forms of u: their covariances with each unknown.
    double[][] solve(double[][] forms);

    /// How far one plausible truth stands from what is known of u.
    double[] drawMiss(RandomGenerator random);

    /// Whether variances and likelihood are estimated by draws rather than exact.
    boolean isEstimated();

    /// What the model expects of each reading.
    default double[] fits() {
        return system().fits(quality(), effects());
    }

    /// Twice the log density of readings that have these fits, but for what the unknowns u add to it.
    ///
    /// @param logDeterminant of the reduced system
    default double twiceLogDensity(double[] y, double logDeterminant) {
        var precisions = system().precisions();
        double[] fits = fits();
        double log = -y.length * Math.log(2 * Math.PI) - logDeterminant;
        for (int r = 0; r < y.length; r++) {
            double w = precisions.readings()[r];
            log += Math.log(w) - w * y[r] * (y[r] - fits[r]);
        }
        for (double variance : system().dossierVariance()) {
            log += Math.log(variance * precisions.quality());
        }
        return log;
    }

    /// The part of u that belongs to a dossier's score: the mean, and its region's where there is one.
    default double scorePart(double[] u, int dossier) {
        int region = system().regionOf(dossier);
        return u[system().design().mean()] + (region < 0 ? 0 : u[region]);
    }

    /// The mean, the region and the quality of each dossier, on the scale of the marks.
    default double[] scores() {
        double[] scores = quality().clone();
        for (int d = 0; d < scores.length; d++) {
            scores[d] += system().design().centre() + scorePart(effects(), d);
        }
        return scores;
    }
}
