package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Other places for an audition, the rest of a plan staying as it is.
final class Alternatives {

    private static final int MOST = 3;

    private final Plan plan;
    private final Grid grid;
    private final Costs costs;

    Alternatives(Plan plan) {
        this.plan = plan;
        this.grid = plan.grid;
        this.costs = plan.costs();
    }

    /// The best few for an audition that has a place: on each day the first time that suits all.
    List<Timetable.Alternative> of(int audition) {
        if (plan.cityDay[audition] < 0 || grid.tour.auditions().get(audition).fixed() != null) {
            return List.of();
        }
        var tried = plan.copy();
        var draft = new Draft(tried);
        draft.drop(audition);
        tried.chosen[audition].clear();
        leave(tried, audition, plan.cityDay[audition]);
        var byDay = new TreeMap<Integer, Places.Place>();
        new Places(draft, audition)
                .all().stream()
                        .filter(place -> place.obstacles().isEmpty())
                        .filter(place -> place.day() != plan.cityDay[audition] || place.start() != plan.start[audition])
                        .forEach(place -> byDay.putIfAbsent(place.day(), place));
        var found = new ArrayList<Timetable.Alternative>();
        byDay.values().forEach(place -> found.add(alternative(tried, audition, place)));
        found.sort(Comparator.comparing(
                Timetable.Alternative::costs, (one, other) -> Arrays.compare(array(one), array(other))));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private static long[] array(List<Long> costs) {
        return costs.stream().mapToLong(cost -> cost).toArray();
    }

    /// Nobody stays where nobody is heard.
    private void leave(Plan tried, int audition, int day) {
        int jury = grid.jury[audition];
        if (Arrays.stream(grid.heard[jury]).noneMatch(other -> tried.cityDay[other] == day)) {
            tried.present[jury][day].clear();
        }
    }

    private Timetable.Alternative alternative(Plan without, int audition, Places.Place place) {
        var other = without.copy();
        int jury = grid.jury[audition];
        other.cityDay[audition] = place.day();
        other.start[audition] = place.start();
        other.room[audition] = place.room();
        if (grid.pool(jury)) {
            other.chosen[audition].or(place.sitting());
        } else {
            other.present[jury][place.day()].or(place.sitting());
        }
        var gained = other.costs();
        return new Timetable.Alternative(
                grid.tour.auditions().get(audition).id(),
                grid.city(place.day()).id(),
                grid.city(place.day()).rooms().get(place.room()).id(),
                grid.time(place.start()),
                place.sitting().stream()
                        .mapToObj(juror -> grid.tour.jurors().get(juror).id())
                        .toList(),
                Arrays.stream(Objective.values())
                        .filter(level -> plan.earlier != null || level != Objective.DISTURBED)
                        .map(level -> gained.of(level) - costs.of(level))
                        .toList());
    }
}
