package org.palmares.auditions.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.palmares.auditions.planning.Planner;
import org.palmares.auditions.planning.Search;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;

class PlannerProperties {

    @Property(tries = 8)
    void no_tour_drawn_breaks_a_rule(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        var tour = TourDraw.draw(TourDraw.Size.SMALL, seed);

        var timetable = Planner.plan(tour, null, new Search(0.5, 1, true));

        assertThat(TourChecker.violations(tour, timetable, null)).isEmpty();
        assertThat(timetable.slots().size() + timetable.leftOut().size())
                .isEqualTo(tour.auditions().size());
    }

    @Property(tries = 15)
    void the_same_seed_gives_the_same_timetable(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        var tour = Tours.tiny(seed);

        assertThat(Tours.plan(tour)).isEqualTo(Tours.plan(tour));
    }

    @Property(tries = 15)
    void a_week_later_is_a_week_later(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        var tour = Tours.tiny(seed);

        var straight = Tours.plan(tour);
        var later = Tours.plan(shifted(tour));

        assertThat(later.levels()).isEqualTo(straight.levels());
        assertThat(later.slots())
                .isEqualTo(straight.slots().stream()
                        .map(slot -> new Timetable.Slot(
                                slot.audition(),
                                slot.city(),
                                slot.room(),
                                slot.start().plusWeeks(1),
                                slot.end().plusWeeks(1),
                                slot.jurors()))
                        .toList());
    }

    @Property(tries = 15)
    void a_room_more_leaves_no_more_out(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        var tour = Tours.tiny(seed);

        assertThat(Tours.values(Tours.plan(withOneMoreRoom(tour))).getFirst())
                .isLessThanOrEqualTo(Tours.values(Tours.plan(tour)).getFirst());
    }

    private static Tour withOneMoreRoom(Tour tour) {
        return tour.withCities(tour.cities().stream()
                .map(city -> new Tour.City(
                        city.id(),
                        city.name(),
                        city.place(),
                        Stream.concat(
                                        city.rooms().stream(),
                                        Stream.of(new Tour.Room(city.id() + "-more", Set.of("piano"))))
                                .toList(),
                        city.days()))
                .toList());
    }

    @Property(tries = 15)
    void other_names_change_nothing(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        var tour = Tours.tiny(seed);

        assertThat(Tours.plan(renamed(
                                tour,
                                name -> new StringBuilder("x" + name).reverse().toString()))
                        .levels())
                .isEqualTo(Tours.plan(tour).levels());
    }

    private static Tour shifted(Tour tour) {
        return tour.withCities(tour.cities().stream()
                        .map(city -> new Tour.City(
                                city.id(),
                                city.name(),
                                city.place(),
                                city.rooms(),
                                city.days().stream()
                                        .map(day ->
                                                new Tour.Day(day.date().plusWeeks(1), day.from(), day.to(), day.cost()))
                                        .toList()))
                        .toList())
                .withJurors(tour.jurors().stream()
                        .map(juror -> juror.withDiary(later(juror.available())))
                        .toList())
                .withAuditions(tour.auditions().stream()
                        .map(one -> one.withDiary(later(one.available())).withPlace(later(one.fixed())))
                        .toList());
    }

    private static List<Tour.Span> later(List<Tour.Span> spans) {
        return spans.stream()
                .map(span -> span.equals(Tour.Span.ALWAYS)
                        ? span
                        : new Tour.Span(span.from().plusWeeks(1), span.to().plusWeeks(1)))
                .toList();
    }

    private static Tour.@Nullable Fixed later(Tour.@Nullable Fixed fixed) {
        return fixed == null || fixed.start() == null
                ? fixed
                : new Tour.Fixed(fixed.city(), fixed.start().plusWeeks(1), fixed.room());
    }

    private static Tour.@Nullable Fixed renamed(Tour.@Nullable Fixed fixed, UnaryOperator<String> name) {
        return fixed == null ? null : new Tour.Fixed(name.apply(fixed.city()), fixed.start(), fixed.room());
    }

    private static Tour renamed(Tour tour, UnaryOperator<String> name) {
        return new Tour(
                tour.zone(),
                tour.slot(),
                tour.travel(),
                tour.breaks(),
                tour.cities().stream()
                        .map(city -> new Tour.City(
                                name.apply(city.id()), city.name(), city.place(), city.rooms(), city.days()))
                        .toList(),
                tour.jurors().stream()
                        .map(juror -> new Tour.Juror(
                                name.apply(juror.id()),
                                juror.home(),
                                juror.available(),
                                juror.can(),
                                juror.recusals().stream().map(name).collect(Collectors.toSet()),
                                juror.maxDays()))
                        .toList(),
                tour.juries().stream()
                        .map(jury -> new Tour.Jury(
                                name.apply(jury.id()),
                                jury.members().stream().map(name).toList(),
                                jury.smallest(),
                                jury.largest(),
                                jury.needs(),
                                jury.pool()))
                        .toList(),
                tour.auditions().stream()
                        .map(one -> new Tour.Audition(
                                name.apply(one.id()),
                                name.apply(one.jury()),
                                one.duration(),
                                one.setup(),
                                one.home(),
                                one.available(),
                                one.equipment(),
                                one.needs(),
                                one.cities().stream().map(name).collect(Collectors.toSet()),
                                renamed(one.fixed(), name),
                                one.after().stream().map(name).toList()))
                        .toList());
    }
}
