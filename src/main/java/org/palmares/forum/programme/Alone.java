package org.palmares.forum.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The largest sum of weights that somebody could have, were they alone.
///
/// Workshops of one slot are taken from the heaviest, each kept where those before can make way: exact, since the sets
/// of workshops that fit in slots are the independent sets of a matroid. This no longer holds for longer ones: each way
/// to take these is tried.
final class Alone {

    private final Seating seating;
    private final int person;

    /// The workshops that have a session of several slots, and those that have not, from the heaviest.
    private final List<Integer> longer;
    private final List<Integer> single;

    private final Map<Integer, List<Integer>> sessions;
    private int best;

    private Alone(Seating seating, int person) {
        this.seating = seating;
        this.person = person;
        sessions = IntStream.of(seating.open[person])
                .boxed()
                .collect(Collectors.groupingBy(
                        session -> seating.sessions.get(session).workshop()));
        longer = new ArrayList<>();
        single = new ArrayList<>();
        seating.forum.participants().get(person).wishes().entrySet().stream()
                .filter(wish -> sessions.containsKey(wish.getKey()))
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .forEach(workshop -> (open(workshop).stream().allMatch(this::oneSlot) ? single : longer).add(workshop));
    }

    /// What this person could have of what is open to them.
    static int best(Seating seating, int person) {
        var alone = new Alone(seating, person);
        alone.take(0, 0, 0, sum(alone.longer, alone) + sum(alone.single, alone));
        return alone.best;
    }

    private static int sum(List<Integer> workshops, Alone alone) {
        return workshops.stream().mapToInt(alone::weight).sum();
    }

    private boolean oneSlot(int session) {
        return Long.bitCount(seating.taken[session]) == 1;
    }

    private List<Integer> open(int workshop) {
        return sessions.getOrDefault(workshop, List.of());
    }

    private int weight(int workshop) {
        return seating.forum.participants().get(person).wishes().getOrDefault(workshop, 0);
    }

    /// Takes each of the longer workshops from this one on, or not.
    ///
    /// @param taken the slots of those before
    /// @param got what those before weigh
    /// @param left what those from this one on and those of one slot weigh
    private void take(int from, long taken, int got, int left) {
        if (got + left <= best) {
            return;
        }
        if (from == longer.size()) {
            best = Math.max(best, got + singles(taken));
            return;
        }
        int workshop = longer.get(from);
        int rest = left - weight(workshop);
        for (int session : open(workshop)) {
            if ((seating.taken[session] & taken) == 0) {
                take(from + 1, taken | seating.taken[session], got + weight(workshop), rest);
            }
        }
        take(from + 1, taken, got, rest);
    }

    private int singles(long taken) {
        int[] holder = new int[seating.forum.slots().size()];
        Arrays.fill(holder, -1);
        int sum = 0;
        for (int workshop : single) {
            if (makesRoom(workshop, holder, taken, new boolean[holder.length])) {
                sum += weight(workshop);
            }
        }
        return sum;
    }

    private boolean makesRoom(int workshop, int[] holder, long taken, boolean[] seen) {
        for (int session : open(workshop)) {
            int slot = seating.sessions.get(session).slot();
            if ((taken >> slot & 1) == 0 && !seen[slot]) {
                seen[slot] = true;
                if (holder[slot] < 0 || makesRoom(holder[slot], holder, taken, seen)) {
                    holder[slot] = workshop;
                    return true;
                }
            }
        }
        return false;
    }
}
