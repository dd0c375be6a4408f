package org.palmares.auditions.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;

/// Juries that share cities and jurors cost as little, looked at one by one, as all in one model: a pool beside them,
/// which hears one candidate on a day of its own, has all looked at in one.
class JuriesThatMeetTest {

    private static final List<String> LEVELS = List.of("left_out", "days", "kilometres");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void in_the_same_cities_they_cost_as_little(long seed) {
        costsAsLittle(Copies.thatMeet(Tours.tiny(seed), 2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void with_the_same_juror_they_cost_as_little(long seed) {
        costsAsLittle(Copies.of(Tours.tiny(seed), 3, id -> id.equals("m0") ? "" : id));
    }

    private static void costsAsLittle(Tour tour) {
        var one = Tours.plan(tour);
        var whole = Tours.plan(besideAPool(tour));

        assertThat(TourChecker.violations(tour, one, null)).isEmpty();
        for (var name : LEVELS) {
            long more = name.equals("days") ? 2 : 0;
            assertThat(level(whole, name).proved()).as(name).isTrue();
            assertThat(level(one, name).value() + more)
                    .as(name)
                    .isEqualTo(level(whole, name).value());
            assertThat(level(one, name).proved()).as(name).isTrue();
        }
    }

    private static Timetable.Level level(Timetable timetable, String name) {
        return timetable.levels().stream()
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Tour besideAPool(Tour tour) {
        var place = new Tour.Place(47, 0);
        var day = new Tour.Day(Tours.MONDAY.plusDays(30), LocalTime.of(9, 0), LocalTime.of(10, 0), 1);
        var alone = new Tour.Audition(
                "alone",
                "pool",
                30,
                0,
                null,
                List.of(Tour.Span.ALWAYS),
                Set.of(),
                Set.of(),
                Set.of("far"),
                null,
                List.of());
        return new Tour(
                tour.zone(),
                tour.slot(),
                tour.travel(),
                tour.breaks(),
                with(
                        tour.cities(),
                        new Tour.City("far", "far", place, List.of(new Tour.Room("far-0", Set.of())), List.of(day))),
                with(tour.jurors(), new Tour.Juror("lone", place, List.of(Tour.Span.ALWAYS), Set.of(), Set.of(), 1)),
                with(tour.juries(), new Tour.Jury("pool", List.of("lone"), 1, 1, Set.of(), true)),
                with(tour.auditions(), alone));
    }

    private static <T> List<T> with(List<T> all, T more) {
        var with = new ArrayList<>(all);
        with.add(more);
        return with;
    }
}
