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
    private static final double FEW = 0.3;
    private static final double ALL = 0.5;
    private static final double WHOLE = 1 - 1e-6;

    /// The bundle of each person.
    ///
    /// @param cost what they cost, in millionths
    /// @param proven whether no seats that keep the caps cost less
    record Whole(List<Integer> chosen, long cost, boolean proven) {}

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
        int people = bundles.people.length;
        var fixed = new int[people];
        Arrays.fill(fixed, -1);
        found.parts().stream()
                .filter(part -> part.amount() >= WHOLE)
                .forEach(part -> fixed[part.place()] = part.bundle());
        var few = chosen(fixed, Long.MAX_VALUE, NEAR, granted * FEW);
        if (few != null && few.cost() <= found.bound()) {
            return few;
        }
        Arrays.fill(fixed, -1);
        long better = few == null ? 2 * Aim.UNIT : few.cost() - (aim.whole() ? Aim.UNIT : 1) - found.priced();
        var all = chosen(fixed, better, MOST_EACH, granted * ALL);
        if (all == null) {
            return few;
        }
        return few == null || all.cost() < few.cost() ? all : new Whole(few.chosen(), few.cost(), all.proven());
    }

    /// The cheapest choice of those who are not fixed, among the bundles that cost them so much more at most.
    private @Nullable Whole chosen(int[] fixed, long more, int most, double granted) {
        var choices = new int[fixed.length][];
        int total = 0;
        boolean every = true;
        for (int place = 0; place < fixed.length; place++) {
            if (fixed[place] >= 0) {
                choices[place] = new int[] {fixed[place]};
                continue;
            }
            choices[place] = found.prices().near(place, more, most);
            every &= choices[place].length < most;
            total += choices[place].length;
        }
        if (total > MOST_CHOICES) {
            return null;
        }
        every &= Arrays.stream(fixed).allMatch(bundle -> bundle < 0);
        return new Model(choices).solve(granted, every && more < 2 * Aim.UNIT);
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

        @Nullable Whole solve(double granted, boolean every) {
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
                return null;
            }
            var chosen = IntStream.range(0, choices.length)
                    .mapToObj(place -> choices[place][taken(solved, place)])
                    .toList();
            long total = IntStream.range(0, chosen.size())
                    .mapToLong(place -> aim.of(bundles, place, chosen.get(place)))
                    .sum();
            return new Whole(chosen, total, total <= found.bound() || (every && solved.closed()));
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
