package org.palmares.juries.assignment;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.stream.IntStream;

/// The largest total above a floor over a few pairs, by branch and bound (SCIP, one thread).
///
/// Far quicker here than CP-SAT, since the relaxation is nearly whole; its answer is summed again on whole numbers.
final class MixedChoice {

    private static final double HALF = 0.5;

    /// What the solver of reals decides is believed where a unit weighs more than its tolerances (a millionth of a
    /// sum): up to these an answer is best to the last unit.
    private static final long SURE_AFFINITY = 100_000;
    private static final long SURE_TOTAL = 10_000_000;

    private final Problem problem;
    private final Columns columns;
    private final long floor;
    private final MPSolver solver = MPSolver.createSolver("SCIP");
    private final MPVariable[][] reads;

    MixedChoice(Problem problem, Columns columns, long floor) {
        this.problem = problem;
        this.columns = columns;
        this.floor = floor;
        reads = new MPVariable[columns.jurors().length][];
        solver.objective().setMaximization();
        for (int dossier = 0; dossier < reads.length; dossier++) {
            reads[dossier] = new MPVariable[columns.jurors()[dossier].length];
            for (int column = 0; column < reads[dossier].length; column++) {
                reads[dossier][column] = solver.makeIntVar(0, 1, "");
                solver.objective()
                        .setCoefficient(reads[dossier][column], (double) columns.affinities()[dossier][column]);
            }
        }
        demands();
        loads();
        institutions();
        floors(floor);
    }

    /// Each dossier is read by as many as it asks, anchors by their national jurors as well.
    private void demands() {
        for (int dossier = 0; dossier < reads.length; dossier++) {
            int demand = problem.dossiers.get(dossier).demand();
            int nationals = problem.readings(dossier) - demand;
            var ordinary = solver.makeConstraint(demand, demand);
            var national = solver.makeConstraint(nationals, nationals);
            for (int column = 0; column < reads[dossier].length; column++) {
                boolean kept = problem.nationalSeat(dossier, columns.jurors()[dossier][column]);
                (kept ? national : ordinary).setCoefficient(reads[dossier][column], 1);
            }
        }
    }

    /// Each juror reads between their least and their most.
    private void loads() {
        var loads = problem.jurors.stream()
                .map(juror -> solver.makeConstraint(juror.minLoad(), juror.maxLoad()))
                .toArray(MPConstraint[]::new);
        for (int dossier = 0; dossier < reads.length; dossier++) {
            for (int column = 0; column < reads[dossier].length; column++) {
                loads[columns.jurors()[dossier][column]].setCoefficient(reads[dossier][column], 1);
            }
        }
    }

    /// An institution gives a dossier one juror at most.
    private void institutions() {
        for (int dossier = 0; dossier < reads.length; dossier++) {
            var members = new HashMap<Integer, ArrayList<MPVariable>>();
            for (int column = 0; column < reads[dossier].length; column++) {
                int institution = problem.institution[columns.jurors()[dossier][column]];
                if (institution != Problem.NONE) {
                    members.computeIfAbsent(institution, _ -> new ArrayList<>()).add(reads[dossier][column]);
                }
            }
            members.values().stream().filter(jurors -> jurors.size() > 1).forEach(jurors -> {
                var one = solver.makeConstraint(0, 1);
                jurors.forEach(juror -> one.setCoefficient(juror, 1));
            });
        }
    }

    /// No dossier has a sum below the floor.
    private void floors(long floor) {
        for (int dossier = 0; dossier < reads.length; dossier++) {
            if (!problem.read(dossier)) {
                continue;
            }
            var sum = solver.makeConstraint((double) floor, MPSolver.infinity());
            for (int column = 0; column < reads[dossier].length; column++) {
                sum.setCoefficient(reads[dossier][column], (double) columns.affinities()[dossier][column]);
            }
        }
    }

    Choice.Answer largestTotal(Budget budget) {
        solver.setTimeLimit((long) (budget.seconds() * 1_000));
        var status = solver.solve(toTheLastUnit());
        boolean closed =
                sure() && (status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.INFEASIBLE);
        if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
            return new Choice.Answer(null, 0, Long.MAX_VALUE, closed);
        }
        long total = 0;
        for (int dossier = 0; dossier < reads.length; dossier++) {
            for (int column = 0; column < reads[dossier].length; column++) {
                total += reads[dossier][column].solutionValue() > HALF ? columns.affinities()[dossier][column] : 0;
            }
        }
        var chosen = IntStream.range(0, reads.length)
                .mapToObj(dossier -> IntStream.range(0, reads[dossier].length)
                        .filter(column -> reads[dossier][column].solutionValue() > HALF)
                        .map(column -> columns.jurors()[dossier][column])
                        .toArray())
                .toArray(int[][]::new);
        return problem.minimum(problem.sums(chosen)) < floor
                ? new Choice.Answer(null, 0, Long.MAX_VALUE, false)
                : new Choice.Answer(chosen, total, total, closed);
    }

    /// Left to itself, the solver stops within a ten-thousandth of the best.
    private static MPSolverParameters toTheLastUnit() {
        var parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
        return parameters;
    }

    /// Whether what the solver of reals decides is certain here.
    boolean sure() {
        long readings =
                IntStream.range(0, reads.length).mapToLong(problem::readings).sum();
        return problem.largest <= SURE_AFFINITY && problem.largest * readings <= SURE_TOTAL;
    }
}
