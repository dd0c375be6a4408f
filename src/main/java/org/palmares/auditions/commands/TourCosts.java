package org.palmares.auditions.commands;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;

/// What a timetable costs at each level, reckoned from its file alone.
final class TourCosts {

    private static final double EARTH_ACROSS = 12742.0176;

    private final Tour tour;
    private final Timetable timetable;
    private final Map<String, Tour.City> cities;
    private final Map<String, Tour.Juror> jurors;

    private TourCosts(Tour tour, Timetable timetable) {
        this.tour = tour;
        this.timetable = timetable;
        cities = tour.cities().stream().collect(Collectors.toMap(Tour.City::id, Function.identity()));
        jurors = tour.jurors().stream().collect(Collectors.toMap(Tour.Juror::id, Function.identity()));
    }

    static List<String> names(boolean again) {
        var names = new ArrayList<>(
                List.of("left_out", "days", "kilometres", "worst_load", "spread", "candidate_kilometres", "waiting"));
        if (again) {
            names.add(1, "disturbed");
        }
        return names;
    }

    /// In the order of the names.
    ///
    /// @param earlier null where nothing was to change little
    static List<Long> of(Tour tour, Timetable timetable, @Nullable Timetable earlier) {
        var costs = new TourCosts(tour, timetable);
        var all = new ArrayList<>(
                List.of((long) tour.auditions().size() - timetable.slots().size(), costs.days(), costs.kilometres()));
        if (earlier != null) {
            all.add(1, costs.disturbed(earlier));
        }
        var loads = timetable.slots().stream()
                .flatMap(slot -> slot.jurors().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values();
        all.add(loads.stream().mapToLong(Long::longValue).max().orElse(0));
        all.add(loads.stream().mapToLong(load -> load * load).sum());
        all.add(costs.candidates());
        all.add(costs.waiting());
        return all;
    }

    /// Where each juror comes, once for each day.
    static Map<String, List<Timetable.Presence>> journeys(Timetable timetable) {
        var seen = new HashMap<String, Set<List<Object>>>();
        var journeys = new LinkedHashMap<String, List<Timetable.Presence>>();
        for (var presence : timetable.presences()) {
            for (var juror : presence.jurors()) {
                if (seen.computeIfAbsent(juror, _ -> new HashSet<>()).add(List.of(presence.city(), presence.date()))) {
                    journeys.computeIfAbsent(juror, _ -> new ArrayList<>()).add(presence);
                }
            }
        }
        return journeys;
    }

    private long days() {
        var opened = timetable.slots().stream()
                .map(slot -> List.of(slot.city(), slot.start().toLocalDate()))
                .collect(Collectors.toSet());
        long days = tour.cities().stream()
                .flatMap(city -> city.days().stream().filter(day -> opened.contains(List.of(city.id(), day.date()))))
                .mapToLong(Tour.Day::cost)
                .sum();
        return days
                + journeys(timetable).values().stream().mapToLong(List::size).sum();
    }

    private long kilometres() {
        long kilometres = 0;
        for (var journey : journeys(timetable).entrySet()) {
            for (var presence : journey.getValue()) {
                var juror = jurors.get(journey.getKey());
                var city = cities.get(presence.city());
                kilometres += juror == null || city == null ? 0 : 2 * Math.round(apart(juror.home(), city.place()));
            }
        }
        return kilometres;
    }

    private long candidates() {
        long kilometres = 0;
        var asked = tour.auditions().stream().collect(Collectors.toMap(Tour.Audition::id, Function.identity()));
        for (var slot : timetable.slots()) {
            var audition = asked.get(slot.audition());
            var city = cities.get(slot.city());
            var home = audition == null ? null : audition.home();
            kilometres += home == null || city == null ? 0 : 2 * Math.round(apart(home, city.place()));
        }
        return kilometres;
    }

    /// Candidates heard elsewhere or at another time, or no more; jurors who come on other days or to other cities, or
    /// sit at
    /// something else or at another time.
    private long disturbed(Timetable earlier) {
        var known = tour.auditions().stream().map(Tour.Audition::id).collect(Collectors.toSet());
        var was = earlier.slots().stream()
                .collect(
                        Collectors.toMap(Timetable.Slot::audition, slot -> List.<Object>of(slot.city(), slot.start())));
        var is = timetable.slots().stream()
                .collect(
                        Collectors.toMap(Timetable.Slot::audition, slot -> List.<Object>of(slot.city(), slot.start())));
        long candidates = was.keySet().stream()
                .filter(known::contains)
                .filter(id -> !Objects.equals(was.get(id), is.get(id)))
                .count();
        return candidates
                + jurors.keySet().stream()
                        .filter(id -> !diary(earlier, id).equals(diary(timetable, id)))
                        .count();
    }

    private static Set<String> diary(Timetable timetable, String juror) {
        var diary = new TreeSet<String>();
        timetable.presences().stream()
                .filter(presence -> presence.jurors().contains(juror))
                .forEach(presence -> diary.add(presence.date() + " " + presence.city()));
        timetable.slots().stream()
                .filter(slot -> slot.jurors().contains(juror))
                .forEach(slot -> diary.add(slot.start() + " " + slot.city() + " " + slot.audition()));
        return diary;
    }

    private long waiting() {
        long waiting = 0;
        for (var juror : jurors.keySet()) {
            var byDate = timetable.slots().stream()
                    .filter(slot -> slot.jurors().contains(juror))
                    .sorted(Comparator.comparing(Timetable.Slot::start))
                    .collect(Collectors.groupingBy(slot -> slot.start().toLocalDate()));
            for (var day : byDate.values()) {
                for (int next = 1; next < day.size(); next++) {
                    waiting += openSlots(
                            day.get(next).city(),
                            day.get(next - 1).end(),
                            day.get(next).start());
                }
                waiting += day.stream().map(Timetable.Slot::room).distinct().count() - 1;
            }
        }
        return waiting;
    }

    /// Slots from one time to another during which auditions may go on in a city.
    private long openSlots(String city, LocalDateTime from, LocalDateTime to) {
        var day = Objects.requireNonNull(cities.get(city)).days().stream()
                .filter(one -> one.date().equals(from.toLocalDate()))
                .findFirst()
                .orElseThrow();
        long open = 0;
        for (var slot = from; slot.isBefore(to); slot = slot.plusMinutes(tour.slot())) {
            var begins = slot.toLocalTime();
            long ends = ChronoUnit.MINUTES.between(slot.toLocalDate().atStartOfDay(), slot) + tour.slot();
            boolean closed = begins.isBefore(day.from()) || ends > day.to().toSecondOfDay() / 60;
            closed |= tour.breaks().stream()
                    .anyMatch(pause -> begins.isBefore(pause.to())
                            && ends * 60 > pause.from().toSecondOfDay());
            open += closed ? 0 : 1;
        }
        return open;
    }

    /// Kilometres along a sphere as large as the Earth.
    static double apart(Tour.Place one, Tour.Place other) {
        double south = Math.sin(Math.toRadians(other.latitude() - one.latitude()) / 2);
        double west = Math.sin(Math.toRadians(other.longitude() - one.longitude()) / 2);
        double chord = south * south
                + west * west * Math.cos(Math.toRadians(one.latitude())) * Math.cos(Math.toRadians(other.latitude()));
        return EARTH_ACROSS * Math.asin(Math.sqrt(Math.min(chord, 1)));
    }
}
