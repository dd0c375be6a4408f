package org.palmares.auditions.commands;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;

/// Recomputes from the two files every constraint and every level. It shares nothing with what chose but the words of
/// the
/// question and of the answer.
public final class TourChecker {

    private record Where(String city, LocalDate date) {}

    private record Session(Where where, String jury) {}

    private final Tour tour;
    private final Timetable timetable;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Tour.City> cities;
    private final Map<String, Tour.Juror> jurors;
    private final Map<String, Tour.Jury> juries;
    private final Map<String, Tour.Audition> auditions;
    private final Map<Session, Set<String>> present = new HashMap<>();

    private TourChecker(Tour tour, Timetable timetable) {
        this.tour = tour;
        this.timetable = timetable;
        cities = index(tour.cities(), Tour.City::id);
        jurors = index(tour.jurors(), Tour.Juror::id);
        juries = index(tour.juries(), Tour.Jury::id);
        auditions = index(tour.auditions(), Tour.Audition::id);
    }

    private static <T> Map<String, T> index(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /// What the timetable breaks, in words; nothing where it is sound.
    public static List<String> violations(Tour tour, Timetable timetable) {
        var checker = new TourChecker(tour, timetable);
        checker.constraints();
        if (checker.violations.isEmpty()) {
            checker.levels();
        }
        return checker.violations;
    }

    /// What it costs at each level, or null where it breaks a constraint.
    static @Nullable List<Long> costs(Tour tour, Timetable timetable) {
        var checker = new TourChecker(tour, timetable);
        checker.constraints();
        return checker.violations.isEmpty() ? checker.costs() : null;
    }

    private void constraints() {
        presences();
        placed();
        rooms();
        jurors();
    }

    private void require(boolean sound, String what, Object... of) {
        if (!sound) {
            var words = what;
            for (var value : of) {
                words = words.replaceFirst("\\{}", Matcher.quoteReplacement(value.toString()));
            }
            violations.add(words);
        }
    }

    private void presences() {
        for (var presence : timetable.presences()) {
            var city = cities.get(presence.city());
            var jury = juries.get(presence.jury());
            var session = new Session(new Where(presence.city(), presence.date()), presence.jury());
            if (city == null || jury == null || present.containsKey(session)) {
                violations.add("unknown or repeated session: " + session);
                continue;
            }
            var here = new HashSet<>(presence.jurors());
            present.put(session, here);
            require(here.size() == presence.jurors().size(), "a juror twice in {}", session);
            require(new HashSet<>(jury.members()).containsAll(here), "not a member in {}", session);
            require(here.size() <= jury.largest(), "more than {} present in {}", jury.largest(), session);
            require(
                    city.days().stream().anyMatch(day -> day.date().equals(presence.date())),
                    "{} never opens on {}",
                    presence.city(),
                    presence.date());
        }
    }

    /// Each audition at most once, in a room, at a time, before people that suit it.
    private void placed() {
        var seen = new HashSet<String>();
        for (var slot : timetable.slots()) {
            var audition = auditions.get(slot.audition());
            var city = cities.get(slot.city());
            if (audition == null || city == null || !seen.add(slot.audition())) {
                violations.add("unknown or repeated: " + slot);
                continue;
            }
            require(audition.cities().contains(city.id()), "{} may not be heard in {}", audition.id(), city.id());
            require(
                    city.rooms().stream()
                            .anyMatch(room -> room.id().equals(slot.room())
                                    && room.equipment().containsAll(audition.equipment())),
                    "no such room with what {} needs: {}",
                    audition.id(),
                    slot.room());
            time(slot, audition, city);
            sitting(slot, audition);
        }
    }

    private void time(Timetable.Slot slot, Tour.Audition audition, Tour.City city) {
        var date = slot.start().toLocalDate();
        require(
                ChronoUnit.MINUTES.between(slot.start(), slot.end()) == audition.duration(),
                "{} does not last {} minutes",
                audition.id(),
                audition.duration());
        require(
                slot.start().toLocalTime().toSecondOfDay() % (60 * tour.slot()) == 0,
                "{} does not start on a slot",
                audition.id());
        require(
                city.days().stream()
                        .anyMatch(day -> day.date().equals(date)
                                && !slot.start().isBefore(date.atTime(day.from()))
                                && !slot.end().isAfter(date.atTime(day.to()))),
                "{} is outside of the hours of {}",
                audition.id(),
                city.id());
        require(
                tour.breaks().stream()
                        .noneMatch(pause -> slot.start().isBefore(date.atTime(pause.to()))
                                && slot.end().isAfter(date.atTime(pause.from()))),
                "{} runs into a break",
                audition.id());
        require(covered(audition.available(), slot.start(), slot.end()), "the candidate of {} is away", audition.id());
    }

    private static boolean covered(List<Tour.Span> spans, LocalDateTime from, LocalDateTime to) {
        return spans.stream().anyMatch(span -> !from.isBefore(span.from()) && !to.isAfter(span.to()));
    }

    private void sitting(Timetable.Slot slot, Tour.Audition audition) {
        var jury = juries.get(audition.jury());
        var session = new Session(new Where(slot.city(), slot.start().toLocalDate()), audition.jury());
        var due = new HashSet<>(present.getOrDefault(session, Set.of()));
        due.removeIf(id -> {
            var juror = jurors.get(id);
            return juror != null && juror.recusals().contains(audition.id());
        });
        var sitting = new HashSet<>(slot.jurors());
        require(
                sitting.equals(due) && sitting.size() == slot.jurors().size(),
                "those who sit at {} are not those present, recusals taken off",
                audition.id());
        require(jury != null && sitting.size() >= jury.smallest(), "too few sit at {}", audition.id());
        boolean chaired = false;
        for (var id : sitting) {
            var juror = jurors.get(id);
            require(
                    juror != null && covered(juror.available(), slot.start(), slot.end()),
                    "{} is away at {}",
                    id,
                    audition.id());
            chaired |= juror != null && juror.chair();
        }
        require(jury != null && (chaired || !jury.chair()), "nobody takes the chair at {}", audition.id());
    }

    private void rooms() {
        for (var one : timetable.slots()) {
            for (var next : timetable.slots()) {
                var audition = auditions.get(next.audition());
                if (!one.audition().equals(next.audition())
                        && audition != null
                        && one.city().equals(next.city())
                        && one.room().equals(next.room())
                        && !one.start().isAfter(next.start())) {
                    require(
                            !one.end().plusMinutes(audition.setup()).isAfter(next.start()),
                            "{} and {} are too close in {}",
                            one.audition(),
                            next.audition(),
                            one.room());
                }
            }
        }
    }

    private Map<String, Set<Where>> journeys() {
        var journeys = new HashMap<String, Set<Where>>();
        present.forEach((session, here) -> here.forEach(
                juror -> journeys.computeIfAbsent(juror, _ -> new HashSet<>()).add(session.where())));
        return journeys;
    }

    /// A juror in one city a day, no more days than accepted, at one audition at a time.
    private void jurors() {
        journeys().forEach((id, days) -> {
            var juror = jurors.get(id);
            require(
                    days.stream().map(Where::date).distinct().count() == days.size(),
                    "{} is in two cities on a day",
                    id);
            require(juror != null && days.size() <= juror.maxDays(), "{} travels too many days", id);
        });
        for (var one : timetable.slots()) {
            for (var next : timetable.slots()) {
                if (one.audition().compareTo(next.audition()) < 0
                        && one.start().isBefore(next.end())
                        && next.start().isBefore(one.end())) {
                    require(
                            one.jurors().stream().noneMatch(next.jurors()::contains),
                            "a juror sits at {} and {} at once",
                            one.audition(),
                            next.audition());
                }
            }
        }
    }

    private void levels() {
        var told = timetable.levels();
        var costs = costs();
        require(
                told.stream().map(Timetable.Level::name).toList().equals(Timetable.LEVELS),
                "the levels are not those expected");
        for (int level = 0; level < Math.min(told.size(), costs.size()); level++) {
            var said = told.get(level);
            require(said.value() == costs.get(level), "{} is {}, not {}", said.name(), costs.get(level), said.value());
            require(
                    said.bound() <= said.value() && said.proved() == (said.bound() == said.value()),
                    "the bound of {} is not sound",
                    said.name());
        }
    }

    private List<Long> costs() {
        var open = timetable.slots().stream()
                .map(slot -> new Where(slot.city(), slot.start().toLocalDate()))
                .collect(Collectors.toSet());
        long days = 0;
        for (var city : tour.cities()) {
            for (var day : city.days()) {
                days += open.contains(new Where(city.id(), day.date())) ? day.cost() : 0;
            }
        }
        long kilometres = 0;
        for (var journey : journeys().entrySet()) {
            days += journey.getValue().size();
            for (var where : journey.getValue()) {
                var juror = jurors.get(journey.getKey());
                var city = cities.get(where.city());
                kilometres += juror == null || city == null ? 0 : 2 * Math.round(apart(juror.home(), city.place()));
            }
        }
        var loads = timetable.slots().stream()
                .flatMap(slot -> slot.jurors().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values();
        long worst = loads.stream().mapToLong(Long::longValue).max().orElse(0);
        long spread = loads.stream().mapToLong(load -> load * load).sum();
        return List.of((long) tour.auditions().size() - timetable.slots().size(), days, kilometres, worst, spread);
    }

    /// Kilometres along a sphere as large as the Earth.
    private static double apart(Tour.Place one, Tour.Place other) {
        double south = Math.sin(Math.toRadians(other.latitude() - one.latitude()) / 2);
        double west = Math.sin(Math.toRadians(other.longitude() - one.longitude()) / 2);
        double chord = south * south
                + west * west * Math.cos(Math.toRadians(one.latitude())) * Math.cos(Math.toRadians(other.latitude()));
        return 12742.0176 * Math.asin(Math.sqrt(Math.min(chord, 1)));
    }
}
