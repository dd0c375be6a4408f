package org.palmares.auditions.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

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
        var seated = inOrder.stream().map(plan::seated).toList();
        var open = plan.grid.cityDays.get(day).open();
        long waiting = 0;
        for (int juror = 0; juror < plan.grid.tour.jurors().size(); juror++) {
            int who = juror;
            var own = IntStream.range(0, on.length)
                    .filter(rank -> seated.get(rank).get(who))
                    .map(inOrder::get)
                    .toArray();
            for (int next = 1; next < own.length; next++) {
                int from = plan.start[own[next - 1]] + plan.grid.size[own[next - 1]];
                waiting += from < plan.start[own[next]]
                        ? open.get(from, plan.start[own[next]]).cardinality()
                        : 0;
            }
            waiting += Math.max(
                    0,
                    Arrays.stream(own)
                                    .map(audition -> plan.room[audition])
                                    .distinct()
                                    .count()
                            - 1);
        }
        return waiting;
    }
}
