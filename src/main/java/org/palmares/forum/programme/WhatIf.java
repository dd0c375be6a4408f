package org.palmares.forum.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What one repeat or one room more would change, the timetable kept as it is and each person measured by their best in
/// it: seats are solved again for the lowest share, then the total. How often a workshop may be repeated is set aside.
public final class WhatIf {

    /// A session that is not in the timetable.
    ///
    /// @param room by its place in the forum; the first beyond the last is the room added
    public record Added(int workshop, int slot, int room) {}

    /// A change and what comes of it.
    ///
    /// @param lowest the lowest share
    /// @param total in millionths
    /// @param proven whether no seats have a higher lowest share
    public record Change(boolean room, List<Added> sessions, Share lowest, long total, boolean proven) {}

    private static final int REPEATS = 3;

    private final Forum forum;
    private final Spans spans;
    private final List<Session> sessions;
    private final Seats seats;
    private final List<List<Integer>> waiting;

    WhatIf(Forum forum, List<Session> sessions, Seats seats, int seed) {
        this.forum = forum;
        this.spans = new Spans(forum);
        this.sessions = sessions;
        this.seats = seats;
        this.waiting = Waiting.lists(forum, sessions, seats, seed);
    }

    /// One room more, as large as the largest and with everything, then one repeat of those most waited for.
    List<Change> changes(Work work) {
        var changes = new ArrayList<Change>();
        if (seats.shares().isEmpty() || work.stopped()) {
            return changes;
        }
        var wider = widened();
        var added = inNewRoom();
        double each = work.granted() / (REPEATS + 1);
        if (!added.isEmpty()) {
            changes.add(change(wider, true, added, work.part(each)));
        }
        IntStream.range(0, forum.workshops().size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        workshop -> -waiting.get(workshop).size()))
                .filter(workshop -> !waiting.get(workshop).isEmpty())
                .map(this::repeat)
                .filter(Objects::nonNull)
                .limit(REPEATS)
                .forEach(one -> changes.add(change(forum, false, List.of(one), work.part(each))));
        return changes;
    }

    private Change change(Forum in, boolean room, List<Session> added, Work work) {
        var all = new ArrayList<>(sessions);
        all.addAll(added);
        var again = SeatLevels.solve(new Seating(in, all, seats.seating().best), seats.taken(), work, 1);
        var told = added.stream()
                .map(one -> new Added(one.workshop(), one.slot(), one.room()))
                .toList();
        var lowest = seats.shares().getFirst();
        // The seats found already still stand: short of time, a search may find worse.
        return again.shares().getFirst().compareTo(lowest) < 0
                ? new Change(room, told, lowest, seats.total(), false)
                : new Change(room, told, again.shares().getFirst(), again.total(), again.lowestProven());
    }

    private Forum widened() {
        Set<String> everything = new HashSet<>();
        forum.workshops().forEach(workshop -> everything.addAll(workshop.equipment()));
        int largest =
                forum.rooms().stream().mapToInt(Forum.Room::capacity).max().orElse(0);
        var rooms = new ArrayList<>(forum.rooms());
        rooms.add(new Forum.Room("", largest, everything));
        return new Forum(forum.slots(), rooms, forum.workshops(), forum.participants());
    }

    /// From each slot that the room is free in, the workshop most waited for by people free then, each once.
    private List<Session> inNewRoom() {
        var added = new ArrayList<Session>();
        int room = forum.rooms().size();
        var left = new HashSet<>(
                IntStream.range(0, forum.workshops().size()).boxed().toList());
        for (int slot = 0; slot < forum.slots().size(); slot++) {
            int at = slot;
            left.stream()
                    .filter(workshop -> mayBeHeld(workshop, at)
                            && free(workshop, at) > 0
                            && vacant(added, spans.of(workshop, at), room))
                    .max(Comparator.<Integer>comparingInt(workshop -> free(workshop, at))
                            .thenComparing(Comparator.reverseOrder()))
                    .ifPresent(workshop -> {
                        left.remove(workshop);
                        added.add(new Session(workshop, at, room));
                    });
        }
        return added;
    }

    /// Where one more session would serve most of those who wait, or null where no room is free.
    private @Nullable Session repeat(int workshop) {
        Session best = null;
        int served = 0;
        for (int slot = 0; slot < forum.slots().size(); slot++) {
            for (int room = 0; room < forum.rooms().size(); room++) {
                int here = Math.min(free(workshop, slot), forum.seats(workshop, room));
                if (here > served
                        && mayBeHeld(workshop, slot)
                        && vacant(sessions, spans.of(workshop, slot), room)
                        && forum.fits(workshop, room)) {
                    served = here;
                    best = new Session(workshop, slot, room);
                }
            }
        }
        return best;
    }

    private boolean vacant(List<Session> held, long slots, int room) {
        return held.stream().noneMatch(session -> session.room() == room && within(session, slots));
    }

    private boolean within(Session session, long slots) {
        return (spans.of(session) & slots) != 0;
    }

    private boolean seated(int person, long slots) {
        return seats.of(person).stream().anyMatch(seat -> within(sessions.get(seat), slots));
    }

    /// Whether the workshop may be held from then on too, its speakers free and without a seat.
    private boolean mayBeHeld(int workshop, int slot) {
        long slots = spans.of(workshop, slot);
        return slots != 0
                && IntStream.range(0, forum.participants().size())
                        .noneMatch(person -> forum.speaks(person, workshop) && seated(person, slots))
                && sessions.stream()
                        .filter(session -> within(session, slots))
                        .noneMatch(session ->
                                session.workshop() == workshop || forum.sameSpeaker(session.workshop(), workshop));
    }

    /// How many of those who wait come then and have no seat then.
    private int free(int workshop, int slot) {
        long slots = spans.of(workshop, slot);
        return (int) waiting.get(workshop).stream()
                .filter(person -> forum.participants().get(person).comesToAll(slots)
                        && sessions.stream()
                                .noneMatch(one -> within(one, slots) && forum.speaks(person, one.workshop()))
                        && !seated(person, slots))
                .count();
    }
}
