package org.palmares.auditions.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.auditions.planning.Clash;
import org.palmares.auditions.planning.Clash.Fact;
import org.palmares.auditions.planning.Clash.Fact.Kind;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.SchemaCheck;

/// What clashes cannot all be heard, and can where any one audition of it is taken away.
class ClashTest {

    private static final List<Tour.Span> NINE_TO_TEN = List.of(new Tour.Span(at(9), at(10)));
    private static final List<Tour.Span> TEN_TO_ELEVEN = List.of(new Tour.Span(at(10), at(11)));
    private static final Tour.Juror ADA = juror("ada");
    private static final Tour.Juror BOB = juror("bob");
    private static final Tour.Jury BOTH = new Tour.Jury("both", List.of("ada", "bob"), 2, 2, Set.of(), false);

    @TempDir
    Path folder;

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

    /// The clash is these auditions and these facts, in the file too.
    private void clashes(Tour tour, Set<String> auditions, Fact... facts) throws IOException {
        var timetable = Tours.plan(tour);
        var clash = Objects.requireNonNull(timetable.clash());

        assertThat(Set.copyOf(clash.auditions())).isEqualTo(auditions);
        assertThat(clash.facts()).containsExactlyInAnyOrder(facts);
        assertThat(clash.smallest()).isTrue();
        assertThat(leftOut(only(tour, auditions::contains))).isPositive();
        assertThat(auditions)
                .allSatisfy(audition -> assertThat(
                                leftOut(only(tour, one -> auditions.contains(one) && !one.equals(audition))))
                        .isZero());
        var written = TimetableFile.write(tour, timetable, 1);
        assertThat(SchemaCheck.wrong("timetable", written)).isEmpty();
        assertThat(TimetableFile.read(Files.writeString(folder.resolve("timetable.json"), written))
                        .clash())
                .isEqualTo(clash);
    }

    private static @Nullable Clash clash(Tour tour) {
        return Tours.plan(tour).clash();
    }

    /// How many are left out, proved to be the fewest.
    private static long leftOut(Tour tour) {
        var level = Tours.plan(tour).levels().getFirst();
        assertThat(level.name()).isEqualTo("left_out");
        assertThat(level.proved()).isTrue();
        return level.value();
    }

    private static long leftOutAtBest(Tour tour) {
        return Objects.requireNonNull(EveryTimetable.best(tour, null)).getFirst();
    }

    private static Tour only(Tour tour, Predicate<String> kept) {
        return tour.withAuditions(tour.auditions().stream()
                        .filter(one -> kept.test(one.id()))
                        .map(one -> one.after().stream().allMatch(kept) ? one : one.withOrder(List.of()))
                        .toList())
                .withJurors(tour.jurors().stream()
                        .map(one -> one.withRecusals(
                                Set.copyOf(one.recusals().stream().filter(kept).toList())))
                        .toList());
    }

    /// One room, one day from nine to eleven.
    private static Tour tour(List<Tour.Juror> jurors, List<Tour.Jury> juries, List<Tour.Audition> auditions) {
        var day = new Tour.Day(Tours.MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0), 0);
        var room = new Tour.Room("room", Set.of());
        var lyon = new Tour.City("lyon", "Lyon", new Tour.Place(45.76, 4.83), List.of(room), List.of(day));
        return new Tour(ZoneId.of("Europe/Paris"), 30, null, List.of(), List.of(lyon), jurors, juries, auditions);
    }

    private static Tour.Juror juror(String id) {
        return new Tour.Juror(id, new Tour.Place(48.86, 2.35), List.of(Tour.Span.ALWAYS), Set.of(), Set.of(), 1);
    }

    /// A jury of one, named like its member.
    private static Tour.Jury alone(String juror) {
        return new Tour.Jury(juror, List.of(juror), 1, 1, Set.of(), false);
    }

    private static Tour.Audition audition(String id, String jury) {
        return new Tour.Audition(
                id, jury, 30, 0, null, List.of(Tour.Span.ALWAYS), Set.of(), Set.of(), Set.of("lyon"), null, List.of());
    }

    private static LocalDateTime at(int hour) {
        return Tours.MONDAY.atTime(hour, 0);
    }
}
