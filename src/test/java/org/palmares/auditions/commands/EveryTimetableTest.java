package org.palmares.auditions.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;

/// Every timetable of tiny tours: the one planned costs what the best of them costs.
class EveryTimetableTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
    void no_timetable_of_a_standing_jury_costs_less(long seed) {
        isBest(Tours.tiny(seed), null);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void no_timetable_of_a_pool_costs_less(long seed) {
        isBest(Tours.tiny(seed, 2, true), null);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void no_timetable_disturbs_fewer_people_after_an_absence(long seed) {
        var tour = Tours.tiny(seed);
        isBest(absent(tour, "m" + seed % 3), Tours.plan(tour));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nor_where_members_are_drawn(long seed) {
        var tour = Tours.tiny(seed, 2, true);
        isBest(absent(tour, "m" + seed % 3), Tours.plan(tour));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nor_after_a_late_recusal(long seed) {
        var tour = Tours.tiny(seed);
        var recused = new Supposed.Recused("m" + seed % 3, "a" + seed % 2);
        isBest(Supposed.in(tour, List.of(recused)), Tours.plan(tour));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nor_after_a_room_is_lost(long seed) {
        var tour = Tours.tiny(seed, seed % 2 == 0 ? 2 : 3, seed % 2 == 0);
        var lost = new Supposed.Lost("c1", "c1-0", seed % 3 == 0 ? null : Tours.MONDAY);
        isBest(Supposed.in(tour, List.of(lost)), Tours.plan(tour));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nor_after_an_audition_is_added(long seed) {
        var tour = Tours.tiny(seed);
        isBest(tour, Tours.plan(withAuditions(tour, tour.auditions().subList(0, 2))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothing_changes_where_nothing_has_to(long seed) {
        var tour = Tours.tiny(seed);
        var earlier = Tours.plan(tour);

        var again = Tours.plan(tour, earlier);

        assertThat(again.changes()).isEmpty();
        assertThat(again.slots())
                .usingRecursiveComparison()
                .ignoringFields("room")
                .isEqualTo(earlier.slots());
    }

    /// The levels but the last, whose best is looked for within the days chosen.
    private static void isBest(Tour tour, @Nullable Timetable earlier) {
        var planned = Tours.plan(tour, earlier);

        assertThat(TourChecker.violations(tour, planned, earlier)).isEmpty();
        int levels = planned.levels().size() - 1;
        assertThat(planned.levels().subList(0, levels)).allMatch(Timetable.Level::proved);
        assertThat(Tours.values(planned).subList(0, levels))
                .isEqualTo(Objects.requireNonNull(EveryTimetable.best(tour, earlier))
                        .subList(0, levels));
    }

    private static Tour absent(Tour tour, String juror) {
        return Supposed.in(tour, List.of(new Supposed.Absent(juror, null)));
    }

    /// Nobody is recused: recusals may be about auditions that are not there yet.
    private static Tour withAuditions(Tour tour, List<Tour.Audition> auditions) {
        return tour.withAuditions(auditions)
                .withJurors(tour.jurors().stream()
                        .map(one -> one.withRecusals(Set.of()))
                        .toList());
    }
}
