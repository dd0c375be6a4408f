package org.palmares.forum.programme;

import java.util.List;
import java.util.stream.IntStream;

/// What became of a wish.
public enum Reason {
    /// They have a seat in it.
    SEATED,
    /// They can come to none of its sessions, or speak elsewhere then.
    CANNOT_COME,
    /// Each session they can come to is full.
    FULL,
    /// They have another seat at the time of its sessions, or these are full.
    BUSY,
    /// A seat is left at a time they are free: more time would have given it.
    LEFT;

    /// What became of a person's wish for a workshop.
    public static Reason of(Forum forum, List<Session> sessions, Seats seats, int person, int workshop) {
        var own = seats.of(person);
        var filled = seats.filled();
        int[] open = IntStream.of(seats.seating().open[person])
                .filter(session -> sessions.get(session).workshop() == workshop)
                .toArray();
        if (IntStream.of(open).anyMatch(own::contains)) {
            return SEATED;
        }
        if (open.length == 0) {
            return CANNOT_COME;
        }
        if (IntStream.of(open).allMatch(session -> full(forum, sessions, filled, session))) {
            return FULL;
        }
        var taken = seats.seating().taken;
        return IntStream.of(open)
                        .allMatch(session -> own.stream().anyMatch(held -> (taken[held] & taken[session]) != 0)
                                || full(forum, sessions, filled, session))
                ? BUSY
                : LEFT;
    }

    private static boolean full(Forum forum, List<Session> sessions, int[] filled, int session) {
        return filled[session]
                >= forum.seats(
                        sessions.get(session).workshop(), sessions.get(session).room());
    }
}
