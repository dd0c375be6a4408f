package org.palmares.demo;

import java.util.ArrayList;
import java.util.List;

/// Marks with a known truth behind them: a reading is the dossier's quality, the juror's and the panel's severity and
/// noise. The deviations are those of docs/fair-judging.md; the truth lets anyone see how near a ranking comes to it.
final class FictionalMarks {

    /// The panel of a juror who sits on no regional jury.
    static final String NATIONAL = "national";

    private static final double REGION = 0.3;
    private static final double QUALITY = 1.0;
    private static final double JUROR = 0.5;
    private static final double PANEL = 0.5;

    /// A reading's noise, 0.8 in all for five criteria: what its criteria share (the halo) and what is each one's own.
    private static final double HALO = 0.76;

    private static final double CRITERION = 0.56;

    private static final double MIDDLE = 3.1;
    private static final double POINTS_PER_UNIT = 0.65;
    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    private final long seed;
    private final List<String> regions;

    FictionalMarks(long seed, List<FictionalRegion> regions) {
        this.seed = seed;
        this.regions = regions.stream().map(FictionalRegion::code).toList();
    }

    /// The dossier's true quality, its region's share included: 0 in the mean, deviation about 1.
    double quality(FictionalDossier dossier) {
        var region = dossier.territory().region();
        return drawn("region", REGION, regions.indexOf(region)) + drawn("quality", QUALITY, dossier.number());
    }

    /// How much higher than others this juror marks; a negative figure is severe.
    double leniency(int juror) {
        return drawn("juror", JUROR, juror);
    }

    /// The same for a regional panel; none for the national jurors.
    double panelLeniency(String panel) {
        return panel.equals(NATIONAL) ? 0 : drawn("panel", PANEL, regions.indexOf(panel));
    }

    /// One reading: a mark of 1 to 5 for each criterion. The same juror and dossier always give the same marks.
    ///
    /// @param juror the juror's number, one numbering for all panels
    /// @param panel the code of the juror's region, or [#NATIONAL]
    List<Integer> marks(int juror, String panel, FictionalDossier dossier, int criteria) {
        var chance = Chance.of(seed, "reading", juror, dossier.number());
        double reading = quality(dossier) + leniency(juror) + panelLeniency(panel) + chance.gaussian(HALO);
        List<Integer> marks = new ArrayList<>();
        for (int criterion = 0; criterion < criteria; criterion++) {
            marks.add(onScale(reading + chance.gaussian(CRITERION)));
        }
        return List.copyOf(marks);
    }

    private static int onScale(double value) {
        return Math.clamp(Math.round(MIDDLE + POINTS_PER_UNIT * value), LOWEST, HIGHEST);
    }

    private double drawn(String purpose, double deviation, int number) {
        return Chance.of(seed, purpose, number).gaussian(deviation);
    }
}
