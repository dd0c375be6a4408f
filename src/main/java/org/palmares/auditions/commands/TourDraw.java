package org.palmares.auditions.commands;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palmares.auditions.commands.Prefectures.Town;
import org.palmares.auditions.planning.Tour;

/// A tour that looks like a real one, drawn from a seed (`docs/planning.md` tells how).
public final class TourDraw {

    /// How large.
    public enum Size {
        SMALL(12, 2, 4, 2, 5, 4),
        HUNDRED(100, 7, 5, 5, 10, 4),
        FOUR_HUNDRED(400, 15, 7, 8, 15, 6),
        TWO_THOUSAND(2000, 30, 9, 15, 25, 12);

        private final int auditions;
        private final int cities;
        private final int regional;
        private final int national;
        private final int dates;
        private final int open;

        /// @param regional jurors of each jury
        /// @param national jurors, each in several juries
        /// @param dates    working days of the tour
        /// @param open     days on which each city can open
        Size(int auditions, int cities, int regional, int national, int dates, int open) {
            this.auditions = auditions;
            this.cities = cities;
            this.regional = regional;
            this.national = national;
            this.dates = dates;
            this.open = open;
        }
    }

    /// Where a tour stops, the first ones first.
    private static final List<String> STOPS = List.of(
            "Lyon",
            "Rennes",
            "Toulouse",
            "Lille",
            "Strasbourg",
            "Bordeaux",
            "Paris",
            "Marseille",
            "Nantes",
            "Dijon",
            "Orléans",
            "Rouen",
            "Clermont-Ferrand",
            "Montpellier",
            "Nancy",
            "Limoges",
            "Caen",
            "Grenoble",
            "Amiens",
            "Besançon",
            "Nice",
            "Poitiers",
            "Tours",
            "Metz",
            "Pau",
            "Angers",
            "Troyes",
            "Avignon",
            "Perpignan",
            "Quimper");

    static final LocalDate FIRST = LocalDate.of(2027, 5, 31);
    private static final String CHAIR = "chair";
    private static final String SOUND = "sound";
    private static final int SLOT = 10;
    private static final int NEAR = 6;

    private final Size size;
    private final Random random;
    private final List<LocalDate> dates;
    private final Diary diary;
    private final List<Town> towns = Prefectures.all();
    private final List<Town> stops;

    private TourDraw(Size size, long seed) {
        this.size = size;
        random = new Random(seed);
        dates = workingDays(size.dates);
        diary = new Diary(dates, random);
        stops = STOPS.stream()
                .limit(size.cities)
                .map(name -> towns.stream()
                        .filter(town -> town.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    public static Tour draw(Size size, long seed) {
        return new TourDraw(size, seed).draw();
    }

    static List<LocalDate> workingDays(int number) {
        return FIRST.datesUntil(FIRST.plusDays(2L * number + 7))
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .limit(number)
                .toList();
    }

    private Tour draw() {
        var cities = stops.stream().map(this::city).toList();
        var homes = new ArrayList<Town>();
        var auditions = new ArrayList<Tour.Audition>();
        for (int number = 0; number < size.auditions; number++) {
            var stop = stops.get(number % stops.size());
            var home = pick(Prefectures.near(towns, stop.place(), NEAR));
            homes.add(home);
            auditions.add(audition(number, stop, home, cities));
        }
        var jurors = new ArrayList<Tour.Juror>();
        var juries = new ArrayList<Tour.Jury>();
        for (int number = 0; number < size.national; number++) {
            jurors.add(juror("N" + (number + 1), pick(towns), true, auditions, homes));
        }
        for (int stop = 0; stop < stops.size(); stop++) {
            var members = new ArrayList<String>();
            members.add("N" + (stop % size.national + 1));
            for (int number = 0; number < size.regional; number++) {
                var id = "J%d-%d".formatted(stop + 1, number + 1);
                var home = pick(Prefectures.near(towns, stops.get(stop).place(), NEAR));
                jurors.add(juror(id, home, number < 2, auditions, homes));
                members.add(id);
            }
            juries.add(new Tour.Jury(jury(stops.get(stop)), members, 3, 5, Set.of(CHAIR), false));
        }
        return new Tour(
                ZoneId.of("Europe/Paris"),
                SLOT,
                new Tour.Travel(100, 11 * 60),
                List.of(new Tour.Break(LocalTime.of(12, 30), LocalTime.of(13, 30))),
                cities,
                jurors,
                juries,
                auditions);
    }

    private Town pick(List<Town> among) {
        return among.get(random.nextInt(among.size()));
    }

    private static String jury(Town stop) {
        return "jury-" + stop.departement();
    }

    private Tour.City city(Town town) {
        var opened = random.ints(0, dates.size()).distinct().limit(size.open).sorted();
        return new Tour.City(
                town.departement(),
                town.name(),
                town.place(),
                List.of(
                        new Tour.Room(town.departement() + "-a", Set.of(SOUND)),
                        new Tour.Room(town.departement() + "-b", Set.of(SOUND)),
                        new Tour.Room(town.departement() + "-c", Set.of())),
                opened.mapToObj(date -> new Tour.Day(dates.get(date), LocalTime.of(9, 0), LocalTime.of(18, 0), 2))
                        .toList());
    }

    /// Recused from whoever comes from their own département.
    private Tour.Juror juror(String id, Town home, boolean chair, List<Tour.Audition> auditions, List<Town> homes) {
        var recusals = new HashSet<String>();
        for (int number = 0; number < auditions.size(); number++) {
            if (homes.get(number).equals(home) && random.nextInt(4) == 0) {
                recusals.add(auditions.get(number).id());
            }
        }
        return new Tour.Juror(
                id, around(home.place()), diary.juror(), chair ? Set.of(CHAIR) : Set.of(), recusals, size.open);
    }

    /// Within about twenty kilometres.
    private Tour.Place around(Tour.Place place) {
        return new Tour.Place(
                Math.round((place.latitude() + (random.nextDouble() - 0.5) * 0.3) * 100) / 100.0,
                Math.round((place.longitude() + (random.nextDouble() - 0.5) * 0.4) * 100) / 100.0);
    }

    /// Heard where its jury is at home, or in the next city on the way of the candidate for two in three.
    private Tour.Audition audition(int number, Town stop, Town home, List<Tour.City> all) {
        var cities = new HashSet<>(Set.of(stop.departement()));
        if (random.nextInt(3) > 0) {
            stops.stream()
                    .filter(town -> !town.equals(stop))
                    .min(Comparator.comparingDouble(town -> TourCosts.apart(town.place(), home.place())))
                    .ifPresent(town -> cities.add(town.departement()));
        }
        var opened = all.stream()
                .filter(city -> cities.contains(city.id()))
                .flatMap(city -> city.days().stream().map(Tour.Day::date))
                .collect(Collectors.toSet());
        return new Tour.Audition(
                "A" + (number + 1),
                jury(stop),
                random.nextInt(4) == 0 ? 40 : 30,
                SLOT,
                around(home.place()),
                diary.candidate(opened),
                random.nextInt(5) == 0 ? Set.of(SOUND) : Set.of(),
                Set.of(),
                cities.stream().collect(Collectors.toUnmodifiableSet()),
                null,
                List.of());
    }

    /// One city, members drawn for each audition from a pool: 20 to 40 auditions of three, 25 to 50 people hardly ever
    /// free.
    public static Tour pool(long seed) {
        var random = new Random(seed);
        var dates = workingDays(5);
        var diary = new Diary(dates, random);
        var town = Prefectures.all().getFirst();
        int auditions = 20 + random.nextInt(21);
        int people = 25 + random.nextInt(26);
        var jurors = IntStream.range(0, people)
                .mapToObj(number -> new Tour.Juror(
                        "P" + (number + 1),
                        town.place(),
                        diary.sparse(),
                        number % 3 == 0 ? Set.of(CHAIR) : Set.of(),
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
                        "pool", jurors.stream().map(Tour.Juror::id).toList(), 3, 3, Set.of(CHAIR), true)),
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
                        .toList());
    }
}
