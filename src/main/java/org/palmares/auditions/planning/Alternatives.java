package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

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
        var found = new ArrayList<Timetable.Alternative>();
        new Places(draft, audition)
                .clear(plan.cityDay[audition], plan.start[audition])
                .forEach(place -> found.add(alternative(tried, audition, place)));
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

    /// @param tried the plan without the audition, left as it was
    private Timetable.Alternative alternative(Plan tried, int audition, Places.Place place) {
        int jury = grid.jury[audition];
        var stood = (BitSet) tried.present[jury][place.day()].clone();
        tried.cityDay[audition] = place.day();
        tried.start[audition] = place.start();
        tried.room[audition] = place.room();
        if (grid.pool(jury)) {
            tried.chosen[audition].or(place.sitting());
        } else {
            tried.present[jury][place.day()].or(place.sitting());
        }
        var gained = tried.costs();
        tried.cityDay[audition] = Plan.NOWHERE;
        tried.chosen[audition].clear();
        tried.present[jury][place.day()] = stood;
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
