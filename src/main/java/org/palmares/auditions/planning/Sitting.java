package org.palmares.auditions.planning;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// What a standing jury can do on given city-days, whatever the others do.
final class Sitting {

    /// Where it may sit.
    ///
    /// @param days   it may hold these alone
    /// @param shared by juror of several juries, the days when they may come
    /// @param most   days of members who are of no other jury
    record Asked(BitSet days, Map<Integer, BitSet> shared, long most) {}

    private final Grid grid;
    private final int jury;
    private final BitSet sharing;
    private final Master master;
    private final Map<Asked, Boolean> known = new HashMap<>();

    /// @param sharing the jurors of several juries
    /// @param leftOut the auditions that may have no place
    Sitting(Grid grid, Search search, int jury, BitSet sharing, long leftOut) {
        this.grid = grid;
        this.jury = jury;
        this.sharing = sharing;
        var only = new BitSet();
        only.set(jury);
        master = new Master(grid, null, search.alone(), only);
        master.atMost(Objective.LEFT_OUT, leftOut);
    }

    /// Whether it is proved that the jury cannot sit so.
    boolean never(Asked asked, double given) {
        return known.computeIfAbsent(asked, one -> impossible(one, given));
    }

    private boolean impossible(Asked asked, double given) {
        var any = LinearExpr.newBuilder().add(0);
        var answer = master.lowest(Objective.DAYS, any, null, given, () -> {
            var model = master.days.model;
            master.days.held.get(jury).forEach((day, held) -> {
                if (!asked.days().get(day)) {
                    model.addEquality(held, 0);
                }
            });
            asked.shared()
                    .forEach((juror, may) -> master.days.comes.get(juror).forEach((day, comes) -> {
                        if (!may.get(day)) {
                            model.addEquality(comes, 0);
                        }
                    }));
            model.addLessOrEqual(days(), asked.most());
        });
        return answer.closed() && answer.plan() == null;
    }

    /// The fewest kilometres of members who are of no other jury; a bound, where time is short.
    long kilometres(double given) {
        var sum = LinearExpr.newBuilder();
        for (int juror : grid.members[jury]) {
            if (!sharing.get(juror)) {
                var way = grid.kilometres[juror];
                master.days
                        .comes
                        .get(juror)
                        .forEach((day, comes) ->
                                sum.addTerm(comes, way[grid.cityDays.get(day).city()]));
            }
        }
        return master.lowest(Objective.KILOMETRES, sum, null, given, () -> {}).bound();
    }

    private LinearExprBuilder days() {
        var days = LinearExpr.newBuilder();
        for (int juror : grid.members[jury]) {
            if (!sharing.get(juror)) {
                master.days.comes.get(juror).values().forEach(days::add);
            }
        }
        return days;
    }
}
