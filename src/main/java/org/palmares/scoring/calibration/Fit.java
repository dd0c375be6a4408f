package org.palmares.scoring.calibration;

import java.util.Arrays;
import java.util.List;

/// A model fitted to the readings: its deviations, each juror's noise, what is then known, how far that may stray.
///
/// @param noise each juror's own noise, as a multiple of the residual deviation
/// @param thresholds between levels, where readings are levels; otherwise none
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record Fit(
        Deviations deviations,
        double[] noise,
        Posterior posterior,
        Drift drift,
        LeftOut leftOut,
        double logLikelihood,
        List<Double> thresholds) {

    /// How many readings' worth of the common noise each juror's own is drawn towards (`docs/fair-judging.md`).
    private static final double NOISE_READINGS = 8;

    /// What stands for the spread of readings that do not differ.
    private static final double NARROWEST = 1e-6;

    /// Below this share of their mean, differences are those of the last digits.
    private static final double BLURRED = 1e-12;

    /// Fits the model of a design.
    ///
    /// @param juror who made each reading
    static Fit of(Design design, int[] juror) {
        double spread = spread(design);
        int jurors = Arrays.stream(juror).max().orElse(0) + 1;
        double[] ones = new double[design.readings()];
        Arrays.fill(ones, 1);
        var priors = Deviations.priors(design, spread);
        var estimation = new Estimation(design, ones, spread, true);
        if (Sums.deviation(design.scores()) < spread) {
            // Readings that do not differ teach nothing of how they would.
            double[] alike = new double[jurors];
            Arrays.fill(alike, 1);
            return of(priors, alike, estimation.posterior(priors, null), Drift.none());
        }
        var found = estimation.from(priors);
        double[] noise = noise(found.posterior(), found.deviations().residual(), juror, jurors);
        double[] ofReadings = new double[juror.length];
        for (int r = 0; r < juror.length; r++) {
            ofReadings[r] = noise[juror[r]];
        }
        var settled = new Estimation(design, ofReadings, spread, true);
        var posterior = settled.posterior(found.deviations(), found.posterior());
        return of(found.deviations(), noise, posterior, Drift.of(posterior, settled.curvature(posterior)));
    }

    private static Fit of(Deviations deviations, double[] noise, Posterior posterior, Drift drift) {
        return new Fit(deviations, noise, posterior, drift, LeftOut.of(posterior), posterior.logMarginal(), List.of());
    }

    /// How far readings stand from each other; where they do not, nearly nothing.
    static double spread(Design design) {
        double spread = Sums.deviation(design.scores());
        double blurred = BLURRED * Math.abs(design.centre());
        return spread > blurred ? spread : Math.max(NARROWEST, blurred);
    }

    /// One EM step: sigma_j^2 = (nu0 sigma0^2 + Sum E[r^2]) / (nu0 + n_j).
    private static double[] noise(Posterior posterior, double residual, int[] juror, int jurors) {
        double[] squares = new double[jurors];
        double[] count = new double[jurors];
        double[] fits = posterior.fits();
        for (int r = 0; r < fits.length; r++) {
            double left = posterior.system().design().scores()[r] - fits[r];
            squares[juror[r]] += left * left + posterior.fitVariances()[r];
            count[juror[r]]++;
        }
        double common = residual * residual;
        double[] noise = new double[jurors];
        for (int j = 0; j < jurors; j++) {
            double variance = (NOISE_READINGS * common + squares[j]) / (NOISE_READINGS + count[j]);
            noise[j] = Math.sqrt(variance / common);
        }
        return noise;
    }
}
