package org.palmares.forum.programme;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Whole seats from parts: those whom the relaxation leaves whole keep their bundle at first, and the few others choose
/// again; then all choose among the bundles that could be in an answer that costs less.
final class Rounding {

    private static final int NEAR = 40;
    private static final int MOST_EACH = 400;
    private static final int MOST_CHOICES = 60_000;
    private static final long FURTHER = 2 * Aim.UNIT;
    private static final double FEW = 0.4;
    private static final double ALL = 0.6;
    private static final double WHOLE = 1 - 1e-6;

    /// The bundle of each person.
    ///
    /// @param cost what they cost, in millionths
    /// @param proven whether no seats that keep the caps cost less
    record Whole(List<Integer> chosen, long cost, boolean proven) {}

    /// @param searched whether nothing cheaper is left among all the bundles that were near enough
    private record Tried(@Nullable Whole whole, boolean searched) {}

    private static final Tried NOT_TRIED = new Tried(null, false);

    private final Bundles bundles;
    private final Aim aim;
    private final List<Cap> caps;
    private final Relaxation.Found found;
    private final Work work;

    Rounding(Bundles bundles, Aim aim, List<Cap> caps, Relaxation.Found found, Work work) {
        Loader.loadNativeLibraries();
        this.bundles = bundles;
        this.aim = aim;
        this.caps = caps;
        this.found = found;
        this.work = work;
    }

    /// Whole seats, or null where none were found in the work granted.
    @Nullable Whole whole(double granted) {
        var fixed = new int[bundles.people.length];
        Arrays.fill(fixed, -1);
        found.parts().stream()
                .filter(part -> part.amount() >= WHOLE)
                .forEach(part -> fixed[part.place()] = part.bundle());
        var few = near(fixed, Long.MAX_VALUE, NEAR, granted * FEW).whole();
        if (few != null && few.cost() <= found.bound()) {
            return few;
        }
        Arrays.fill(fixed, -1);
        // Whoever takes a bundle that costs more than this makes the whole as dear as what is found, or dearer.
        long more = few != null ? few.cost() - aim.step() - found.priced() : small() ? Long.MAX_VALUE / 2 : FURTHER;
        var all = near(fixed, more, more == FURTHER ? MOST_EACH : Integer.MAX_VALUE, granted * ALL);
        if (few == null || (all.whole() != null && all.whole().cost() < few.cost())) {
            return all.whole();
        }
        return new Whole(few.chosen(), few.cost(), all.searched());
    }

    private boolean small() {
        return IntStream.range(0, bundles.people.length)
                        .mapToLong(bundles::count)
                        .sum()
                <= MOST_CHOICES;
    }

    /// The cheapest choice of those who are not fixed, among the bundles that cost them so much more at most.
    private Tried near(int[] fixed, long more, int most, double granted) {
        var choices = new int[fixed.length][];
        int total = 0;
        boolean every = true;
        for (int place = 0; place < fixed.length && total <= MOST_CHOICES; place++) {
            choices[place] = fixed[place] >= 0
                    ? new int[] {fixed[place]}
                    : found.prices().near(place, more, most);
            every &= fixed[place] < 0 && choices[place].length < most;
            total += choices[place].length;
        }
        return total > MOST_CHOICES ? NOT_TRIED : new Model(choices).solve(granted, every, more);
    }

    private final class Model {

        private final CpModel model = new CpModel();
        private final int[][] choices;
        private final BoolVar[][] takes;
        private final long[] left;
        private final LinearExprBuilder cost = LinearExpr.newBuilder();
        private final List<List<Literal>> sitting = new ArrayList<>();
        private final List<List<Literal>> low = new ArrayList<>();
        private final long[] lowLeft;
        private long paid;

        Model(int[][] choices) {
            this.choices = choices;
            takes = new BoolVar[choices.length][];
            left = IntStream.range(0, bundles.seating.sessions.size())
                    .mapToLong(bundles.seating::seats)
                    .toArray();
            lowLeft = caps.stream().mapToLong(Cap::people).toArray();
            IntStream.range(0, left.length).forEach(_ -> sitting.add(new ArrayList<>()));
            caps.forEach(_ -> low.add(new ArrayList<>()));
            for (int place = 0; place < choices.length; place++) {
                if (choices[place].length == 1) {
                    fix(place, choices[place][0]);
                } else {
                    choose(place);
                }
            }
        }

        private void fix(int place, int bundle) {
            takes[place] = new BoolVar[0];
            paid += aim.of(bundles, place, bundle);
            Arrays.stream(bundles.sessions(place, bundle)).forEach(session -> left[session]--);
            for (int index = 0; index < caps.size(); index++) {
                lowLeft[index] -= bundles.rank(place, bundle) <= caps.get(index).rank() ? 1 : 0;
            }
        }

        private void choose(int place) {
            takes[place] = new BoolVar[choices[place].length];
            for (int choice = 0; choice < takes[place].length; choice++) {
                var one = model.newBoolVar("");
                int bundle = choices[place][choice];
                takes[place][choice] = one;
                cost.addTerm(one, aim.of(bundles, place, bundle));
                Arrays.stream(bundles.sessions(place, bundle))
                        .forEach(session -> sitting.get(session).add(one));
                for (int index = 0; index < caps.size(); index++) {
                    if (bundles.rank(place, bundle) <= caps.get(index).rank()) {
                        low.get(index).add(one);
                    }
                }
            }
            model.addExactlyOne(takes[place]);
        }

        /// @param every whether none is left out that costs a person so much more at most
        Tried solve(double granted, boolean every, long more) {
            for (int session = 0; session < left.length; session++) {
                atMost(sitting.get(session), left[session]);
            }
            for (int index = 0; index < lowLeft.length; index++) {
                atMost(low.get(index), lowLeft[index]);
            }
            model.addGreaterOrEqual(cost, found.bound() - paid);
            model.minimize(cost);
            var solved = work.solve(model, granted);
            if (!solved.found()) {
                return new Tried(null, every && solved.closed());
            }
            var chosen = IntStream.range(0, choices.length)
                    .mapToObj(place -> choices[place][taken(solved, place)])
                    .toList();
            long total = IntStream.range(0, chosen.size())
                    .mapToLong(place -> aim.of(bundles, place, chosen.get(place)))
                    .sum();
            boolean least = every && solved.closed() && total - aim.step() - found.priced() <= more;
            return new Tried(new Whole(chosen, total, total <= found.bound() || least), every && solved.closed());
        }

        private int taken(Work.Solved solved, int place) {
            return IntStream.range(0, takes[place].length)
                    .filter(choice -> solved.solver().booleanValue(takes[place][choice]))
                    .findFirst()
                    .orElse(0);
        }

        private void atMost(List<Literal> those, long most) {
            if (those.size() > most) {
                model.addLessOrEqual(LinearExpr.sum(those.toArray(Literal[]::new)), most);
            }
        }
    }
}
