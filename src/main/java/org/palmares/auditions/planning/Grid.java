package org.palmares.auditions.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// A tour in whole numbers: slots counted from midnight of its first day, and what no choice changes.
final class Grid {

    /// A day of a city.
    ///
    /// @param date the number of its date among those of the tour
    /// @param open the slots in which auditions may go on
    /// @param stretches what breaks leave of them
    record CityDay(int city, Tour.Day day, int date, BitSet open, List<BitSet> stretches) {}

    final Tour tour;
    final List<CityDay> cityDays = new ArrayList<>();
    final List<LocalDate> dates;
    /// The jury of each audition, and the members of each jury.
    final int[] jury;

    final int[][] members;
    /// The auditions of each jury.
    final int[][] heard;
    final int[] size;
    final int[] setup;
    /// By audition, those that come before it.
    final int[][] after;
    /// By audition and city-day: where it can start, jurors aside, and the rooms it can have.
    final int[][][] starts;

    final int[][][] rooms;
    /// The same starts, but those when too few members are free.
    final int[][][] common;
    /// From home and back.
    final long[][] kilometres;
    final Lodging lodging;

    private final Clock clock;
    private final boolean[][] recused;
    private final BitSet[] free;
    private final Map<String, Integer> jurorOf;
    private final Map<String, Integer> auditionOf;

    Grid(Tour tour) {
        this(tour, Set.of());
    }

    /// @param unbounded cities that are open at any hour of their days, breaks aside
    Grid(Tour tour, Set<String> unbounded) {
        this.tour = tour;
        dates = tour.cities().stream()
                .flatMap(city -> city.days().stream().map(Tour.Day::date))
                .distinct()
                .sorted()
                .toList();
        clock = new Clock(tour, dates);
        for (int city = 0; city < tour.cities().size(); city++) {
            for (var day : tour.cities().get(city).days()) {
                boolean whole = unbounded.contains(tour.cities().get(city).id());
                var open = whole ? clock.whole(day.date()) : clock.opened(day);
                cityDays.add(new CityDay(city, day, dates.indexOf(day.date()), open, Clock.stretches(open)));
            }
        }
        var juryOf = index(tour.juries().stream().map(Tour.Jury::id).toList());
        jurorOf = index(tour.jurors().stream().map(Tour.Juror::id).toList());
        var auditions = tour.auditions();
        auditionOf = index(auditions.stream().map(Tour.Audition::id).toList());
        jury = auditions.stream().mapToInt(asked -> juryOf.get(asked.jury())).toArray();
        members = tour.juries().stream()
                .map(asked -> asked.members().stream().mapToInt(jurorOf::get).toArray())
                .toArray(int[][]::new);
        heard = IntStream.range(0, members.length)
                .mapToObj(asked -> IntStream.range(0, jury.length)
                        .filter(audition -> jury[audition] == asked)
                        .toArray())
                .toArray(int[][]::new);
        size = auditions.stream()
                .mapToInt(asked -> asked.duration() / tour.slot())
                .toArray();
        setup = auditions.stream()
                .mapToInt(asked -> asked.setup() / tour.slot())
                .toArray();
        after = auditions.stream()
                .map(asked -> asked.after().stream().mapToInt(auditionOf::get).toArray())
                .toArray(int[][]::new);
        recused = tour.jurors().stream().map(juror -> recused(juror.recusals())).toArray(boolean[][]::new);
        free = tour.jurors().stream()
                .map(juror -> clock.slots(juror.available()))
                .toArray(BitSet[]::new);
        kilometres = tour.jurors().stream()
                .map(juror -> tour.cities().stream()
                        .mapToLong(city -> thereAndBack(juror.home(), city.place()))
                        .toArray())
                .toArray(long[][]::new);
        rooms = new int[auditions.size()][cityDays.size()][0];
        starts = new int[auditions.size()][cityDays.size()][0];
        common = new int[auditions.size()][cityDays.size()][0];
        IntStream.range(0, rooms.length).forEach(this::places);
        lodging = new Lodging(this);
    }

    private static Map<String, Integer> index(List<String> ids) {
        var index = new HashMap<String, Integer>();
        ids.forEach(id -> index.put(id, index.size()));
        return index;
    }

    private boolean[] recused(Set<String> from) {
        var row = new boolean[tour.auditions().size()];
        from.forEach(audition -> row[auditionOf.getOrDefault(audition, 0)] = true);
        return row;
    }

    private void places(int audition) {
        var asked = tour.auditions().get(audition);
        var available = clock.slots(asked.available());
        for (int day = 0; day < cityDays.size(); day++) {
            if (asked.cities().contains(city(day).id())) {
                rooms[audition][day] = roomsFor(asked, day);
                if (rooms[audition][day].length > 0) {
                    starts[audition][day] = startsFor(asked, day, available);
                }
                common[audition][day] = Arrays.stream(starts[audition][day])
                        .filter(start -> heardBy(audition, free(audition, start)))
                        .toArray();
            }
        }
    }

    /// Whether these are enough to hear it.
    boolean heardBy(int audition, int[] jurors) {
        return jurors.length >= tour.juries().get(jury[audition]).smallest()
                && needs(audition).stream()
                        .allMatch(need -> Arrays.stream(jurors).anyMatch(juror -> can(juror, need)));
    }

    /// What one at least of those who sit can do.
    Set<String> needs(int audition) {
        var needs = new TreeSet<>(tour.juries().get(jury[audition]).needs());
        needs.addAll(tour.auditions().get(audition).needs());
        return needs;
    }

    boolean can(int juror, String need) {
        return tour.jurors().get(juror).can().contains(need);
    }

    Tour.City city(int cityDay) {
        return tour.cities().get(cityDays.get(cityDay).city());
    }

    private int[] roomsFor(Tour.Audition asked, int cityDay) {
        var held = city(cityDay).rooms();
        var fixed = asked.fixed();
        return IntStream.range(0, held.size())
                .filter(room -> open(held.get(room), cityDay))
                .filter(room -> held.get(room).equipment().containsAll(asked.equipment()))
                .filter(room -> fixed == null
                        || fixed.room() == null
                        || held.get(room).id().equals(fixed.room()))
                .toArray();
    }

    private boolean open(Tour.Room room, int cityDay) {
        return !room.closed().contains(cityDays.get(cityDay).day().date());
    }

    /// How many rooms can be used on a city-day.
    long roomsOpen(int cityDay) {
        return city(cityDay).rooms().stream()
                .filter(room -> open(room, cityDay))
                .count();
    }

    private int[] startsFor(Tour.Audition asked, int cityDay, BitSet available) {
        var fixed = asked.fixed();
        if (fixed != null && !fixed.city().equals(city(cityDay).id())) {
            return new int[0];
        }
        int slots = asked.duration() / tour.slot();
        var open = (BitSet) cityDays.get(cityDay).open().clone();
        open.and(available);
        return open.stream()
                .filter(start -> open.nextClearBit(start) >= start + slots)
                .filter(start ->
                        fixed == null || fixed.start() == null || time(start).equals(fixed.start()))
                .toArray();
    }

    List<BitSet> stretches(int cityDay) {
        return cityDays.get(cityDay).stretches();
    }

    int slot(LocalDateTime time) {
        return clock.slot(time);
    }

    LocalDateTime time(int slot) {
        return clock.time(slot);
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
        return free[juror].nextClearBit(start) >= start + size[audition];
    }

    /// The slots when a juror is available.
    BitSet free(int juror) {
        return free[juror];
    }

    boolean pool(int asked) {
        return tour.juries().get(asked).pool();
    }

    /// Whether no jury stands.
    boolean allPools() {
        return IntStream.range(0, members.length).allMatch(this::pool);
    }

    /// Whether no two auditions of the jury go on at once in a city on a day: those who sit at both would be too many.
    boolean serial(int asked) {
        var jury = tour.juries().get(asked);
        return !jury.pool()
                && 2 * jury.smallest() > Math.min(jury.largest(), jury.members().size());
    }

    int juror(String id) {
        return jurorOf.getOrDefault(id, -1);
    }

    int audition(String id) {
        return auditionOf.getOrDefault(id, -1);
    }

    /// Whether nobody can be in both on these days: the same date, or no time for the way.
    boolean apart(int one, int other) {
        var first = cityDays.get(one);
        var second = cityDays.get(other);
        if (first.date() == second.date()) {
            return one != other;
        }
        if (first.day().date().isAfter(second.day().date())) {
            return apart(other, one);
        }
        var travel = tour.travel();
        if (travel == null
                || first.city() == second.city()
                || !first.day().date().plusDays(1).equals(second.day().date())) {
            return false;
        }
        long minutes = ChronoUnit.MINUTES.between(
                first.day().date().atTime(first.day().to()),
                second.day().date().atTime(second.day().from()));
        double way = Distance.kilometres(city(one).place(), city(other).place()) / travel.speed() * 60;
        return way > minutes - travel.rest();
    }

    long candidate(int audition, int cityDay) {
        var home = tour.auditions().get(audition).home();
        return home == null ? 0 : thereAndBack(home, city(cityDay).place());
    }

    private static long thereAndBack(Tour.Place one, Tour.Place other) {
        return 2 * Math.round(Distance.kilometres(one, other));
    }
}
