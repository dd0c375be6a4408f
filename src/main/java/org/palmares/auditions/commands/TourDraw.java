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
import org.palmares.auditions.planning.Tour;

/// A tour that looks like a real one, drawn from a seed: a jury for each city, national jurors who take the chair of
/// two
/// of them, candidates heard in their region or next to it.
public final class TourDraw {

    /// How large.
    public enum Size {
        SMALL(12, 2, 4, 2, 4),
        HUNDRED(100, 7, 5, 5, 10),
        FOUR_HUNDRED(400, 12, 8, 12, 20);

        private final int auditions;
        private final int cities;
        private final int regional;
        private final int national;
        private final int dates;

        Size(int auditions, int cities, int regional, int national, int dates) {
            this.auditions = auditions;
            this.cities = cities;
            this.regional = regional;
            this.national = national;
            this.dates = dates;
        }
    }

    private record Capital(String name, double latitude, double longitude) {

        Tour.Place place() {
            return new Tour.Place(latitude, longitude);
        }
    }

    private static final List<Capital> CAPITALS = List.of(
            new Capital("Lyon", 45.7640, 4.8357),
            new Capital("Rennes", 48.1173, -1.6778),
            new Capital("Toulouse", 43.6047, 1.4442),
            new Capital("Lille", 50.6292, 3.0573),
            new Capital("Strasbourg", 48.5734, 7.7521),
            new Capital("Bordeaux", 44.8378, -0.5792),
            new Capital("Marseille", 43.2965, 5.3698),
            new Capital("Nantes", 47.2184, -1.5536),
            new Capital("Paris", 48.8566, 2.3522),
            new Capital("Dijon", 47.3220, 5.0415),
            new Capital("Orléans", 47.9030, 1.9093),
            new Capital("Rouen", 49.4431, 1.0993));

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(13, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final String PIANO = "piano";

    private final Size size;
    private final Random random;
    private final List<LocalDate> dates;

    private TourDraw(Size size, long seed) {
        this.size = size;
        random = new Random(seed);
        dates = FIRST.datesUntil(FIRST.plusDays(60))
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .limit(size.dates)
                .toList();
    }

    public static Tour draw(Size size, long seed) {
        return new TourDraw(size, seed).draw();
    }

    private Tour draw() {
        var cities = IntStream.range(0, size.cities).mapToObj(this::city).toList();
        var auditions = IntStream.range(0, size.auditions)
                .mapToObj(number -> audition(number, cities))
                .toList();
        var juries = new ArrayList<Tour.Jury>();
        var jurors = new ArrayList<Tour.Juror>();
        for (int number = 0; number < size.national; number++) {
            jurors.add(juror("N" + (number + 1), CAPITALS.get(random.nextInt(CAPITALS.size())), true, auditions));
        }
        for (int city = 0; city < cities.size(); city++) {
            var members = new ArrayList<String>();
            members.add("N" + (city % size.national + 1));
            for (int number = 0; number < size.regional; number++) {
                var id = "J%d-%d".formatted(city + 1, number + 1);
                jurors.add(juror(id, CAPITALS.get(city), number == 0, auditions));
                members.add(id);
            }
            juries.add(new Tour.Jury("jury-" + cities.get(city).id(), members, 3, 5, Set.of("chair"), false));
        }
        return new Tour(
                ZoneId.of("Europe/Paris"),
                10,
                new Tour.Travel(100, 11 * 60),
                List.of(new Tour.Break(LocalTime.of(12, 30), LocalTime.of(13, 30))),
                cities,
                jurors,
                juries,
                auditions);
    }

    private Tour.City city(int number) {
        var capital = CAPITALS.get(number);
        var opened = new HashSet<Integer>();
        while (opened.size() < Math.min(4, size.dates)) {
            opened.add(random.nextInt(size.dates));
        }
        var id = "c" + (number + 1);
        return new Tour.City(
                id,
                capital.name(),
                new Tour.Place(capital.latitude(), capital.longitude()),
                List.of(new Tour.Room(id + "-a", Set.of(PIANO)), new Tour.Room(id + "-b", Set.of())),
                opened.stream()
                        .sorted()
                        .map(date -> new Tour.Day(dates.get(date), MORNING, EVENING, 2))
                        .toList());
    }

    private Tour.Juror juror(String id, Capital home, boolean chair, List<Tour.Audition> auditions) {
        var recusals = new HashSet<String>();
        int number = random.nextInt(3);
        while (recusals.size() < number) {
            recusals.add(auditions.get(random.nextInt(auditions.size())).id());
        }
        var place = new Tour.Place(
                home.latitude() + random.nextDouble() - 0.5, home.longitude() + random.nextDouble() - 0.5);
        return new Tour.Juror(id, place, free(0.75), chair ? Set.of("chair") : Set.of(), recusals, 4);
    }

    private Tour.Audition audition(int number, List<Tour.City> cities) {
        int region = number % cities.size();
        var near = cities.stream()
                .sorted(Comparator.comparingDouble(city -> Math.hypot(
                        city.place().latitude() - cities.get(region).place().latitude(),
                        city.place().longitude() - cities.get(region).place().longitude())))
                .limit(2)
                .map(Tour.City::id)
                .collect(Collectors.toSet());
        return new Tour.Audition(
                "A" + (number + 1),
                "jury-" + cities.get(region).id(),
                random.nextInt(4) == 0 ? 40 : 30,
                10,
                CAPITALS.get(region).place(),
                free(0.7),
                random.nextInt(5) == 0 ? Set.of(PIANO) : Set.of(),
                Set.of(),
                near,
                null,
                List.of());
    }

    /// Whole days and half days, of which this part is free.
    private List<Tour.Span> free(double part) {
        var spans = new ArrayList<Tour.Span>();
        for (var date : dates) {
            double drawn = random.nextDouble();
            if (drawn < part) {
                boolean half = drawn > part - 0.2;
                boolean early = random.nextBoolean();
                spans.add(new Tour.Span(
                        date.atTime(half && !early ? NOON : MORNING.minusHours(1)),
                        date.atTime(half && early ? NOON : EVENING.plusHours(1))));
            }
        }
        return spans;
    }
}
