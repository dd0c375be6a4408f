package org.palmares.forum.programme;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// A bound on the conflicts of any timetable. A repeat takes a place of its own, so that some number of workshops are
/// held
/// once, whatever is chosen; shared out evenly among the slots they make the fewest pairs, and each pair costs no less
/// than
/// the lightest that are left.
final class FewestConflicts {

    private FewestConflicts() {}

    static long of(Costing costing) {
        var forum = costing.forum;
        int workshops = forum.workshops().size();
        int slots = forum.slots().size();
        int repeated = IntStream.range(0, workshops)
                .filter(one -> forum.workshops().get(one).repeats() > 1)
                .toArray()
                .length;
        int once =
                workshops - Math.min(repeated, Math.max(0, slots * forum.rooms().size() - workshops));
        int fewest = once / slots;
        int larger = once % slots;
        long pairs = (long) larger * fewest * (fewest + 1) / 2 + (long) (slots - larger) * fewest * (fewest - 1) / 2;
        return IntStream.range(0, workshops)
                .boxed()
                .flatMapToLong(one -> LongStream.of(costing.pairs[one]).limit(one))
                .sorted()
                .limit(pairs)
                .sum();
    }
}
