package org.palmares.auditions.planning;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The most auditions that juries drawn from pools can hear. Nothing else is counted, so that the question stays small:
/// who comes where is in it for those alone who cannot come to all the city-days where they may sit.
final class MostDrawn {

    private final Grid grid;
    private final @Nullable Earlier earlier;
    private final CpModel model = new CpModel();
    private final Draws draws;
    /// By juror who cannot come everywhere, the city-days they come to.
    private final List<SortedMap<Integer, BoolVar>> comes = new ArrayList<>();

    private MostDrawn(Grid grid, @Nullable Earlier earlier) {
        Loader.loadNativeLibraries();
        this.grid = grid;
        this.earlier = earlier;
        var all = new BitSet();
        all.set(0, grid.members.length);
        draws = new Draws(model, grid, earlier, all);
        for (int juror = 0; juror < grid.tour.jurors().size(); juror++) {
            comes.add(comes(juror));
        }
        draws.oneAtATime((juror, day) -> comes.get(juror).get(day));
        draws.of.forEach(
                own -> model.addAtMostOne(own.stream().map(Draws.Draw::begins).toArray(Literal[]::new)));
    }

    /// What pools leave out at the least, and how; rooms are still to be given.
    ///
    /// @param given of the search
    static Master.Answer leftOut(Grid grid, @Nullable Earlier earlier, Search search, double given) {
        return new MostDrawn(grid, earlier).leftOut(search, given);
    }

    private SortedMap<Integer, BoolVar> comes(int juror) {
        var comes = new TreeMap<Integer, BoolVar>();
        var possible = new TreeSet<Integer>();
        draws.of.forEach(own ->
                own.stream().filter(draw -> draw.seats().containsKey(juror)).forEach(draw -> possible.add(draw.day())));
        int most = grid.tour.jurors().get(juror).maxDays();
        boolean everywhere = possible.size() <= most
                && possible.stream()
                        .allMatch(day -> possible.tailSet(day + 1).stream().noneMatch(other -> grid.apart(day, other)));
        if (!everywhere) {
            possible.forEach(day -> comes.put(day, model.newBoolVar("")));
            model.addLessOrEqual(LinearExpr.sum(DayModel.array(comes.values())), most);
            comes.forEach((day, here) -> comes.tailMap(day + 1).forEach((other, there) -> {
                if (grid.apart(day, other)) {
                    model.addBoolOr(new Literal[] {here.not(), there.not()});
                }
            }));
        }
        return comes;
    }

    /// One worker that reasons on sums: no other finds or proves sooner here, and looking ahead would take longer.
    private Master.Answer leftOut(Search search, double given) {
        model.maximize(heard());
        var solver = new CpSolver();
        solver.getParameters().setCpModelProbingLevel(0);
        var status = search.alone().solve(solver, model, Objective.LEFT_OUT, given);
        search.took(solver.response().getDeterministicTime());
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        long bound = found ? grid.jury.length - (long) Math.floor(solver.bestObjectiveBound() + 1e-6) : 0;
        return new Master.Answer(
                found ? read(solver) : null, new BitSet(), Math.max(0, bound), status == CpSolverStatus.OPTIMAL);
    }

    private LinearExprBuilder heard() {
        var heard = LinearExpr.newBuilder();
        draws.of.forEach(own -> own.forEach(draw -> heard.add(draw.begins())));
        return heard;
    }

    private Plan read(CpSolver solver) {
        var plan = new Plan(grid, earlier);
        IntStream.range(0, draws.of.size())
                .forEach(audition -> draws.of.get(audition).stream()
                        .filter(draw -> solver.booleanValue(draw.begins()))
                        .forEach(draw -> {
                            plan.cityDay[audition] = draw.day();
                            plan.start[audition] = draw.start();
                            draw.seats()
                                    .forEach((juror, seat) ->
                                            plan.chosen[audition].set(juror, solver.booleanValue(seat)));
                        }));
        return plan;
    }
}
