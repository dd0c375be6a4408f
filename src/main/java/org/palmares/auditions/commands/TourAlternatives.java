package org.palmares.auditions.commands;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;

/// Whether each other place told for an audition is one, the others staying where they are, and what it would gain.
final class TourAlternatives {

    private record Place(String audition, String city, LocalDateTime start) {}

    private final Tour tour;
    private final Timetable timetable;
    private final TourJourneys.Rule rule;
    private final Map<String, Timetable.Slot> slots;
    private final TourMove move;

    /// @param timetable which breaks no constraint
    TourAlternatives(Tour tour, Timetable timetable, TourJourneys.Rule rule) {
        this.tour = tour;
        this.timetable = timetable;
        this.rule = rule;
        slots = timetable.slots().stream().collect(Collectors.toMap(Timetable.Slot::audition, Function.identity()));
        move = new TourMove(tour, timetable);
    }

    /// Each is another place than the audition has, is told once, holds, and gains what it says at each level.
    ///
    /// @param earlier null where there is none
    void check(@Nullable Timetable earlier) {
        var costs = new TourCosts(tour, earlier);
        var now = costs.of(timetable);
        var told = new HashSet<Place>();
        var others = new ArrayList<Timetable.Alternative>();
        for (var one : timetable.alternatives()) {
            var from = slots.get(one.audition());
            boolean other = from != null
                    && !(from.city().equals(one.city()) && from.start().equals(one.start()))
                    && told.add(new Place(one.audition(), one.city(), one.start()));
            rule.require(other, "this is no other place: {}", one);
            if (other) {
                others.add(one);
            }
        }
        others.parallelStream()
                .flatMap(one -> wrong(one, costs, now).stream())
                .toList()
                .forEach(words -> rule.require(false, "{}", words));
    }

    /// What is wrong with a place, in words.
    ///
    /// @param now what the timetable costs
    private List<String> wrong(Timetable.Alternative one, TourCosts costs, List<Long> now) {
        var from = Objects.requireNonNull(slots.get(one.audition()));
        var to = new Timetable.Slot(
                one.audition(),
                one.city(),
                one.room(),
                one.start(),
                one.start().plus(Duration.between(from.start(), from.end())),
                one.jurors());
        var after = move.after(from, to);
        var broken = TourChecker.broken(tour, move.concerned(after, to));
        if (!broken.isEmpty()) {
            return List.of("%s has no place there: %s, %s".formatted(one.audition(), one, broken));
        }
        var then = costs.of(after);
        var gained = IntStream.range(0, now.size())
                .mapToObj(level -> then.get(level) - now.get(level))
                .toList();
        return gained.equals(one.costs())
                ? List.of()
                : List.of("%s would gain %s there, not as told: %s".formatted(one.audition(), gained, one));
    }
}
