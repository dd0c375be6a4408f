package org.palmares.forum.programme;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Reckons the cost of timetables, each person counted as many times as they weigh.
final class Costing {

    final Forum forum;
    final Spans spans;
    final long[][] pairs;
    final long[] demand;
    /// For each workshop, how many wish for it and can come where it begins in exactly these slots.
    final Map<Integer, Map<Long, Long>> comers = new HashMap<>();

    private final int[] times;
    private final long[] starts;
    private final long[] taken;
    private final long[] seats;

    /// @param weights how many times each participant counts
    Costing(Forum forum, int[] weights) {
        this.forum = forum;
        spans = new Spans(forum);
        int workshops = forum.workshops().size();
        pairs = new long[workshops][workshops];
        demand = new long[workshops];
        times = new int[workshops];
        starts = new long[workshops];
        taken = new long[workshops];
        seats = new long[workshops];
        for (int person = 0; person < weights.length; person++) {
            var participant = forum.participants().get(person);
            long weight = weights[person];
            for (int one : participant.wishes().keySet()) {
                demand[one] += weight;
                comers.computeIfAbsent(one, _ -> new TreeMap<>())
                        .merge(spans.starts(one, participant.available()), weight, Long::sum);
            }
            together(person, weight);
        }
    }

    /// What the person wishes for or speaks in had better be held at other times.
    private void together(int person, long weight) {
        int[] theirs = IntStream.range(0, pairs.length)
                .filter(workshop -> forum.participants().get(person).wishes().containsKey(workshop)
                        || forum.speaks(person, workshop))
                .toArray();
        for (int one : theirs) {
            for (int other : theirs) {
                pairs[one][other] += one == other ? 0 : weight;
            }
        }
    }

    static Costing plain(Forum forum) {
        var weights = new int[forum.participants().size()];
        Arrays.fill(weights, 1);
        return new Costing(forum, weights);
    }

    Cost of(Collection<Session> sessions) {
        Arrays.fill(times, 0);
        Arrays.fill(starts, 0);
        Arrays.fill(taken, 0);
        Arrays.fill(seats, 0);
        for (var session : sessions) {
            times[session.workshop()]++;
            starts[session.workshop()] |= 1L << session.slot();
            taken[session.workshop()] |= spans.of(session);
            seats[session.workshop()] += forum.seats(session.workshop(), session.room());
        }
        long conflicts = 0;
        long shortfall = 0;
        long absences = 0;
        for (int one = 0; one < times.length; one++) {
            shortfall += Math.max(0, demand[one] - seats[one]);
            if (times[one] == 1) {
                for (int other = 0; other < one; other++) {
                    conflicts += (taken[one] & taken[other]) != 0 ? pairs[one][other] : 0;
                }
            } else {
                // Held again elsewhere: in conflict with nothing.
                taken[one] = 0;
            }
            for (var comer : comers.getOrDefault(one, Map.of()).entrySet()) {
                absences += (comer.getKey() & starts[one]) == 0 ? comer.getValue() : 0;
            }
        }
        return new Cost(conflicts, shortfall, absences);
    }
}
