package org.palmares.scoring.calibration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Who may read what more, and the candidates for it.
///
/// Any juror may read any dossier they have not read, as a member of their own panel; where panels keep to themselves,
/// a panel's jurors read its dossiers alone and those who sit on none (national) read any.
final class FurtherReadings {

    private static final int MAY_NOT = -2;
    private static final int NATIONAL = -1;

    private final Numbering numbering;
    private final Posterior posterior;
    private final double[] noise;
    private final boolean withinPanels;
    private final Map<Long, Integer> rows = new LinkedHashMap<>();

    /// @param noise the variance of a reading by each juror
    FurtherReadings(Numbering numbering, Posterior posterior, double[] noise, boolean withinPanels) {
        this.numbering = numbering;
        this.posterior = posterior;
        this.noise = noise;
        this.withinPanels = withinPanels;
    }

    Candidates candidates(double[] chances) {
        int[] open = Candidates.open(chances);
        int[][] bias = bias(open);
        double[][] forms = new double[open.length][];
        var reduced = new Forms(posterior.system());
        for (int place = 0; place < open.length; place++) {
            reduced.turnTo(open[place]);
            forms[place] = reduced.ofScore(open[place]).clone();
        }
        int[][] unknowns = rows.keySet().stream().map(this::unknownsOf).toArray(int[][]::new);
        double[][] solved = posterior.solve(forms);
        double[][] covariance = new double[open.length][open.length + unknowns.length];
        double[] scores = posterior.scores();
        double[] means = new double[open.length];
        IntStream.range(0, open.length).parallel().forEach(place -> {
            for (int other = 0; other < open.length; other++) {
                covariance[place][other] = Sums.dot(forms[other], solved[place]);
            }
            covariance[place][place] += posterior.system().dossierVariance()[open[place]];
            spread(solved[place], unknowns, covariance[place], open.length);
            means[place] = scores[open[place]];
        });
        int certain = (int) IntStream.range(0, chances.length)
                .filter(d -> chances[d] > 0.5 && Arrays.binarySearch(open, d) < 0)
                .count();
        double[] weights = IntStream.of(open)
                .mapToDouble(d -> chances[d] * (1 - chances[d]))
                .toArray();
        return new Candidates(
                open, certain, means, weights, covariance, variances(unknowns), bias, noise, row -> row(unknowns, row));
    }

    private static void spread(double[] solved, int[][] unknowns, double[] row, int from) {
        for (int at = 0; at < unknowns.length; at++) {
            for (int unknown : unknowns[at]) {
                row[from + at] += solved[unknown];
            }
        }
    }

    /// The covariances of one addition with all.
    private double[] row(int[][] unknowns, int row) {
        double[] form = new double[posterior.system().design().unknowns()];
        for (int unknown : unknowns[row]) {
            form[unknown] = 1;
        }
        double[] covariances = new double[unknowns.length];
        spread(posterior.solve(new double[][] {form})[0], unknowns, covariances, 0);
        return covariances;
    }

    /// Those of the additions. A juror and their panel, known together, are less uncertain than apart: what their
    /// covariance takes off is known exactly where the posterior is, and left aside where it is estimated.
    private double[] variances(int[][] unknowns) {
        double[] own = posterior.effectVariances();
        double[] variances = new double[unknowns.length];
        for (int row = 0; row < variances.length; row++) {
            variances[row] = posterior.isEstimated()
                    ? IntStream.of(unknowns[row])
                            .mapToDouble(unknown -> own[unknown])
                            .sum()
                    : row(unknowns, row)[row];
        }
        return variances;
    }

    private int[][] bias(int[] open) {
        int jurors = numbering.jurors().size();
        int[][] bias = new int[jurors][open.length];
        int[] juror = numbering.jurorOfReadings();
        int[] start = numbering.design().start();
        int[][] panelsOfJurors = panels(juror, jurors);
        for (int place = 0; place < open.length; place++) {
            int d = open[place];
            int[] read = Arrays.copyOfRange(juror, start[d], start[d + 1]);
            int[] juries = Arrays.copyOfRange(numbering.panelOfReadings(), start[d], start[d + 1]);
            for (int j = 0; j < jurors; j++) {
                int by = j;
                int as = as(panelsOfJurors[j], juries);
                boolean may = as != MAY_NOT && Arrays.stream(read).noneMatch(one -> one == by);
                bias[j][place] = may ? rows.computeIfAbsent(key(j, as), _ -> rows.size()) : -1;
            }
        }
        return bias;
    }

    private static long key(int juror, int panel) {
        return (long) juror << Integer.SIZE | (panel + 1);
    }

    /// For which panel a juror of these would read a dossier read by those.
    private int as(int[] own, int[] juries) {
        if (own.length == 0) {
            return NATIONAL;
        }
        for (int panel : own) {
            for (int jury : juries) {
                if (jury == panel) {
                    return panel;
                }
            }
        }
        return withinPanels ? MAY_NOT : own[0];
    }

    /// What a juror adds to a reading for a panel: unknowns of u.
    private int[] unknownsOf(long key) {
        var design = posterior.system().design();
        int juror = design.factor(Effect.JUROR);
        int panel = design.factor(Effect.PANEL);
        int as = (int) (key & 0xffffffffL) - 1;
        var unknowns = IntStream.builder();
        if (juror >= 0) {
            unknowns.add(design.factors().get(juror).offset() + (int) (key >> Integer.SIZE));
        }
        if (panel >= 0 && as >= 0) {
            unknowns.add(design.factors().get(panel).offset() + as);
        }
        return unknowns.build().toArray();
    }

    private int[][] panels(int[] juror, int jurors) {
        int[] panel = numbering.panelOfReadings();
        int[][] own = new int[jurors][0];
        for (int r = 0; r < juror.length; r++) {
            int one = panel[r];
            int j = juror[r];
            if (one >= 0 && Arrays.stream(own[j]).noneMatch(p -> p == one)) {
                own[j] = Arrays.copyOf(own[j], own[j].length + 1);
                own[j][own[j].length - 1] = one;
            }
        }
        return own;
    }
}
