package org.palmares.forum.programme;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which slots a session takes: its first, and as many in a row as its workshop lasts. Sets of slots are bits of a
/// `long`, by the place of the slot in the forum.
public final class Spans {

    /// Slots in a row are no further apart: a workshop is not cut by a meal.
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final Forum forum;
    private final long[][] taken;

    public Spans(Forum forum) {
        this.forum = forum;
        taken = forum.workshops().stream()
                .map(workshop -> from(forum.slots(), workshop.duration()))
                .toArray(long[][]::new);
    }

    /// For each slot, those that a session of so many minutes takes from there; 0 where it does not fit.
    public static long[] from(List<Forum.Slot> slots, int minutes) {
        var wanted = Duration.ofMinutes(minutes);
        return IntStream.range(0, slots.size())
                .mapToLong(first -> {
                    long bits = 0;
                    var length = Duration.ZERO;
                    for (int slot : inRow(slots, first)) {
                        bits |= 1L << slot;
                        length = length.plus(length(slots.get(slot)));
                        if (length.compareTo(wanted) >= 0) {
                            return bits;
                        }
                    }
                    return 0;
                })
                .toArray();
    }

    /// The minutes of the longest slots in a row, pauses left out.
    public static long longest(List<Forum.Slot> slots) {
        return IntStream.range(0, slots.size())
                .mapToObj(first -> inRow(slots, first).stream()
                        .map(slot -> length(slots.get(slot)))
                        .reduce(Duration.ZERO, Duration::plus))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO)
                .toMinutes();
    }

    /// The slots in a row from this one, in the order of time: all of one date, by their own offset.
    private static List<Integer> inRow(List<Forum.Slot> slots, int first) {
        var row = new ArrayList<>(List.of(first));
        var later = IntStream.range(0, slots.size())
                .filter(slot -> slots.get(slot).start().isAfter(slots.get(first).start()))
                .boxed()
                .sorted(Comparator.comparing(slot -> slots.get(slot).start()))
                .toList();
        for (int slot : later) {
            var before = slots.get(row.getLast());
            var next = slots.get(slot);
            if (!next.start().toLocalDate().equals(before.start().toLocalDate())
                    || next.start().isAfter(before.end().plus(LONGEST_PAUSE))) {
                return row;
            }
            row.add(slot);
        }
        return row;
    }

    private static Duration length(Forum.Slot slot) {
        return Duration.between(slot.start(), slot.end());
    }

    /// The slots of a session that begins there; 0 where it does not fit.
    public long of(int workshop, int first) {
        return taken[workshop][first];
    }

    public long of(Session session) {
        return of(session.workshop(), session.slot());
    }

    /// The slots of a session that begins there, in the order of time.
    public List<Integer> slots(int workshop, int first) {
        return IntStream.range(0, forum.slots().size())
                .filter(slot -> (of(workshop, first) >> slot & 1) == 1)
                .boxed()
                .sorted(Comparator.comparing(slot -> forum.slots().get(slot).start()))
                .toList();
    }

    /// Whether the workshop can begin there.
    boolean fits(int workshop, int first) {
        return of(workshop, first) != 0;
    }

    /// The fewest slots that a session of the workshop takes.
    int fewest(int workshop) {
        return IntStream.range(0, taken[workshop].length)
                .filter(first -> fits(workshop, first))
                .map(first -> Long.bitCount(of(workshop, first)))
                .min()
                .orElse(1);
    }

    /// The slots from which somebody who comes to these can follow a session of the workshop to its end.
    long starts(int workshop, long available) {
        long starts = 0;
        for (int first = 0; first < taken[workshop].length; first++) {
            if (fits(workshop, first) && (of(workshop, first) & ~available) == 0) {
                starts |= 1L << first;
            }
        }
        return starts;
    }
}
