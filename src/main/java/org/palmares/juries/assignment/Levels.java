package org.palmares.juries.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The lowest sums one after the other: at each level as few dossiers as can be, given the levels below.
///
/// A level is the lowest sum above those already settled. No answer may have more dossiers below it than are settled;
/// the fewest that stay on it are then sought. A level that is not proved in its share of the time keeps the best
/// count found, and those above it are no longer proved, though they are still improved.
final class Levels {

    /// Each level may take this part of the work left, so that those above it get their turn.
    private static final double SHARE = 0.25;

    private static final double LEAST_WORK = 1;

    /// What a level counts at least, for the model that is made anew.
    private static final double LEAST_COUNTED = 0.05;

    private record Held(long below, int count) {}

    private final Problem problem;
    private final Columns columns;
    private final Budget budget;
    private final long least;
    private final long[] reach;
    private final List<Held> held = new ArrayList<>();
    private final List<Outcome.Level> levels = new ArrayList<>();
    private int[][] chosen;
    private int settled;
    private double granted;
    private boolean proved = true;
    private boolean whole;

    /// @param columns every pair that may matter
    /// @param chosen where to start from
    /// @param least the total that must be kept
    /// @param granted the work they may take, counted by the solver: the same on any machine
    Levels(Problem problem, Columns columns, Budget budget, int[][] chosen, long least, double granted) {
        this.problem = problem;
        this.columns = columns;
        this.budget = budget;
        this.chosen = chosen;
        this.least = least;
        this.granted = granted;
        this.reach = new Reach(problem).sums();
    }

    int[][] solve() {
        long reached = Long.MIN_VALUE;
        while (true) {
            long settledUpTo = reached;
            var next =
                    Arrays.stream(sums(chosen)).filter(sum -> sum > settledUpTo).min();
            if (next.isEmpty()) {
                whole = true;
                return chosen;
            }
            long level = next.getAsLong();
            boolean known = fewest(level) <= upTo(level);
            if (fewest(level) < upTo(level)) {
                if (granted <= 0 || budget.spent()) {
                    return chosen;
                }
                known = improve(level);
            }
            proved &= known;
            if (upTo(level) > settled) {
                levels.add(new Outcome.Level(Math.multiplyExact(level, problem.unit), upTo(level) - settled, proved));
                held.add(new Held(level - 1, settled));
                settled = upTo(level);
            }
            reached = level;
        }
    }

    /// The levels settled, from the lowest.
    List<Outcome.Level> levels() {
        return levels;
    }

    /// Whether every dossier stands on a level, and all are proved.
    boolean proved() {
        return whole && proved;
    }

    Outcome.Stop stop() {
        return whole ? (proved ? Outcome.Stop.COMPLETE : Outcome.Stop.UNPROVED) : Outcome.Stop.TIME;
    }

    /// Seeks an answer with fewer dossiers on this level; says whether there is a proof that none has.
    private boolean improve(long level) {
        var choice = new Choice(problem, columns);
        choice.startFrom(chosen);
        if (least > Long.MIN_VALUE) {
            choice.totalAtLeast(least);
        }
        held.forEach(one -> choice.fewUpTo(one.below(), one.count()));
        choice.fewUpTo(level - 1, settled);
        var answer = choice.mostAbove(level, budget.atMost(Math.max(LEAST_WORK, granted * SHARE)));
        granted -= Math.max(LEAST_COUNTED, choice.worked());
        if (answer.jurors() != null && fairer(answer.jurors())) {
            chosen = answer.jurors();
        }
        return answer.jurors() != null && answer.closed();
    }

    /// Whether the sums, from the lowest, are higher at the first that differs: as few on a level is not worse above
    /// it.
    private boolean fairer(int[][] other) {
        var sums = sums(other);
        var before = sums(chosen);
        Arrays.sort(sums);
        Arrays.sort(before);
        return Arrays.compare(sums, before) > 0;
    }

    /// No answer has fewer dossiers up to this level: those settled below it, and those that reach no further.
    private int fewest(long level) {
        int limited = (int) IntStream.range(0, reach.length)
                .filter(problem::read)
                .filter(dossier -> reach[dossier] <= level)
                .count();
        return Math.max(settled, limited);
    }

    private int upTo(long level) {
        return (int) Arrays.stream(sums(chosen)).filter(sum -> sum <= level).count();
    }

    private long[] sums(int[][] jurors) {
        var sums = problem.sums(jurors);
        return IntStream.range(0, sums.length)
                .filter(problem::read)
                .mapToLong(dossier -> sums[dossier])
                .toArray();
    }
}
