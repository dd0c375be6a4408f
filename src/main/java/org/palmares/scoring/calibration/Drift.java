package org.palmares.scoring.calibration;

/// How far scores may stray because the deviations themselves are estimated, not known.
///
/// To first order, scores move with each log deviation, whose uncertainty is the inverse of the curvature at the summit
/// (Kackar and Harville 1984). The move is one more solve. With H the whole precision: H dm = 2 Lambda_f m for the
/// deviation of f, and H dm = -2 X'W (y - X m) for the residual.
///
/// @param moves independent standard moves: for each, what it adds to each dossier's score
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record Drift(double[][] moves) {

    static Drift none() {
        return new Drift(new double[0][]);
    }

    /// @param curvature of the log posterior density of the log deviations
    static Drift of(Posterior posterior, Cholesky curvature) {
        double[][] slopes = slopes(posterior);
        double[][] moves = new double[slopes.length][slopes[0].length];
        for (int i = 0; i < moves.length; i++) {
            double[] unit = new double[moves.length];
            unit[i] = 1;
            double[] shares = curvature.solveUpper(unit);
            for (int f = 0; f < slopes.length; f++) {
                for (int d = 0; d < moves[i].length; d++) {
                    moves[i][d] += shares[f] * slopes[f][d];
                }
            }
        }
        return new Drift(moves);
    }

    double variance(int dossier) {
        double variance = 0;
        for (double[] move : moves) {
            variance += move[dossier] * move[dossier];
        }
        return variance;
    }

    /// How scores move with the log of each deviation: quality, residual, then each factor's.
    private static double[][] slopes(Posterior posterior) {
        var design = posterior.system().design();
        int count = design.factors().size() + 2;
        double[][] onQuality = new double[count][design.dossiers()];
        double[][] rights = new double[count][design.unknowns()];
        var precisions = posterior.system().precisions();
        double[] fits = posterior.fits();
        for (int d = 0; d < design.dossiers(); d++) {
            onQuality[0][d] = 2 * precisions.quality() * posterior.quality()[d];
            for (int r = design.start()[d]; r < design.start()[d + 1]; r++) {
                double pull = -2 * precisions.readings()[r] * (design.scores()[r] - fits[r]);
                onQuality[1][d] += pull;
                add(posterior.system(), r, pull, rights[1]);
            }
        }
        for (int f = 0; f + 2 < count; f++) {
            var factor = design.factors().get(f);
            for (int i = factor.offset(); i < factor.offset() + factor.size(); i++) {
                rights[f + 2][i] = 2 * precisions.effects()[i] * posterior.effects()[i];
            }
        }
        eliminate(posterior.system(), onQuality, rights);
        double[][] effects = posterior.solve(rights);
        double[] nothing = new double[design.readings()];
        double[][] slopes = new double[count][];
        for (int f = 0; f < count; f++) {
            slopes[f] = posterior.system().quality(nothing, effects[f]);
            for (int d = 0; d < design.dossiers(); d++) {
                slopes[f][d] +=
                        onQuality[f][d] * posterior.system().dossierVariance()[d] + posterior.scorePart(effects[f], d);
            }
        }
        return slopes;
    }

    private static void eliminate(Elimination system, double[][] onQuality, double[][] rights) {
        int[] start = system.design().start();
        for (int f = 0; f < 2; f++) {
            for (int d = 0; d < start.length - 1; d++) {
                double shared = system.dossierVariance()[d] * onQuality[f][d];
                for (int r = start[d]; r < start[d + 1]; r++) {
                    add(system, r, -shared * system.precisions().readings()[r], rights[f]);
                }
            }
        }
    }

    private static void add(Elimination system, int reading, double value, double[] sums) {
        for (int k = 0; k < system.depth(); k++) {
            if (system.column(reading, k) >= 0) {
                sums[system.column(reading, k)] += value;
            }
        }
    }
}
