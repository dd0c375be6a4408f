package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tours of many standing juries, improved part by part: one or two juries as low as they can, the others staying
/// where they are, until none can do better.
final class Descent {

    /// How long a part is looked at, for each of its juries.
    private static final double A_WHILE = 1.5;

    private static final int TRIES = 6;
    /// Above any cost.
    private static final long ANY = Long.MAX_VALUE;
    /// As often as long, all tries together.
    private static final double LONG = 2;
    /// As many as are looked at together, on any machine.
    private static final int TOGETHER = 4;

    /// What came of a part.
    ///
    /// @param plan null where nothing was found
    private record Tried(@Nullable Plan plan, List<Times.Clash> clashes) {}

    private final Grid grid;
    private final Search search;
    private final Times times;
    private final BitSet[] near;
    private final List<BitSet> singles;
    private final List<BitSet> pairs;
    private final Map<BitSet, Part> parts = new HashMap<>();
    private final Map<BitSet, Integer> tried = new HashMap<>();
    private final List<Times.Clash> known = new ArrayList<>();
    private final int[] changed;
    private int turn;

    Descent(Grid grid, Search search) {
        this.grid = grid;
        this.search = search;
        times = new Times(grid);
        near = Neighbours.of(grid);
        changed = new int[near.length];
        singles = IntStream.range(0, near.length).mapToObj(Descent::set).toList();
        pairs = singles.stream()
                .map(BitSet::length)
                .flatMap(next ->
                        near[next - 1].stream().filter(other -> other >= next).mapToObj(other -> set(next - 1, other)))
                .toList();
    }

    private static BitSet set(int... juries) {
        var set = new BitSet();
        Arrays.stream(juries).forEach(set::set);
        return set;
    }

    /// As low at a level as juries can bring it one by one.
    Plan alone(Objective level, Plan from, double until) {
        tried.clear();
        return settled(level, from, 0, until, singles);
    }

    /// As low at a level as parts can bring it, or down to what nothing goes below.
    Plan lowest(Objective level, Plan from, long bound, double until) {
        var plan = from;
        boolean better = true;
        while (better) {
            var before = settled(level, plan, bound, until, singles);
            plan = settled(level, before, bound, until, pairs);
            better = measure(level, plan) < measure(level, before);
        }
        return plan;
    }

    /// A plan with juries where they cost the least beside the others, and their times; null where none was found.
    ///
    /// @param from   where the juries cost, at the levels above, what they may
    /// @param goesOn whether it is still asked for
    @Nullable Plan placed(Objective level, Plan from, BitSet juries, double until, BooleanSupplier goesOn) {
        double given = Math.min(A_WHILE * juries.cardinality(), search.left() - until);
        var found = given > 0 ? tried(part(juries), level, from, given, ANY, goesOn) : null;
        if (found != null) {
            known.addAll(found.clashes());
        }
        return found == null ? null : found.plan();
    }

    /// The cost, and for the heaviest load how many bear it.
    private long measure(Objective level, Plan plan) {
        long cost = plan.costs().of(level);
        if (level != Objective.WORST_LOAD) {
            return cost;
        }
        int jurors = grid.tour.jurors().size();
        return cost * (jurors + 1)
                + IntStream.range(0, jurors)
                        .filter(juror -> plan.load(juror) == cost)
                        .count();
    }

    /// Each part in turn, until all were tried since anything near them changed.
    private Plan settled(Objective level, Plan from, long bound, double until, List<BitSet> all) {
        var plan = from;
        var batch = batch(all);
        while (!batch.isEmpty() && search.left() > until && plan.costs().of(level) > bound) {
            plan = improved(level, plan, batch, until);
            search.tell(level, plan.costs().of(level), bound);
            batch = batch(all);
        }
        return plan;
    }

    /// Parts that were not tried as things are, far from one another; those first that wait the longest.
    private List<BitSet> batch(List<BitSet> all) {
        var batch = new ArrayList<BitSet>();
        var taken = new BitSet();
        var waiting = all.stream()
                .sorted(Comparator.comparingInt(part -> tried.getOrDefault(part, -1)))
                .toList();
        for (var part : waiting) {
            var around = around(part);
            int last = around.stream().map(jury -> changed[jury]).max().orElse(0);
            if (batch.size() < TOGETHER && !around.intersects(taken) && tried.getOrDefault(part, -1) < last) {
                batch.add(part);
                taken.or(around);
            }
        }
        return batch;
    }

    private BitSet around(BitSet part) {
        var around = new BitSet();
        part.stream().forEach(jury -> around.or(near[jury]));
        return around;
    }

    /// What was found for each, together: they are far from one another.
    private Plan improved(Objective level, Plan from, List<BitSet> batch, double until) {
        double given = Math.min(A_WHILE * batch.getFirst().cardinality(), search.left() - until);
        var asked = batch.stream().map(this::part).toList();
        var found = asked.parallelStream()
                .map(part -> tried(part, level, from, given, measure(level, from), () -> true))
                .toList();
        var plan = from;
        for (int rank = 0; rank < batch.size(); rank++) {
            var one = found.get(rank);
            known.addAll(one.clashes());
            if (one.plan() != null) {
                plan = asked.get(rank).merged(one.plan(), plan);
                int now = ++turn;
                batch.get(rank).stream().forEach(jury -> changed[jury] = now);
            }
            tried.put(batch.get(rank), turn);
        }
        return plan;
    }

    private Part part(BitSet juries) {
        return juries.cardinality() > 1
                ? new Part(grid, search, juries)
                : parts.computeIfAbsent(juries, own -> new Part(grid, search, own));
    }

    /// A better plan with its times, if there is one; what clashes on the way is forbidden from then on.
    ///
    /// @param below  what it must cost less than
    /// @param goesOn whether it is still asked for
    private Tried tried(Part part, Objective level, Plan from, double given, long below, BooleanSupplier goesOn) {
        var clashes = new ArrayList<Times.Clash>();
        double before = search.left();
        for (int again = 0; again < TRIES && before - search.left() < LONG * given && goesOn.getAsBoolean(); again++) {
            var all = new ArrayList<>(known);
            all.addAll(clashes);
            var found = part.lowest(level, from, all, given);
            if (found == null || measure(level, found) >= below) {
                break;
            }
            var more = times.giveSoon(found, part.days(found));
            // Where any will do, what is only not soon seen to hold is worth more work, once.
            boolean patient = below == ANY && again == 0;
            if (more.isEmpty()
                    || (patient && times.stillWithout(found, part.days(found)).isEmpty())) {
                return new Tried(found, clashes);
            }
            clashes.addAll(more);
        }
        return new Tried(null, clashes);
    }
}
