package org.palmares.auditions.planning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;

/// What jurors wait between two auditions of a day, breaks aside, and the rooms they change to.
final class Waiting {

    private Waiting() {}

    /// Slots, and rooms beyond the first of a juror's day.
    static long of(Plan plan) {
        long waiting = 0;
        for (int day = 0; day < plan.grid.cityDays.size(); day++) {
            var on = plan.on(day);
            if (on.length > 0) {
                waiting += of(plan, day, on);
            }
        }
        return waiting;
    }

    private static long of(Plan plan, int day, int[] on) {
        var inOrder = Arrays.stream(on)
                .boxed()
                .sorted(Comparator.comparingInt(audition -> plan.start[audition]))
                .toList();
        var open = plan.grid.cityDays.get(day).open();
        var last = new HashMap<Integer, Integer>();
        var rooms = new HashMap<Integer, BitSet>();
        long waiting = 0;
        for (int audition : inOrder) {
            var seated = plan.seated(audition);
            for (int juror = seated.nextSetBit(0); juror >= 0; juror = seated.nextSetBit(juror + 1)) {
                var before = last.put(juror, audition);
                int from = before == null ? plan.start[audition] : plan.start[before] + plan.grid.size[before];
                waiting += from < plan.start[audition]
                        ? open.get(from, plan.start[audition]).cardinality()
                        : 0;
                rooms.computeIfAbsent(juror, _ -> new BitSet()).set(plan.room[audition]);
            }
        }
        waiting +=
                rooms.values().stream().mapToLong(own -> own.cardinality() - 1).sum();
        return waiting;
    }
}
