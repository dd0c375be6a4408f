package org.palmares.forum.programme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Who may sit where in a timetable, and what each would have if they came alone.
final class Seating {

    final Forum forum;
    final List<Session> sessions;

    /// The slots that each session takes, a bit for each.
    final long[] taken;

    /// For each person, the sessions of what they wish for that they can come to, not speaking elsewhere.
    final int[][] open;

    /// For each person, the largest sum of weights they could have alone; 0 where they can come to nothing.
    final int[] best;

    private final int[] measure;

    Seating(Forum forum, List<Session> sessions) {
        this(forum, sessions, null);
    }

    /// The same people measured by what was their best in another timetable.
    ///
    /// @param measure the best of each, or null to measure by this timetable
    Seating(Forum forum, List<Session> sessions, int @Nullable [] measure) {
        this.forum = forum;
        this.sessions = List.copyOf(sessions);
        taken = sessions.stream().mapToLong(new Spans(forum)::of).toArray();
        int people = forum.participants().size();
        open = new int[people][];
        best = new int[people];
        for (int person = 0; person < people; person++) {
            var participant = forum.participants().get(person);
            long speaking = speaking(participant.id());
            open[person] = IntStream.range(0, sessions.size())
                    .filter(session -> participant
                                    .wishes()
                                    .containsKey(sessions.get(session).workshop())
                            && participant.comesToAll(taken[session])
                            && (speaking & taken[session]) == 0)
                    .toArray();
            best[person] = Alone.best(this, person);
        }
        this.measure = measure == null ? best : measure.clone();
    }

    /// The slots in which this name speaks, a bit for each: they sit nowhere then.
    private long speaking(String name) {
        return IntStream.range(0, sessions.size())
                .filter(session -> forum.workshops()
                        .get(sessions.get(session).workshop())
                        .speakers()
                        .contains(name))
                .mapToLong(session -> taken[session])
                .reduce(0, (one, other) -> one | other);
    }

    /// Whether nobody can have a seat in both.
    boolean clash(int one, int other) {
        return (taken[one] & taken[other]) != 0
                || sessions.get(one).workshop() == sessions.get(other).workshop();
    }

    int people() {
        return open.length;
    }

    /// What the person is measured by; 0 where they can come to nothing, and are left out.
    int measure(int person) {
        return measure[person];
    }

    int weight(int person, int session) {
        return forum.participants()
                .get(person)
                .wishes()
                .getOrDefault(sessions.get(session).workshop(), 0);
    }

    int seats(int session) {
        return forum.seats(
                sessions.get(session).workshop(), sessions.get(session).room());
    }

    /// Those who are measured.
    int[] measured() {
        return IntStream.range(0, people())
                .filter(person -> measure[person] > 0)
                .toArray();
    }

    int got(int person, int[] taken) {
        return Arrays.stream(taken).map(session -> weight(person, session)).sum();
    }

    Share share(int person, int[][] taken) {
        return new Share(got(person, taken[person]), measure[person]);
    }
}
