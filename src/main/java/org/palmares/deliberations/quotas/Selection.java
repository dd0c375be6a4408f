package org.palmares.deliberations.quotas;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Chooses the dossiers: the largest sum of scores, then the best sum of places by lot, under every quota.
///
/// The choice is proved best (CP-SAT, one worker, fixed seed), so the same rows and the same published seed
/// give the same answer on any machine. Source: `docs/fair-judging.md`, section 5.
public final class Selection {

    private static final long SCORE_SCALE = 10_000;

    private Selection() {}

    /// Retains `places` candidates.
    ///
    /// @param seed the published seed of the lot between equal scores
    public static Outcome choose(List<Candidate> candidates, int places, List<Bound> bounds, String seed) {
        var byMerit = candidates.stream().sorted(Lot.merit(seed)).toList();
        if (byMerit.size() < places) {
            return new Outcome.Impossible(List.of());
        }
        var chosen = solve(byMerit, places, bounds);
        return chosen == null
                ? new Outcome.Impossible(smallestClash(byMerit, places, bounds))
                : explain(byMerit, places, bounds, chosen);
    }

    /// The positions retained, or null where no choice keeps every quota.
    private static @Nullable Set<Integer> solve(List<Candidate> byMerit, int places, List<Bound> bounds) {
        Loader.loadNativeLibraries();
        var model = new CpModel();
        int count = byMerit.size();
        var retained = IntStream.range(0, count)
                .mapToObj(position -> model.newBoolVar("d" + position))
                .toArray(BoolVar[]::new);
        model.addEquality(LinearExpr.sum(retained), places);
        for (var bound : bounds) {
            var members = IntStream.range(0, count)
                    .filter(position -> byMerit.get(position).groups().contains(bound.group()))
                    .mapToObj(position -> retained[position])
                    .toArray(Literal[]::new);
            model.addLinearConstraint(LinearExpr.sum(members), bound.min(), Math.min(bound.max(), places));
        }
        model.maximize(LinearExpr.weightedSum(retained, worth(byMerit, places)));
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
        var positions = new HashSet<Integer>();
        for (int position = 0; position < count; position++) {
            if (solver.booleanValue(retained[position])) {
                positions.add(position);
            }
        }
        return positions;
    }

    /// Scores first; places by lot weigh less than the smallest difference between two sums of scores.
    private static long[] worth(List<Candidate> byMerit, int places) {
        int count = byMerit.size();
        long scoreUnit = (long) count * places + 1;
        return IntStream.range(0, count)
                .mapToLong(position -> Math.addExact(
                        Math.multiplyExact(scaled(byMerit.get(position).score()), scoreUnit), count - 1L - position))
                .toArray();
    }

    private static long scaled(BigDecimal score) {
        return score.multiply(BigDecimal.valueOf(SCORE_SCALE))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /// Takes away each quota that the clash does not need.
    private static List<Bound> smallestClash(List<Candidate> byMerit, int places, List<Bound> bounds) {
        var clash = new ArrayList<>(bounds);
        for (var bound : bounds) {
            var without = clash.stream().filter(other -> !other.equals(bound)).toList();
            if (solve(byMerit, places, without) == null) {
                clash.remove(bound);
            }
        }
        return clash;
    }

    private static Outcome explain(List<Candidate> byMerit, int places, List<Bound> bounds, Set<Integer> chosen) {
        var verdicts = new ArrayList<Outcome.Verdict>();
        for (int position = 0; position < byMerit.size(); position++) {
            var candidate = byMerit.get(position);
            boolean before = position < places;
            boolean in = chosen.contains(position);
            Outcome.Reason reason;
            if (in && before) {
                reason = new Outcome.Reason.ByMerit();
            } else if (in) {
                var atLeast = bounds.stream()
                        .filter(bound -> candidate.groups().contains(bound.group()))
                        .filter(bound -> bound.min() > 0 && count(byMerit, chosen, bound.group()) == bound.min())
                        .toList();
                reason = atLeast.isEmpty()
                        ? new Outcome.Reason.CalledByPlaceFreed()
                        : new Outcome.Reason.CalledByQuota(atLeast);
            } else if (before) {
                var full = bounds.stream()
                        .filter(bound -> candidate.groups().contains(bound.group()))
                        .filter(bound -> count(byMerit, chosen, bound.group()) == bound.max())
                        .toList();
                reason = full.isEmpty() ? new Outcome.Reason.GaveWay() : new Outcome.Reason.MetFullQuota(full);
            } else {
                reason = new Outcome.Reason.BelowTheLine();
            }
            verdicts.add(new Outcome.Verdict(candidate.dossier(), position + 1, reason));
        }
        return new Outcome.Chosen(verdicts);
    }

    private static long count(List<Candidate> byMerit, Set<Integer> chosen, UUID group) {
        return chosen.stream()
                .filter(position -> byMerit.get(position).groups().contains(group))
                .count();
    }
}
