package org.palmares.auditions.planning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// The juries that a jury may meet: on a day of a city, by a juror, or by an order.
final class Neighbours {

    private Neighbours() {}

    /// By jury; itself among them.
    static BitSet[] of(Grid grid) {
        int juries = grid.members.length;
        var days = IntStream.range(0, juries).mapToObj(jury -> days(grid, jury)).toArray(BitSet[]::new);
        var members = Arrays.stream(grid.members).map(Neighbours::set).toArray(BitSet[]::new);
        var near = new BitSet[juries];
        for (int jury = 0; jury < juries; jury++) {
            int of = jury;
            near[jury] = set(IntStream.range(0, juries)
                    .filter(other ->
                            other == of || days[of].intersects(days[other]) || members[of].intersects(members[other]))
                    .toArray());
        }
        for (int audition = 0; audition < grid.after.length; audition++) {
            for (int before : grid.after[audition]) {
                near[grid.jury[audition]].set(grid.jury[before]);
                near[grid.jury[before]].set(grid.jury[audition]);
            }
        }
        return near;
    }

    private static BitSet days(Grid grid, int jury) {
        return set(IntStream.range(0, grid.cityDays.size())
                .filter(day ->
                        Arrays.stream(grid.heard[jury]).anyMatch(audition -> grid.common[audition][day].length > 0))
                .toArray());
    }

    private static BitSet set(int[] numbers) {
        var set = new BitSet();
        Arrays.stream(numbers).forEach(set::set);
        return set;
    }
}
