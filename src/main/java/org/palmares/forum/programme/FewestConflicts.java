package org.palmares.forum.programme;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// A bound on the conflicts of any timetable. A repeat takes places of its own, so that some number of workshops are
/// held once, whatever is chosen; their first slots shared out evenly make the fewest pairs, and each pair costs no
/// less
/// than the lightest that are left. The other slots of a longer session can only make more.
final class FewestConflicts {

    private FewestConflicts() {}

    static long of(Costing costing) {
        var forum = costing.forum;
        int workshops = forum.workshops().size();
        int slots = forum.slots().size();
        int once = workshops - mostRepeated(costing);
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

    /// How many workshops could be repeated at most in the places left once each is held, the shortest first.
    private static int mostRepeated(Costing costing) {
        var forum = costing.forum;
        var workshops = forum.workshops();
        int left = forum.slots().size() * forum.rooms().size()
                - IntStream.range(0, workshops.size())
                        .map(costing.spans::fewest)
                        .sum();
        int[] shortest = IntStream.range(0, workshops.size())
                .filter(one -> workshops.get(one).repeats() > 1)
                .map(costing.spans::fewest)
                .sorted()
                .toArray();
        int repeated = 0;
        while (repeated < shortest.length && shortest[repeated] <= left) {
            left -= shortest[repeated];
            repeated++;
        }
        return repeated;
    }
}
