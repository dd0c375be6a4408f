package org.palmares.auditions.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two juries of one member, the same, on two days of two hours with a room for each; each hears an hour and a half.
/// Rooms have time for both on the same day, the member has not.
class OutlineTimeTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Tour.Place PLACE = new Tour.Place(45, 4);
    private static final int MEMBER = 0;

    private final Search search = new Search(20, 1, true);

    @BeforeAll
    static void ready() {
        Planner.ready();
    }

    /// @param hours a day, after nine
    /// @param from  the auditions from which the member is recused; somebody else sits at these
    private static Tour tour(int hours, Set<String> from) {
        var nine = LocalTime.of(9, 0);
        var days = Stream.of(MONDAY, MONDAY.plusDays(1))
                .map(date -> new Tour.Day(date, nine, nine.plusHours(hours), 1))
                .toList();
        var rooms = Stream.of("r0", "r1").map(id -> new Tour.Room(id, Set.of())).toList();
        var both = new Tour.Juror("m", PLACE, List.of(Tour.Span.ALWAYS), Set.of(), from, 2);
        var other = new Tour.Juror("n", PLACE, List.of(Tour.Span.ALWAYS), Set.of(), Set.of(), 2);
        var members = from.isEmpty() ? List.of("m") : List.of("m", "n");
        return new Tour(
                ZoneId.of("Europe/Paris"),
                30,
                null,
                List.of(),
                List.of(new Tour.City("c", "c", PLACE, rooms, days)),
                List.of(both, other),
                IntStream.range(0, 2)
                        .mapToObj(jury -> new Tour.Jury("j" + jury, members, 1, members.size(), Set.of(), false))
                        .toList(),
                IntStream.range(0, 2)
                        .mapToObj(jury -> new Tour.Audition(
                                "a" + jury,
                                "j" + jury,
                                90,
                                0,
                                null,
                                List.of(Tour.Span.ALWAYS),
                                Set.of(),
                                Set.of(),
                                Set.of("c"),
                                null,
                                List.of()))
                        .toList());
    }

    private static BitSet only(int one) {
        var only = new BitSet();
        only.set(one);
        return only;
    }

    private static Sitting on(int day) {
        return Sitting.unknown(only(day), Map.of(MEMBER, only(day)), 0, 0);
    }

    private static Outline.Needed needed(Grid grid, int jury) {
        return new Sittings(grid, jury, only(MEMBER), 0).needed();
    }

    private long days(Grid grid, BitSet counted) {
        var ways = IntStream.range(0, 2)
                .mapToObj(jury -> new Outline.Ways(List.of(on(0), on(1)), 2, 0, needed(grid, jury)))
                .toList();
        var outline = new Outline(grid, only(MEMBER), ways, counted);
        return outline.lowest(Objective.DAYS, search.alone(), search.left()).bound();
    }

    private BitSet overbooked(Tour tour) {
        return overbooked(tour, on(0));
    }

    private BitSet overbooked(Tour tour, Sitting sitting) {
        var grid = new Grid(tour);
        var needed = IntStream.range(0, 2).mapToObj(jury -> needed(grid, jury)).toList();
        var chosen = Collections.nCopies(2, Optional.of(sitting));
        return OutlineTime.overbooked(grid, only(MEMBER), needed, chosen, search.alone());
    }

    @Test
    void a_member_of_two_juries_sits_in_one_at_a_time() {
        var grid = new Grid(tour(2, Set.of()));
        assertThat(days(grid, new BitSet())).isEqualTo(2);
        assertThat(days(grid, only(MEMBER))).isEqualTo(4);
        assertThat(Planner.plan(grid.tour, null, search).levels())
                .contains(new Timetable.Level(Objective.DAYS.label(), 4, 4, true));
    }

    @Test
    void one_who_has_time_for_both_is_not_counted_out() {
        var grid = new Grid(tour(3, Set.of()));
        assertThat(days(grid, only(MEMBER))).isEqualTo(2);
    }

    @Test
    void who_would_sit_longer_than_they_are_there_is_known() {
        assertThat(overbooked(tour(2, Set.of()))).isEqualTo(only(MEMBER));
        assertThat(overbooked(tour(3, Set.of()))).isEqualTo(new BitSet());
    }

    @Test
    void nothing_is_known_of_them_where_it_is_left_open_who_comes() {
        assertThat(overbooked(tour(2, Set.of()), on(0).opened())).isEqualTo(new BitSet());
    }

    @Test
    void what_they_are_recused_from_takes_none_of_their_time() {
        assertThat(overbooked(tour(2, Set.of("a1")))).isEqualTo(new BitSet());
    }
}
