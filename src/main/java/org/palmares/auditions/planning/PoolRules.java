package org.palmares.auditions.planning;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Auditions whose jury is drawn from a pool: when each begins, and who sits then. Members are chosen for a time, so
/// that
/// the times stand in the model.
final class PoolRules {

    /// By audition and city-day, when it may begin.
    final List<SortedMap<Integer, SortedMap<Integer, BoolVar>>> begins = new ArrayList<>();

    private record Hour(int day, int juror, int slot) {}

    private final DayModel days;
    private final Grid grid;
    private final Map<Hour, LinearExprBuilder> busy = new HashMap<>();
    private final Map<Hour, LinearExprBuilder> lodged = new HashMap<>();

    PoolRules(DayModel days) {
        this.days = days;
        this.grid = days.grid;
        for (int audition = 0; audition < grid.jury.length; audition++) {
            begins.add(new TreeMap<>());
            if (grid.pool(grid.jury[audition]) && days.juries.get(grid.jury[audition])) {
                begins(audition);
            }
        }
        // One audition at a time for a juror, as many as there are rooms for all.
        busy.forEach((hour, load) ->
                days.model.addLessOrEqual(load, days.comes.get(hour.juror()).get(hour.day())));
        lodged.forEach((hour, load) -> days.model.addLessOrEqual(load, grid.roomsOpen(hour.day())));
    }

    private void begins(int audition) {
        var seats = new TreeMap<Integer, LinearExprBuilder>();
        for (int juror : grid.sitting(audition)) {
            seats.put(juror, LinearExpr.newBuilder());
        }
        days.on.get(audition).forEach((day, here) -> {
            var starts = new TreeMap<Integer, BoolVar>();
            for (int start : grid.common[audition][day]) {
                starts.put(start, begin(audition, day, start, seats));
            }
            begins.get(audition).put(day, starts);
            days.model.addEquality(LinearExpr.sum(DayModel.array(starts.values())), here);
        });
        seats.forEach((juror, seat) -> {
            if (days.sits.get(audition).containsKey(juror)) {
                days.model.addEquality(seat, days.sits.get(audition).get(juror));
            }
        });
    }

    private BoolVar begin(int audition, int day, int start, SortedMap<Integer, LinearExprBuilder> seats) {
        var asked = grid.tour.juries().get(grid.jury[audition]);
        var begin = days.bool();
        var here = new TreeMap<Integer, BoolVar>();
        for (int juror : grid.free(audition, start)) {
            var seated = days.bool();
            here.put(juror, seated);
            seats.getOrDefault(juror, LinearExpr.newBuilder()).add(seated);
            days.model.addImplication(seated, begin);
            for (int slot = start; slot < start + grid.size[audition]; slot++) {
                busy.computeIfAbsent(new Hour(day, juror, slot), _ -> LinearExpr.newBuilder())
                        .add(seated);
            }
        }
        for (int slot = start; slot < start + grid.size[audition]; slot++) {
            lodged.computeIfAbsent(new Hour(day, -1, slot), _ -> LinearExpr.newBuilder())
                    .add(begin);
        }
        var all = LinearExpr.sum(DayModel.array(here.values()));
        days.model.addGreaterOrEqual(all, LinearExpr.term(begin, asked.smallest()));
        days.model.addLessOrEqual(all, LinearExpr.term(begin, asked.largest()));
        for (var need : grid.needs(audition)) {
            var able = here.entrySet().stream()
                    .filter(seat -> grid.can(seat.getKey(), need))
                    .map(Map.Entry::getValue)
                    .toList();
            days.model.addGreaterOrEqual(LinearExpr.sum(DayModel.array(able)), begin);
        }
        return begin;
    }

    /// Whoever begins when a plan says so.
    void hint(Plan plan) {
        for (int audition = 0; audition < begins.size(); audition++) {
            int at = audition;
            begins.get(audition)
                    .forEach((day, starts) -> starts.forEach((start, begin) ->
                            days.model.addHint(begin, plan.cityDay[at] == day && plan.start[at] == start)));
        }
    }
}
