package org.palmares.auditions.commands;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palmares.auditions.planning.Tour;

/// Auditions heard as theses are defended, drawn from a seed (`docs/planning.md` tells how).
public final class PoolDraw {

    private static final int DAYS = 5;

    private PoolDraw() {}

    /// One city, members drawn for each audition from a pool: 20 to 40 auditions of three, 25 to 50 people hardly ever
    /// free.
    public static Tour draw(long seed) {
        var random = new Random(seed);
        var dates = TourDraw.workingDays(TourDraw.FIRST, DAYS);
        var diary = new Diary(dates, random);
        var town = Prefectures.all().getFirst();
        int auditions = 20 + random.nextInt(21);
        int people = 25 + random.nextInt(26);
        var jurors = IntStream.range(0, people)
                .mapToObj(number -> new Tour.Juror(
                        "P" + (number + 1),
                        town.place(),
                        diary.sparse(),
                        number % 3 == 0 ? Set.of(TourDraw.CHAIR) : Set.of(),
                        IntStream.range(0, auditions)
                                .filter(_ -> random.nextInt(8) == 0)
                                .mapToObj(audition -> "A" + (audition + 1))
                                .collect(Collectors.toUnmodifiableSet()),
                        dates.size()))
                .toList();
        return new Tour(
                ZoneId.of("Europe/Paris"),
                30,
                null,
                List.of(new Tour.Break(LocalTime.of(12, 30), LocalTime.of(13, 30))),
                List.of(new Tour.City(
                        town.departement(),
                        town.name(),
                        town.place(),
                        List.of(new Tour.Room("a", Set.of()), new Tour.Room("b", Set.of())),
                        dates.stream()
                                .map(date -> new Tour.Day(date, LocalTime.of(9, 0), LocalTime.of(18, 0), 1))
                                .toList())),
                jurors,
                List.of(new Tour.Jury(
                        "pool", jurors.stream().map(Tour.Juror::id).toList(), 3, 3, Set.of(TourDraw.CHAIR), true)),
                IntStream.range(0, auditions)
                        .mapToObj(number -> new Tour.Audition(
                                "A" + (number + 1),
                                "pool",
                                60,
                                0,
                                null,
                                diary.sparse(),
                                Set.of(),
                                Set.of(),
                                Set.of(town.departement()),
                                null,
                                List.of()))
                        .toList(),
                true);
    }
}
