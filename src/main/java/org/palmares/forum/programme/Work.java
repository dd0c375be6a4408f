package org.palmares.forum.programme;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;

/// What is left of the work granted, and the seed by which the search chooses between equals.
///
/// Deterministic, the work is counted by the solver and the clock is not read: the same question has the same answer on
/// any machine. Otherwise it is seconds, and as many workers as there are processors.
public final class Work {

    private static final double LEAST = 0.01;
    private static final int MOST_WORKERS = 8;

    /// What a search counts at least, for the model that is made anew.
    private static final double LEAST_COUNTED = 0.02;

    private final boolean deterministic;
    private final int seed;
    private final double granted;
    private final long start = System.nanoTime();
    private double counted;

    public Work(double granted, int seed, boolean deterministic) {
        this.granted = granted;
        this.seed = seed;
        this.deterministic = deterministic;
    }

    /// So much of the work, counted from now.
    Work part(double share) {
        return new Work(share, seed, deterministic);
    }

    double granted() {
        return granted;
    }

    double used() {
        return deterministic ? counted : (System.nanoTime() - start) / 1e9;
    }

    double left() {
        return granted - used();
    }

    /// Answers the model within so much work.
    ///
    /// @param share not more than is left
    Solved solve(CpModel model, double share) {
        double limit = Math.max(LEAST, Math.min(share, left()));
        var solver = new CpSolver();
        var parameters = solver.getParameters().setRandomSeed(seed);
        if (deterministic) {
            parameters.setNumWorkers(1).setMaxDeterministicTime(limit);
        } else {
            parameters
                    .setNumWorkers(Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()))
                    .setMaxTimeInSeconds(limit);
        }
        var status = solver.solve(model);
        counted += Math.max(LEAST_COUNTED, solver.response().getDeterministicTime());
        if (status == CpSolverStatus.MODEL_INVALID) {
            throw new IllegalStateException(
                    "The model is not valid (%s).\nMaybe its numbers are too large.".formatted(model.validate()));
        }
        return new Solved(solver, status);
    }

    /// What came of a search.
    record Solved(CpSolver solver, CpSolverStatus status) {

        boolean found() {
            return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        }

        /// Whether the answer, or its absence, is proved.
        boolean closed() {
            return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.INFEASIBLE;
        }

        long value() {
            return Math.round(solver.objectiveValue());
        }
    }
}
