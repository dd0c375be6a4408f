package org.palmares.scoring.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The model bent to the shapes of published analyses, to be compared with their figures.
public final class Oracles {

    private Oracles() {}

    /// A wine tasted: by whom, the level given, and the two conditions whose effects are sought.
    public record Tasted(String judge, int rating, boolean warm, boolean contact) {}

    /// Log likelihood, judge variance, both effects, thresholds: levels without qualities, by maximum likelihood.
    public static double[] wine(List<Tasted> tasted) {
        int size = tasted.size();
        var judges =
                new ArrayList<>(new TreeSet<>(tasted.stream().map(Tasted::judge).toList()));
        int[] dossier = new int[size];
        Arrays.setAll(dossier, r -> r);
        int[] judge =
                tasted.stream().mapToInt(one -> judges.indexOf(one.judge())).toArray();
        double[] ratings = tasted.stream().mapToDouble(Tasted::rating).toArray();
        double[][] conditions = {
            tasted.stream().mapToDouble(one -> one.warm() ? 1 : 0).toArray(),
            tasted.stream().mapToDouble(one -> one.contact() ? 1 : 0).toArray()
        };
        var design = Design.of(dossier, List.of(Effect.JUROR), new int[][] {judge}, ratings);
        var hill = new OrdinalHill(design, Levels.of(ratings), conditions, null, false);
        double[] place = Climb.from(hill.start(new double[2]), hill);
        double[] figures = new double[4 + hill.thresholds(place).length];
        figures[0] = hill.at(place).height();
        figures[1] = Math.exp(2 * hill.logs(place)[1]);
        System.arraycopy(hill.coefficients(place), 0, figures, 2, 2);
        System.arraycopy(hill.thresholds(place), 0, figures, 4, figures.length - 4);
        return figures;
    }

    /// Deviations of dossiers, jurors, panels and residuals, mean and log likelihood, by maximum likelihood.
    public static double[] instEval(List<Reading> readings) {
        var numbering = Numbering.of(readings);
        var design = numbering.design().only(Effect.JUROR, Effect.PANEL);
        var found = mostLikely(design);
        return new double[] {
            found.deviations().quality(),
            found.deviations().factors()[0],
            found.deviations().factors()[1],
            found.deviations().residual(),
            design.centre() + found.posterior().effects()[design.mean()],
            found.posterior().logMarginal()
        };
    }

    static Estimation.Found mostLikely(Design design) {
        double[] ones = new double[design.readings()];
        Arrays.fill(ones, 1);
        double spread = Fit.spread(design);
        return new Estimation(design, ones, spread, false).from(Deviations.priors(design, spread));
    }

    /// Deviations of performances, panels, halo, residuals within a reading, jurors in panels, and jurors.
    ///
    /// Every reading has as many criteria: its mean holds the halo and a share
    /// of what is within.
    public static double[] skating(List<Mark> marks) {
        var table = ReadingTable.of(marks, Map.of());
        var found = mostLikely(Numbering.of(table.readings()).design());
        var design = found.posterior().system().design();
        double inside = table.within();
        double mean = found.deviations().residual() * found.deviations().residual();
        double halo = Math.sqrt(Math.max(0, mean - inside * inside / table.criteria()));
        var deviations = new LinkedHashMap<Effect, Double>();
        for (int f = 0; f < design.factors().size(); f++) {
            deviations.put(design.factors().get(f).effect(), found.deviations().factors()[f]);
        }
        return new double[] {
            found.deviations().quality(),
            deviations.getOrDefault(Effect.PANEL, 0.0),
            halo,
            inside,
            deviations.getOrDefault(Effect.JUROR_IN_PANEL, 0.0),
            deviations.getOrDefault(Effect.JUROR, 0.0)
        };
    }
}
