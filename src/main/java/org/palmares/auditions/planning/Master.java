package org.palmares.auditions.planning;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The question of the days with its levels: plans in and out of the model.
final class Master {

    /// What was found, or null; what nothing goes below; whether it is known to be the best, or that there is none.
    ///
    /// @param kept the auditions that stay where an earlier timetable had them, at their time
    record Answer(@Nullable Plan plan, BitSet kept, long bound, boolean closed) {}

    final DayModel days;
    final Stretches stretches;

    private final Grid grid;
    private final @Nullable Earlier earlier;
    private final Search search;
    private final PoolRules pools;
    /// Once a level asks for them.
    private @Nullable Loads loads;
    private final @Nullable Disturbance disturbance;
    /// Ways out of what was forbidden without proof, one of which must be taken.
    private final List<List<Literal>> doubted = new ArrayList<>();

    Master(Grid grid, @Nullable Earlier earlier, Search search, BitSet juries) {
        this(grid, earlier, search, juries, DayModel.everyDay(grid));
    }

    /// @param allowed the city-days asked about
    Master(Grid grid, @Nullable Earlier earlier, Search search, BitSet juries, BitSet allowed) {
        this.grid = grid;
        this.earlier = earlier;
        this.search = search;
        days = new DayModel(grid, juries, allowed);
        stretches = new Stretches(days, grid.lodging);
        pools = new PoolRules(days, earlier);
        disturbance = earlier == null ? null : new Disturbance(days, pools, earlier);
    }

    LinearExprBuilder cost(Objective level) {
        var sum = LinearExpr.newBuilder();
        switch (level) {
            case LEFT_OUT ->
                days.juries.stream().forEach(jury -> {
                    for (int audition : grid.heard[jury]) {
                        sum.add(1);
                        days.on.get(audition).values().forEach(here -> sum.addTerm(here, -1));
                    }
                });
            case DISTURBED -> {
                if (disturbance != null) {
                    sum.add(disturbance.people());
                }
            }
            case DAYS -> {
                days.open.forEach((day, open) ->
                        sum.addTerm(open, grid.cityDays.get(day).day().cost()));
                days.comes.forEach(own -> own.values().forEach(sum::add));
            }
            case KILOMETRES -> {
                for (int juror = 0; juror < days.comes.size(); juror++) {
                    var way = grid.kilometres[juror];
                    days.comes
                            .get(juror)
                            .forEach((day, comes) -> sum.addTerm(
                                    comes, way[grid.cityDays.get(day).city()]));
                }
            }
            case WORST_LOAD -> sum.add(loads().worst);
            case SPREAD -> sum.add(loads().squares);
            case CANDIDATE_KILOMETRES -> {
                for (int audition = 0; audition < days.on.size(); audition++) {
                    int who = audition;
                    days.on.get(audition).forEach((day, here) -> sum.addTerm(here, grid.candidate(who, day)));
                }
            }
            case WAITING -> sum.add(0);
        }
        return sum;
    }

    Loads loads() {
        if (loads == null) {
            loads = new Loads(days);
        }
        return loads;
    }

    /// Never again above this cost.
    void atMost(Objective level, long cost) {
        days.model.addLessOrEqual(cost(level), cost);
    }

    /// Never all of these at once; where that is not proved, not as far as bounds go.
    void forbid(List<Condition> together, boolean proved) {
        var ways = together.stream().map(condition -> literal(condition).not()).toList();
        if (proved) {
            days.model.addBoolOr(ways);
        } else {
            doubted.add(ways);
        }
    }

    private Literal literal(Condition condition) {
        return Objects.requireNonNull(
                switch (condition) {
                    case Condition.Heard heard -> days.on.get(heard.audition()).get(heard.day());
                    case Condition.Kept kept -> kept(kept.audition());
                    case Condition.Present present -> days.member(present.jury(), present.juror(), present.day());
                    case Condition.Seated seated ->
                        days.sits.get(seated.audition()).get(seated.juror());
                });
    }

    /// Whether something was forbidden that is not known to be impossible.
    boolean anyDoubt() {
        return !doubted.isEmpty();
    }

    /// What a level never goes below, whatever is forbidden without proof.
    long bound(Objective level, double given) {
        days.model.clearHints();
        days.model.clearObjective();
        days.model.minimize(cost(level));
        var solver = new CpSolver();
        return bound(solver, search.solve(solver, days.model, level, given));
    }

    /// Whether an audition stays where and when it was; null where that cannot be.
    @Nullable Literal kept(int audition) {
        return disturbance == null ? null : disturbance.kept.get(audition);
    }

    /// The lowest cost at a level, from a plan at hand.
    Answer lowest(Objective level, @Nullable Plan from, double given) {
        return lowest(level, cost(level), from, given, () -> {});
    }

    /// The lowest cost at a level, all but some juries staying as they are.
    Answer around(Objective level, Plan plan, BitSet free, double given) {
        return lowest(level, cost(level), plan, given, () -> {
            for (int audition = 0; audition < days.on.size(); audition++) {
                int at = audition;
                if (!free.get(grid.jury[audition])) {
                    days.on
                            .get(audition)
                            .forEach((day, here) -> days.model.addEquality(here, plan.cityDay[at] == day ? 1 : 0));
                }
            }
            days.present.forEach((member, here) -> {
                if (!free.get(member.jury())) {
                    boolean there = plan.present[member.jury()][member.day()].get(member.juror());
                    days.model.addEquality(here, there ? 1 : 0);
                }
            });
        });
    }

    /// Twice the days of jurors and once those of cities, at the lowest: what is left to a jury that shares them.
    Answer lowestShared(double given) {
        var sum = LinearExpr.newBuilder();
        days.open.forEach(
                (day, open) -> sum.addTerm(open, grid.cityDays.get(day).day().cost()));
        days.comes.forEach(own -> own.values().forEach(comes -> sum.addTerm(comes, 2)));
        return lowest(Objective.DAYS, sum, null, given, () -> {});
    }

    /// @param cost told as that of the level
    /// @param from a plan at hand, or null
    /// @param more rules, for this question alone
    Answer lowest(Objective level, LinearExprBuilder cost, @Nullable Plan from, double given, Runnable more) {
        days.model.clearObjective();
        days.model.minimize(cost);
        if (from != null) {
            hint(from);
        }
        var rules = days.model.getBuilder();
        int known = rules.getConstraintsCount();
        doubted.forEach(days.model::addBoolOr);
        more.run();
        var solver = new CpSolver();
        var status = search.solve(solver, days.model, level, given);
        while (rules.getConstraintsCount() > known) {
            rules.removeConstraints(rules.getConstraintsCount() - 1);
        }
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        boolean closed = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.INFEASIBLE;
        return new Answer(
                found ? read(solver) : null,
                found ? kept(solver) : new BitSet(),
                status == CpSolverStatus.INFEASIBLE ? Long.MAX_VALUE : bound(solver, status),
                closed);
    }

    private static long bound(CpSolver solver, CpSolverStatus status) {
        if (status == CpSolverStatus.UNKNOWN) {
            return 0;
        }
        double bound = solver.bestObjectiveBound();
        return Math.max(0, (long) Math.ceil(bound - 1e-6));
    }

    private void hint(Plan plan) {
        var model = days.model;
        model.clearHints();
        for (int audition = 0; audition < days.on.size(); audition++) {
            int at = audition;
            days.on.get(audition).forEach((day, here) -> model.addHint(here, plan.cityDay[at] == day));
            var seated = plan.seated(audition);
            days.sits.get(audition).forEach((juror, sits) -> model.addHint(sits, seated.get(juror)));
        }
        days.open.forEach((day, open) -> model.addHint(open, plan.open(day)));
        var came = plan.days();
        for (int juror = 0; juror < came.length; juror++) {
            int who = juror;
            days.comes.get(juror).forEach((day, comes) -> model.addHint(comes, came[who].get(day)));
        }
        for (int jury = 0; jury < days.held.size(); jury++) {
            int of = jury;
            days.held
                    .get(jury)
                    .forEach((day, held) ->
                            model.addHint(held, !plan.here(of, day).isEmpty()));
        }
        days.present.forEach(
                (member, here) -> model.addHint(here, plan.present[member.jury()][member.day()].get(member.juror())));
        pools.hint(plan);
        stretches.hint(plan);
        if (loads != null) {
            loads.hint(plan);
        }
        if (disturbance != null) {
            disturbance.hint(plan);
        }
    }

    private BitSet kept(CpSolver solver) {
        var kept = new BitSet();
        if (disturbance != null) {
            disturbance.kept.forEach((audition, keep) -> kept.set(audition, solver.booleanValue(keep)));
        }
        return kept;
    }

    private Plan read(CpSolver solver) {
        var plan = new Plan(grid, earlier);
        for (int audition = 0; audition < days.on.size(); audition++) {
            int at = audition;
            days.on.get(audition).forEach((day, here) -> {
                if (solver.booleanValue(here)) {
                    plan.cityDay[at] = day;
                }
            });
            boolean drawn = grid.pool(grid.jury[audition]) && plan.cityDay[audition] >= 0;
            days.sits
                    .get(audition)
                    .forEach((juror, sits) -> plan.chosen[at].set(juror, drawn && solver.booleanValue(sits)));
            pools.begins
                    .get(audition)
                    .forEach((_, starts) -> starts.forEach((start, begin) -> {
                        if (solver.booleanValue(begin)) {
                            plan.start[at] = start;
                        }
                    }));
        }
        if (earlier != null) {
            kept(solver).stream().forEach(audition -> plan.start[audition] = earlier.start[audition]);
        }
        days.present.forEach((member, here) -> {
            boolean held = days.held.get(member.jury()).containsKey(member.day())
                    && solver.booleanValue(days.held.get(member.jury()).get(member.day()));
            plan.present[member.jury()][member.day()].set(member.juror(), held && solver.booleanValue(here));
        });
        return plan;
    }
}
