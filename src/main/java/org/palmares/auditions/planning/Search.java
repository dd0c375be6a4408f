package org.palmares.auditions.planning;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// How long to look for, and from what seed.
///
/// With `deterministic` work is counted instead of looking at the clock: the same answer on any machine.
public final class Search {

    /// Told as the search goes, from whatever thread.
    public interface Listener {

        /// A better value or a better bound at a level.
        void told(Objective level, long value, long bound);
    }

    private static final int WORKERS = 8;
    private static final double PARTS = 1e9;
    private static final double A_MOMENT = 0.05;

    private final double seconds;
    private final int seed;
    private final boolean deterministic;
    private final boolean alone;
    private final Listener listener;
    private final long from = System.nanoTime();
    private final Set<CpSolver> running = ConcurrentHashMap.newKeySet();
    private final @Nullable Search whole;
    /// In whole parts of a unit, so that the order in which it is counted is nothing.
    private final AtomicLong worked = new AtomicLong();
    private volatile boolean stopped;

    /// @param seconds  to look for, or units of work of the solver where `deterministic`
    public Search(double seconds, int seed, boolean deterministic, Listener listener) {
        this(seconds, seed, deterministic, false, listener, null);
    }

    private Search(
            double seconds, int seed, boolean deterministic, boolean alone, Listener listener, @Nullable Search whole) {
        this.seconds = seconds;
        this.seed = seed;
        this.deterministic = deterministic;
        this.alone = alone;
        this.listener = listener;
        this.whole = whole;
    }

    public Search(double seconds, int seed, boolean deterministic) {
        this(seconds, seed, deterministic, (_, _, _) -> {});
    }

    /// A search beside this one, on a small question: one worker, told to nobody, stopped with it.
    Search alone() {
        return new Search(seconds, seed, deterministic, true, (_, _, _) -> {}, this);
    }

    boolean deterministic() {
        return deterministic;
    }

    /// A search on another question: told to nobody, stopped with this one.
    Search aside() {
        return new Search(seconds, seed, deterministic, false, (_, _, _) -> {}, this);
    }

    int seed() {
        return seed;
    }

    /// Ends the search with what it has; from any thread.
    public void stop() {
        stopped = true;
        running.forEach(CpSolver::stopSearch);
    }

    private boolean stopped() {
        return stopped || (whole != null && whole.stopped());
    }

    double left() {
        return stopped() ? 0 : seconds - (deterministic ? worked.get() / PARTS : (System.nanoTime() - from) / 1e9);
    }

    /// Work done elsewhere, of those that are counted.
    void took(double work) {
        worked.addAndGet(Math.round(work * PARTS));
        if (whole != null) {
            whole.took(work);
        }
    }

    void tell(Objective level, long value, long bound) {
        listener.told(level, value, bound);
    }

    /// Ends a solver after what is given.
    void limit(SatParameters.Builder parameters, double given) {
        if (deterministic) {
            parameters.setMaxDeterministicTime(given);
        } else {
            parameters.setMaxTimeInSeconds(given);
        }
    }

    /// Whether there is an answer as hinted. Workers that take turns (CP-SAT 9.15) break off the whole program where
    /// one
    /// of them sees at once that nothing is possible and a hint says otherwise.
    private boolean leadsOn(CpModel model) {
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setCatchSigintSignal(false)
                .setFixVariablesToTheirHintedValue(true)
                .setMaxDeterministicTime(A_MOMENT);
        var status = solver.solve(model);
        took(solver.response().getDeterministicTime());
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }

    /// Solves within what is given, and tells of the way.
    CpSolverStatus solve(CpSolver solver, CpModel model, Objective level, double given) {
        var parameters = solver.getParameters();
        // Ctrl-C is for whoever granted the time.
        parameters.setRandomSeed(seed).setCatchSigintSignal(false);
        if (alone) {
            parameters
                    .setNumWorkers(1)
                    .setLinearizationLevel(2)
                    .setCpModelProbingLevel(0)
                    .setSymmetryLevel(0);
        } else {
            parameters.setNumWorkers(WORKERS).setInterleaveSearch(deterministic);
        }
        limit(parameters, given);
        if (stopped()) {
            return CpSolverStatus.UNKNOWN;
        }
        if (parameters.getInterleaveSearch() && model.getBuilder().hasSolutionHint() && !leadsOn(model)) {
            model.clearHints();
        }
        var solvers = whole == null ? running : whole.running;
        solvers.add(solver);
        try {
            var status = solver.solve(model, new CpSolverSolutionCallback() {
                @Override
                public void onSolutionCallback() {
                    tell(level, Math.round(objectiveValue()), (long) Math.ceil(bestObjectiveBound() - 1e-6));
                }
            });
            took(solver.response().getDeterministicTime());
            return status;
        } finally {
            solvers.remove(solver);
        }
    }
}
