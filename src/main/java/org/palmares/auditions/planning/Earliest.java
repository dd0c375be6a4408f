package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The starts that auditions of pools need on a city-day.
///
/// Moved as early as it can be with those who sit at it, an audition begins as its candidate or one of them becomes
/// free, or as another ends, its own setup after it: what can be heard that day by some members can be heard by them at
/// such starts.
final class Earliest {

    private final Grid grid;
    private final @Nullable Earlier earlier;
    private final int day;
    private final int[] auditions;
    /// When the candidate of each, or somebody who may sit, becomes free.
    private final List<BitSet> freed = new ArrayList<>();

    private Earliest(Grid grid, @Nullable Earlier earlier, int day) {
        this.grid = grid;
        this.earlier = earlier;
        this.day = day;
        auditions = IntStream.range(0, grid.jury.length)
                .filter(audition -> grid.pool(grid.jury[audition]) && grid.common[audition][day].length > 0)
                .toArray();
        for (int audition : auditions) {
            freed.add(freed(audition));
        }
    }

    /// By audition, in their order; none where it is not of a pool or cannot be heard. Where some juries stand, all of
    /// them: those of a pool may have to wait for a room or a juror of these.
    ///
    /// @param earlier a timetable whose starts stay possible, others beginning as those end
    static int[][] starts(Grid grid, @Nullable Earlier earlier, int day) {
        if (!grid.allPools()) {
            return IntStream.range(0, grid.jury.length)
                    .mapToObj(audition -> grid.pool(grid.jury[audition]) ? grid.common[audition][day] : new int[0])
                    .toArray(int[][]::new);
        }
        return new Earliest(grid, earlier, day).starts();
    }

    private BitSet freed(int audition) {
        var freed = begun(set(grid.starts[audition][day]));
        for (int juror : grid.sitting(audition)) {
            freed.or(begun(grid.free(juror)));
        }
        if (earlier != null && earlier.cityDay[audition] == day) {
            freed.set(earlier.start[audition]);
        }
        return freed;
    }

    private static BitSet set(int[] slots) {
        var set = new BitSet();
        Arrays.stream(slots).forEach(set::set);
        return set;
    }

    /// The first of each run of slots.
    private static BitSet begun(BitSet slots) {
        var begun = new BitSet();
        slots.stream().filter(slot -> slot == 0 || !slots.get(slot - 1)).forEach(begun::set);
        return begun;
    }

    /// Slot after slot: what ends at one began before it.
    private int[][] starts() {
        var starts = new BitSet[grid.jury.length];
        Arrays.setAll(starts, _ -> new BitSet());
        var ends = new BitSet();
        grid.cityDays.get(day).open().stream().forEach(slot -> {
            for (int rank = 0; rank < auditions.length; rank++) {
                int audition = auditions[rank];
                int cleared = slot - grid.setup[audition];
                boolean needed = freed.get(rank).get(slot) || ends.get(slot) || (cleared >= 0 && ends.get(cleared));
                if (needed && Arrays.stream(grid.common[audition][day]).anyMatch(start -> start == slot)) {
                    starts[audition].set(slot);
                    ends.set(slot + grid.size[audition]);
                }
            }
        });
        return Arrays.stream(starts).map(own -> own.stream().toArray()).toArray(int[][]::new);
    }
}
