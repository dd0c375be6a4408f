package org.palmares.forum.programme;

import java.util.Comparator;
import java.util.stream.IntStream;

/// What each person could have of the heaviest wishes that their slots could hold, if these stood as they would like:
/// a measure that no timetable moves.
public final class Ideal {

    private Ideal() {}

    /// For each person, the largest sum of weights of workshops that they can follow from some slot on and that take no
    /// more slots in all, each as few as it can, than they come to.
    public static int[] of(Forum forum) {
        var spans = new Spans(forum);
        return forum.participants().stream()
                .mapToInt(participant -> of(participant, spans))
                .toArray();
    }

    /// The lowest share of their ideal that these seats give, all of it where nobody has one.
    public static Share lowest(Forum forum, Seats seats) {
        int[] ideal = of(forum);
        return IntStream.range(0, ideal.length)
                .filter(person -> ideal[person] > 0)
                .mapToObj(person -> new Share(seats.got(person), ideal[person]))
                .min(Comparator.naturalOrder())
                .orElse(new Share(1, 1));
    }

    private static int of(Forum.Participant participant, Spans spans) {
        var best = new int[Long.bitCount(participant.available()) + 1];
        participant.wishes().forEach((workshop, weight) -> {
            if (spans.starts(workshop, participant.available()) != 0) {
                int slots = spans.fewest(workshop);
                for (int left = best.length - 1; left >= slots; left--) {
                    best[left] = Math.max(best[left], best[left - slots] + weight);
                }
            }
        });
        return IntStream.of(best).max().orElse(0);
    }
}
