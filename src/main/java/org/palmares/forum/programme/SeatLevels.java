package org.palmares.forum.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The lowest shares one after the other: each as high as can be, then as few people on it as can be, given those
/// below; then the largest total.
///
/// How many people a rank must leave at or below it is bounded by prices (`Relaxation`); whole seats that reach the
/// bound
/// settle the level (`Rounding`).
public final class SeatLevels {

    private static final double LEVELS = 0.9;
    private static final double PER_SEARCH = 0.5;

    private final Seating seating;
    private final Bundles bundles;
    private final Work work;
    private final List<Seats.Level> levels = new ArrayList<>();
    private int[] chosen;
    private @Nullable Cap settled;
    private boolean proven;
    private boolean lowestProven;

    private SeatLevels(Seating seating, int[][] start, Work work) {
        this.seating = seating;
        this.work = work;
        bundles = new Bundles(seating);
        proven = bundles.complete;
        var greedy = FreeSeats.given(seating, start);
        chosen = IntStream.range(0, bundles.people.length)
                .map(place -> bundles.find(place, greedy[bundles.people[place]]))
                .toArray();
    }

    /// The fairest seats of a timetable, as far as the work granted goes.
    public static Seats solve(Forum forum, List<Session> sessions, Work work) {
        var seating = new Seating(forum, sessions);
        return solve(seating, new int[seating.people()][0], work, Integer.MAX_VALUE);
    }

    /// @param start seats that keep the rules, to begin with
    /// @param most how many levels are settled before the total
    static Seats solve(Seating seating, int[][] start, Work work, int most) {
        if (seating.measured().length == 0) {
            return new Seats(seating, new int[seating.people()][0], List.of(), true, true, 0);
        }
        return new SeatLevels(seating, start, work).run(most);
    }

    private Seats run(int most) {
        try (var relaxation = new Relaxation(bundles, work)) {
            relaxation.include(chosen);
            double end = work.used() + work.left() * LEVELS;
            while (people() < chosen.length && levels.size() < most && work.used() < end) {
                if (!level(relaxation, end)) {
                    break;
                }
            }
            long bound = largestTotal(relaxation);
            var taken = FreeSeats.given(seating, taken());
            return new Seats(seating, taken, standing(taken), people() == chosen.length, lowestProven, bound);
        }
    }

    private int people() {
        return settled == null ? 0 : settled.people();
    }

    private int rank() {
        return settled == null ? -1 : settled.rank();
    }

    /// Settles the next level.
    ///
    /// @return false where time is short, and nothing is settled
    private boolean level(Relaxation relaxation, double end) {
        int next = next(relaxation, end);
        if (next < 0) {
            return false;
        }
        // The prices prove that somebody is left at this rank or below.
        int bound = next;
        while (!settled(relaxation, next, end, next == bound)) {
            // No whole seats were found so high, or all have left this rank: the lowest of those not settled is next.
            next = lowestUnsettled();
        }
        return true;
    }

    /// Settles the level of this rank with as few people on it as can be.
    ///
    /// @param highest whether it is proved that no seats leave this rank
    /// @return false where the level is another
    private boolean settled(Relaxation relaxation, int rank, double end, boolean highest) {
        var below = new Cap(rank - 1, people());
        relaxation.hold(below);
        var whole = fewest(relaxation, rank, end);
        if (whole != null) {
            chosen = whole.chosen().stream().mapToInt(Integer::intValue).toArray();
        }
        relaxation.release(below);
        if (whole == null ? rank != lowestUnsettled() : whole.cost() == people() * Aim.UNIT) {
            return false;
        }
        boolean sure = whole != null && whole.proven();
        if (settled == null) {
            lowestProven = bundles.complete && (sure || highest);
        }
        proven &= sure;
        int count = upTo(rank);
        levels.add(new Seats.Level(bundles.shares[rank], count - people(), proven));
        if (settled != null) {
            // Held by the cap below this level too.
            relaxation.release(settled);
        }
        settled = new Cap(rank, count);
        relaxation.include(chosen);
        relaxation.hold(below);
        relaxation.hold(settled);
        work.tell(new Progress.Settled(levels.size(), bundles.shares[rank].value(), count, proven));
        return true;
    }

    private int upTo(int rank) {
        return (int) IntStream.range(0, chosen.length)
                .filter(place -> bundles.rank(place, chosen[place]) <= rank)
                .count();
    }

    private Rounding.@Nullable Whole fewest(Relaxation relaxation, int rank, double end) {
        var aim = Aim.fewestUpTo(rank, bundles.shares.length);
        var found = relaxation.least(aim);
        return found == null
                ? null
                : new Rounding(bundles, aim, relaxation.caps(), found, work)
                        .whole(Math.max(0, end - work.used()) * PER_SEARCH);
    }

    /// The lowest rank that more people must be left at or below than those already settled, or -1 where time is short.
    private int next(Relaxation relaxation, double end) {
        int low = Math.max(rank(), lowestUnsettled() - 1);
        int high = bundles.shares.length - 1;
        int step = 1;
        while (low + 1 < high) {
            int middle = Math.min(low + step, (low + high) / 2);
            var found = relaxation.least(Aim.fewestUpTo(middle, bundles.shares.length), people() * Aim.UNIT);
            if (found == null || work.used() > end) {
                return -1;
            }
            if (found.bound() > people() * Aim.UNIT) {
                high = middle;
            } else {
                low = middle;
            }
            step *= 2;
        }
        return high;
    }

    private int lowestUnsettled() {
        return IntStream.range(0, chosen.length)
                .map(place -> bundles.rank(place, chosen[place]))
                .filter(rank -> rank > rank())
                .min()
                .orElseThrow();
    }

    /// @return no seats that keep the levels have a larger total, in millionths
    private long largestTotal(Relaxation relaxation) {
        var aim = Aim.largestTotal(bundles.shares.length);
        var found = relaxation.least(aim);
        if (found == null) {
            return allAtTheirBest();
        }
        var whole = new Rounding(bundles, aim, relaxation.caps(), found, work).whole(Math.max(0, work.left()));
        if (whole != null) {
            chosen = whole.chosen().stream().mapToInt(Integer::intValue).toArray();
        }
        return whole != null && whole.proven() ? -whole.cost() : -found.bound();
    }

    private int[][] taken() {
        var taken = new int[seating.people()][0];
        for (int place = 0; place < chosen.length; place++) {
            taken[bundles.people[place]] = bundles.sessions(place, chosen[place]);
        }
        return taken;
    }

    /// The levels on which somebody is left: seats given at the end may raise people from those that are not proved.
    private List<Seats.Level> standing(int[][] taken) {
        return levels.stream()
                .map(level -> new Seats.Level(level.share(), on(level.share(), taken), level.proven()))
                .filter(level -> level.people() > 0)
                .toList();
    }

    private int on(Share share, int[][] taken) {
        return (int) Arrays.stream(seating.measured())
                .filter(person -> seating.share(person, taken).compareTo(share) == 0)
                .count();
    }

    private long allAtTheirBest() {
        return Arrays.stream(seating.measured())
                .mapToLong(person -> Share.millionths(seating.best[person], seating.measure(person)))
                .sum();
    }
}
