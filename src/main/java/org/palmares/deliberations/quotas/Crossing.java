package org.palmares.deliberations.quotas;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The choice under quotas of which some cross (a region and a category), proved best by CP-SAT.
final class Crossing {

    /// So many positions fit the bits of one objective.
    private static final int SLICE = 50;

    private final Standing standing;
    private final int count;
    private final CpModel model = new CpModel();
    private final BoolVar[] retained;

    Crossing(Standing standing, int places, List<Bound> bounds) {
        Loader.loadNativeLibraries();
        this.standing = standing;
        count = standing.size();
        retained = IntStream.range(0, count)
                .mapToObj(position -> model.newBoolVar("d" + position))
                .toArray(BoolVar[]::new);
        model.addEquality(LinearExpr.sum(retained), places);
        for (var bound : bounds) {
            var members = Arrays.stream(standing.members(bound))
                    .mapToObj(position -> retained[position])
                    .toArray(Literal[]::new);
            model.addLinearConstraint(LinearExpr.sum(members), bound.min(), Math.min(bound.max(), places));
        }
    }

    boolean possible() {
        return solve() != null;
    }

    /// First the largest sum; then, keeping it, the first slice of the order as high as can be, and the next.
    @Nullable BitSet best() {
        var worth = IntStream.range(0, count).mapToLong(standing::worth).toArray();
        model.maximize(LinearExpr.weightedSum(retained, worth));
        var found = solve();
        if (found == null) {
            return null;
        }
        long sum = found.stream().mapToLong(position -> worth[position]).reduce(0, Math::addExact);
        model.addEquality(LinearExpr.weightedSum(retained, worth), sum);
        for (int from = 0; from < count; from += SLICE) {
            int to = Math.min(from + SLICE, count);
            model.maximize(LinearExpr.weightedSum(Arrays.copyOfRange(retained, from, to), powers(to - from)));
            found = solve();
            if (found == null) {
                throw new IllegalStateException("The best choice was lost.\nMaybe sums of worth overflow.");
            }
            for (int position = from; position < to; position++) {
                model.addEquality(retained[position], found.get(position) ? 1 : 0);
            }
        }
        return found;
    }

    private @Nullable BitSet solve() {
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1);
        var status = solver.solve(model);
        if (status == CpSolverStatus.INFEASIBLE) {
            return null;
        }
        if (status != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException(
                    "The choice was not proved best (%s).\nMaybe a quota is malformed.".formatted(status));
        }
        var positions = new BitSet(count);
        for (int position = 0; position < count; position++) {
            positions.set(position, solver.booleanValue(retained[position]));
        }
        return positions;
    }

    private static long[] powers(int size) {
        return IntStream.range(0, size)
                .mapToLong(place -> 1L << (size - 1 - place))
                .toArray();
    }
}
