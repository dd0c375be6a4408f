package org.palmares.forum.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.forum.Forums;

class IdealBoundTest {

    private static final Share THOUSANDTH = new Share(1, 1000);

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 4", "3, 4", "4, 4", "5, 4", "12, 4", "1, 5", "3, 5", "4, 5"})
    void no_timetable_leaves_more_to_those_to_whom_it_leaves_the_least(long seed, int workshops) {
        theBoundIsThatOfASearch(Forums.of(new Forums.Size(6, workshops, 3, 2, 4), seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 5, 10, 12})
    void nor_where_sessions_take_several_slots(long seed) {
        theBoundIsThatOfASearch(Forums.longer(Forums.of(new Forums.Size(6, 4, 3, 2, 4), seed), seed));
    }

    /// Rooms are only counted: the bound may be above what the search finds, never below.
    private static void theBoundIsThatOfASearch(Forum forum) {
        int[] ideal = Ideal.of(forum);
        var highest = highest(forum, ideal);

        var bound = IdealBound.of(forum, ideal, new Share(0, 1), new Work(60, 1, true));

        assertThat(highest).hasValueSatisfying(most -> {
            assertThat(bound).isGreaterThanOrEqualTo(most);
            assertThat(bound.value()).isLessThanOrEqualTo(most.value() + THOUSANDTH.value());
        });
    }

    /// The largest, of all timetables, of the lowest share of their ideal that people would have alone.
    private static Optional<Share> highest(Forum forum, int[] ideal) {
        return timetables(forum, 0, new ArrayList<>()).stream()
                .map(sessions -> lowest(new Seating(forum, sessions), ideal))
                .max(Comparator.naturalOrder());
    }

    private static Share lowest(Seating seating, int[] ideal) {
        return IntStream.range(0, ideal.length)
                .filter(person -> ideal[person] > 0)
                .mapToObj(person -> new Share(seating.best[person], ideal[person]))
                .min(Comparator.naturalOrder())
                .orElse(new Share(1, 1));
    }

    private static List<List<Session>> timetables(Forum forum, int place, List<Session> sessions) {
        if (place == forum.slots().size() * forum.rooms().size()) {
            return new Rules(forum).broken(sessions).isEmpty() ? List.of(List.copyOf(sessions)) : List.of();
        }
        var all = new ArrayList<>(timetables(forum, place + 1, sessions));
        for (int workshop = 0; workshop < forum.workshops().size(); workshop++) {
            sessions.add(new Session(
                    workshop,
                    place % forum.slots().size(),
                    place / forum.slots().size()));
            all.addAll(timetables(forum, place + 1, sessions));
            sessions.removeLast();
        }
        return all;
    }
}
