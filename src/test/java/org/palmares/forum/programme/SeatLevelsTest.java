package org.palmares.forum.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.forum.Forums;

class SeatLevelsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void shares_from_the_lowest_are_those_of_a_search_through_all_seats(long seed) {
        sharesAreThoseOfASearchThroughAllSeats(Forums.of(new Forums.Size(5, 5, 3, 2, 4), seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void so_are_they_where_sessions_take_several_slots(long seed) {
        sharesAreThoseOfASearchThroughAllSeats(Forums.longer(Forums.of(new Forums.Size(5, 5, 4, 2, 4), seed), seed));
    }

    private static void sharesAreThoseOfASearchThroughAllSeats(Forum forum) {
        var sessions = sessions(forum);

        var seats = SeatLevels.solve(forum, sessions, work());

        assertThat(seats.proven()).isTrue();
        assertThat(seats.shares()).isEqualTo(new EverySeat(new Seating(forum, sessions)).best());
        assertThat(seats.total()).isEqualTo(seats.boundTotal());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void a_session_more_makes_no_one_worse_than_the_worst(long seed) {
        var forum = Forums.of(new Forums.Size(30, 8, 4, 2, 6), seed);
        var timetable = new Planner(forum, 1, work()).plan(null);

        assertThat(timetable).isInstanceOfSatisfying(Programme.Planned.class, planned -> {
            assertThat(planned.changes()).isNotEmpty();
            assertThat(planned.changes()).allSatisfy(change -> {
                assertThat(change.proven()).isTrue();
                assertThat(change.lowest())
                        .isGreaterThanOrEqualTo(planned.seats().shares().getFirst());
            });
        });
    }

    @Test
    void the_best_alone_gives_way_in_the_slots() {
        theBestAloneIsThatOfASearch(Forums.of(new Forums.Size(40, 8, 4, 2, 6), 3));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5, 6})
    void the_best_alone_is_exact_where_sessions_take_several_slots(long seed) {
        theBestAloneIsThatOfASearch(Forums.longer(Forums.of(new Forums.Size(40, 8, 4, 3, 6), seed), seed));
    }

    @Test
    void two_short_workshops_may_weigh_more_than_a_longer_one_that_is_dearer() {
        var forum = Forums.of(new Forums.Size(1, 3, 2, 2, 1), 1);
        var workshops = List.of(
                new Forum.Workshop("w0", "W", Set.of(), Set.of(), 1, 10, 100),
                new Forum.Workshop("w1", "W", Set.of(), Set.of(), 1, 10),
                new Forum.Workshop("w2", "W", Set.of(), Set.of(), 1, 10));
        var sessions = List.of(new Session(0, 0, 0), new Session(1, 0, 1), new Session(2, 1, 1));

        assertThat(best(forum, workshops, sessions, Map.of(0, 5, 1, 3, 2, 3))).isEqualTo(6);
        assertThat(best(forum, workshops, sessions, Map.of(0, 7, 1, 3, 2, 3))).isEqualTo(7);
    }

    private static int best(
            Forum forum, List<Forum.Workshop> workshops, List<Session> sessions, Map<Integer, Integer> wishes) {
        var alone = List.of(new Forum.Participant("a", wishes, 3));
        return new Seating(new Forum(forum.slots(), forum.rooms(), workshops, alone), sessions).best[0];
    }

    private static void theBestAloneIsThatOfASearch(Forum forum) {
        var sessions = sessions(forum);
        var seating = new Seating(forum, sessions);

        for (int person = 0; person < seating.people(); person++) {
            int best = new EverySeat(seating)
                    .choices(person).stream()
                            .mapToInt(EverySeat.Choice::got)
                            .max()
                            .orElse(0);
            assertThat(seating.best[person]).isEqualTo(best);
        }
    }

    /// Each workshop in the next place that it fits in, speakers, needs and rooms set aside; the first is held twice.
    private static List<Session> sessions(Forum forum) {
        var sessions = new ArrayList<Session>();
        int places = forum.slots().size() * forum.rooms().size();
        for (int place = 0; place < places; place++) {
            int workshop = place % forum.workshops().size();
            sessions.add(new Session(
                    workshop,
                    place % forum.slots().size(),
                    place / forum.slots().size()));
        }
        return sessions.stream()
                .filter(one -> !held(forum, one).isEmpty())
                .filter(one -> sessions.stream()
                        .noneMatch(other -> sessions.indexOf(other) < sessions.indexOf(one)
                                && other.workshop() == one.workshop()
                                && !Collections.disjoint(held(forum, other), held(forum, one))))
                .toList();
    }

    /// The slots of a session: one, or two where the next begins within half an hour.
    private static List<Integer> held(Forum forum, Session session) {
        int slot = session.slot();
        if (forum.workshops().get(session.workshop()).duration() <= 50) {
            return List.of(slot);
        }
        boolean next = slot + 1 < forum.slots().size()
                && !forum.slots()
                        .get(slot)
                        .end()
                        .plusMinutes(30)
                        .isBefore(forum.slots().get(slot + 1).start());
        return next ? List.of(slot, slot + 1) : List.of();
    }

    private static Work work() {
        return new Work(60, 1, true);
    }

    /// Tries all seats of all people.
    private static final class EverySeat {

        private record Choice(List<Integer> sessions, int got) {}

        private final Seating seating;
        private List<Share> best = List.of();

        EverySeat(Seating seating) {
            this.seating = seating;
        }

        List<Share> best() {
            int[] left = IntStream.range(0, seating.sessions.size())
                    .map(seating::seats)
                    .toArray();
            seat(0, left, List.of());
            return best;
        }

        private void seat(int place, int[] left, List<Share> shares) {
            int[] measured = seating.measured();
            if (place == measured.length) {
                var sorted = shares.stream().sorted().toList();
                if (best.isEmpty() || Arrays.compare(sorted.toArray(Share[]::new), best.toArray(Share[]::new)) > 0) {
                    best = sorted;
                }
                return;
            }
            for (var choice : choices(measured[place])) {
                if (choice.sessions().stream().allMatch(session -> left[session] > 0)) {
                    choice.sessions().forEach(session -> left[session]--);
                    var more = new ArrayList<>(shares);
                    more.add(new Share(choice.got(), seating.best[measured[place]]));
                    seat(place + 1, left, more);
                    choice.sessions().forEach(session -> left[session]++);
                }
            }
        }

        List<Choice> choices(int person) {
            var choices = new ArrayList<>(List.of(new Choice(List.of(), 0)));
            for (int session : seating.open[person]) {
                var added = seating.sessions.get(session);
                for (var choice : List.copyOf(choices)) {
                    boolean clashes = choice.sessions().stream()
                            .map(seating.sessions::get)
                            .anyMatch(held -> held.workshop() == added.workshop()
                                    || !Collections.disjoint(held(seating.forum, held), held(seating.forum, added)));
                    if (!clashes) {
                        var more = new ArrayList<>(choice.sessions());
                        more.add(session);
                        choices.add(new Choice(more, choice.got() + seating.weight(person, session)));
                    }
                }
            }
            return choices;
        }
    }
}
