package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Members of a standing jury on a city-day, no more than it asks.
///
/// @param shared     those who are of several juries
/// @param kilometres of the others
/// @param slots      of the auditions that they can hear, at the most
record Present(BitSet shared, long kilometres, long slots) {

    /// All those that nothing beats.
    static List<Present> on(Grid grid, int jury, int day, BitSet sharing) {
        var all = new ArrayList<BitSet>();
        choose(grid, jury, 0, new BitSet(), all);
        var best = new ArrayList<Present>();
        for (var members : all) {
            var here = of(grid, jury, day, members, sharing);
            if (here.slots() > 0 && best.stream().noneMatch(other -> other.beats(here))) {
                best.removeIf(here::beats);
                best.add(here);
            }
        }
        return best;
    }

    private boolean beats(Present other) {
        return shared.equals(other.shared()) && kilometres <= other.kilometres() && slots >= other.slots();
    }

    /// The smallest number of members, or as many more as are there to do what the jury needs; of those who are enough,
    /// more are not looked at.
    private static void choose(Grid grid, int jury, int from, BitSet chosen, List<BitSet> all) {
        var asked = grid.tour.juries().get(jury);
        boolean able =
                asked.needs().stream().allMatch(need -> chosen.stream().anyMatch(juror -> grid.can(juror, need)));
        if (chosen.cardinality() >= asked.smallest() && able) {
            all.add((BitSet) chosen.clone());
            return;
        }
        if (chosen.cardinality() == asked.largest()) {
            return;
        }
        for (int rank = from; rank < grid.members[jury].length; rank++) {
            chosen.set(grid.members[jury][rank]);
            choose(grid, jury, rank + 1, chosen, all);
            chosen.clear(grid.members[jury][rank]);
        }
    }

    private static Present of(Grid grid, int jury, int day, BitSet members, BitSet sharing) {
        var shared = (BitSet) members.clone();
        shared.and(sharing);
        int city = grid.cityDays.get(day).city();
        long kilometres = members.stream()
                .filter(juror -> !sharing.get(juror))
                .mapToLong(juror -> grid.kilometres[juror][city])
                .sum();
        long slots = grid.stretches(day).stream()
                .mapToLong(stretch -> slots(grid, jury, day, members, stretch))
                .sum();
        return new Present(shared, kilometres, slots);
    }

    /// What some are recused from is heard without them; the rest when all are free.
    private static long slots(Grid grid, int jury, int day, BitSet members, BitSet stretch) {
        var free = (BitSet) stretch.clone();
        members.stream().forEach(juror -> free.and(grid.free(juror)));
        var heard = heard(grid, jury, day, stretch);
        var without = Arrays.stream(heard)
                .filter(audition -> members.stream().anyMatch(juror -> grid.recused(juror, audition)))
                .toArray();
        var with = Arrays.stream(heard(grid, jury, day, free))
                .filter(audition -> members.stream().noneMatch(juror -> grid.recused(juror, audition)))
                .toArray();
        if (!grid.serial(jury)) {
            return sum(grid, with) + sum(grid, without);
        }
        return Math.min(
                fills(grid, heard, stretch.cardinality()), fills(grid, with, free.cardinality()) + sum(grid, without));
    }

    /// What can be heard then.
    private static int[] heard(Grid grid, int jury, int day, BitSet slots) {
        return Arrays.stream(grid.heard[jury])
                .filter(audition -> Arrays.stream(grid.common[audition][day])
                        .anyMatch(
                                start -> slots.get(start) && slots.nextClearBit(start) >= start + grid.size[audition]))
                .toArray();
    }

    private static long sum(Grid grid, int[] auditions) {
        return Arrays.stream(auditions)
                .map(audition -> grid.size[audition])
                .asLongStream()
                .sum();
    }

    /// The most of so many slots that auditions can fill.
    private static int fills(Grid grid, int[] auditions, int slots) {
        var sums = new BitSet();
        sums.set(0);
        for (int audition : auditions) {
            IntStream.iterate(sums.length() - 1, sum -> sum >= 0, sum -> sum - 1)
                    .filter(sums::get)
                    .map(sum -> sum + grid.size[audition])
                    .filter(sum -> sum <= slots)
                    .forEach(sums::set);
        }
        return sums.length() - 1;
    }
}
