package org.palmares.scoring.calibration;

/// The standard deviations of the model.
///
/// @param factors those of the design's factors, in its order
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record Deviations(double quality, double residual, double[] factors) {

    private static final double MEAN_SPREAD = 100;

    /// The middle of the priors: shares of the spread of the readings.
    static Deviations priors(Design design, double spread) {
        return new Deviations(
                Effect.QUALITY_SHARE * spread,
                Effect.NOISE_SHARE * spread,
                design.factors().stream()
                        .mapToDouble(factor -> factor.effect().share() * spread)
                        .toArray());
    }

    /// Precisions under these deviations.
    ///
    /// @param noise each reading's noise, as a multiple of the residual deviation
    /// @param spread that of the readings: the general mean is held within a hundred times it
    Precisions precisions(Design design, double[] noise, double spread) {
        double[] readings = new double[design.readings()];
        for (int r = 0; r < readings.length; r++) {
            readings[r] = 1 / (residual * residual * noise[r] * noise[r]);
        }
        double[] effects = new double[design.unknowns()];
        for (int f = 0; f < factors.length; f++) {
            var factor = design.factors().get(f);
            java.util.Arrays.fill(
                    effects, factor.offset(), factor.offset() + factor.size(), 1 / (factors[f] * factors[f]));
        }
        effects[design.mean()] = 1 / (MEAN_SPREAD * spread * MEAN_SPREAD * spread);
        return new Precisions(readings, 1 / (quality * quality), effects);
    }

    double[] logs() {
        double[] logs = new double[factors.length + 2];
        logs[0] = Math.log(quality);
        logs[1] = Math.log(residual);
        for (int f = 0; f < factors.length; f++) {
            logs[f + 2] = Math.log(factors[f]);
        }
        return logs;
    }

    static Deviations ofLogs(double[] logs) {
        double[] factors = new double[logs.length - 2];
        for (int f = 0; f < factors.length; f++) {
            factors[f] = Math.exp(logs[f + 2]);
        }
        return new Deviations(Math.exp(logs[0]), Math.exp(logs[1]), factors);
    }
}
