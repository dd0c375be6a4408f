package org.palmares.juries.assignment;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The best lowest sum of a dossier, then the largest total above it, then the next lowest sums one after the other.
final class Fairest {

    /// Up to so many pairs, the model looks at all of them at once.
    static final int SMALL = 4_000;

    private static final double REFINING = 1;
    private static final int MANY = 100_000;
    private static final long NEAR = 50;
    private static final long WIDER = 4;

    private final Problem problem;
    private final Budget budget;
    private final int small;
    private final boolean lexicographic;

    /// @param lexicographic whether the next lowest sums come before the total
    Fairest(Problem problem, Budget budget, int small, boolean lexicographic) {
        this.problem = problem;
        this.budget = budget;
        this.small = small;
        this.lexicographic = lexicographic;
    }

    /// @param known an assignment of the largest total
    Outcome.Assigned solve(int[][] known) {
        if (Arrays.stream(known).allMatch(jurors -> jurors.length == 0)) {
            return assigned(known, 0, 0, true, new Outcome.Fairness(List.of(), Outcome.Stop.COMPLETE));
        }
        long ceiling = new Reach(problem).minimum();
        var best = above(ceiling, known);
        long minimum = ceiling;
        boolean proved = true;
        if (best == null) {
            var fair = fairest(known, problem.minimum(problem.sums(known)), ceiling);
            int[][] start = fair.jurors() == null ? known : fair.jurors();
            minimum = problem.minimum(problem.sums(start));
            ceiling = Math.min(ceiling, Math.max(minimum, fair.bound()));
            proved = minimum == ceiling;
            best = above(minimum, start);
            if (best == null) {
                best = new Best(start, problem.total(known), false, null);
            }
        }
        return lexicographic ? levelled(best, ceiling, proved) : refined(best, ceiling, proved);
    }

    /// An answer above the floor, what nothing exceeds, and the pairs that may be part of one as good.
    private static final class Best {

        private final int[][] jurors;
        private final long bound;
        private final boolean proved;
        private final @Nullable Columns columns;

        Best(int[][] jurors, long bound, boolean proved, @Nullable Columns columns) {
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

        @Nullable Columns columns() {
            return columns;
        }
    }

    /// The next lowest sums among the assignments of the best total.
    private Outcome.Assigned refined(Best best, long ceiling, boolean proved) {
        if (!best.proved() || !proved || best.columns() == null) {
            return assigned(best.jurors(), ceiling, best.bound(), false, null);
        }
        double granted = best.columns().size() > MANY ? 0 : REFINING;
        var levels = new Levels(problem, best.columns(), budget, best.jurors(), problem.total(best.jurors()), granted);
        var chosen = levels.solve();
        return assigned(chosen, ceiling, best.bound(), true, new Outcome.Fairness(levels.levels(), levels.stop()));
    }

    /// The next lowest sums whatever the total: where all are settled, they settle the total too.
    private Outcome.Assigned levelled(Best best, long ceiling, boolean proved) {
        var levels = new Levels(problem, Columns.all(problem), budget, best.jurors(), Long.MIN_VALUE, budget.work());
        var chosen = levels.solve();
        boolean sure = proved && levels.proved();
        return assigned(
                chosen,
                ceiling,
                sure ? problem.total(chosen) : best.bound(),
                sure,
                new Outcome.Fairness(levels.levels(), levels.stop()));
    }

    /// The largest total with no sum below the floor, or null where none was found.
    private @Nullable Best above(long floor, int[][] known) {
        long pairs = (long) problem.dossiers.size() * problem.jurors.size();
        if (pairs > small) {
            var relaxation = Relaxation.of(problem, floor, known);
            if (relaxation.solve(budget)) {
                var prices = relaxation.prices();
                var bound = prices.exactBound();
                if (bound.isPresent()) {
                    return priced(relaxation, prices, bound.getAsLong(), floor);
                }
            }
        }
        var columns = Columns.all(problem);
        var answer = choice(columns, floor, known).largestTotal(budget);
        return answer.jurors() == null ? null : new Best(answer.jurors(), answer.bound(), answer.closed(), columns);
    }

    /// Looks at the pairs that the relaxation asked for; where they do not reach the bound, at all those whose price
    /// comes as close to it as the answer is: the others cannot be part of a better one.
    private @Nullable Best priced(Relaxation relaxation, Prices prices, long bound, long floor) {
        long near = Math.max(1, problem.largest / NEAR);
        long reach = near;
        var columns = Columns.of(
                problem,
                (dossier, juror, affinity) ->
                        relaxation.asksFor(dossier, juror) && prices.within(near, dossier, juror, affinity));
        boolean covering = false;
        int[][] found = null;
        long value = Long.MIN_VALUE;
        while (true) {
            var answer = answer(columns, floor, found);
            if (answer.jurors() != null && (found == null || answer.value() > value)) {
                found = answer.jurors();
                value = answer.value();
            }
            if (found != null && (value == bound || (answer.closed() && (covering || columns.whole())))) {
                long gap = bound - value;
                var equals =
                        Columns.of(problem, (dossier, juror, affinity) -> prices.within(gap, dossier, juror, affinity));
                return new Best(found, value, true, equals);
            }
            if (!answer.closed() || columns.whole()) {
                return found == null ? null : new Best(found, bound, false, null);
            }
            reach = found == null ? Math.multiplyExact(reach, WIDER) : bound - value;
            covering = found != null;
            long gap = reach;
            columns = Columns.of(problem, (dossier, juror, affinity) -> prices.within(gap, dossier, juror, affinity));
        }
    }

    /// By branch and bound on reals; where these are too coarse to prove anything, on whole numbers from there.
    private Choice.Answer answer(Columns columns, long floor, int @Nullable [][] found) {
        var mixed = new MixedChoice(problem, columns, floor);
        var answer = mixed.largestTotal(budget);
        if (answer.closed() || mixed.sure() || budget.spent()) {
            return answer;
        }
        var choice = new Choice(problem, columns);
        choice.floor(floor);
        var start = answer.jurors() == null ? found : answer.jurors();
        if (start != null) {
            choice.startFrom(start);
        }
        return choice.largestTotal(budget);
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

    private Outcome.Assigned assigned(
            int[][] chosen, long boundMinimum, long boundTotal, boolean proved, Outcome.@Nullable Fairness fairness) {
        return new Outcome.Assigned(
                Assigner.readings(problem, chosen),
                Math.multiplyExact(boundMinimum, problem.unit),
                Math.multiplyExact(boundTotal, problem.unit),
                proved,
                fairness);
    }
}
