package org.palmares.juries.assignment;

import java.util.ArrayList;
import java.util.List;

/// Answers a question: who reads what.
public final class Assigner {

    private Assigner() {}

    /// The largest total affinity.
    public static Outcome largestTotal(Question question) {
        var problem = new Problem(question);
        var chosen = new LargestTotal(problem).solve();
        if (chosen == null) {
            return new Outcome.Impossible(List.of());
        }
        var readings = readings(problem, chosen);
        return new Outcome.Assigned(readings, new Reach(problem).minimum() * problem.unit, total(readings), true);
    }

    static List<Reading> readings(Problem problem, int[][] chosen) {
        var readings = new ArrayList<Reading>();
        var row = new long[problem.jurors.size()];
        for (int dossier = 0; dossier < chosen.length; dossier++) {
            problem.row(dossier, row);
            for (int juror : chosen[dossier]) {
                readings.add(problem.reading(dossier, juror, row[juror]));
            }
        }
        return readings;
    }

    private static long total(List<Reading> readings) {
        return readings.stream().mapToLong(Reading::affinity).reduce(0, Math::addExact);
    }
}
