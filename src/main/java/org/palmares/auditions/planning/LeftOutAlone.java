package org.palmares.auditions.planning;

import java.util.Arrays;
import java.util.BitSet;

/// The fewest auditions that have no place where a jury has every city-day to itself: none leaves out fewer.
final class LeftOutAlone {

    private LeftOutAlone() {}

    /// By rank among some juries.
    ///
    /// @param given of the search, for each
    static long[] by(Grid grid, Search search, int[] juries, double given) {
        return Arrays.stream(juries)
                .parallel()
                .mapToLong(jury -> {
                    var only = new BitSet();
                    only.set(jury);
                    return new Master(grid, null, search.alone(), only)
                            .lowest(Objective.LEFT_OUT, null, given)
                            .bound();
                })
                .toArray();
    }
}
