package org.palmares.auditions.commands;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.palmares.auditions.planning.Planner;
import org.palmares.auditions.planning.Search;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;

/// Tours small enough to try every timetable.
final class Tours {

    static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private Tours() {}

    static Timetable plan(Tour tour) {
        return plan(tour, null);
    }

    static Timetable plan(Tour tour, @Nullable Timetable earlier) {
        return Planner.plan(tour, earlier, new Search(20, 1, true));
    }

    static List<Long> values(Timetable timetable) {
        return timetable.levels().stream().map(Timetable.Level::value).toList();
    }

    /// Three auditions, three jurors, two city-days of three starts.
    static Tour tiny(long seed) {
        return tiny(seed, 3, false);
    }

    /// @param pool whether members are chosen for each audition
    static Tour tiny(long seed, int number, boolean pool) {
        var random = new Random(seed);
        boolean sameDate = random.nextBoolean();
        var cities = List.of(
                city("c1", 45, 4, MONDAY, 1 + random.nextInt(2), random),
                city("c2", 48, 2, sameDate ? MONDAY : MONDAY.plusDays(1), 1, random));
        var auditions = IntStream.range(0, number)
                .mapToObj(rank -> new Tour.Audition(
                        "a" + rank,
                        "j",
                        random.nextInt(4) == 0 ? 60 : 30,
                        random.nextInt(3) == 0 ? 30 : 0,
                        random.nextBoolean() ? new Tour.Place(44 + random.nextInt(6), 2) : null,
                        spans(random),
                        random.nextInt(4) == 0 ? Set.of("piano") : Set.of(),
                        random.nextInt(5) == 0 ? Set.of("dutch") : Set.of(),
                        random.nextInt(3) == 0 ? Set.of("c1") : Set.of("c1", "c2"),
                        random.nextInt(6) == 0 ? new Tour.Fixed("c1", MONDAY.atTime(9, 30), null) : null,
                        rank == 1 && random.nextInt(3) == 0 ? List.of("a0") : List.of()))
                .toList();
        var jurors = new ArrayList<Tour.Juror>();
        for (int rank = 0; rank < 3; rank++) {
            jurors.add(new Tour.Juror(
                    "m" + rank,
                    new Tour.Place(44 + random.nextInt(6), 1 + random.nextInt(6)),
                    spans(random),
                    can(rank == 0 || random.nextBoolean(), random.nextBoolean()),
                    random.nextInt(2) == 0 ? Set.of("a" + random.nextInt(number)) : Set.of(),
                    1 + random.nextInt(2)));
        }
        int smallest = 1 + random.nextInt(2);
        var jury = new Tour.Jury(
                "j",
                List.of("m0", "m1", "m2"),
                smallest,
                smallest + random.nextInt(2),
                random.nextBoolean() ? Set.of("chair") : Set.of(),
                pool);
        var breaks = random.nextInt(3) == 0
                ? List.of(new Tour.Break(LocalTime.of(9, 30), LocalTime.of(10, 0)))
                : List.<Tour.Break>of();
        var travel = random.nextInt(3) == 0 ? new Tour.Travel(20, 11 * 60) : null;
        return new Tour(ZoneId.of("Europe/Paris"), 30, travel, breaks, cities, jurors, List.of(jury), auditions);
    }

    private static Set<String> can(boolean chair, boolean dutch) {
        var can = new HashSet<String>();
        if (chair) {
            can.add("chair");
        }
        if (dutch) {
            can.add("dutch");
        }
        return can;
    }

    private static Tour.City city(String id, int north, int east, LocalDate date, int rooms, Random random) {
        return new Tour.City(
                id,
                id,
                new Tour.Place(north, east),
                IntStream.range(0, rooms)
                        .mapToObj(room -> new Tour.Room(id + "-" + room, room == 0 ? Set.of("piano") : Set.of()))
                        .toList(),
                List.of(new Tour.Day(date, NINE, LocalTime.of(10, 30), random.nextInt(3))));
    }

    private static List<Tour.Span> spans(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of(new Tour.Span(MONDAY.atTime(9, 0), MONDAY.atTime(10, 0)));
            case 1 ->
                List.of(new Tour.Span(MONDAY.atTime(9, 30), MONDAY.plusDays(1).atTime(10, 0)));
            default -> List.of(Tour.Span.ALWAYS);
        };
    }
}
