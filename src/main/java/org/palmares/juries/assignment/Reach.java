package org.palmares.juries.assignment;

import java.util.Arrays;

/// What a dossier could get at best if it were alone: no assignment gives it more.
final class Reach {

    private final Problem problem;

    Reach(Problem problem) {
        this.problem = problem;
    }

    /// The lowest of the best sums: no assignment has a higher minimum.
    long minimum() {
        return problem.minimum(sums());
    }

    /// What each dossier could get at best.
    long[] sums() {
        var row = new long[problem.jurors.size()];
        var sums = new long[problem.dossiers.size()];
        for (int dossier = 0; dossier < sums.length; dossier++) {
            problem.row(dossier, row);
            sums[dossier] = best(dossier, row);
        }
        return sums;
    }

    private long best(int dossier, long[] row) {
        var ordinary = new long[row.length];
        var national = new long[row.length];
        for (int juror = 0; juror < row.length; juror++) {
            boolean kept = problem.nationalSeat(dossier, juror);
            ordinary[juror] = kept ? Problem.FORBIDDEN : row[juror];
            national[juror] = kept ? row[juror] : Problem.FORBIDDEN;
        }
        int demand = problem.dossiers.get(dossier).demand();
        return Math.addExact(highest(ordinary, demand), highest(national, problem.readings(dossier) - demand));
    }

    private static long highest(long[] values, int count) {
        Arrays.sort(values);
        long sum = 0;
        for (int index = Math.max(0, values.length - count); index < values.length; index++) {
            sum = Math.addExact(sum, values[index] == Problem.FORBIDDEN ? 0 : values[index]);
        }
        return sum;
    }
}
