package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The days on which a standing jury might hear what it hears, as far as time shows.
final class Sittings {

    /// More are not looked at one by one.
    private static final long MANY = 20_000;
    /// Days of members of several juries whose coming is looked at one by one.
    private static final int MOST_SHARED = 8;

    private static final long NEVER = Long.MAX_VALUE;

    private final Grid grid;
    private final int jury;
    private final int[] largestFirst;
    private final long leftOut;
    private final int[] shared;
    private final SortedMap<Integer, List<Present>> present = new TreeMap<>();
    /// By cities, the time of what can be heard there alone.
    private final Map<BitSet, Long> needed;

    /// @param sharing the jurors of several juries
    /// @param leftOut the auditions that may have no place
    Sittings(Grid grid, int jury, BitSet sharing, long leftOut) {
        this.grid = grid;
        this.jury = jury;
        this.leftOut = leftOut;
        largestFirst = IntStream.of(grid.heard[jury])
                .boxed()
                .sorted(Comparator.comparingInt(audition -> -grid.size[audition]))
                .mapToInt(audition -> audition)
                .toArray();
        shared = Arrays.stream(grid.members[jury]).filter(sharing::get).toArray();
        var every = new BitSet();
        for (int audition : grid.heard[jury]) {
            days(audition).forEach(every::set);
        }
        every.stream().forEach(day -> present.put(day, Present.on(grid, jury, day, sharing)));
        needed = needed(audition -> grid.size[audition]);
    }

    private IntStream days(int audition) {
        return IntStream.range(0, grid.cityDays.size()).filter(day -> grid.common[audition][day].length > 0);
    }

    private BitSet cities(int audition) {
        var cities = new BitSet();
        days(audition).forEach(day -> cities.set(grid.cityDays.get(day).city()));
        return cities;
    }

    private Map<BitSet, Long> needed(IntUnaryOperator slots) {
        var kinds = new ArrayList<BitSet>();
        var everywhere = new BitSet();
        for (int audition : grid.heard[jury]) {
            kinds.add(cities(audition));
            everywhere.or(cities(audition));
        }
        kinds.add(everywhere);
        var needed = new HashMap<BitSet, Long>();
        for (var kind : kinds) {
            var sizes = Arrays.stream(grid.heard[jury])
                    .filter(audition -> within(cities(audition), kind))
                    .map(slots)
                    .sorted()
                    .toArray();
            long kept = Math.max(0, sizes.length - leftOut);
            needed.put(kind, Arrays.stream(sizes).limit(kept).asLongStream().sum());
        }
        return needed;
    }

    /// What must be there, however the jury sits.
    Outline.Needed needed() {
        return new Outline.Needed(needed, needed(audition -> grid.size[audition] + grid.setup[audition]));
    }

    private static boolean within(BitSet some, BitSet all) {
        var more = (BitSet) some.clone();
        more.andNot(all);
        return more.isEmpty();
    }

    /// The fewest days that may be enough.
    int fewest() {
        long time = needed.values().stream().mapToLong(slots -> slots).max().orElse(0);
        var slots = present.values().stream()
                .map(ways -> ways.stream().mapToLong(Present::slots).max().orElse(0))
                .sorted(Comparator.reverseOrder())
                .toList();
        int days = 0;
        for (long sum = 0; days < slots.size() && sum < time; days++) {
            sum += slots.get(days);
        }
        return days;
    }

    int days() {
        return present.size();
    }

    /// Kilometres of own members that so many days ask at the least.
    long kilometres(int days) {
        return present.values().stream()
                .filter(ways -> !ways.isEmpty())
                .mapToLong(ways ->
                        ways.stream().mapToLong(Present::kilometres).min().orElse(0))
                .sorted()
                .limit(days)
                .sum();
    }

    /// Whether they can be looked at one by one.
    boolean few(int number) {
        double many = 1;
        for (int rank = 0; rank < number; rank++) {
            many *= (present.size() - rank) / (rank + 1.0);
        }
        return number <= present.size() && many <= MANY && number * shared.length <= MOST_SHARED;
    }

    /// All of so many days, it being left open which members of several juries come.
    List<Sitting> of(int number) {
        var found = new ArrayList<Sitting>();
        choose(present.keySet().stream().mapToInt(day -> day).toArray(), 0, new int[number], 0, found);
        return found;
    }

    private void choose(int[] days, int from, int[] chosen, int rank, List<Sitting> found) {
        if (rank == chosen.length) {
            open(chosen, found);
            return;
        }
        for (int at = from; at <= days.length - (chosen.length - rank); at++) {
            chosen[rank] = days[at];
            choose(days, at + 1, chosen, rank + 1, found);
        }
    }

    private void open(int[] chosen, List<Sitting> found) {
        var days = new BitSet();
        Arrays.stream(chosen).forEach(days::set);
        var all = new TreeMap<Integer, BitSet>();
        Arrays.stream(shared).forEach(juror -> all.put(juror, days));
        long least = cheapest(chosen, all);
        if (least < NEVER) {
            found.add(Sitting.unknown(days, all, (long) smallest() * chosen.length, least)
                    .opened());
        }
    }

    private int smallest() {
        return grid.tour.juries().get(jury).smallest();
    }

    /// Each choice of the days when members of several juries may come.
    ///
    /// @param own days of the other members, at the least
    List<Sitting> closed(Sitting open, long own) {
        var found = new ArrayList<Sitting>();
        var days = open.days().stream().toArray();
        for (int mask = 0; mask < 1 << (shared.length * days.length); mask++) {
            var may = new TreeMap<Integer, BitSet>();
            long others = 0;
            for (int rank = 0; rank < days.length; rank++) {
                int here = 0;
                for (int at = 0; at < shared.length; at++) {
                    var there = may.computeIfAbsent(shared[at], _ -> new BitSet());
                    if ((mask >> (rank * shared.length + at) & 1) == 1) {
                        there.set(days[rank]);
                        here++;
                    }
                }
                others += Math.max(0, smallest() - here);
            }
            long least = cheapest(days, may);
            if (least < NEVER) {
                found.add(Sitting.unknown(open.days(), may, Math.max(own, others), least));
            }
        }
        return found;
    }

    /// The fewest kilometres of own members, as far as time shows; `NEVER` where it is too short.
    private long cheapest(int[] days, Map<Integer, BitSet> may) {
        return cheapest(days, may, new long[days.length], 0, needs(days), 0, NEVER);
    }

    private long cheapest(
            int[] days, Map<Integer, BitSet> may, long[] slots, int rank, long[] needs, long kilometres, long known) {
        if (rank == days.length) {
            return enough(slots, needs) ? kilometres : known;
        }
        long best = known;
        for (var here : present.getOrDefault(days[rank], List.of())) {
            boolean free = here.shared().stream()
                    .allMatch(juror -> may.getOrDefault(juror, new BitSet()).get(days[rank]));
            if (free && kilometres + here.kilometres() < best) {
                slots[rank] = here.slots();
                best = cheapest(days, may, slots, rank + 1, needs, kilometres + here.kilometres(), best);
            }
        }
        return best;
    }

    /// By set of days, a bit for each, the slots of what can be heard on these alone; of those left out, the largest.
    private long[] needs(int[] days) {
        var needs = new long[1 << days.length];
        var left = new long[needs.length];
        Arrays.fill(left, leftOut);
        for (int audition : largestFirst) {
            int own = 0;
            for (int rank = 0; rank < days.length; rank++) {
                own |= grid.common[audition][days[rank]].length > 0 ? 1 << rank : 0;
            }
            for (int some = 0; some < needs.length; some++) {
                if ((own & ~some) == 0) {
                    needs[some] += left[some] > 0 ? 0 : grid.size[audition];
                    left[some]--;
                }
            }
        }
        return needs;
    }

    private static boolean enough(long[] slots, long[] needs) {
        for (int some = 0; some < needs.length; some++) {
            long there = 0;
            for (int rank = 0; rank < slots.length; rank++) {
                there += (some >> rank & 1) * slots[rank];
            }
            if (there < needs[some]) {
                return false;
            }
        }
        return true;
    }
}
