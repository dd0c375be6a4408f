package org.palmares.scoring.calibration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Who may read what more, and the candidates for it.
///
/// A juror of a panel reads the dossiers of that panel; a juror who sits on none (national) reads any.
final class FurtherReadings {

    /// So many jurors are weighed at most; in a national edition there are fewer.
    private static final int MOST_ROWS = 400;

    private final Numbering numbering;
    private final Posterior posterior;
    private final double[] noise;

    /// @param noise the variance of a reading by each juror
    FurtherReadings(Numbering numbering, Posterior posterior, double[] noise) {
        this.numbering = numbering;
        this.posterior = posterior;
        this.noise = noise;
    }

    Candidates candidates(double[] chances) {
        int[] open = Candidates.open(chances);
        var rows = new LinkedHashMap<Long, Integer>();
        int jurors = numbering.jurors().size();
        int[][] bias = new int[jurors][open.length];
        int[] juror = numbering.jurorOfReadings();
        int[][] panelsOfJurors = panels(juror, jurors);
        int[] start = numbering.design().start();
        int[] panel = numbering.panelOfReadings();
        for (int place = 0; place < open.length; place++) {
            int d = open[place];
            int[] read = Arrays.copyOfRange(juror, start[d], start[d + 1]);
            int[] juries = Arrays.stream(panel, start[d], start[d + 1])
                    .filter(p -> p >= 0)
                    .distinct()
                    .toArray();
            for (int j = 0; j < jurors; j++) {
                int by = j;
                int as = panelsOfJurors[j].length == 0
                        ? -1
                        : Arrays.stream(juries)
                                .filter(p -> Arrays.stream(panelsOfJurors[by]).anyMatch(own -> own == p))
                                .findFirst()
                                .orElse(-2);
                boolean may = as != -2 && Arrays.stream(read).noneMatch(one -> one == by);
                int row = may ? row(rows, j, as) : -1;
                bias[j][place] = row < 0 ? -1 : open.length + row;
            }
        }
        int size = open.length + rows.size();
        double[][] forms = new double[size][];
        var reduced = new Forms(posterior.system());
        for (int place = 0; place < open.length; place++) {
            reduced.turnTo(open[place]);
            forms[place] = reduced.ofScore(open[place]).clone();
        }
        rows.forEach((key, at) -> forms[open.length + at] = form(key));
        double[][] covariance = posterior.covarianceOf(forms);
        double[] means = new double[open.length];
        double[] scores = posterior.scores();
        for (int place = 0; place < open.length; place++) {
            covariance[place][place] += posterior.system().dossierVariance()[open[place]];
            means[place] = scores[open[place]];
        }
        int certain = (int) java.util.stream.IntStream.range(0, chances.length)
                .filter(d -> chances[d] > 0.5 && Arrays.binarySearch(open, d) < 0)
                .count();
        return new Candidates(open, certain, means, covariance, bias, noise);
    }

    private static int row(Map<Long, Integer> rows, int juror, int panel) {
        long key = (long) juror << Integer.SIZE | (panel + 1);
        if (rows.size() == MOST_ROWS && !rows.containsKey(key)) {
            return -1;
        }
        return rows.computeIfAbsent(key, _ -> rows.size());
    }

    /// What a juror adds to a reading for a panel, as a form of u.
    private double[] form(long key) {
        var design = posterior.system().design();
        double[] form = new double[design.unknowns()];
        int juror = design.factor(Effect.JUROR);
        int panel = design.factor(Effect.PANEL);
        if (juror >= 0) {
            form[design.factors().get(juror).offset() + (int) (key >> Integer.SIZE)] = 1;
        }
        int as = (int) (key & 0xffffffffL) - 1;
        if (panel >= 0 && as >= 0) {
            form[design.factors().get(panel).offset() + as] = 1;
        }
        return form;
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
