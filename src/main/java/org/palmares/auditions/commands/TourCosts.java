package org.palmares.auditions.commands;

import java.time.LocalDate;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;

/// What a timetable costs at each level, reckoned from its file alone.
final class TourCosts {

    /// The level of an earlier timetable.
    static final String DISTURBED = "disturbed";

    private static final double EARTH_ACROSS = 12742.0176;

    private final Tour tour;
    private final Map<String, Tour.City> cities;
    private final Map<String, Tour.Juror> jurors;
    private final Map<String, Tour.Audition> auditions;
    private final boolean again;
    private final Map<String, List<Object>> places;
    private final Map<String, Set<Object>> diaries;

    /// @param earlier the timetable that was to change little; null where there is none
    TourCosts(Tour tour, @Nullable Timetable earlier) {
        this.tour = tour;
        cities = tour.cities().stream().collect(Collectors.toMap(Tour.City::id, Function.identity()));
        jurors = tour.jurors().stream().collect(Collectors.toMap(Tour.Juror::id, Function.identity()));
        auditions = tour.auditions().stream().collect(Collectors.toMap(Tour.Audition::id, Function.identity()));
        again = earlier != null;
        places = earlier == null ? Map.of() : places(earlier);
        diaries = earlier == null ? Map.of() : diaries(earlier);
    }

    static List<String> names(boolean again) {
        var names = new ArrayList<>(
                List.of("left_out", "days", "kilometres", "worst_load", "spread", "candidate_kilometres", "waiting"));
        if (again) {
            names.add(1, DISTURBED);
        }
        return names;
    }

    /// In the order of the names.
    List<Long> of(Timetable timetable) {
        var all = new ArrayList<>(List.of(
                (long) tour.auditions().size() - timetable.slots().size(), days(timetable), kilometres(timetable)));
        if (again) {
            all.add(1, disturbed(timetable));
        }
        var loads = timetable.slots().stream()
                .flatMap(slot -> slot.jurors().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values();
        all.add(loads.stream().mapToLong(Long::longValue).max().orElse(0));
        all.add(loads.stream().mapToLong(load -> load * load).sum());
        all.add(candidates(timetable));
        all.add(waiting(timetable));
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

    private long days(Timetable timetable) {
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

    private long kilometres(Timetable timetable) {
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

    private long candidates(Timetable timetable) {
        long kilometres = 0;
        for (var slot : timetable.slots()) {
            var audition = auditions.get(slot.audition());
            var city = cities.get(slot.city());
            var home = audition == null ? null : audition.home();
            kilometres += home == null || city == null ? 0 : 2 * Math.round(apart(home, city.place()));
        }
        return kilometres;
    }

    /// Candidates heard elsewhere or at another time, or no more; jurors who come on other days or to other cities, or
    /// sit at
    /// something else or at another time.
    private long disturbed(Timetable timetable) {
        var now = places(timetable);
        var diaries = diaries(timetable);
        long candidates = places.keySet().stream()
                .filter(auditions::containsKey)
                .filter(id -> !Objects.equals(places.get(id), now.get(id)))
                .count();
        return candidates
                + jurors.keySet().stream()
                        .filter(id -> !Objects.equals(this.diaries.get(id), diaries.get(id)))
                        .count();
    }

    /// Where and when each audition is.
    private static Map<String, List<Object>> places(Timetable timetable) {
        return timetable.slots().stream()
                .collect(Collectors.toMap(Timetable.Slot::audition, slot -> List.of(slot.city(), slot.start())));
    }

    /// Where each juror comes, and what they sit at when; nothing of those who do not come.
    private static Map<String, Set<Object>> diaries(Timetable timetable) {
        var diaries = new HashMap<String, Set<Object>>();
        for (var presence : timetable.presences()) {
            var day = List.of(presence.city(), presence.date());
            presence.jurors()
                    .forEach(juror ->
                            diaries.computeIfAbsent(juror, _ -> new HashSet<>()).add(day));
        }
        for (var slot : timetable.slots()) {
            var sitting = List.of(slot.city(), slot.start(), slot.audition());
            slot.jurors()
                    .forEach(juror ->
                            diaries.computeIfAbsent(juror, _ -> new HashSet<>()).add(sitting));
        }
        return diaries;
    }

    private long waiting(Timetable timetable) {
        record JurorDay(String juror, LocalDate date) {}
        var sittings = new HashMap<JurorDay, List<Timetable.Slot>>();
        timetable.slots().stream()
                .sorted(Comparator.comparing(Timetable.Slot::start))
                .forEach(slot -> slot.jurors()
                        .forEach(juror -> sittings.computeIfAbsent(
                                        new JurorDay(juror, slot.start().toLocalDate()), _ -> new ArrayList<>())
                                .add(slot)));
        long waiting = 0;
        for (var day : sittings.values()) {
            for (int next = 1; next < day.size(); next++) {
                waiting += openSlots(
                        day.get(next).city(),
                        day.get(next - 1).end(),
                        day.get(next).start());
            }
            waiting += day.stream().map(Timetable.Slot::room).distinct().count() - 1;
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
