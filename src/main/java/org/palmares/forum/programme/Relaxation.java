package org.palmares.forum.programme;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Seats where a person may have parts of several bundles, as a linear programme whose columns come as they are priced.
/// A basic solution splits fewer people than there are sessions and levels: whole seats are near.
final class Relaxation implements AutoCloseable {

    private static final double COUNTED_COLUMN = 5e-6;
    private static final double COUNTED_BUNDLE = 1e-8;
    private static final long NEGATIVE = 5;
    private static final int MOST_COLUMNS = 40_000;

    /// Part of a bundle.
    record Part(int place, int bundle, double amount) {}

    /// @param bound no seats cost less, in millionths
    /// @param priced the bound that the prices prove, before it is rounded up
    record Found(long bound, long priced, Prices prices, List<Part> parts) {}

    private record Column(int place, int bundle, MPVariable variable) {}

    private final Bundles bundles;
    private final Work work;
    private final MPSolver solver;
    private final MPSolverParameters parameters;
    private final MPConstraint[] person;
    private final MPConstraint[] session;
    private final List<Cap> caps = new ArrayList<>();
    private final List<MPConstraint> capRows = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final Set<Long> present = new HashSet<>();
    private Aim aim;
    private int lastAdded;

    Relaxation(Bundles bundles, Work work) {
        Loader.loadNativeLibraries();
        this.bundles = bundles;
        this.work = work;
        this.aim = Aim.largestTotal(bundles.shares.length);
        solver = new MPSolver("", MPSolver.OptimizationProblemType.GLOP_LINEAR_PROGRAMMING);
        parameters = new MPSolverParameters();
        parameters.setIntegerParam(
                MPSolverParameters.IntegerParam.INCREMENTALITY,
                MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON.swigValue());
        parameters.setIntegerParam(
                MPSolverParameters.IntegerParam.PRESOLVE, MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
        person = IntStream.range(0, bundles.people.length)
                .mapToObj(_ -> solver.makeConstraint(1, 1))
                .toArray(MPConstraint[]::new);
        session = IntStream.range(0, bundles.seating.sessions.size())
                .mapToObj(one -> solver.makeConstraint(-MPSolver.infinity(), bundles.seating.seats(one)))
                .toArray(MPConstraint[]::new);
        solver.objective().setMinimization();
    }

    @Override
    public void close() {
        solver.delete();
    }

    /// Holds so many people at most at the rank of the cap or below.
    void hold(Cap cap) {
        var row = solver.makeConstraint(-MPSolver.infinity(), cap.people());
        caps.add(cap);
        capRows.add(row);
        for (var column : columns) {
            if (bundles.rank(column.place(), column.bundle()) <= cap.rank()) {
                row.setCoefficient(column.variable(), 1);
            }
        }
    }

    void release(Cap cap) {
        int index = caps.indexOf(cap);
        if (index >= 0) {
            caps.remove(index);
            capRows.remove(index).setBounds(-MPSolver.infinity(), MPSolver.infinity());
        }
    }

    List<Cap> caps() {
        return List.copyOf(caps);
    }

    /// Seats that keep the caps: their bundles are columns from now on.
    void include(int[] chosen) {
        for (int place = 0; place < chosen.length; place++) {
            add(place, chosen[place]);
        }
    }

    /// The least cost of this aim.
    ///
    /// @return null where the work granted ends before
    @Nullable Found least(Aim asked) {
        return least(asked, false, 0);
    }

    /// Whether the least cost of this aim is at most `enough`, or more: ends as soon as that is seen.
    ///
    /// @param enough in millionths
    /// @return null where the work granted ends before
    @Nullable Found least(Aim asked, long enough) {
        return least(asked, true, enough);
    }

    private @Nullable Found least(Aim asked, boolean sooner, long enough) {
        aim = asked;
        for (var column : columns) {
            solver.objective().setCoefficient(column.variable(), cost(column.place(), column.bundle()));
        }
        long bound = Long.MIN_VALUE;
        Prices best = null;
        while (true) {
            if (work.left() <= 0 || !solved()) {
                return null;
            }
            double value = solver.objective().value() * Aim.UNIT;
            var prices = prices();
            var parts = parts();
            boolean first = best == null;
            long reached = priced(prices);
            if (first || reached > bound) {
                bound = reached;
                best = prices;
            }
            boolean closed = aim.atLeast(bound) >= aim.atLeast((long) Math.floor(value - NEGATIVE));
            boolean seen = sooner && (value <= enough + 1 || aim.atLeast(bound) > enough);
            if (closed || seen || lastAdded == 0) {
                return new Found(aim.atLeast(bound), bound, best == null ? prices : best, parts);
            }
        }
    }

    private boolean solved() {
        if (!work.deterministic()) {
            solver.setTimeLimit(Math.max(1, (long) (work.left() * 1000)));
        }
        var status = solver.solve(parameters);
        work.count(columns.size() * COUNTED_COLUMN);
        return status == MPSolver.ResultStatus.OPTIMAL;
    }

    private Prices prices() {
        var sessions = new long[session.length];
        for (int one = 0; one < sessions.length; one++) {
            sessions[one] = price(session[one]);
        }
        var levels = capRows.stream().mapToLong(Relaxation::price).toArray();
        return new Prices(bundles, aim, sessions, List.copyOf(caps), levels);
    }

    private static long price(MPConstraint row) {
        return Math.max(0, Math.round(-row.dualValue() * Aim.UNIT));
    }

    /// Adds the columns that these prices call for.
    ///
    /// @return the bound that they prove
    private long priced(Prices prices) {
        long sum = -prices.worth();
        var paid = Arrays.stream(person)
                .mapToLong(row -> Math.round(row.dualValue() * Aim.UNIT))
                .toArray();
        lastAdded = 0;
        for (int place = 0; place < person.length; place++) {
            int cheapest = prices.cheapest(place);
            long cost = prices.cost(cheapest);
            sum += cost;
            if (cost < paid[place] - NEGATIVE && add(place, cheapest)) {
                lastAdded++;
            }
            work.count(bundles.count(place) * COUNTED_BUNDLE);
        }
        return sum;
    }

    private boolean add(int place, int bundle) {
        if (columns.size() >= MOST_COLUMNS || !present.add((long) place << 32 | bundle)) {
            return false;
        }
        var variable = solver.makeNumVar(0, MPSolver.infinity(), "");
        columns.add(new Column(place, bundle, variable));
        solver.objective().setCoefficient(variable, cost(place, bundle));
        person[place].setCoefficient(variable, 1);
        for (int one : bundles.sessions(place, bundle)) {
            session[one].setCoefficient(variable, 1);
        }
        for (int index = 0; index < caps.size(); index++) {
            if (bundles.rank(place, bundle) <= caps.get(index).rank()) {
                capRows.get(index).setCoefficient(variable, 1);
            }
        }
        return true;
    }

    private double cost(int place, int bundle) {
        return (double) aim.of(bundles, place, bundle) / Aim.UNIT;
    }

    private List<Part> parts() {
        return columns.stream()
                .map(column -> new Part(
                        column.place(), column.bundle(), column.variable().solutionValue()))
                .filter(part -> part.amount() > 1e-6)
                .toList();
    }
}
