package org.palmares.auditions.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.auditions.planning.Clash.Fact;
import org.palmares.auditions.planning.Clash.Fact.Kind;
import org.palmares.auditions.planning.Tour;

/// What clashes cannot all be heard, and can where any one audition of it is taken away.
class ClashTest extends SmallClash {

    @Test
    void an_audition_recused_under_the_smallest_number_clashes_alone() throws IOException {
        var tour = tour(
                List.of(ADA.withRecusals(Set.of("a")), BOB),
                List.of(BOTH),
                List.of(audition("a", "both"), audition("b", "both")));

        clashes(tour, Set.of("a"), new Fact(Kind.SMALLEST, "both"), new Fact(Kind.RECUSALS, "ada"));
    }

    @Test
    void an_audition_with_no_time_in_common_clashes_alone() throws IOException {
        var tour = tour(
                List.of(ADA.withDiary(NINE_TO_TEN), BOB),
                List.of(BOTH),
                List.of(audition("a", "both").withDiary(TEN_TO_ELEVEN), audition("b", "both")));

        clashes(
                tour,
                Set.of("a"),
                new Fact(Kind.CANDIDATE, "a"),
                new Fact(Kind.JUROR, "ada"),
                new Fact(Kind.SMALLEST, "both"));
    }

    @Test
    void more_than_the_hours_of_a_day_hold_clash_together() throws IOException {
        var five = Stream.of("a", "b", "c", "d", "e")
                .map(id -> audition(id, "both"))
                .toList();

        clashes(
                tour(List.of(ADA, BOB), List.of(BOTH), five),
                Set.of("a", "b", "c", "d", "e"),
                new Fact(Kind.OPENING, "lyon"));
    }

    @Test
    void more_than_a_room_holds_clash_together() throws IOException {
        var tour = tour(
                List.of(ADA, BOB),
                List.of(alone("ada"), alone("bob")),
                List.of(
                        audition("a", "ada").withDiary(NINE_TO_TEN),
                        audition("b", "ada").withDiary(NINE_TO_TEN),
                        audition("c", "bob").withDiary(NINE_TO_TEN),
                        audition("d", "bob")));

        clashes(
                tour,
                Set.of("a", "b", "c"),
                new Fact(Kind.CANDIDATE, "a"),
                new Fact(Kind.CANDIDATE, "b"),
                new Fact(Kind.CANDIDATE, "c"),
                new Fact(Kind.ROOMS, "lyon"));
    }

    @Test
    void where_all_are_heard_nothing_clashes() {
        var tour = tour(List.of(ADA, BOB), List.of(BOTH), List.of(audition("a", "both"), audition("b", "both")));

        var timetable = Tours.plan(tour);

        assertThat(timetable.leftOut()).isEmpty();
        assertThat(timetable.clash()).isNull();
        assertThat(TimetableFile.write(tour, timetable, 1)).doesNotContain("\"clash\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void no_timetable_hears_all_of_a_clash_and_one_hears_all_but_any_one(boolean pool) {
        var clashing = LongStream.rangeClosed(1, 25)
                .mapToObj(seed -> Tours.tiny(seed, pool ? 2 : 3, pool))
                .filter(tour -> clash(tour) != null)
                .toList();

        assertThat(clashing).isNotEmpty().allSatisfy(tour -> {
            var clash = Objects.requireNonNull(clash(tour));
            assertThat(leftOutAtBest(only(tour, clash.auditions()::contains))).isPositive();
            assertThat(clash.smallest()).isTrue();
            assertThat(clash.auditions())
                    .allSatisfy(audition -> assertThat(leftOutAtBest(
                                    only(tour, one -> clash.auditions().contains(one) && !one.equals(audition))))
                            .isZero());
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void where_some_are_left_out_of_a_tiny_tour_it_is_told_what_clashes(boolean pool) {
        assertThat(LongStream.rangeClosed(1, 25).mapToObj(seed -> Tours.tiny(seed, pool ? 2 : 3, pool)))
                .allSatisfy(tour -> assertThat(clash(tour) == null)
                        .isEqualTo(Tours.plan(tour).leftOut().isEmpty()));
    }

    private static long leftOutAtBest(Tour tour) {
        return Objects.requireNonNull(EveryTimetable.best(tour, null)).getFirst();
    }
}
