package org.palmares.forum.programme;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import org.jspecify.annotations.Nullable;

/// What is left of the work granted, and the seed by which the search chooses between equals.
///
/// Deterministic, the work is counted by the solvers and the clock is not read: the same question has the same answer
/// on
/// any machine. Otherwise it is seconds, and as many workers as there are processors.
public final class Work {

    private static final double LEAST = 0.01;
    private static final int MOST_WORKERS = 8;

    /// What a search counts at least, for the model that is made anew.
    private static final double LEAST_COUNTED = 0.02;

    /// Hears how far a search has come.
    public interface Listener {

        /// What was found, or proved, last.
        void heard(Progress progress);
    }

    /// What the parts of a work share.
    private static final class Whole {

        private final boolean deterministic;
        private final int seed;
        private final Listener listener;
        private final long start = System.nanoTime();
        private double counted;
        private volatile boolean stopped;
        private volatile @Nullable CpSolver running;

        Whole(boolean deterministic, int seed, Listener listener) {
            this.deterministic = deterministic;
            this.seed = seed;
            this.listener = listener;
        }

        double now() {
            return deterministic ? counted : (System.nanoTime() - start) / 1e9;
        }
    }

    private final Whole whole;
    private final double granted;
    private final double start;

    public Work(double granted, int seed, boolean deterministic) {
        this(granted, seed, deterministic, _ -> {});
    }

    /// So much work.
    ///
    /// @param granted seconds; deterministic, the solvers' own units
    public Work(double granted, int seed, boolean deterministic, Listener listener) {
        this(new Whole(deterministic, seed, listener), granted);
    }

    private Work(Whole whole, double granted) {
        this.whole = whole;
        this.granted = granted;
        this.start = whole.now();
    }

    /// Ends the search with what it has found, from any thread.
    public void stop() {
        whole.stopped = true;
        var running = whole.running;
        if (running != null) {
            running.stopSearch();
        }
    }

    boolean stopped() {
        return whole.stopped;
    }

    /// So much of the work, counted from now; not more than is left.
    Work part(double share) {
        return new Work(whole, Math.max(0, Math.min(share, left())));
    }

    void tell(Progress progress) {
        whole.listener.heard(progress);
    }

    boolean deterministic() {
        return whole.deterministic;
    }

    double granted() {
        return granted;
    }

    double used() {
        return whole.now() - start;
    }

    /// 0 or less once all is used, or a stop was asked for.
    double left() {
        return whole.stopped ? 0 : granted - used();
    }

    /// Counts work done outside of CP-SAT.
    void count(double done) {
        whole.counted += done;
    }

    /// Answers the model within so much work.
    ///
    /// @param share not more than is left
    Solved solve(CpModel model, double share) {
        return solve(model, share, null);
    }

    Solved solve(CpModel model, double share, @Nullable CpSolverSolutionCallback heard) {
        double limit = Math.max(LEAST, Math.min(share, left()));
        var solver = new CpSolver();
        // Ctrl-C is for whoever granted the work.
        var parameters = solver.getParameters().setRandomSeed(whole.seed).setCatchSigintSignal(false);
        if (whole.deterministic) {
            parameters.setNumWorkers(1).setMaxDeterministicTime(limit);
        } else {
            parameters
                    .setNumWorkers(Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()))
                    .setMaxTimeInSeconds(limit);
        }
        whole.running = solver;
        if (whole.stopped) {
            parameters.setMaxTimeInSeconds(LEAST);
        }
        var status = heard == null ? solver.solve(model) : solver.solve(model, heard);
        whole.running = null;
        whole.counted += Math.max(LEAST_COUNTED, solver.response().getDeterministicTime());
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
