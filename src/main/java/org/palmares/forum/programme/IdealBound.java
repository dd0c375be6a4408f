package org.palmares.forum.programme;

import java.util.Comparator;
import java.util.stream.IntStream;

/// A bound on the lowest share of their ideal that people can have, whatever the timetable: the model of timetables is
/// asked for one that leaves so much to each, were they alone, and finds none. What holds of some people holds of all:
/// those who come to the fewest slots, to whom a timetable leaves the least, are asked for first.
final class IdealBound {

    private static final int GRAIN = 1000;
    private static final int MOST_PEOPLE = 200;

    /// The part of the work left that goes to one question.
    private static final double QUESTION = 0.35;

    private IdealBound() {}

    /// Nobody worst off has more in any timetable, in thousandths rounded up.
    ///
    /// @param ideal of each person, as `Ideal` tells it
    /// @param found a share that is reached
    static Share of(Forum forum, int[] ideal, Share found, Work work) {
        int[] people = IntStream.range(0, ideal.length)
                .filter(person -> ideal[person] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(
                        person -> Long.bitCount(forum.participants().get(person).available())))
                .limit(MOST_PEOPLE)
                .mapToInt(Integer::intValue)
                .toArray();
        int low = found.got() * GRAIN / found.best();
        int high = GRAIN;
        while (high - low > 1 && work.left() > 0) {
            // A no is found sooner than a yes.
            int middle = Math.max(low + 1, (low + 2 * high) / 3);
            var model = new SlotModel(forum);
            for (int person : people) {
                model.leaves(person, new Share(middle, GRAIN).atLeast(ideal[person]));
            }
            if (model.impossible(work, work.left() * QUESTION)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new Share(high, GRAIN);
    }
}
