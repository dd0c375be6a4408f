package org.palmares.scoring.calibration;

import java.util.Arrays;

/// The model of levels fitted to the readings: its scale is that of logits.
final class OrdinalFit {

    /// The standard deviation of the logistic law.
    private static final double LOGISTIC = Math.PI / Math.sqrt(3);

    private OrdinalFit() {}

    /// @param juror who made each reading
    static Fit of(Design marks, int[] juror) {
        var design = new Design(marks.start(), marks.factors(), marks.columns(), marks.scores(), 0);
        var levels = Levels.of(design.scores());
        double[] middles = middles(design);
        var hill = new OrdinalHill(design, levels, new double[0][], middles, true);
        double[] place = Climb.from(hill.start(middles), hill);
        double height = hill.at(place).height();
        double[] thresholds = hill.thresholds(place);
        double[] logs = hill.logs(place);
        double information = 0;
        for (double weight : hill.posterior().system().precisions().readings()) {
            information += weight / juror.length;
        }
        double[] alike = new double[Arrays.stream(juror).max().orElse(0) + 1];
        Arrays.fill(alike, 1);
        var deviations = new Deviations(
                Math.exp(logs[0]),
                1 / Math.sqrt(information),
                Arrays.stream(logs).skip(1).map(Math::exp).toArray());
        return new Fit(
                deviations,
                alike,
                hill.posterior(),
                Drift.none(),
                leftOut(hill, levels, thresholds),
                height - hill.penalty(logs),
                Arrays.stream(thresholds).boxed().toList());
    }

    private static double[] middles(Design design) {
        var priors = Deviations.priors(design, LOGISTIC / Effect.NOISE_SHARE);
        double[] logs = priors.logs();
        double[] middles = new double[logs.length - 1];
        middles[0] = logs[0];
        System.arraycopy(logs, 2, middles, 1, middles.length - 1);
        return middles;
    }

    /// Each reading under what the others say of it: a normal law of its linear predictor.
    private static LeftOut leftOut(OrdinalHill hill, Levels levels, double[] thresholds) {
        double[] variances = hill.posterior().fitVariances();
        double[] standardised = new double[variances.length];
        double log = 0;
        for (int r = 0; r < variances.length; r++) {
            var seen = levels.seen(r, hill.eta()[r], thresholds);
            double kept = Math.max(1e-9, 1 - seen.weight() * variances[r]);
            double mean = hill.eta()[r] - variances[r] * seen.pull() / kept;
            double deviation = Math.sqrt(variances[r] / kept);
            double density = 0;
            for (int node = 0; node < Quadrature.NODES.length; node++) {
                double away = deviation * Quadrature.NODES[node];
                density += Quadrature.WEIGHTS[node]
                        * (probability(levels, r, mean + away, thresholds)
                                + (node == 0 ? 0 : probability(levels, r, mean - away, thresholds)));
            }
            log += Math.log(density);
            standardised[r] = seen.pull() / Math.sqrt(seen.weight() * kept);
        }
        return new LeftOut(log, standardised);
    }

    private static double probability(Levels levels, int reading, double eta, double[] thresholds) {
        return Math.exp(levels.seen(reading, eta, thresholds).logProbability());
    }
}
