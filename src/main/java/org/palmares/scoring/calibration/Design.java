package org.palmares.scoring.calibration;

import java.util.List;
import java.util.stream.IntStream;

/// Who read what, by numbers: readings sorted by dossier, and the unknowns u each of them bears.
///
/// u lines up each factor's levels, then the general mean, last.
///
/// @param start the first reading of each dossier, and the end of the last
/// @param factors the groups of unknowns, in order
/// @param columns for each factor, the unknown that each reading bears, or -1
/// @param scores centred: the mean of all readings is taken away
/// @param centre that mean
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record Design(int[] start, List<Factor> factors, int[][] columns, double[] scores, double centre) {

    /// A group of exchangeable unknowns of u.
    record Factor(Effect effect, int offset, int size) {}

    /// Builds a design from levels already numbered.
    ///
    /// @param dossier the dossier of each reading, in ascending order, none missing
    /// @param levels for each effect, each reading's level or -1
    static Design of(int[] dossier, List<Effect> effects, int[][] levels, double[] scores) {
        int readings = dossier.length;
        int dossiers = dossier[readings - 1] + 1;
        int[] start = new int[dossiers + 1];
        for (int one : dossier) {
            start[one + 1]++;
        }
        for (int d = 0; d < dossiers; d++) {
            start[d + 1] += start[d];
        }
        var factors = new java.util.ArrayList<Factor>();
        int[][] columns = new int[levels.length][];
        int offset = 0;
        for (int f = 0; f < levels.length; f++) {
            int shift = offset;
            columns[f] = IntStream.of(levels[f])
                    .map(level -> level < 0 ? -1 : level + shift)
                    .toArray();
            int size = IntStream.of(levels[f]).max().orElse(-1) + 1;
            factors.add(new Factor(effects.get(f), offset, size));
            offset += size;
        }
        double centre = Sums.mean(scores);
        double[] centred = new double[readings];
        for (int r = 0; r < readings; r++) {
            centred[r] = scores[r] - centre;
        }
        return new Design(start, List.copyOf(factors), columns, centred, centre);
    }

    int readings() {
        return scores.length;
    }

    int dossiers() {
        return start.length - 1;
    }

    /// How many unknowns stand in u, the mean included.
    int unknowns() {
        return mean() + 1;
    }

    /// Where the general mean stands in u.
    int mean() {
        return factors.isEmpty()
                ? 0
                : factors.getLast().offset() + factors.getLast().size();
    }

    int factor(Effect effect) {
        return IntStream.range(0, factors.size())
                .filter(f -> factors.get(f).effect() == effect)
                .findFirst()
                .orElse(-1);
    }

    /// The same readings with some effects alone.
    Design only(Effect... kept) {
        var wanted = List.of(kept);
        var effects = new java.util.ArrayList<Effect>();
        var levels = new java.util.ArrayList<int[]>();
        for (int f = 0; f < factors.size(); f++) {
            if (wanted.contains(factors.get(f).effect())) {
                int offset = factors.get(f).offset();
                effects.add(factors.get(f).effect());
                levels.add(IntStream.of(columns[f])
                        .map(column -> column < 0 ? -1 : column - offset)
                        .toArray());
            }
        }
        int[] dossier = new int[readings()];
        for (int d = 0; d < dossiers(); d++) {
            java.util.Arrays.fill(dossier, start[d], start[d + 1], d);
        }
        var same = of(dossier, effects, levels.toArray(int[][]::new), scores);
        return new Design(same.start, same.factors, same.columns, scores, centre);
    }
}
