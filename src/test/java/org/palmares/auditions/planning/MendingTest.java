package org.palmares.auditions.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Juries of one member, one room, as many days; each hears one candidate, who is free in the first half hour alone.
/// Sums say that four could sit on the same day.
class MendingTest {

    private static final int MANY = 4;

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Tour.Place PLACE = new Tour.Place(45, 4);
    private static final BitSet NONE = new BitSet();

    private Grid grid = new Grid(tour(2));

    @BeforeAll
    static void ready() {
        Planner.ready();
    }

    private static Tour tour(int juries) {
        var days = Stream.iterate(MONDAY, date -> date.plusDays(1))
                .limit(juries)
                .map(date -> new Tour.Day(date, NINE, LocalTime.of(11, 0), 1))
                .toList();
        var free = days.stream()
                .map(day -> new Tour.Span(
                        day.date().atTime(NINE), day.date().atTime(NINE).plusMinutes(30)))
                .toList();
        var city = new Tour.City("c", "c", PLACE, List.of(new Tour.Room("r", Set.of())), days);
        return new Tour(
                ZoneId.of("Europe/Paris"),
                30,
                null,
                List.of(),
                List.of(city),
                each(
                        juries,
                        rank -> new Tour.Juror("m" + rank, PLACE, List.of(Tour.Span.ALWAYS), Set.of(), Set.of(), 2)),
                each(juries, rank -> new Tour.Jury("j" + rank, List.of("m" + rank), 1, 1, Set.of(), false)),
                each(
                        juries,
                        rank -> new Tour.Audition(
                                "a" + rank,
                                "j" + rank,
                                30,
                                0,
                                null,
                                free,
                                Set.of(),
                                Set.of(),
                                Set.of("c"),
                                null,
                                List.of())));
    }

    private static <T> List<T> each(int number, IntFunction<T> one) {
        return IntStream.range(0, number).mapToObj(one).toList();
    }

    /// Each jury on a day of its own, or on the same.
    private Plan asked(int... days) {
        var plan = new Plan(grid, null);
        for (int jury = 0; jury < days.length; jury++) {
            plan.cityDay[jury] = days[jury];
            plan.present[jury][days[jury]].set(jury);
        }
        return plan;
    }

    private @Nullable Plan mended(Plan asked, BitSet unknown, long below, BooleanSupplier goesOn) {
        var search = new Search(20, 1, true);
        var most = new Costs();
        most.add(Objective.DAYS, below);
        return new Mending(grid, new Descent(grid, search)).mended(Objective.DAYS, asked, unknown, most, 0, goesOn);
    }

    private void isOnTwoDays(@Nullable Plan found) {
        var plan = Objects.requireNonNull(found);
        assertThat(plan.cityDay).containsExactlyInAnyOrder(0, 1);
        assertThat(plan.costs().of(Objective.LEFT_OUT)).isZero();
        assertThat(plan.costs().of(Objective.DAYS)).isEqualTo(4);
        assertThat(plan.start).containsExactly(grid.starts[0][plan.cityDay[0]][0], grid.starts[1][plan.cityDay[1]][0]);
    }

    @Test
    void two_that_have_no_times_together_are_placed_anew() {
        isOnTwoDays(mended(asked(0, 0), NONE, 100, () -> true));
    }

    @Test
    void of_many_that_have_no_times_together_each_is_placed_anew_beside_those_that_stay() {
        grid = new Grid(tour(MANY));
        var plan = Objects.requireNonNull(mended(asked(0, 0, 0, 0), NONE, 100, () -> true));
        assertThat(plan.cityDay).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(plan.costs().of(Objective.DAYS)).isEqualTo(2 * MANY);
    }

    @Test
    void what_has_times_stays() {
        var plan = Objects.requireNonNull(mended(asked(1, 0), NONE, 100, () -> true));
        assertThat(plan.cityDay).containsExactly(1, 0);
    }

    @Test
    void a_jury_of_which_nothing_is_known_is_placed_beside_the_others() {
        var unknown = new BitSet();
        unknown.set(1);
        isOnTwoDays(mended(asked(1, 1), unknown, 100, () -> true));
    }

    @Test
    void a_plan_that_costs_no_less_is_none() {
        assertThat(mended(asked(0, 0), NONE, 4, () -> true)).isNull();
        assertThat(mended(asked(0, 0), NONE, 5, () -> true)).isNotNull();
    }

    @Test
    void it_ends_where_it_is_no_longer_asked_for() {
        assertThat(mended(asked(0, 0), NONE, 100, () -> false)).isNull();
    }

    @Test
    void costs_are_below_others_at_the_first_level_that_differs() {
        var some = asked(0, 0).costs();
        var more = asked(0, 1).costs();
        assertThat(some.below(more, Objective.DAYS)).isTrue();
        assertThat(more.below(some, Objective.KILOMETRES)).isFalse();
        assertThat(some.below(more, Objective.DISTURBED)).isFalse();
        assertThat(some.below(some, Objective.WAITING)).isFalse();
    }
}
