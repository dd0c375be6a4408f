package org.palmares.auditions.planning;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Auditions whose jury is drawn from a pool, in the question of the days.
final class PoolRules {

    /// By audition and city-day, when it may begin.
    final List<SortedMap<Integer, SortedMap<Integer, BoolVar>>> begins = new ArrayList<>();

    private final DayModel days;
    private final Draws draws;

    PoolRules(DayModel days, @Nullable Earlier earlier) {
        this.days = days;
        draws = new Draws(days.model, days.grid, earlier, days.juries);
        draws.of.forEach(this::begins);
        draws.oneAtATime((juror, day) -> days.comes.get(juror).get(day));
    }

    private void begins(List<Draws.Draw> own) {
        var places = new TreeMap<Integer, SortedMap<Integer, BoolVar>>();
        var seats = new TreeMap<Integer, LinearExprBuilder>();
        begins.add(places);
        if (own.isEmpty()) {
            return;
        }
        int audition = own.getFirst().audition();
        for (var draw : own) {
            places.computeIfAbsent(draw.day(), _ -> new TreeMap<>()).put(draw.start(), draw.begins());
            draw.seats()
                    .forEach((juror, seat) -> seats.computeIfAbsent(juror, _ -> LinearExpr.newBuilder())
                            .add(seat));
        }
        places.forEach((day, starts) -> days.model.addEquality(
                LinearExpr.sum(DayModel.array(starts.values())),
                days.on.get(audition).get(day)));
        days.sits
                .get(audition)
                .forEach((juror, sits) ->
                        days.model.addEquality(seats.getOrDefault(juror, LinearExpr.newBuilder()), sits));
    }

    /// Who begins when, and who sits then, in a plan.
    void hint(Plan plan) {
        var known = draws.earliest(plan);
        draws.of.forEach(own -> own.forEach(draw -> {
            boolean begins =
                    known.cityDay[draw.audition()] == draw.day() && known.start[draw.audition()] == draw.start();
            days.model.addHint(draw.begins(), begins);
            draw.seats()
                    .forEach((juror, seat) ->
                            days.model.addHint(seat, begins && known.chosen[draw.audition()].get(juror)));
        }));
    }
}
