package org.palmares.juries.assignment;

import java.util.ArrayList;
import java.util.List;

/// Answers a question: who reads what.
public final class Assigner {

    private Assigner() {}

    /// The largest total affinity.
    ///
    /// @param seconds granted to what the flow does not settle
    public static Outcome largestTotal(Question question, int seconds, int seed) {
        var problem = new Problem(question);
        var budget = Budget.seconds(seconds, seed);
        var answer = new LargestTotal(problem, budget).solve();
        var jurors = answer.jurors();
        return jurors == null
                ? without(question, answer, budget)
                : new Outcome.Assigned(
                        readings(problem, jurors),
                        Math.multiplyExact(new Reach(problem).minimum(), problem.unit),
                        Math.multiplyExact(answer.bound(), problem.unit),
                        answer.closed(),
                        null);
    }

    /// The best lowest sum, then the largest total above it, then the next lowest sums as far as they are quickly
    /// found.
    public static Outcome fairest(Question question, int seconds, int seed) {
        return fairest(question, seconds, seed, Fairest.SMALL, false);
    }

    /// The best lowest sum on as few dossiers as can be, then the next lowest, and so on as far as time allows.
    public static Outcome levelled(Question question, int seconds, int seed) {
        return fairest(question, seconds, seed, Fairest.SMALL, true);
    }

    /// @param small up to so many pairs, all are looked at
    static Outcome fairest(Question question, int seconds, int seed, int small, boolean lexicographic) {
        var problem = new Problem(question);
        var budget = Budget.seconds(seconds, seed);
        var answer = new LargestTotal(problem, budget).solve();
        var jurors = answer.jurors();
        return jurors == null
                ? without(question, answer, budget)
                : new Fairest(problem, budget, small, lexicographic).solve(jurors);
    }

    private static Outcome without(Question question, Choice.Answer answer, Budget budget) {
        return answer.closed() ? new Clash(question, budget).smallest() : new Outcome.Unknown();
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
}
