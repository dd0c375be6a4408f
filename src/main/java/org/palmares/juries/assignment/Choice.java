package org.palmares.juries.assignment;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The question over some pairs as a model of CP-SAT: one method for each rule.
///
/// One worker and a seed given: the same model is answered the same way on any machine.
final class Choice {

    /// What the model says: who reads each dossier, or null; the value of what was asked; what nothing exceeds; whether
    /// the answer, or its absence, is proved.
    static final class Answer {

        private final int @Nullable [][] jurors;
        private final long value;
        private final long bound;
        private final boolean closed;

        Answer(int @Nullable [][] jurors, long value, long bound, boolean closed) {
            this.jurors = jurors;
            this.value = value;
            this.bound = bound;
            this.closed = closed;
        }

        int @Nullable [][] jurors() {
            return jurors;
        }

        long value() {
            return value;
        }

        long bound() {
            return bound;
        }

        boolean closed() {
            return closed;
        }
    }

    /// Sums up to this come back whole from the solver, which tells them as `double`.
    private static final long EXACT = 1L << 53;

    private final Problem problem;
    private final Columns columns;
    private final CpModel model = new CpModel();
    private final BoolVar[][] reads;
    private int @Nullable [][] hint;
    private double worked;

    Choice(Problem problem, Columns columns) {
        problem.requireSumsUpTo(EXACT);
        Loader.loadNativeLibraries();
        this.problem = problem;
        this.columns = columns;
        reads = new BoolVar[columns.jurors().length][];
        for (int dossier = 0; dossier < reads.length; dossier++) {
            reads[dossier] = new BoolVar[columns.jurors()[dossier].length];
            Arrays.setAll(reads[dossier], _ -> model.newBoolVar(""));
        }
        demands();
        loads();
        institutions();
    }

    /// Each dossier is read by as many as it asks, anchors by their national jurors as well.
    private void demands() {
        for (int dossier = 0; dossier < reads.length; dossier++) {
            var ordinary = new ArrayList<Literal>();
            var national = new ArrayList<Literal>();
            for (int column = 0; column < reads[dossier].length; column++) {
                boolean kept = problem.nationalSeat(dossier, columns.jurors()[dossier][column]);
                (kept ? national : ordinary).add(reads[dossier][column]);
            }
            int demand = problem.dossiers.get(dossier).demand();
            model.addEquality(LinearExpr.sum(ordinary.toArray(Literal[]::new)), demand);
            model.addEquality(LinearExpr.sum(national.toArray(Literal[]::new)), problem.readings(dossier) - demand);
        }
    }

    /// Each juror reads between their least and their most.
    private void loads() {
        var load = new ArrayList<List<Literal>>();
        problem.jurors.forEach(_ -> load.add(new ArrayList<>()));
        for (int dossier = 0; dossier < reads.length; dossier++) {
            for (int column = 0; column < reads[dossier].length; column++) {
                load.get(columns.jurors()[dossier][column]).add(reads[dossier][column]);
            }
        }
        for (int juror = 0; juror < load.size(); juror++) {
            var asked = problem.jurors.get(juror);
            model.addLinearConstraint(
                    LinearExpr.sum(load.get(juror).toArray(Literal[]::new)), asked.minLoad(), asked.maxLoad());
        }
    }

    /// An institution gives a dossier one juror at most.
    private void institutions() {
        for (int dossier = 0; dossier < reads.length; dossier++) {
            var members = new HashMap<Integer, List<Literal>>();
            for (int column = 0; column < reads[dossier].length; column++) {
                int institution = problem.institution[columns.jurors()[dossier][column]];
                if (institution != Problem.NONE) {
                    members.computeIfAbsent(institution, _ -> new ArrayList<>()).add(reads[dossier][column]);
                }
            }
            members.values().stream().filter(jurors -> jurors.size() > 1).forEach(model::addAtMostOne);
        }
    }

    /// No dossier has a sum below the floor.
    void floor(long floor) {
        read().forEach(dossier -> model.addGreaterOrEqual(sum(dossier), floor));
    }

    /// The total is not below this one.
    void totalAtLeast(long total) {
        model.addGreaterOrEqual(total(), total);
    }

    /// A place to start from.
    void startFrom(int[][] jurors) {
        hint = jurors;
    }

    Answer largestTotal(Budget budget) {
        model.maximize(total());
        return solve(budget);
    }

    /// The largest lowest sum, which no answer brings above `ceiling`.
    Answer largestMinimum(long lowest, long ceiling, Budget budget) {
        var minimum = model.newIntVar(lowest, ceiling, "minimum");
        read().forEach(dossier -> model.addGreaterOrEqual(
                LinearExpr.newBuilder().add(sum(dossier)).addTerm(minimum, -1), 0));
        model.maximize(minimum);
        return solve(budget);
    }

    /// At most so many of the dossiers that are read have a sum up to this level.
    void fewUpTo(long level, int count) {
        model.addGreaterOrEqual(LinearExpr.sum(above(level)), read().count() - count);
    }

    /// The most dossiers above this level.
    Answer mostAbove(long level, Budget budget) {
        model.maximize(LinearExpr.sum(above(level)));
        return solve(budget);
    }

    private IntStream read() {
        return IntStream.range(0, reads.length).filter(problem::read);
    }

    private Literal[] above(long level) {
        return read().mapToObj(dossier -> {
                    var above = model.newBoolVar("");
                    model.addGreaterOrEqual(sum(dossier), level + 1).onlyEnforceIf(above);
                    return above;
                })
                .toArray(Literal[]::new);
    }

    private LinearExprBuilder sum(int dossier) {
        return LinearExpr.newBuilder().addWeightedSum(reads[dossier], columns.affinities()[dossier]);
    }

    private LinearExprBuilder total() {
        var total = LinearExpr.newBuilder();
        for (int dossier = 0; dossier < reads.length; dossier++) {
            total.addWeightedSum(reads[dossier], columns.affinities()[dossier]);
        }
        return total;
    }

    /// What the last search took, counted as in a budget: the same on any machine.
    double worked() {
        return worked;
    }

    private Answer solve(Budget budget) {
        if (hint != null) {
            for (int dossier = 0; dossier < reads.length; dossier++) {
                for (int column = 0; column < reads[dossier].length; column++) {
                    boolean chosen = Arrays.binarySearch(hint[dossier], columns.jurors()[dossier][column]) >= 0;
                    model.addHint(reads[dossier][column], chosen);
                }
            }
        }
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(budget.seed())
                .setMaxDeterministicTime(budget.work())
                .setMaxTimeInSeconds(budget.seconds());
        var status = solver.solve(model);
        worked = solver.response().getDeterministicTime();
        if (status == CpSolverStatus.MODEL_INVALID) {
            throw new TooManyDigits(problem.largest);
        }
        long bound = (long) Math.floor(solver.bestObjectiveBound() + 1e-6);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Answer(null, 0, bound, status == CpSolverStatus.INFEASIBLE);
        }
        var chosen = IntStream.range(0, reads.length)
                .mapToObj(dossier -> IntStream.range(0, reads[dossier].length)
                        .filter(column -> solver.booleanValue(reads[dossier][column]))
                        .map(column -> columns.jurors()[dossier][column])
                        .toArray())
                .toArray(int[][]::new);
        return new Answer(chosen, Math.round(solver.objectiveValue()), bound, status == CpSolverStatus.OPTIMAL);
    }
}
