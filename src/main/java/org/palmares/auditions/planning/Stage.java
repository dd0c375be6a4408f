package org.palmares.auditions.planning;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model, what its levels cost, and plans in and out of it.
///
/// Without the times it is a smaller question: who comes where, and who is heard on which day. No plan with times costs
/// less at any level.
final class Stage {

    /// What was found, or null, and what nothing goes below.
    record Answer(@Nullable Plan plan, long bound) {}

    private final Grid grid;
    private final TourModel tour;
    private final Search search;
    private final List<Literal> counted = new ArrayList<>();
    private final List<IntVar> loads = new ArrayList<>();
    private final IntVar worst;
    private final LinearExprBuilder squares = LinearExpr.newBuilder();

    Stage(Grid grid, Search search, boolean timed) {
        this.grid = grid;
        this.search = search;
        tour = new TourModel(grid, timed);
        worst = tour.model.newIntVar(0, grid.jury.length, "");
        for (int juror = 0; juror < grid.kilometres.length; juror++) {
            load(juror);
        }
    }

    /// A load is a sum of steps that cost 1, 3, 5…: their sum is its square.
    private void load(int juror) {
        var sitting = tour.sits.stream()
                .filter(seated -> seated.containsKey(juror))
                .map(seated -> seated.get(juror))
                .toArray(Literal[]::new);
        var load = tour.model.newIntVar(0, sitting.length, "");
        loads.add(load);
        tour.model.addEquality(LinearExpr.sum(sitting), load);
        tour.model.addLessOrEqual(load, worst);
        var steps = new Literal[sitting.length];
        for (int step = 0; step < steps.length; step++) {
            steps[step] = tour.model.newBoolVar("");
            counted.add(steps[step]);
            squares.addTerm(steps[step], 2L * step + 1);
            if (step > 0) {
                tour.model.addImplication(steps[step], steps[step - 1]);
            }
        }
        tour.model.addEquality(LinearExpr.sum(steps), load);
    }

    private LinearExprBuilder objective(int level) {
        var sum = LinearExpr.newBuilder();
        switch (level) {
            case 0 -> {
                sum.add(grid.jury.length);
                for (var places : tour.on) {
                    Arrays.stream(places).forEach(place -> sum.addTerm(place, -1));
                }
            }
            case 1, 2 -> {
                for (int day = 0; day < tour.open.length; day++) {
                    var cityDay = grid.cityDays.get(day);
                    sum.addTerm(tour.open[day], level == 1 ? cityDay.day().cost() : 0);
                    for (int juror = 0; juror < tour.comes.length; juror++) {
                        sum.addTerm(tour.comes[juror][day], level == 1 ? 1 : grid.kilometres[juror][cityDay.city()]);
                    }
                }
            }
            case 3 -> sum.add(worst);
            default -> sum.add(squares);
        }
        return sum;
    }

    /// Never again above this cost.
    void atMost(int level, long cost) {
        tour.model.addLessOrEqual(objective(level), cost);
    }

    /// Who comes and who is heard on which day is as in this plan: the times alone are looked for.
    void fix(Plan plan) {
        for (int day = 0; day < tour.open.length; day++) {
            for (int audition = 0; audition < plan.cityDay.length; audition++) {
                tour.model.addEquality(tour.on[audition][day], plan.cityDay[audition] == day ? 1 : 0);
            }
            for (int jury = 0; jury < tour.held.length; jury++) {
                for (int rank = 0; rank < tour.present[jury].length; rank++) {
                    tour.model.addEquality(tour.present[jury][rank][day], plan.present[jury][rank][day] ? 1 : 0);
                }
            }
        }
    }

    /// Any plan at all.
    @Nullable Plan any(double given) {
        return run(given).plan();
    }

    /// The lowest cost at a level, from a plan at hand.
    Answer lowest(int level, Plan from, double given) {
        tour.model.clearObjective();
        tour.model.minimize(objective(level));
        hint(from);
        return run(given);
    }

    private Answer run(double given) {
        var solver = new CpSolver();
        search.set(solver.getParameters(), given);
        var status = solver.solve(tour.model);
        search.took(solver.response().getDeterministicTime());
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new Answer(found ? read(solver) : null, (long) Math.ceil(solver.bestObjectiveBound() - 1e-6));
    }

    private void hint(Plan plan) {
        var model = tour.model;
        model.clearHints();
        for (int audition = 0; audition < plan.cityDay.length; audition++) {
            int at = plan.cityDay[audition];
            for (int day = 0; day < tour.open.length; day++) {
                if (grid.starts[audition][day].length > 0) {
                    model.addHint(tour.on[audition][day], at == day);
                }
            }
            if (tour.timed && at != Plan.NOWHERE) {
                model.addHint(tour.start[audition], plan.start[audition]);
            }
            int placed = audition;
            tour.sits.get(audition).forEach((juror, sits) -> model.addHint(sits, plan.sits(juror, placed)));
        }
        tour.lodged.forEach((lodging, here) -> model.addHint(
                here,
                plan.cityDay[lodging.audition()] == lodging.cityDay()
                        && plan.room[lodging.audition()] == lodging.room()));
        for (int day = 0; day < tour.open.length; day++) {
            model.addHint(tour.open[day], plan.open(day));
            for (int juror = 0; juror < tour.comes.length; juror++) {
                model.addHint(tour.comes[juror][day], plan.comes(juror, day));
            }
            for (int jury = 0; jury < tour.held.length; jury++) {
                model.addHint(tour.held[jury][day], plan.held(jury, day));
                for (int rank = 0; rank < tour.present[jury].length; rank++) {
                    model.addHint(tour.present[jury][rank][day], plan.present[jury][rank][day]);
                }
            }
        }
        loads(plan);
    }

    private void loads(Plan plan) {
        int step = 0;
        long most = 0;
        for (int juror = 0; juror < loads.size(); juror++) {
            long load = plan.load(juror);
            int at = juror;
            most = Math.max(most, load);
            tour.model.addHint(loads.get(juror), load);
            long steps =
                    tour.sits.stream().filter(seated -> seated.containsKey(at)).count();
            for (int rank = 0; rank < steps; rank++) {
                tour.model.addHint(counted.get(step++), rank < load);
            }
        }
        tour.model.addHint(worst, most);
    }

    private Plan read(CpSolver solver) {
        var plan = new Plan(grid);
        for (int audition = 0; audition < plan.cityDay.length; audition++) {
            for (int day = 0; day < tour.open.length; day++) {
                if (solver.booleanValue(tour.on[audition][day])) {
                    plan.cityDay[audition] = day;
                    plan.start[audition] = tour.timed ? (int) solver.value(tour.start[audition]) : 0;
                    for (int room : grid.rooms[audition][day]) {
                        var lodged = tour.lodged.get(new TourModel.Lodging(audition, day, room));
                        if (lodged != null && solver.booleanValue(lodged)) {
                            plan.room[audition] = room;
                        }
                    }
                }
            }
        }
        for (int jury = 0; jury < plan.present.length; jury++) {
            for (int day = 0; day < tour.open.length; day++) {
                boolean held = plan.held(jury, day);
                for (int rank = 0; rank < plan.present[jury].length; rank++) {
                    plan.present[jury][rank][day] = held && solver.booleanValue(tour.present[jury][rank][day]);
                }
            }
        }
        return plan;
    }
}
