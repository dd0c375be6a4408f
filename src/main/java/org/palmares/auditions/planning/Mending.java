package org.palmares.auditions.planning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// An outline that has no times everywhere, made a plan that has: juries that stand in the way are taken away, and
/// placed anew one by one beside those that stay, where they cost the least.
final class Mending {

    /// As many juries that meet without times are placed anew at once.
    private static final int FEW = 3;

    private final Grid grid;
    private final Times times;
    private final Descent descent;

    Mending(Grid grid, Descent descent) {
        this.grid = grid;
        this.descent = descent;
        times = new Times(grid);
    }

    /// A plan in which nobody is left out who was not; null where none was found.
    ///
    /// @param asked   what each jury may cost at the levels above
    /// @param unknown juries of which the outline does not say how they sit
    /// @param below   what it must cost less than
    /// @param goesOn  whether it is still asked for
    @Nullable Plan mended(Objective level, Plan asked, BitSet unknown, Costs below, double until, BooleanSupplier goesOn) {
        var away = asked.outOfOrder();
        away.or(unknown);
        var plan = asked.without(away);
        var without = times.without(plan);
        var together = together(level, plan, without, below, until, goesOn);
        if (together != null) {
            return placed(level, together, asked, away, below, until, goesOn);
        }
        while (!without.isEmpty()) {
            var gone = new BitSet();
            for (int day : without.stream().toArray()) {
                inTheWay(plan, without, day, gone).ifPresent(gone::set);
            }
            away.or(gone);
            plan = plan.without(gone);
            without = times.without(plan, without);
        }
        return placed(level, plan, asked, away, below, until, goesOn);
    }

    /// The same with all who meet without times placed anew at once; null where they are too many, or cost too much.
    private @Nullable Plan together(
            Objective level, Plan plan, BitSet without, Costs below, double until, BooleanSupplier goesOn) {
        var meeting = new BitSet();
        without.stream()
                .flatMap(day -> Arrays.stream(plan.on(day)))
                .forEach(audition -> meeting.set(grid.jury[audition]));
        if (meeting.isEmpty() || meeting.cardinality() > FEW) {
            return null;
        }
        var placed = descent.placed(level, plan, meeting, until, goesOn);
        return placed == null || placed.costs().of(level) >= below.of(level) ? null : placed;
    }

    /// The jury that is on the most of such days; of these, the one that hears the fewest.
    private OptionalInt inTheWay(Plan plan, BitSet without, int day, BitSet gone) {
        var there = Arrays.stream(plan.on(day))
                .map(audition -> grid.jury[audition])
                .distinct()
                .boxed()
                .toList();
        if (there.stream().anyMatch(gone::get)) {
            return OptionalInt.empty();
        }
        return there.stream()
                .min(Comparator.comparingLong((Integer jury) -> -without.stream()
                                .filter(other -> !plan.here(jury, other).isEmpty())
                                .count())
                        .thenComparingInt(jury -> grid.heard[jury].length))
                .stream()
                .mapToInt(jury -> jury)
                .findFirst();
    }

    private @Nullable Plan placed(
            Objective level, Plan rest, Plan asked, BitSet away, Costs below, double until, BooleanSupplier goesOn) {
        var plan = rest;
        var left = (BitSet) away.clone();
        var order = away.stream()
                .boxed()
                .sorted(Comparator.comparingInt((Integer jury) -> -grid.heard[jury].length))
                .toList();
        for (int jury : order) {
            if (!goesOn.getAsBoolean()) {
                return null;
            }
            var with = plan.with(asked, left);
            left.clear(jury);
            var alone = new BitSet();
            alone.set(jury);
            var from = with.without(left);
            // Where all as they are asked would hold too many days, the fewest first.
            if (level != Objective.DAYS && with.costs().of(Objective.DAYS) > below.of(Objective.DAYS)) {
                var fewest = descent.placed(Objective.DAYS, from, alone, until, goesOn);
                from = fewest == null ? from : fewest;
            }
            plan = descent.placed(level, from, alone, until, goesOn);
            if (plan == null || plan.costs().of(level) >= below.of(level)) {
                return null;
            }
        }
        return plan;
    }
}
