package org.palmares.auditions.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;

/// Every way to draw members of a pool for a few auditions of one day: as few are left out as can be, and it is proved.
class EveryDrawTest {

    private static final int SLOTS = 5;
    private static final int PEOPLE = 5;
    private static final List<Tour.Room> ROOMS =
            List.of(new Tour.Room("r0", Set.of("piano")), new Tour.Room("r1", Set.of()));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_draw_leaves_out_fewer(long seed) {
        var tour = drawn(seed);

        var planned = Tours.plan(tour);

        assertThat(TourChecker.violations(tour, planned, null)).isEmpty();
        assertThat(planned.leftOut()).hasSize(new Every(tour).fewest());
        assertThat(leftOut(planned).proved()).isTrue();
    }

    @Test
    void six_people_hear_two_at_once_and_five_do_not() {
        assertThat(leftOut(Tours.plan(atOnce(6)))).isEqualTo(new Timetable.Level("left_out", 0, 0, true));
        assertThat(leftOut(Tours.plan(atOnce(5)))).isEqualTo(new Timetable.Level("left_out", 1, 1, true));
    }

    /// Each alone could be heard; that one has no place is seen of all together.
    @Test
    void three_who_are_free_for_two_slots_of_one_room_leave_one_out() {
        var hour = List.of(span(0, 2));
        var auditions = IntStream.range(0, 3)
                .mapToObj(rank -> audition(rank, 1, 0, Set.of("piano"), hour))
                .toList();

        var planned = Tours.plan(tour(auditions, jurors(PEOPLE, List.of(Tour.Span.ALWAYS)), 1));

        assertThat(leftOut(planned)).isEqualTo(new Timetable.Level("left_out", 1, 1, true));
    }

    /// The second of the piano begins when its setup is done, as nobody becomes free and nothing ends; who is drawn for
    /// the third decides whether the first can begin at once.
    @Test
    void an_audition_may_begin_as_its_setup_ends() {
        var always = List.of(Tour.Span.ALWAYS);
        var auditions = List.of(
                audition(0, 2, 1, Set.of("piano"), always),
                audition(1, 2, 1, Set.of("piano"), always),
                audition(2, 2, 0, Set.of(), List.of(span(0, 2))));
        var recusals = List.of(Set.of("a1"), Set.of("a1"), Set.of("a0"), Set.of("a0"), Set.of("a0", "a1"));
        var jurors = IntStream.range(0, PEOPLE)
                .mapToObj(rank -> jurors(PEOPLE, always).get(rank).withRecusals(recusals.get(rank)))
                .toList();

        var planned = Tours.plan(tour(auditions, jurors, 2));

        assertThat(leftOut(planned)).isEqualTo(new Timetable.Level("left_out", 0, 0, true));
    }

    private static Timetable.Level leftOut(Timetable planned) {
        return planned.levels().getFirst();
    }

    private static Tour atOnce(int people) {
        var slot = List.of(span(1, 1));
        return tour(
                List.of(audition(0, 1, 0, Set.of(), slot), audition(1, 1, 0, Set.of(), slot)),
                jurors(people, List.of(Tour.Span.ALWAYS)),
                3);
    }

    /// Four auditions of two members, of one slot or two, some with a setup or a piano, whoever is free for a part of
    /// the day.
    private static Tour drawn(long seed) {
        var random = new Random(seed);
        var auditions = IntStream.range(0, 4)
                .mapToObj(rank -> audition(
                        rank,
                        1 + random.nextInt(2),
                        random.nextInt(3),
                        random.nextBoolean() ? Set.of("piano") : Set.of(),
                        List.of(part(random))))
                .toList();
        var jurors = IntStream.range(0, PEOPLE)
                .mapToObj(rank -> new Tour.Juror(
                        "m" + rank,
                        new Tour.Place(45, 4),
                        List.of(part(random)),
                        Set.of(),
                        random.nextInt(3) == 0 ? Set.of("a" + random.nextInt(4)) : Set.of(),
                        1))
                .toList();
        return tour(auditions, jurors, 2);
    }

    private static Tour.Span part(Random random) {
        int from = random.nextInt(SLOTS - 1);
        return span(from, Math.min(SLOTS - from, 2 + random.nextInt(3)));
    }

    private static Tour.Span span(int from, int slots) {
        var start = Tours.MONDAY.atTime(9, 0).plusMinutes(30L * from);
        return new Tour.Span(start, start.plusMinutes(30L * slots));
    }

    private static List<Tour.Juror> jurors(int people, List<Tour.Span> diary) {
        return IntStream.range(0, people)
                .mapToObj(rank -> new Tour.Juror("m" + rank, new Tour.Place(45, 4), diary, Set.of(), Set.of(), 1))
                .toList();
    }

    private static Tour.Audition audition(
            int rank, int slots, int setup, Set<String> equipment, List<Tour.Span> available) {
        return new Tour.Audition(
                "a" + rank,
                "pool",
                30 * slots,
                30 * setup,
                null,
                available,
                equipment,
                Set.of(),
                Set.of("c"),
                null,
                List.of());
    }

    private static Tour tour(List<Tour.Audition> auditions, List<Tour.Juror> jurors, int members) {
        var day = new Tour.Day(
                Tours.MONDAY, LocalTime.of(9, 0), LocalTime.of(9, 0).plusMinutes(30L * SLOTS), 1);
        return new Tour(
                ZoneId.of("Europe/Paris"),
                30,
                null,
                List.of(),
                List.of(new Tour.City("c", "c", new Tour.Place(45, 4), ROOMS, List.of(day))),
                jurors,
                List.of(new Tour.Jury(
                        "pool", jurors.stream().map(Tour.Juror::id).toList(), members, members, Set.of(), true)),
                auditions);
    }

    /// Start, room and pair of each audition in turn, or nowhere.
    private static final class Every {

        private record Placed(Tour.Audition audition, int start, int room, Set<Integer> pair) {}

        private final Tour tour;
        private final List<Placed> placed = new ArrayList<>();
        private int fewest;

        private Every(Tour tour) {
            this.tour = tour;
            fewest = tour.auditions().size();
        }

        private int fewest() {
            place(0, 0);
            return fewest;
        }

        private void place(int rank, int out) {
            if (out >= fewest) {
                return;
            }
            if (rank == tour.auditions().size()) {
                fewest = out;
                return;
            }
            var audition = tour.auditions().get(rank);
            for (int start = 0; start < SLOTS; start++) {
                for (int room = 0; room < ROOMS.size(); room++) {
                    for (int one = 0; one < PEOPLE; one++) {
                        for (int other = one + 1; other < PEOPLE; other++) {
                            var next = new Placed(audition, start, room, Set.of(one, other));
                            if (holds(next)) {
                                placed.add(next);
                                place(rank + 1, out);
                                placed.removeLast();
                            }
                        }
                    }
                }
            }
            place(rank + 1, out + 1);
        }

        private boolean holds(Placed next) {
            var audition = next.audition();
            return free(audition.available(), next)
                    && ROOMS.get(next.room()).equipment().containsAll(audition.equipment())
                    && end(next) <= SLOTS
                    && next.pair().stream()
                            .map(tour.jurors()::get)
                            .allMatch(juror -> free(juror.available(), next)
                                    && !juror.recusals().contains(audition.id()))
                    && placed.stream().noneMatch(other -> clash(next, other));
        }

        private static boolean free(List<Tour.Span> diary, Placed next) {
            var from = Tours.MONDAY.atTime(9, 0).plusMinutes(30L * next.start());
            var to = from.plusMinutes(next.audition().duration());
            return diary.stream()
                    .anyMatch(span -> !span.from().isAfter(from) && !span.to().isBefore(to));
        }

        private static int end(Placed placed) {
            return placed.start() + placed.audition().duration() / 30;
        }

        private static boolean clash(Placed one, Placed other) {
            boolean room = one.room() == other.room() && overlap(one, other, true);
            boolean members = one.pair().stream().anyMatch(other.pair()::contains) && overlap(one, other, false);
            return room || members;
        }

        private static boolean overlap(Placed one, Placed other, boolean setup) {
            int oneFrom = one.start() - (setup ? one.audition().setup() / 30 : 0);
            int otherFrom = other.start() - (setup ? other.audition().setup() / 30 : 0);
            return oneFrom < end(other) && otherFrom < end(one);
        }
    }
}
