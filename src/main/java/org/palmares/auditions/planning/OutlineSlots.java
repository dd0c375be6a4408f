package org.palmares.auditions.planning;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/// What a standing jury takes of the city-days it holds, in slots: no timetable takes less.
final class OutlineSlots {

    private final Grid grid;
    private final int jury;
    private final IntUnaryOperator slots;

    /// @param slots that an audition takes
    OutlineSlots(Grid grid, int jury, IntUnaryOperator slots) {
        this.grid = grid;
        this.jury = jury;
        this.slots = slots;
    }

    /// Shared out among the days it holds; what some cities alone can have takes it there.
    ///
    /// @param held   by city-day, whether the jury sits there
    /// @param needed by cities, the slots that must be there
    SortedMap<Integer, IntVar> shared(CpModel model, SortedMap<Integer, BoolVar> held, Map<BitSet, Long> needed) {
        var taken = new TreeMap<Integer, IntVar>();
        held.forEach((day, hears) -> {
            long most = most(day);
            var own = model.newIntVar(0, most, "");
            model.addLessOrEqual(LinearExpr.newBuilder().add(own).addTerm(hears, -most), 0);
            taken.put(day, own);
        });
        needed.forEach((cities, least) -> {
            var there = LinearExpr.newBuilder();
            taken.forEach((day, own) -> {
                if (cities.get(grid.cityDays.get(day).city())) {
                    there.add(own);
                }
            });
            model.addGreaterOrEqual(there, least);
        });
        return taken;
    }

    /// The most that it can take of a day.
    long most(int day) {
        long most = 0;
        for (var stretch : grid.stretches(day)) {
            var heard = Arrays.stream(grid.heard[jury])
                    .filter(audition ->
                            Arrays.stream(grid.common[audition][day]).anyMatch(stretch::get))
                    .toArray();
            most += grid.serial(jury) ? fills(heard, stretch.cardinality()) : sum(heard);
        }
        return Math.min(
                most,
                sum(Arrays.stream(grid.heard[jury])
                        .filter(audition -> grid.common[audition][day].length > 0)
                        .toArray()));
    }

    /// The most that auditions take, one after the other in a stretch.
    private long fills(int[] auditions, int stretch) {
        var most = new long[stretch + 1];
        for (int audition : auditions) {
            int size = grid.size[audition];
            for (int end = stretch; end >= size; end--) {
                most[end] = Math.max(most[end], most[end - size] + slots.applyAsInt(audition));
            }
        }
        return most[stretch];
    }

    private long sum(int[] auditions) {
        return Arrays.stream(auditions).map(slots).asLongStream().sum();
    }
}
