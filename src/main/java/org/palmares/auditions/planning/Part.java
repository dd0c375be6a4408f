package org.palmares.auditions.planning;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Some standing juries, the others staying where a plan has them: what they cost beside these, and what these leave
/// them.
final class Part {

    /// The levels that are sums, in their order.
    private static final EnumSet<Objective> SUMS = EnumSet.of(
            Objective.LEFT_OUT, Objective.DAYS, Objective.KILOMETRES, Objective.SPREAD, Objective.CANDIDATE_KILOMETRES);

    final BitSet juries;
    private final Grid grid;
    private final Master master;

    Part(Grid grid, Search search, BitSet juries) {
        this.grid = grid;
        this.juries = juries;
        master = new Master(grid, null, search.alone(), juries);
    }

    /// The lowest plan at a level that costs no more at those above it, without times; null where none was found.
    ///
    /// @param known what cannot stand together
    @Nullable Plan lowest(Objective level, Plan plan, Collection<Times.Clash> known, double given) {
        var others = plan.without(juries);
        var found = master.lowest(level, cost(level, others), plan, given, () -> {
                    above(level, plan, others);
                    people(others);
                    master.stretches.share(others);
                    order(others);
                    known.forEach(clash -> forbid(clash, others));
                })
                .plan();
        if (found != null) {
            take(found, others);
        }
        return found == null ? null : others;
    }

    private void take(Plan found, Plan into) {
        juries.stream().forEach(jury -> into.take(found, jury));
    }

    /// The city-days where these juries are.
    BitSet days(Plan plan) {
        var days = new BitSet();
        juries.stream()
                .flatMap(jury -> Arrays.stream(grid.heard[jury]))
                .map(audition -> plan.cityDay[audition])
                .filter(day -> day >= 0)
                .forEach(days::set);
        return days;
    }

    /// Another plan with these juries as they are found, and the times of all whom they meet.
    Plan merged(Plan found, Plan other) {
        var merged = other.copy();
        take(found, merged);
        days(found).stream().flatMap(day -> Arrays.stream(found.on(day))).forEach(audition -> {
            merged.start[audition] = found.start[audition];
            merged.room[audition] = found.room[audition];
        });
        return merged;
    }

    /// What these juries cost beside the others.
    private static long beside(Objective level, Plan plan, Plan others) {
        return plan.costs().of(level) - others.costs().of(level);
    }

    private LinearExprBuilder cost(Objective level, Plan others) {
        var days = master.days;
        var came = others.days();
        var sum = LinearExpr.newBuilder();
        switch (level) {
            case DAYS -> {
                days.open.forEach((day, open) -> {
                    if (!others.open(day)) {
                        sum.addTerm(open, grid.cityDays.get(day).day().cost());
                    }
                });
                newcomers(came, (juror, day, comes) -> sum.add(comes));
            }
            case KILOMETRES ->
                newcomers(
                        came,
                        (juror, day, comes) -> sum.addTerm(
                                comes,
                                grid.kilometres[juror][grid.cityDays.get(day).city()]));
            case SPREAD -> {
                sum.add(master.loads().squares);
                master.loads().own.forEach((juror, sits) -> {
                    long load = 2 * others.load(juror);
                    Arrays.stream(sits).forEach(sit -> sum.addTerm(sit, load));
                });
            }
            default -> sum.add(master.cost(level));
        }
        return sum;
    }

    private interface Coming {
        void on(int juror, int day, Literal comes);
    }

    /// Those who would come to a city-day where they are not already.
    private void newcomers(BitSet[] came, Coming each) {
        for (int juror = 0; juror < came.length; juror++) {
            int who = juror;
            master.days.comes.get(juror).forEach((day, comes) -> {
                if (!came[who].get(day)) {
                    each.on(who, day, comes);
                }
            });
        }
    }

    /// No level above costs more than it does.
    private void above(Objective level, Plan plan, Plan others) {
        var model = master.days.model;
        for (var one : Objective.values()) {
            if (one.compareTo(level) < 0 && SUMS.contains(one)) {
                // Those that are taken away are left out of the others.
                long most = one == Objective.LEFT_OUT ? plan.costs().of(one) - kept(others) : beside(one, plan, others);
                model.addLessOrEqual(cost(one, others), most);
            }
        }
        if (level.compareTo(Objective.WORST_LOAD) >= 0) {
            var loads = master.loads();
            loads.own.forEach((juror, sits) -> {
                var load = LinearExpr.newBuilder().addSum(sits).add(others.load(juror));
                if (level == Objective.WORST_LOAD) {
                    model.addLessOrEqual(load, loads.worst);
                } else {
                    model.addLessOrEqual(load, plan.costs().of(Objective.WORST_LOAD));
                }
            });
        }
    }

    /// The auditions of other juries that are left out.
    private long kept(Plan others) {
        return IntStream.range(0, grid.jury.length)
                .filter(audition -> !juries.get(grid.jury[audition]) && others.cityDay[audition] < 0)
                .count();
    }

    /// Jurors who sit in other juries too are in one place at a time, and travel no more days than they accept.
    private void people(Plan others) {
        var came = others.days();
        var model = master.days.model;
        for (int juror = 0; juror < came.length; juror++) {
            var there = came[juror];
            var comes = master.days.comes.get(juror);
            if (there.isEmpty() || comes.isEmpty()) {
                continue;
            }
            List<Literal> more = new ArrayList<>();
            comes.forEach((day, here) -> {
                if (there.stream().anyMatch(other -> grid.apart(day, other))) {
                    model.addEquality(here, 0);
                } else if (!there.get(day)) {
                    more.add(here);
                }
            });
            model.addLessOrEqual(
                    LinearExpr.sum(DayModel.array(more)),
                    grid.tour.jurors().get(juror).maxDays() - there.cardinality());
        }
    }

    /// What the others hear before or after stays in order.
    private void order(Plan others) {
        for (int audition = 0; audition < grid.after.length; audition++) {
            for (int before : grid.after[audition]) {
                order(before, audition, others);
            }
        }
    }

    private void order(int before, int next, Plan others) {
        if (others.cityDay[before] >= 0) {
            int fixed = others.cityDay[before];
            master.days.on.get(next).forEach((day, here) -> {
                if (!Plan.inOrder(grid, fixed, day)) {
                    master.days.model.addEquality(here, 0);
                }
            });
        }
        if (others.cityDay[next] >= 0) {
            int fixed = others.cityDay[next];
            master.days.on.get(before).forEach((day, here) -> {
                if (!Plan.inOrder(grid, day, fixed)) {
                    master.days.model.addEquality(here, 0);
                }
            });
        }
    }

    /// Where the others hold their share of what cannot stand together, these cannot hold theirs.
    private void forbid(Times.Clash clash, Plan others) {
        boolean stands = clash.conditions().stream()
                .filter(condition -> !juries.get(condition.jury(grid)))
                .allMatch(condition -> condition.holds(others));
        if (stands && clash.juries().intersects(juries)) {
            var own = clash.conditions().stream()
                    .filter(condition -> juries.get(condition.jury(grid)))
                    .toList();
            master.forbid(own, true);
        }
    }
}
