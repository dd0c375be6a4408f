package org.palmares.scoring.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.palmares.scoring.calibration.Calibration.Question;

/// Small invented editions.
final class Editions {

    private Editions() {}

    /// Regional juries of three, two national jurors who read a dossier in four.
    static List<Reading> edition(int dossiers, int regions, long seed) {
        var random = new SplittableRandom(seed);
        double[] severity = random.doubles(regions * 3L + 2, -0.8, 0.8).toArray();
        var readings = new ArrayList<Reading>();
        for (int d = 0; d < dossiers; d++) {
            int region = d % regions;
            double quality = random.nextGaussian();
            for (int k = 0; k < 2; k++) {
                int juror = region * 3 + (d / regions + k) % 3;
                readings.add(reading(d, juror, region, quality + severity[juror], random));
            }
            if (d % 4 == 0) {
                int juror = regions * 3 + d / 4 % 2;
                readings.add(reading(d, juror, -1, quality + severity[juror], random));
            }
        }
        return readings.stream()
                .map(one -> one.region() == null
                        ? new Reading(one.dossier(), one.juror(), null, "r" + number(one) % regions, one.score())
                        : one)
                .toList();
    }

    private static int number(Reading reading) {
        return Integer.parseInt(reading.dossier().substring(1));
    }

    private static Reading reading(int d, int juror, int region, double mean, SplittableRandom random) {
        double score = 12 + Math.round(8 * (mean + 0.6 * random.nextGaussian())) / 8.0;
        return new Reading(
                "d" + d, "j" + juror, region < 0 ? null : "p" + region, region < 0 ? null : "r" + region, score);
    }

    static Calibration calibrated(List<Reading> readings, int top, int advise) {
        return Calibration.of(new ReadingTable(readings, 0, 1), new Question(top, 2_000, advise, false, false, 1));
    }
}
