package org.palmares.auditions.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.auditions.planning.Tour;

/// Tours of more juries than can be looked at together: nine times a tour small enough to try every timetable.
class ManyJuriesTest {

    private static final int COPIES = 9;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nine_tours_that_share_nothing_cost_nine_times_as_much(long seed) {
        var one = Objects.requireNonNull(EveryTimetable.best(Tours.tiny(seed), null));
        var nine = Tours.plan(copies(Tours.tiny(seed), id -> id));
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
        var nine = Tours.plan(copies(Tours.tiny(seed), id -> id)).levels();
        assertThat(nine.getFirst().proved()).isTrue();
        if (one.getFirst() == 0) {
            assertThat(nine.get(1).bound()).isEqualTo(COPIES * one.get(1));
            assertThat(nine.get(2).bound()).isEqualTo(COPIES * one.get(2));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void juries_that_share_cities_and_jurors_break_no_rule(long seed) {
        var tour = copies(Tours.tiny(seed), id -> id.equals("m0") || id.startsWith("c") ? "" : id);
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
        var tour = copies(Tours.tiny(seed), id -> id.equals("m0") || id.startsWith("c") ? "" : id);
        assertThat(Tours.plan(tour)).isEqualTo(Tours.plan(tour));
    }

    /// @param own the ids that each copy has of its own; empty for those that all share
    private static Tour copies(Tour tour, UnaryOperator<String> own) {
        return new Tour(
                tour.zone(),
                tour.slot(),
                tour.travel(),
                tour.breaks(),
                each(copy -> tour.cities().stream()
                        .map(city -> new Tour.City(
                                name(copy, city.id(), own), city.name(), city.place(), city.rooms(), city.days()))),
                each(copy -> tour.jurors().stream().map(juror -> juror(copy, juror, own))),
                each(copy -> tour.juries().stream()
                        .map(jury -> new Tour.Jury(
                                name(copy, jury.id(), own),
                                jury.members().stream()
                                        .map(id -> name(copy, id, own))
                                        .toList(),
                                jury.smallest(),
                                jury.largest(),
                                jury.needs(),
                                jury.pool()))),
                each(copy -> tour.auditions().stream().map(audition -> audition(copy, audition, own))));
    }

    private static <T> List<T> each(IntFunction<Stream<T>> copy) {
        return IntStream.range(0, COPIES)
                .boxed()
                .flatMap(copy::apply)
                .distinct()
                .toList();
    }

    private static String name(int copy, String id, UnaryOperator<String> own) {
        return own.apply(id).isEmpty() ? id : id + "-" + copy;
    }

    private static Set<String> names(int copy, Set<String> ids, UnaryOperator<String> own) {
        return ids.stream().map(id -> name(copy, id, own)).collect(Collectors.toSet());
    }

    /// One whom all share is recused from nothing: the copies would not agree.
    private static Tour.Juror juror(int copy, Tour.Juror juror, UnaryOperator<String> own) {
        boolean shared = own.apply(juror.id()).isEmpty();
        return new Tour.Juror(
                name(copy, juror.id(), own),
                juror.home(),
                juror.available(),
                juror.can(),
                shared ? Set.of() : names(copy, juror.recusals(), own),
                juror.maxDays());
    }

    private static Tour.Audition audition(int copy, Tour.Audition audition, UnaryOperator<String> own) {
        return new Tour.Audition(
                name(copy, audition.id(), own),
                name(copy, audition.jury(), own),
                audition.duration(),
                audition.setup(),
                audition.home(),
                audition.available(),
                audition.equipment(),
                audition.needs(),
                names(copy, audition.cities(), own),
                place(copy, audition.fixed(), own),
                audition.after().stream().map(id -> name(copy, id, own)).toList());
    }

    private static Tour.@Nullable Fixed place(int copy, Tour.@Nullable Fixed fixed, UnaryOperator<String> own) {
        return fixed == null ? null : new Tour.Fixed(name(copy, fixed.city(), own), fixed.start(), fixed.room());
    }
}
