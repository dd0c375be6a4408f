package org.palmares.auditions.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tours of more juries than can be looked at together: nine times a tour small enough to try every timetable.
class ManyJuriesTest {

    private static final int COPIES = 9;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nine_tours_that_share_nothing_cost_nine_times_as_much(long seed) {
        var one = Objects.requireNonNull(EveryTimetable.best(Tours.tiny(seed), null));
        var nine = Tours.plan(Copies.of(Tours.tiny(seed), COPIES, id -> id));
        for (int level = 0; level < one.size(); level++) {
            var asked = nine.levels().get(level);
            if (asked.name().equals("waiting")) {
                continue;
            }
            long times = asked.name().equals("worst_load") ? 1 : COPIES;
            assertThat(asked.value()).as(asked.name()).isEqualTo(times * one.get(level));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void what_is_said_to_be_least_is_so(long seed) {
        var one = Objects.requireNonNull(EveryTimetable.best(Tours.tiny(seed), null));
        var nine = Tours.plan(Copies.of(Tours.tiny(seed), COPIES, id -> id)).levels();
        assertThat(nine.getFirst().proved()).isTrue();
        if (one.getFirst() == 0) {
            assertThat(nine.get(1).bound()).isEqualTo(COPIES * one.get(1));
            assertThat(nine.get(2).bound()).isEqualTo(COPIES * one.get(2));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void juries_that_share_cities_and_jurors_break_no_rule(long seed) {
        var tour = Copies.thatMeet(Tours.tiny(seed), COPIES);
        var timetable = Tours.plan(tour);
        assertThat(TourChecker.violations(tour, timetable, null)).isEmpty();
        assertThat(timetable.levels())
                .allSatisfy(level -> assertThat(level.bound()).isBetween(0L, level.value()));
        assertThat(timetable.slots().size() + timetable.leftOut().size())
                .isEqualTo(tour.auditions().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_same_seed_gives_the_same_timetable(long seed) {
        var tour = Copies.thatMeet(Tours.tiny(seed), COPIES);
        assertThat(Tours.plan(tour)).isEqualTo(Tours.plan(tour));
    }
}
