package org.palmares.auditions.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.auditions.planning.Clash;
import org.palmares.auditions.planning.Clash.Fact;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.SchemaCheck;
import org.palmares.cli.Texts;

/// A tour of one day in one room, and what clashes in it.
abstract class SmallClash {

    static final List<Tour.Span> NINE_TO_TEN = List.of(new Tour.Span(at(9), at(10)));
    static final List<Tour.Span> TEN_TO_ELEVEN = List.of(new Tour.Span(at(10), at(11)));
    static final Tour.Juror ADA = juror("ada");
    static final Tour.Juror BOB = juror("bob");
    static final Tour.Jury BOTH = new Tour.Jury("both", List.of("ada", "bob"), 2, 2, Set.of(), false);

    @TempDir
    Path folder;

    /// The clash is these auditions and these facts, in the file too.
    void clashes(Tour tour, Set<String> auditions, Fact... facts) throws IOException {
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

    static void told(Tour tour, String french, String english) {
        var clash = Objects.requireNonNull(clash(tour));
        assertThat(ClashWords.of(tour, clash, new Texts(Locale.FRENCH))).isEqualTo(french);
        assertThat(ClashWords.of(tour, clash, new Texts(Locale.ENGLISH))).isEqualTo(english);
    }

    static @Nullable Clash clash(Tour tour) {
        return Tours.plan(tour).clash();
    }

    /// How many are left out, proved to be the fewest.
    private static long leftOut(Tour tour) {
        var level = Tours.plan(tour).levels().getFirst();
        assertThat(level.name()).isEqualTo("left_out");
        assertThat(level.proved()).isTrue();
        return level.value();
    }

    static Tour only(Tour tour, Predicate<String> kept) {
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
    static Tour tour(List<Tour.Juror> jurors, List<Tour.Jury> juries, List<Tour.Audition> auditions) {
        var day = new Tour.Day(Tours.MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0), 0);
        var room = new Tour.Room("room", Set.of());
        var lyon = new Tour.City("lyon", "Lyon", new Tour.Place(45.76, 4.83), List.of(room), List.of(day));
        return new Tour(ZoneId.of("Europe/Paris"), 30, null, List.of(), List.of(lyon), jurors, juries, auditions);
    }

    static Tour.Juror juror(String id) {
        return new Tour.Juror(id, new Tour.Place(48.86, 2.35), List.of(Tour.Span.ALWAYS), Set.of(), Set.of(), 1);
    }

    /// A jury of one, named like its member.
    static Tour.Jury alone(String juror) {
        return new Tour.Jury(juror, List.of(juror), 1, 1, Set.of(), false);
    }

    /// A jury of which one member, who takes the chair, is enough.
    static Tour.Jury chaired(String id, String... members) {
        return new Tour.Jury(id, List.of(members), 1, members.length, Set.of("chair"), false);
    }

    static Tour.Audition audition(String id, String jury) {
        return new Tour.Audition(
                id, jury, 30, 0, null, List.of(Tour.Span.ALWAYS), Set.of(), Set.of(), Set.of("lyon"), null, List.of());
    }

    static LocalDateTime at(int hour) {
        return Tours.MONDAY.atTime(hour, 0);
    }
}
