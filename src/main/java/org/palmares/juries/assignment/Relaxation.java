package org.palmares.juries.assignment;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.BitSet;

/// The largest total under a floor when readings may be cut: what it cannot reach, nobody can.
///
/// It looks at few pairs and adds the others as their price asks. The prices it ends with, rounded to whole numbers,
/// prove a bound on exact arithmetic, whatever the solver of reals has rounded.
final class Relaxation {

    private static final long MOST_PARTS = 1 << 16;
    private static final long ROOM = 1L << 60;
    private static final int BEST = 15;
    private static final int ADDED = 8;
    private static final double WORTH = 1e-6;
    private static final int MOST_ROUNDS = 60;

    private final Problem problem;
    private final long floor;
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPConstraint[] demands;
    private final MPConstraint[] loads;
    private final MPConstraint[] floors;
    private final BitSet[] present;
    private final MPVariable[] missing;
    private final double dear;
    private final long cut;

    /// @param known an assignment to start from
    Relaxation(Problem problem, long floor, int[][] known) {
        this.problem = problem;
        this.floor = floor;
        int dossiers = problem.dossiers.size();
        int jurors = problem.jurors.size();
        demands = new MPConstraint[dossiers];
        floors = new MPConstraint[dossiers];
        missing = new MPVariable[dossiers];
        loads = new MPConstraint[jurors];
        present = new BitSet[dossiers];
        dear = 4.0 * (problem.largest + 1);
        cut = parts(problem);
        solver.objective().setMaximization();
        for (int juror = 0; juror < jurors; juror++) {
            var asked = problem.jurors.get(juror);
            loads[juror] = solver.makeConstraint(asked.minLoad(), asked.maxLoad());
        }
        for (int dossier = 0; dossier < dossiers; dossier++) {
            int demand = problem.readings(dossier);
            demands[dossier] = solver.makeConstraint(demand, demand);
            floors[dossier] = solver.makeConstraint(
                    problem.read(dossier) ? (double) floor : -MPSolver.infinity(), MPSolver.infinity());
            missing[dossier] = solver.makeNumVar(0, MPSolver.infinity(), "");
            floors[dossier].setCoefficient(missing[dossier], 1);
            solver.objective().setCoefficient(missing[dossier], -dear);
            present[dossier] = new BitSet(jurors);
        }
        begin(known);
    }

    static Relaxation of(Problem problem, long floor, int[][] known) {
        Loader.loadNativeLibraries();
        return new Relaxation(problem, floor, known);
    }

    private void begin(int[][] known) {
        var row = new long[problem.jurors.size()];
        for (int dossier = 0; dossier < present.length; dossier++) {
            problem.row(dossier, row);
            int here = dossier;
            for (int juror : known[dossier]) {
                add(dossier, juror, row[juror]);
            }
            Network.best(row, BEST, dossier, juror -> add(here, juror, row[juror]));
        }
    }

    private void add(int dossier, int juror, long affinity) {
        if (present[dossier].get(juror)) {
            return;
        }
        present[dossier].set(juror);
        var reads = solver.makeNumVar(0, 1, "");
        demands[dossier].setCoefficient(reads, 1);
        loads[juror].setCoefficient(reads, 1);
        floors[dossier].setCoefficient(reads, (double) affinity);
        solver.objective().setCoefficient(reads, (double) affinity);
    }

    /// Solves over all pairs; says whether prices could be had.
    boolean solve(Budget budget) {
        for (int round = 0; round < MOST_ROUNDS && !budget.spent(); round++) {
            if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
                return false;
            }
            if (!price()) {
                return true;
            }
        }
        return false;
    }

    /// Whether this pair was worth looking at.
    boolean asksFor(int dossier, int juror) {
        return present[dossier].get(juror);
    }

    private boolean price() {
        var row = new long[problem.jurors.size()];
        var gains = new long[row.length];
        var floorPrices = prices(floors);
        var demandPrices = prices(demands);
        var loadPrices = prices(loads);
        boolean any = false;
        for (int dossier = 0; dossier < present.length; dossier++) {
            problem.row(dossier, row);
            double share = 1 - floorPrices[dossier];
            double demand = demandPrices[dossier];
            boolean worth = false;
            for (int juror = 0; juror < row.length; juror++) {
                gains[juror] = Problem.FORBIDDEN;
                if (row[juror] != Problem.FORBIDDEN && !present[dossier].get(juror)) {
                    double gain = share * row[juror] - demand - loadPrices[juror];
                    if (gain > WORTH * (1 + problem.largest)) {
                        gains[juror] = (long) (gain * cut);
                        worth = true;
                    }
                }
            }
            if (worth) {
                int here = dossier;
                Network.best(gains, ADDED, dossier, juror -> add(here, juror, row[juror]));
                any = true;
            }
        }
        return any;
    }

    private static double[] prices(MPConstraint[] rows) {
        return Arrays.stream(rows).mapToDouble(MPConstraint::dualValue).toArray();
    }

    /// The prices, on whole numbers.
    Prices prices() {
        return new Prices(
                problem,
                floor,
                Arrays.stream(parts(floors)).map(price -> Math.max(0, -price)).toArray(),
                parts(demands),
                parts(loads),
                cut);
    }

    /// In how many parts a unit is cut: as many as leave whole numbers their room.
    private static long parts(Problem problem) {
        long readings = 1;
        for (int dossier = 0; dossier < problem.dossiers.size(); dossier++) {
            readings += problem.readings(dossier);
        }
        return Math.clamp(ROOM / (problem.largest + 1) / readings, 1, MOST_PARTS);
    }

    private long[] parts(MPConstraint[] rows) {
        return Arrays.stream(prices(rows))
                .mapToLong(price -> Math.round(price * cut))
                .toArray();
    }
}
