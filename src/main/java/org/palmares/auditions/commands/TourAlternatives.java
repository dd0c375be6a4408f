package org.palmares.auditions.commands;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        for (var one : timetable.alternatives()) {
            var from = slots.get(one.audition());
            boolean other = from != null
                    && !(from.city().equals(one.city()) && from.start().equals(one.start()))
                    && told.add(new Place(one.audition(), one.city(), one.start()));
            rule.require(other, "this is no other place: {}", one);
            if (from != null && other) {
                check(one, from, costs, now);
            }
        }
    }

    private void check(Timetable.Alternative one, Timetable.Slot from, TourCosts costs, List<Long> now) {
        var to = new Timetable.Slot(
                one.audition(),
                one.city(),
                one.room(),
                one.start(),
                one.start().plus(Duration.between(from.start(), from.end())),
                one.jurors());
        var after = move.after(from, to);
        var broken = TourChecker.broken(tour, move.concerned(after, to));
        rule.require(broken.isEmpty(), "{} has no place there: {}, {}", one.audition(), one, broken);
        if (broken.isEmpty()) {
            var then = costs.of(after);
            var gained = new ArrayList<Long>();
            for (int level = 0; level < now.size(); level++) {
                gained.add(then.get(level) - now.get(level));
            }
            rule.require(gained.equals(one.costs()), "{} would gain {} there, not {}", one.audition(), gained, one);
        }
    }
}
