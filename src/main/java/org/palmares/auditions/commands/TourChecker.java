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

/// Recomputes from the files every constraint, every level, what changes and the other places told. It shares nothing
/// with what chose but the words of
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
    ///
    /// @param earlier the timetable it was to change as little as can be; null where there is none
    public static List<String> violations(Tour tour, Timetable timetable, @Nullable Timetable earlier) {
        var checker = new TourChecker(tour, timetable);
        checker.constraints();
        if (checker.violations.isEmpty()) {
            checker.levels(earlier);
            new TourChanges(tour, timetable, checker::require).check(earlier);
            new TourAlternatives(tour, timetable, checker::require).check(earlier);
        }
        return checker.violations;
    }

    /// What it costs at each level, or null where it breaks a constraint.
    static @Nullable List<Long> costs(Tour tour, Timetable timetable, @Nullable Timetable earlier) {
        return broken(tour, timetable).isEmpty() ? new TourCosts(tour, earlier).of(timetable) : null;
    }

    /// The constraints that it breaks, in words.
    static List<String> broken(Tour tour, Timetable timetable) {
        var checker = new TourChecker(tour, timetable);
        checker.constraints();
        return checker.violations;
    }

    private void constraints() {
        presences();
        placed();
        rooms();
        new TourJourneys(tour, timetable, this::require).check();
        order();
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
            require(
                    jury.pool() || here.size() <= jury.largest(),
                    "more than {} present in {}",
                    jury.largest(),
                    session);
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
                                    && !room.closed().contains(slot.start().toLocalDate())
                                    && room.equipment().containsAll(audition.equipment())),
                    "no such room open with what {} needs: {}",
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
        require(sitting.size() == slot.jurors().size(), "a juror twice at {}", audition.id());
        require(
                jury != null && (jury.pool() ? due.containsAll(sitting) : sitting.equals(due)),
                "those who sit at {} are not those present, recusals taken off",
                audition.id());
        require(
                jury != null && sitting.size() >= jury.smallest() && sitting.size() <= jury.largest(),
                "too few or too many sit at {}",
                audition.id());
        var needs = new HashSet<>(audition.needs());
        needs.addAll(jury == null ? Set.of() : jury.needs());
        for (var id : sitting) {
            var juror = jurors.get(id);
            require(
                    juror != null && covered(juror.available(), slot.start(), slot.end()),
                    "{} is away at {}",
                    id,
                    audition.id());
            needs.removeAll(juror == null ? Set.of() : juror.can());
        }
        require(needs.isEmpty(), "nobody at {} can do {}", audition.id(), needs);
    }

    /// An audition with a place of its own is there; one that follows others is on a later date, or later on the same
    /// day in
    /// the same city.
    private void order() {
        var slots = timetable.slots().stream()
                .collect(Collectors.toMap(Timetable.Slot::audition, Function.identity(), (one, _) -> one));
        for (var slot : timetable.slots()) {
            var audition = auditions.get(slot.audition());
            if (audition == null) {
                continue;
            }
            var fixed = audition.fixed();
            require(
                    fixed == null
                            || (fixed.city().equals(slot.city())
                                    && (fixed.start() == null || fixed.start().equals(slot.start()))
                                    && (fixed.room() == null || fixed.room().equals(slot.room()))),
                    "{} is not where it must be",
                    audition.id());
            for (var before : audition.after()) {
                var first = slots.get(before);
                require(
                        first == null
                                || first.start()
                                        .toLocalDate()
                                        .isBefore(slot.start().toLocalDate())
                                || (first.city().equals(slot.city())
                                        && !first.end().isAfter(slot.start())),
                        "{} is not before {}",
                        before,
                        audition.id());
            }
        }
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

    private void levels(@Nullable Timetable earlier) {
        var told = timetable.levels();
        var costs = new TourCosts(tour, earlier).of(timetable);
        var names = told.stream().map(Timetable.Level::name).toList();
        require(names.equals(TourCosts.names(earlier != null)), "the levels are not those expected");
        for (int level = 0; level < Math.min(told.size(), costs.size()); level++) {
            var said = told.get(level);
            require(said.value() == costs.get(level), "{} is {}, not {}", said.name(), costs.get(level), said.value());
            require(
                    said.bound() <= said.value() && said.proved() == (said.bound() == said.value()),
                    "the bound of {} is not sound",
                    said.name());
        }
    }
}
