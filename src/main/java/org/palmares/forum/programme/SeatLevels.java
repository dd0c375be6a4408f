package org.palmares.forum.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/// The lowest shares one after the other: each as high as can be, then as few people on it as can be, given those
/// below; then the largest total.
///
/// A share is one of finitely many fractions: the highest that all but those already settled reach is found by halves.
public final class SeatLevels {

    private static final double LEVELS = 0.75;
    private static final double PER_SEARCH = 0.3;

    private record Held(Share share, int below) {}

    private final Seating seating;
    private final Work work;
    private final int measured;
    private final List<Held> held = new ArrayList<>();
    private final List<Seats.Level> levels = new ArrayList<>();
    private int[][] taken;
    private int settled;
    private boolean proven = true;

    private SeatLevels(Seating seating, Work work) {
        this.seating = seating;
        this.work = work;
        this.measured = seating.measured().length;
        this.taken = new int[seating.people()][0];
    }

    /// The fairest seats of a timetable, as far as the work granted goes.
    public static Seats solve(Forum forum, List<Session> sessions, Work work) {
        return solve(new Seating(forum, sessions), work, Integer.MAX_VALUE);
    }

    /// @param most how many levels are settled before the total
    static Seats solve(Seating seating, Work work, int most) {
        return new SeatLevels(seating, work).run(most);
    }

    private Seats run(int most) {
        if (measured == 0) {
            return new Seats(seating, taken, List.of(), true, 0);
        }
        var first = new SeatsModel(seating, taken);
        var largest = first.largestTotal(work, work.left() * PER_SEARCH);
        if (largest.found()) {
            taken = FreeSeats.given(seating, first.taken(largest));
        }
        return finish(most);
    }

    private Seats finish(int most) {
        var candidates = candidates();
        double end = work.used() + work.left() * LEVELS;
        while (settled < measured && levels.size() < most && work.used() < end) {
            level(candidates, end);
        }
        var model = kept();
        if (!levels.isEmpty()) {
            model.fewUpTo(levels.getLast().share(), settled);
        }
        var solved = model.largestTotal(work, Math.max(work.left(), 0));
        if (!solved.found()) {
            return new Seats(seating, taken, standing(), settled == measured, allAtTheirBest());
        }
        taken = FreeSeats.given(seating, model.taken(solved));
        long bound = (long) Math.floor(solved.solver().bestObjectiveBound() + 1e-6);
        return new Seats(seating, taken, standing(), settled == measured, bound);
    }

    /// The levels on which somebody is left: seats given at the end may raise people from those that are not proved.
    private List<Seats.Level> standing() {
        return levels.stream()
                .map(level -> new Seats.Level(level.share(), on(level.share()), level.proven()))
                .filter(level -> level.people() > 0)
                .toList();
    }

    private int on(Share share) {
        return (int) Arrays.stream(seating.measured())
                .filter(person -> seating.share(person, taken).compareTo(share) == 0)
                .count();
    }

    private long allAtTheirBest() {
        return Arrays.stream(seating.measured())
                .mapToLong(person -> Share.millionths(seating.best[person], seating.measure(person)))
                .sum();
    }

    private void level(List<Share> candidates, double end) {
        boolean sure = true;
        int low = candidates.indexOf(lowest());
        int high = candidates.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            var model = kept();
            model.fewBelow(candidates.get(middle), settled);
            var solved = model.any(work, (end - work.used()) * PER_SEARCH);
            if (solved.found()) {
                taken = FreeSeats.given(seating, model.taken(solved));
                low = candidates.indexOf(lowest());
            } else {
                sure &= solved.closed();
                high = middle - 1;
            }
        }
        var share = candidates.get(low);
        int people = upTo(share);
        if (low < candidates.size() - 1) {
            var model = kept();
            model.fewBelow(share, settled);
            var solved = model.mostAbove(share, work, (end - work.used()) * PER_SEARCH);
            sure &= solved.closed();
            if (solved.found()) {
                var found = FreeSeats.given(seating, model.taken(solved));
                if (upTo(share, found) < people) {
                    taken = found;
                    people = upTo(share);
                }
            }
        }
        proven &= sure;
        levels.add(new Seats.Level(share, people - settled, proven));
        held.add(new Held(share, settled));
        settled = people;
    }

    private SeatsModel kept() {
        var model = new SeatsModel(seating, taken);
        held.forEach(one -> model.fewBelow(one.share(), one.below()));
        return model;
    }

    /// The lowest share of those who are not settled.
    private Share lowest() {
        return Arrays.stream(seating.measured())
                .mapToObj(person -> seating.share(person, taken))
                .sorted()
                .skip(settled)
                .findFirst()
                .orElseThrow();
    }

    private int upTo(Share share) {
        return upTo(share, taken);
    }

    private int upTo(Share share, int[][] seats) {
        return (int) Arrays.stream(seating.measured())
                .filter(person -> seating.share(person, seats).compareTo(share) <= 0)
                .count();
    }

    /// Every share that somebody could have, from the lowest.
    private List<Share> candidates() {
        var shares = new TreeSet<Share>();
        for (int person : seating.measured()) {
            var sums = new BitSet();
            sums.set(0);
            for (int weight : seating.forum.participants().get(person).wishes().values()) {
                var shifted = new BitSet();
                sums.stream().forEach(sum -> shifted.set(sum + weight));
                sums.or(shifted);
            }
            sums.stream()
                    .filter(sum -> sum <= seating.best[person])
                    .forEach(sum -> shares.add(new Share(sum, seating.measure(person))));
        }
        return new ArrayList<>(shares);
    }
}
