package org.palmares.juries.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The best lowest sum of a dossier, then the largest total above it, then the next lowest sums one after the other.
final class Fairest {

    /// Up to so many pairs, the model looks at all of them at once.
    static final int SMALL = 4_000;

    private static final double REFINING = 1;
    private static final long NEAR = 50;
    private static final long WIDER = 4;

    private final Problem problem;
    private final Budget budget;
    private final int small;

    Fairest(Problem problem, Budget budget, int small) {
        this.problem = problem;
        this.budget = budget;
        this.small = small;
    }

    /// @param known an assignment of the largest total
    Outcome.Assigned solve(int[][] known) {
        long ceiling = new Reach(problem).minimum();
        long lowest = Arrays.stream(problem.sums(known)).min().orElse(0);
        if (known.length == 0) {
            return assigned(known, 0, 0, true);
        }
        var best = above(ceiling, known);
        long minimum = ceiling;
        boolean proved = true;
        if (best == null) {
            var fair = fairest(known, lowest, ceiling);
            int[][] start = fair.jurors() == null ? known : fair.jurors();
            minimum = Arrays.stream(problem.sums(start)).min().orElse(0);
            ceiling = fair.jurors() == null ? ceiling : Math.min(ceiling, Math.max(minimum, fair.bound()));
            proved = fair.closed() && fair.jurors() != null;
            best = above(minimum, start);
            if (best == null) {
                return assigned(start, ceiling, problem.total(known), false);
            }
        }
        if (!best.proved()) {
            return assigned(best.jurors(), ceiling, best.bound(), false);
        }
        return assigned(refine(best, minimum), ceiling, best.bound(), proved);
    }

    /// An answer above the floor, what nothing exceeds, and the pairs that were looked at.
    private static final class Best {

        private final int[][] jurors;
        private final long bound;
        private final boolean proved;
        private final Columns columns;

        Best(int[][] jurors, long bound, boolean proved, Columns columns) {
            this.jurors = jurors;
            this.bound = bound;
            this.proved = proved;
            this.columns = columns;
        }

        int[][] jurors() {
            return jurors;
        }

        long bound() {
            return bound;
        }

        boolean proved() {
            return proved;
        }

        Columns columns() {
            return columns;
        }
    }

    /// The largest total with no sum below the floor, or null where none was found.
    private @Nullable Best above(long floor, int[][] known) {
        long pairs = (long) problem.dossiers.size() * problem.jurors.size();
        if (pairs > small) {
            var relaxation = Relaxation.of(problem, floor, known);
            if (relaxation.solve(budget)) {
                return priced(relaxation, floor);
            }
        }
        var columns = Columns.all(problem);
        var answer = choice(columns, floor, known).largestTotal(budget);
        return answer.jurors() == null ? null : new Best(answer.jurors(), answer.bound(), answer.closed(), columns);
    }

    /// Looks at the pairs that the relaxation asked for; where they do not reach the bound, at all those whose price
    /// comes as close to it as the answer is: the others cannot be part of a better one.
    private @Nullable Best priced(Relaxation relaxation, long floor) {
        var prices = relaxation.prices();
        long bound = prices.bound();
        long reach = Math.max(1, problem.largest / NEAR);
        long near = reach;
        var columns = Columns.of(
                problem,
                (dossier, juror, affinity) ->
                        relaxation.asksFor(dossier, juror) && prices.within(near, dossier, juror, affinity));
        long covered = -1;
        Best best = null;
        while (true) {
            var answer = new MixedChoice(problem, columns, floor).largestTotal(budget);
            if (answer.jurors() != null) {
                boolean proved = answer.value() == bound
                        || (answer.closed() && (columns.whole() || bound - answer.value() <= covered));
                best = new Best(answer.jurors(), proved ? answer.value() : bound, proved, columns);
            }
            if (!answer.closed() || columns.whole() || (best != null && best.proved())) {
                return best;
            }
            long gap = best == null ? reach * WIDER : bound - answer.value();
            reach = gap;
            covered = gap;
            columns = Columns.of(problem, (dossier, juror, affinity) -> prices.within(gap, dossier, juror, affinity));
        }
    }

    private Choice.Answer fairest(int[][] known, long lowest, long ceiling) {
        var choice = new Choice(problem, Columns.all(problem));
        choice.startFrom(known);
        return choice.largestMinimum(lowest, ceiling, budget);
    }

    private Choice choice(Columns columns, long floor, int[][] known) {
        var choice = new Choice(problem, columns);
        choice.startFrom(known);
        choice.floor(floor);
        return choice;
    }

    /// Level by level from the lowest, as few dossiers as can be; the total stays the best.
    private int[][] refine(Best best, long minimum) {
        var chosen = best.jurors();
        long total = problem.total(chosen);
        var levels = new ArrayList<long[]>();
        while (!budget.spent()) {
            long reached = levels.isEmpty() ? Long.MIN_VALUE : levels.getLast()[0];
            var sums = problem.sums(chosen);
            var next = Arrays.stream(sums).filter(sum -> sum > reached).min();
            if (next.isEmpty()) {
                return chosen;
            }
            var answer = level(best.columns(), minimum, total, levels, chosen, next.getAsLong());
            if (!answer.closed() || answer.jurors() == null) {
                return chosen;
            }
            chosen = answer.jurors();
            levels.add(new long[] {next.getAsLong(), chosen.length - answer.value()});
        }
        return chosen;
    }

    private Choice.Answer level(
            Columns columns, long minimum, long total, List<long[]> levels, int[][] known, long level) {
        var choice = choice(columns, minimum, known);
        choice.totalAtLeast(total);
        levels.forEach(fixed -> choice.fewUpTo(fixed[0], (int) fixed[1]));
        return choice.mostAbove(level, budget.atMost(REFINING));
    }

    private Outcome.Assigned assigned(int[][] chosen, long boundMinimum, long boundTotal, boolean proved) {
        return new Outcome.Assigned(
                Assigner.readings(problem, chosen), boundMinimum * problem.unit, boundTotal * problem.unit, proved);
    }
}
