package org.palmares.forum.programme;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// For each person measured, every set of seats that they can have at once: a *bundle*. The first is empty, and each
/// other is an earlier one and one seat more.
final class Bundles {

    /// What memory allows: some 20 bytes for each.
    private static final int MOST = 8_000_000;
    private static final int LEAST_EACH = 64;

    final Seating seating;

    /// The people measured, by their place in the forum; the lists below are told by the place in this one.
    final int[] people;

    /// Whether none is left out. Otherwise the lightest wishes of some people were, and nothing is proved.
    final boolean complete;

    /// Every share that a bundle gives, from the lowest; a rank is a place in it.
    final Share[] shares;

    private final int[][] before;
    private final int[][] seat;
    private final int[][] rank;

    Bundles(Seating seating) {
        this.seating = seating;
        people = seating.measured();
        before = new int[people.length][];
        seat = new int[people.length][];
        rank = new int[people.length][];
        int limit = Math.max(LEAST_EACH, MOST / Math.max(1, people.length));
        boolean all = true;
        for (int place = 0; place < people.length; place++) {
            int[] open = seating.open[people[place]];
            int[] kept = lightened(people[place], limit);
            all &= kept.length == open.length;
            enumerate(place, kept);
        }
        complete = all;
        shares = ranked();
    }

    int count(int place) {
        return seat[place].length;
    }

    /// The bundle that this one adds a seat to.
    int before(int place, int bundle) {
        return before[place][bundle];
    }

    /// The session that this bundle adds, or -1 for the empty one.
    int seat(int place, int bundle) {
        return seat[place][bundle];
    }

    int rank(int place, int bundle) {
        return rank[place][bundle];
    }

    /// The sessions of a bundle, from the first.
    int[] sessions(int place, int bundle) {
        return IntStream.iterate(bundle, one -> one > 0, one -> before[place][one])
                .map(one -> seat[place][one])
                .sorted()
                .toArray();
    }

    /// The bundle of these sessions, or the empty one where it was left out.
    int find(int place, int[] sessions) {
        int found = 0;
        int left = sessions.length;
        for (int bundle = 1; bundle < count(place) && left > 0; bundle++) {
            int added = seat[place][bundle];
            if (before[place][bundle] == found && Arrays.stream(sessions).anyMatch(session -> session == added)) {
                found = bundle;
                left--;
            }
        }
        return left == 0 ? found : 0;
    }

    /// The sessions open to a person, without their lightest wishes where these would make too many bundles.
    private int[] lightened(int person, int limit) {
        int[] kept = seating.open[person];
        while (most(kept) > limit) {
            int lightest = Arrays.stream(kept)
                    .map(session -> seating.weight(person, session))
                    .min()
                    .orElseThrow();
            int dropped = Arrays.stream(kept)
                    .filter(session -> seating.weight(person, session) == lightest)
                    .map(session -> seating.sessions.get(session).workshop())
                    .max()
                    .orElseThrow();
            kept = Arrays.stream(kept)
                    .filter(session -> seating.sessions.get(session).workshop() != dropped)
                    .toArray();
        }
        return kept;
    }

    /// How many bundles there are at most.
    private double most(int[] open) {
        var choices = new int[seating.forum.slots().size()];
        for (int session : open) {
            choices[seating.sessions.get(session).slot()]++;
        }
        return Arrays.stream(choices).mapToDouble(count -> 1 + count).reduce(1, (one, other) -> one * other);
    }

    private void enumerate(int place, int[] open) {
        var bySlot = Arrays.stream(open)
                .boxed()
                .sorted(Comparator.comparingInt(
                        session -> seating.sessions.get(session).slot()))
                .mapToInt(Integer::intValue)
                .toArray();
        int most = (int) most(open);
        var from = new int[most];
        var added = new int[most];
        var got = new int[most];
        var taken = new long[most];
        added[0] = -1;
        int count = 1;
        int beforeSlot = 0;
        for (int index = 0; index < bySlot.length; index++) {
            int session = bySlot[index];
            boolean sameSlot = index > 0 && slot(bySlot[index - 1]) == slot(session);
            beforeSlot = sameSlot ? beforeSlot : count;
            for (int bundle = 0; bundle < beforeSlot; bundle++) {
                if ((taken[bundle] & seating.taken[session]) == 0 && !holds(from, added, bundle, session)) {
                    taken[count] = taken[bundle] | seating.taken[session];
                    from[count] = bundle;
                    added[count] = session;
                    got[count] = got[bundle] + seating.weight(people[place], session);
                    count++;
                }
            }
        }
        before[place] = Arrays.copyOf(from, count);
        seat[place] = Arrays.copyOf(added, count);
        rank[place] = Arrays.copyOf(got, count);
    }

    private int slot(int session) {
        return seating.sessions.get(session).slot();
    }

    private boolean holds(int[] from, int[] added, int bundle, int session) {
        int workshop = seating.sessions.get(session).workshop();
        for (int one = bundle; one > 0; one = from[one]) {
            if (seating.sessions.get(added[one]).workshop() == workshop) {
                return true;
            }
        }
        return false;
    }

    /// Turns what bundles give into ranks.
    private Share[] ranked() {
        var distinct = IntStream.range(0, people.length)
                .boxed()
                .flatMap(place -> Arrays.stream(rank[place])
                        .distinct()
                        .mapToObj(got -> new Share(got, seating.measure(people[place]))))
                .distinct()
                .sorted()
                .toArray(Share[]::new);
        for (int place = 0; place < people.length; place++) {
            int measure = seating.measure(people[place]);
            var byGot = new int[Arrays.stream(rank[place]).max().orElse(0) + 1];
            Arrays.fill(byGot, -1);
            for (int bundle = 0; bundle < rank[place].length; bundle++) {
                int got = rank[place][bundle];
                if (byGot[got] < 0) {
                    byGot[got] = Arrays.binarySearch(distinct, new Share(got, measure));
                }
                rank[place][bundle] = byGot[got];
            }
        }
        return distinct;
    }
}
