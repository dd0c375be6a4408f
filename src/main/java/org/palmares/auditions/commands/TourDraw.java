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
    static final String CHAIR = "chair";

    private static final String SOUND = "sound";
    private static final int SLOT = 10;
    private static final int NEAR = 6;

    private final TourCast cast;
    private final int open;
    private final Random random;
    private final List<LocalDate> dates;
    private final Diary diary;
    private final List<Town> towns = Prefectures.all();
    private final List<Town> stops;

    private TourDraw(TourCast cast, List<LocalDate> dates, int open, long seed) {
        this.cast = cast;
        this.dates = dates;
        this.open = open;
        random = new Random(seed);
        diary = new Diary(dates, random);
        stops = cast.panels().stream()
                .map(panel -> Prefectures.named(towns, panel.city()))
                .toList();
    }

    /// Nobody in it is real.
    public static Tour draw(Size size, long seed) {
        var towns = Prefectures.all();
        var cities = STOPS.stream()
                .limit(size.cities)
                .map(name -> Prefectures.named(towns, name))
                .toList();
        var cast = TourCast.invented(cities, size.auditions, size.regional, size.national);
        return new TourDraw(cast, workingDays(FIRST, size.dates), size.open, seed).draw();
    }

    /// Around those who are known, from a date on; homes, diaries and rooms are drawn.
    ///
    /// @param size whose days it has
    public static Tour around(TourCast cast, LocalDate from, Size size, long seed) {
        return new TourDraw(cast, workingDays(from, size.dates), size.open, seed).draw();
    }

    static List<LocalDate> workingDays(LocalDate first, int number) {
        return first.datesUntil(first.plusDays(2L * number + 7))
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .limit(number)
                .toList();
    }

    /// An audition as it is drawn, and where its candidate comes from.
    private record Drawn(TourCast.Candidate candidate, Town home, Tour.Audition audition) {}

    private Tour draw() {
        var cities = stops.stream().map(this::city).toList();
        var auditions = auditions(cities);
        var jurors = new ArrayList<Tour.Juror>();
        for (var name : cast.national()) {
            jurors.add(juror(name, pick(towns), true, auditions));
        }
        var juries = new ArrayList<Tour.Jury>();
        for (int stop = 0; stop < stops.size(); stop++) {
            var panel = cast.panels().get(stop);
            var members = new ArrayList<String>();
            if (!cast.national().isEmpty()) {
                members.add(cast.national().get(stop % cast.national().size()));
            }
            for (int number = 0; number < panel.members().size(); number++) {
                var home = pick(Prefectures.near(towns, stops.get(stop).place(), NEAR));
                jurors.add(juror(panel.members().get(number), home, number < 2, auditions));
                members.add(panel.members().get(number));
            }
            juries.add(new Tour.Jury(panel.jury(), members, 3, 5, Set.of(CHAIR), false));
        }
        return new Tour(
                ZoneId.of("Europe/Paris"),
                SLOT,
                new Tour.Travel(100, 11 * 60),
                List.of(new Tour.Break(LocalTime.of(12, 30), LocalTime.of(13, 30))),
                cities,
                jurors,
                juries,
                auditions.stream().map(Drawn::audition).toList(),
                true);
    }

    /// The first of each jury, then the second of each, and so on.
    private List<Drawn> auditions(List<Tour.City> cities) {
        var drawn = new ArrayList<Drawn>();
        int most = cast.panels().stream()
                .mapToInt(panel -> panel.candidates().size())
                .max()
                .orElse(0);
        for (int turn = 0; turn < most; turn++) {
            for (int stop = 0; stop < stops.size(); stop++) {
                var panel = cast.panels().get(stop);
                if (turn < panel.candidates().size()) {
                    var candidate = panel.candidates().get(turn);
                    var home = home(candidate, stops.get(stop));
                    drawn.add(new Drawn(candidate, home, audition(candidate, panel, stops.get(stop), home, cities)));
                }
            }
        }
        return drawn;
    }

    private Town home(TourCast.Candidate candidate, Town stop) {
        return towns.stream()
                .filter(town -> town.departement().equals(candidate.departement()))
                .findFirst()
                .orElseGet(() -> pick(Prefectures.near(towns, stop.place(), NEAR)));
    }

    private Town pick(List<Town> among) {
        return among.get(random.nextInt(among.size()));
    }

    private Tour.City city(Town town) {
        var opened = random.ints(0, dates.size()).distinct().limit(open).sorted();
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

    /// Where recusals are drawn, from one in four of those who come from their own chief town.
    private Tour.Juror juror(String name, Town home, boolean chair, List<Drawn> auditions) {
        var recusals = new HashSet<String>();
        for (var one : auditions) {
            var recused = one.candidate().recused();
            if (recused == null ? one.home().equals(home) && random.nextInt(4) == 0 : recused.contains(name)) {
                recusals.add(one.candidate().name());
            }
        }
        return new Tour.Juror(
                name, around(home.place()), diary.juror(), chair ? Set.of(CHAIR) : Set.of(), recusals, open);
    }

    /// Within about twenty kilometres.
    private Tour.Place around(Tour.Place place) {
        return new Tour.Place(
                Math.round((place.latitude() + (random.nextDouble() - 0.5) * 0.3) * 100) / 100.0,
                Math.round((place.longitude() + (random.nextDouble() - 0.5) * 0.4) * 100) / 100.0);
    }

    /// Heard where its jury is at home, or in the next city on the way of the candidate for two in three.
    private Tour.Audition audition(
            TourCast.Candidate candidate, TourCast.Panel panel, Town stop, Town home, List<Tour.City> all) {
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
                candidate.name(),
                panel.jury(),
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
}
