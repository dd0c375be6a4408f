package org.palmares.auditions.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A tour in whole numbers: slots counted from midnight of its first day, and what no choice changes.
final class Grid {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /// A day of a city.
    ///
    /// @param date the number of its date among those of the tour
    record CityDay(int city, Tour.Day day, int date) {}

    final Tour tour;
    final List<CityDay> cityDays = new ArrayList<>();
    final int dates;
    /// The jury of each audition, and the members of each jury.
    final int[] jury;

    final int[][] members;
    final int[] size;
    final int[] setup;
    /// By audition and city-day: where it can start, jurors aside, and the rooms it can have.
    final int[][][] starts;

    final int[][][] rooms;
    final long[][] kilometres;

    private final Map<LocalDate, Integer> offsets = new HashMap<>();
    private final LocalDate origin;
    private final int slotsOfADay;
    private final boolean[][] recused;

    Grid(Tour tour) {
        this.tour = tour;
        var days = tour.cities().stream()
                .flatMap(city -> city.days().stream().map(Tour.Day::date))
                .distinct()
                .sorted()
                .toList();
        dates = days.size();
        origin = days.isEmpty() ? LocalDate.EPOCH : days.getFirst();
        slotsOfADay = Math.ceilDiv(MINUTES_OF_A_DAY, tour.slot());
        days.forEach(date -> offsets.put(date, (int) ChronoUnit.DAYS.between(origin, date) * slotsOfADay));
        for (int city = 0; city < tour.cities().size(); city++) {
            for (var day : tour.cities().get(city).days()) {
                cityDays.add(new CityDay(city, day, days.indexOf(day.date())));
            }
        }
        var juryOf = index(tour.juries().stream().map(Tour.Jury::id).toList());
        var jurorOf = index(tour.jurors().stream().map(Tour.Juror::id).toList());
        var auditions = tour.auditions();
        jury = auditions.stream().mapToInt(asked -> juryOf.get(asked.jury())).toArray();
        members = tour.juries().stream()
                .map(asked -> asked.members().stream().mapToInt(jurorOf::get).toArray())
                .toArray(int[][]::new);
        size = auditions.stream()
                .mapToInt(asked -> asked.duration() / tour.slot())
                .toArray();
        setup = auditions.stream()
                .mapToInt(asked -> asked.setup() / tour.slot())
                .toArray();
        recused = tour.jurors().stream()
                .map(juror -> {
                    var row = new boolean[auditions.size()];
                    for (int audition = 0; audition < row.length; audition++) {
                        row[audition] = juror.recusals()
                                .contains(auditions.get(audition).id());
                    }
                    return row;
                })
                .toArray(boolean[][]::new);
        rooms = new int[auditions.size()][cityDays.size()][];
        starts = new int[auditions.size()][cityDays.size()][];
        for (int audition = 0; audition < rooms.length; audition++) {
            for (int cityDay = 0; cityDay < cityDays.size(); cityDay++) {
                rooms[audition][cityDay] = roomsFor(audition, cityDay);
                starts[audition][cityDay] = startsFor(audition, cityDay);
            }
        }
        kilometres = tour.jurors().stream()
                .map(juror -> tour.cities().stream()
                        .mapToLong(city -> 2 * Math.round(distance(juror.home(), city.place())))
                        .toArray())
                .toArray(long[][]::new);
    }

    private static Map<String, Integer> index(List<String> ids) {
        var index = new HashMap<String, Integer>();
        ids.forEach(id -> index.put(id, index.size()));
        return index;
    }

    Tour.City city(int cityDay) {
        return tour.cities().get(cityDays.get(cityDay).city());
    }

    private int[] roomsFor(int audition, int cityDay) {
        var held = city(cityDay).rooms();
        var needed = tour.auditions().get(audition).equipment();
        return IntStream.range(0, held.size())
                .filter(room -> held.get(room).equipment().containsAll(needed))
                .toArray();
    }

    private int[] startsFor(int audition, int cityDay) {
        var asked = tour.auditions().get(audition);
        if (!asked.cities().contains(city(cityDay).id()) || rooms[audition][cityDay].length == 0) {
            return new int[0];
        }
        var day = cityDays.get(cityDay).day();
        return IntStream.range(first(cityDay), first(cityDay) + slotsOfADay)
                .filter(start -> open(day, start, size[audition]))
                .filter(start -> within(asked.available(), start, size[audition]))
                .toArray();
    }

    private int first(int cityDay) {
        return offsets.getOrDefault(cityDays.get(cityDay).day().date(), 0);
    }

    /// How many slots auditions can take up in a room of this city-day.
    int room(int cityDay) {
        var day = cityDays.get(cityDay).day();
        return (int) IntStream.range(first(cityDay), first(cityDay) + slotsOfADay)
                .filter(start -> open(day, start, 1))
                .count();
    }

    private boolean open(Tour.Day day, int start, int slots) {
        int from = start % slotsOfADay * tour.slot();
        int to = from + slots * tour.slot();
        return from >= day.from().toSecondOfDay() / 60
                && to <= day.to().toSecondOfDay() / 60
                && tour.breaks().stream()
                        .allMatch(pause -> to <= pause.from().toSecondOfDay() / 60
                                || from >= Math.ceilDiv(pause.to().toSecondOfDay(), 60));
    }

    private boolean within(List<Tour.Span> spans, int start, int slots) {
        var from = time(start);
        var to = from.plusMinutes((long) slots * tour.slot());
        return spans.stream().anyMatch(span -> span.holds(from, to));
    }

    LocalDateTime time(int slot) {
        return origin.plusDays(slot / slotsOfADay).atStartOfDay().plusMinutes((long) slot % slotsOfADay * tour.slot());
    }

    boolean recused(int juror, int audition) {
        return recused[juror][audition];
    }

    /// The members of its jury who may sit at an audition.
    int[] sitting(int audition) {
        return Arrays.stream(members[jury[audition]])
                .filter(juror -> !recused[juror][audition])
                .toArray();
    }

    /// Those of them who are available were it to start then.
    int[] free(int audition, int start) {
        return Arrays.stream(sitting(audition))
                .filter(juror -> available(juror, audition, start))
                .toArray();
    }

    boolean available(int juror, int audition, int start) {
        return within(tour.jurors().get(juror).available(), start, size[audition]);
    }

    boolean anyChair(int[] jurors) {
        return Arrays.stream(jurors).anyMatch(juror -> tour.jurors().get(juror).chair());
    }

    /// Whether no two auditions of the jury go on at once in a city on a day: those who sit at both would be too many.
    boolean serial(int asked) {
        var jury = tour.juries().get(asked);
        return 2 * jury.smallest() > Math.min(jury.largest(), jury.members().size());
    }

    private static double distance(Tour.Place one, Tour.Place other) {
        double north = Math.toRadians(other.latitude() - one.latitude());
        double east = Math.toRadians(other.longitude() - one.longitude());
        double squared = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(one.latitude()))
                        * Math.cos(Math.toRadians(other.latitude()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(squared)));
    }
}
