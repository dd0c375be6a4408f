package org.palmares.juries.assignment;

import java.util.Arrays;

/// The pairs that a model looks at, dossier by dossier, jurors in their order.
final class Columns {

    private final int[][] jurors;
    private final long[][] affinities;
    private final boolean whole;

    Columns(int[][] jurors, long[][] affinities, boolean whole) {
        this.jurors = jurors;
        this.affinities = affinities;
        this.whole = whole;
    }

    /// For each dossier, who may read it here.
    int[][] jurors() {
        return jurors;
    }

    /// Beside each, in units of the problem.
    long[][] affinities() {
        return affinities;
    }

    /// Whether every pair allowed is there.
    boolean whole() {
        return whole;
    }

    /// Says of a pair whether it is looked at.
    @FunctionalInterface
    interface Filter {

        boolean keeps(int dossier, int juror, long affinity);
    }

    /// The pairs allowed that the filter keeps.
    static Columns of(Problem problem, Filter filter) {
        int dossiers = problem.dossiers.size();
        var jurors = new int[dossiers][];
        var affinities = new long[dossiers][];
        var row = new long[problem.jurors.size()];
        boolean whole = true;
        for (int dossier = 0; dossier < dossiers; dossier++) {
            problem.row(dossier, row);
            jurors[dossier] = new int[row.length];
            affinities[dossier] = new long[row.length];
            int kept = 0;
            for (int juror = 0; juror < row.length; juror++) {
                if (row[juror] == Problem.FORBIDDEN) {
                    continue;
                }
                if (filter.keeps(dossier, juror, row[juror])) {
                    jurors[dossier][kept] = juror;
                    affinities[dossier][kept++] = row[juror];
                } else {
                    whole = false;
                }
            }
            jurors[dossier] = Arrays.copyOf(jurors[dossier], kept);
            affinities[dossier] = Arrays.copyOf(affinities[dossier], kept);
        }
        return new Columns(jurors, affinities, whole);
    }

    static Columns all(Problem problem) {
        return of(problem, (_, _, _) -> true);
    }

    int size() {
        return Arrays.stream(jurors).mapToInt(row -> row.length).sum();
    }
}
