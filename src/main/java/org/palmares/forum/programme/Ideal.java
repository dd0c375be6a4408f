package org.palmares.forum.programme;

import java.util.stream.IntStream;

/// What each person could have of the heaviest wishes that their slots could hold, if these stood as they would like:
/// a measure that no timetable moves.
final class Ideal {

    private Ideal() {}

    /// For each person, the largest sum of weights of workshops that they can follow from some slot on and that take no
    /// more slots in all, each as few as it can, than they come to.
    static int[] of(Forum forum) {
        var spans = new Spans(forum);
        return forum.participants().stream()
                .mapToInt(participant -> of(participant, spans))
                .toArray();
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
