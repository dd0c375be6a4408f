package org.palmares.forum.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A long workshop in room A over both slots, a short one in room B in the second.
class ReasonTest {

    private static final int LONG = 0;
    private static final int SHORT = 1;
    private static final List<Session> SESSIONS = List.of(new Session(LONG, 0, 0), new Session(SHORT, 1, 1));
    private static final long BOTH = 3;
    private static final long FIRST = 1;

    @Test
    void who_sits_elsewhere_in_any_slot_of_a_session_is_busy() {
        var forum = forum(2, new Forum.Participant("Ana", Map.of(LONG, 1, SHORT, 2), BOTH));

        assertThat(reason(forum, 0, SHORT)).isEqualTo(Reason.SEATED);
        assertThat(reason(forum, 0, LONG)).isEqualTo(Reason.BUSY);
    }

    @Test
    void who_misses_a_slot_of_a_session_cannot_come_and_counts_among_the_absent() {
        var forum = forum(2, new Forum.Participant("Bob", Map.of(LONG, 1), FIRST));

        assertThat(reason(forum, 0, LONG)).isEqualTo(Reason.CANNOT_COME);
        assertThat(Costing.plain(forum).of(SESSIONS)).isEqualTo(new Cost(0, 0, 1));
    }

    @Test
    void who_speaks_in_the_second_slot_of_a_session_cannot_come() {
        var forum = forum(2, new Forum.Participant("Zoé", Map.of(LONG, 1), BOTH));

        assertThat(reason(forum, 0, LONG)).isEqualTo(Reason.CANNOT_COME);
        assertThat(Costing.plain(forum).of(SESSIONS)).isEqualTo(new Cost(1, 0, 0));
    }

    @Test
    void a_longer_session_may_be_full() {
        var forum = forum(
                1,
                new Forum.Participant("Ana", Map.of(LONG, 1), BOTH),
                new Forum.Participant("Bob", Map.of(LONG, 1), BOTH));
        var seats = seats(forum);
        int without = seats.of(0).isEmpty() ? 0 : 1;

        assertThat(Reason.of(forum, SESSIONS, seats, without, LONG)).isEqualTo(Reason.FULL);
        assertThat(Reason.of(forum, SESSIONS, seats, 1 - without, LONG)).isEqualTo(Reason.SEATED);
    }

    @Test
    void two_workshops_that_share_the_second_slot_are_in_conflict() {
        var forum = forum(2, new Forum.Participant("Ana", Map.of(LONG, 1, SHORT, 2), BOTH));

        assertThat(Costing.plain(forum).of(SESSIONS)).isEqualTo(new Cost(1, 0, 0));
        assertThat(Costing.plain(forum).of(List.of(new Session(LONG, 0, 0), new Session(SHORT, 2, 1))))
                .isEqualTo(new Cost(0, 0, 1));
    }

    private static Reason reason(Forum forum, int person, int workshop) {
        return Reason.of(forum, SESSIONS, seats(forum), person, workshop);
    }

    private static Seats seats(Forum forum) {
        return SeatLevels.solve(forum, SESSIONS, new Work(20, 1, true));
    }

    /// @param capacity of either room
    private static Forum forum(int capacity, Forum.Participant... participants) {
        var start = OffsetDateTime.parse("2027-03-12T09:00:00+01:00");
        return new Forum(
                IntStream.range(0, 3)
                        .mapToObj(slot -> new Forum.Slot("s" + slot, start.plusHours(slot), start.plusHours(slot + 1)))
                        .toList(),
                List.of(new Forum.Room("A", capacity, Set.of()), new Forum.Room("B", capacity, Set.of())),
                List.of(
                        new Forum.Workshop("long", "Long", Set.of(), Set.of(), 1, 10, 120),
                        new Forum.Workshop("short", "Short", Set.of("Zoé"), Set.of(), 1, 10)),
                List.of(participants));
    }
}
