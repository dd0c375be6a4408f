package org.palmares.forum.programme;

import java.util.Arrays;

/// What seats are chosen for, as a cost to be made small: of the share a person reaches, or of each seat.
final class Aim {

    static final long UNIT = 1_000_000;

    /// The cost of each rank, in millionths.
    private final long[] byRank;

    /// Whether a seat brings its part of the person's best, in millionths; otherwise costs are whole units.
    private final boolean seats;

    private Aim(long[] byRank, boolean seats) {
        this.byRank = byRank;
        this.seats = seats;
    }

    /// The fewest people at this rank or below.
    static Aim fewestUpTo(int rank, int ranks) {
        var byRank = new long[ranks];
        Arrays.fill(byRank, 0, rank + 1, UNIT);
        return new Aim(byRank, false);
    }

    /// The largest total of shares.
    static Aim largestTotal(int ranks) {
        return new Aim(new long[ranks], true);
    }

    /// The least by which two costs differ.
    long step() {
        return seats ? 1 : UNIT;
    }

    long[] byRank() {
        return byRank.clone();
    }

    /// What the seat costs by itself, the rank set aside: 0 or less.
    long ofSeat(Seating seating, int person, int session) {
        return seats && session >= 0 ? -Share.millionths(seating.weight(person, session), seating.measure(person)) : 0;
    }

    /// What a bundle costs.
    long of(Bundles bundles, int place, int bundle) {
        long cost = byRank[bundles.rank(place, bundle)];
        for (int one = bundle; seats && one > 0; one = bundles.before(place, one)) {
            cost += ofSeat(bundles.seating, bundles.people[place], bundles.seat(place, one));
        }
        return cost;
    }

    /// The least that can be, where nothing costs less than this bound.
    long atLeast(long bound) {
        return Math.ceilDiv(bound, step()) * step();
    }
}
