package org.palmares.scoring.calibration;

/// Each reading judged by the model that has not seen it.
///
/// @param logDensity the sum of the log densities of the readings, each left out in turn
/// @param standardised how far each reading stands from what the others announce, in standard deviations
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record LeftOut(double logDensity, double[] standardised) {

    static LeftOut of(Posterior posterior) {
        double[] fits = posterior.fits();
        double[] standardised = new double[fits.length];
        double log = 0;
        for (int r = 0; r < fits.length; r++) {
            double precision = posterior.system().precisions().readings()[r];
            double kept = Math.max(1e-9, 1 - precision * posterior.fitVariances()[r]);
            double left = posterior.system().design().scores()[r] - fits[r];
            double variance = 1 / (precision * kept);
            standardised[r] = left / kept / Math.sqrt(variance);
            log -= (Math.log(2 * Math.PI * variance) + standardised[r] * standardised[r]) / 2;
        }
        return new LeftOut(log, standardised);
    }
}
