package org.palmares.forum.programme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A price for each session and for being no higher than each level. Each person takes the bundle that costs them
/// least;
/// what they pay together, less what all seats and levels are worth, is never more than the least cost of any seats.
/// All
/// is reckoned in whole millionths: the bound holds exactly, however the prices were found.
final class Prices {

    private final Bundles bundles;
    private final Aim aim;
    private final long[] session;
    private final long[] byRank;
    private final long worth;
    private long[] costs = new long[0];

    /// @param session what a seat costs, 0 or more
    /// @param level what it costs to be at each level or below, 0 or more
    Prices(Bundles bundles, Aim aim, long[] session, List<Cap> caps, long[] level) {
        this.bundles = bundles;
        this.aim = aim;
        this.session = session;
        byRank = aim.byRank();
        long all = IntStream.range(0, session.length)
                .mapToLong(one -> session[one] * bundles.seating.seats(one))
                .sum();
        for (int index = 0; index < level.length; index++) {
            all += level[index] * caps.get(index).people();
            for (int rank = 0; rank <= caps.get(index).rank(); rank++) {
                byRank[rank] += level[index];
            }
        }
        worth = all;
    }

    /// What all seats and levels are worth.
    long worth() {
        return worth;
    }

    /// What each bundle costs the person; good until the next call.
    long[] costs(int place) {
        int count = bundles.count(place);
        if (costs.length < count) {
            costs = new long[count];
        }
        costs[0] = 0;
        int person = bundles.people[place];
        for (int bundle = 1; bundle < count; bundle++) {
            int seat = bundles.seat(place, bundle);
            costs[bundle] =
                    costs[bundles.before(place, bundle)] + session[seat] + aim.ofSeat(bundles.seating, person, seat);
        }
        for (int bundle = count - 1; bundle >= 0; bundle--) {
            costs[bundle] += byRank[bundles.rank(place, bundle)];
        }
        return costs;
    }

    /// The bundle that costs the person least, the first of equals.
    int cheapest(int place) {
        long[] each = costs(place);
        int cheapest = 0;
        for (int bundle = 1; bundle < bundles.count(place); bundle++) {
            if (each[bundle] < each[cheapest]) {
                cheapest = bundle;
            }
        }
        return cheapest;
    }

    /// What this bundle costs the person asked for last.
    long cost(int bundle) {
        return costs[bundle];
    }

    /// The bundles that cost at most so much more than the cheapest, the cheapest first.
    int[] near(int place, long more, int most) {
        long[] each = costs(place);
        int count = bundles.count(place);
        long least = Arrays.stream(each, 0, count).min().orElse(0);
        return IntStream.range(0, count)
                .filter(bundle -> each[bundle] - least <= more)
                .boxed()
                .sorted((one, other) -> Long.compare(each[one], each[other]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
