package org.palmares.forum.programme;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What a timetable costs those to whom it leaves far less, were they alone, than their slots could hold: the square of
/// what each lacks to a floor. Reckoned anew for those alone whom a move concerns. A timetable dearer than is allowed
/// pays for that too.
final class Hardship {

    private static final long THOUSAND = 1000;

    /// In thousandths of the ideal.
    private static final long FLOOR = 600;

    /// What somebody would cost who lacks all of their ideal.
    private static final long ALL = 400;

    /// What each wish costs beyond the cost that is allowed.
    private static final long BEYOND = 4;

    private final Forum forum;
    private final Spans spans;
    private final int[] ideal;
    private final long allowed;

    /// For each person, what they wish for, from the heaviest, and the slots from which they can follow it.
    private final int[][] wishes;

    private final int[][] weights;
    private final long[][] follows;
    private final int[][] speaks;

    /// For each workshop, those who wish for it or speak in it.
    private final int[][] concerned;

    private final long[] each;
    private final long[] kept;
    private final long[] starts;
    private final BitSet changed;
    private final long[] eachChanged;
    private long allKept;
    private long all;

    /// @param ideal of each person, as `Ideal` tells it
    /// @param allowed the cost that a timetable may have
    Hardship(Forum forum, int[] ideal, long allowed) {
        this.forum = forum;
        this.ideal = ideal;
        this.allowed = allowed;
        spans = new Spans(forum);
        int people = ideal.length;
        wishes = new int[people][];
        weights = new int[people][];
        follows = new long[people][];
        speaks = new int[people][];
        for (int person = 0; person < people; person++) {
            read(person);
        }
        int workshops = forum.workshops().size();
        concerned = new int[workshops][];
        Arrays.setAll(concerned, workshop -> concerned(workshop));
        each = new long[people];
        eachChanged = new long[people];
        changed = new BitSet(people);
        kept = new long[workshops];
        starts = new long[workshops];
        for (int person = 0; person < people; person++) {
            // Of no session at all, as `kept` is.
            each[person] = lacking(person);
            allKept += each[person];
        }
    }

    private void read(int person) {
        var participant = forum.participants().get(person);
        var heaviest = participant.wishes().entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        wishes[person] = heaviest.stream().mapToInt(Map.Entry::getKey).toArray();
        weights[person] = heaviest.stream().mapToInt(Map.Entry::getValue).toArray();
        follows[person] = heaviest.stream()
                .mapToLong(wish -> spans.starts(wish.getKey(), participant.available()))
                .toArray();
        speaks[person] = IntStream.range(0, forum.workshops().size())
                .filter(workshop -> forum.speaks(person, workshop))
                .toArray();
    }

    private int[] concerned(int workshop) {
        return IntStream.range(0, ideal.length)
                .filter(person -> forum.participants().get(person).wishes().containsKey(workshop)
                        || forum.speaks(person, workshop))
                .toArray();
    }

    /// What this timetable costs them all, in wishes.
    ///
    /// @param paid its own cost
    long of(List<Session> sessions, long paid) {
        Arrays.fill(starts, 0);
        sessions.forEach(session -> starts[session.workshop()] |= 1L << session.slot());
        changed.clear();
        for (int workshop = 0; workshop < starts.length; workshop++) {
            if (starts[workshop] != kept[workshop]) {
                for (int person : concerned[workshop]) {
                    changed.set(person);
                }
            }
        }
        all = allKept;
        for (int person = changed.nextSetBit(0); person >= 0; person = changed.nextSetBit(person + 1)) {
            eachChanged[person] = lacking(person);
            all += eachChanged[person] - each[person];
        }
        return all + BEYOND * Math.max(0, paid - allowed);
    }

    /// Keeps the timetable asked for last: the next is compared with it.
    void keep() {
        System.arraycopy(starts, 0, kept, 0, starts.length);
        changed.stream().forEach(person -> each[person] = eachChanged[person]);
        allKept = all;
    }

    private long lacking(int person) {
        if (ideal[person] == 0) {
            return 0;
        }
        long lacks = Math.max(0, FLOOR - THOUSAND * reached(person) / ideal[person]);
        return ALL * lacks * lacks / (THOUSAND * THOUSAND);
    }

    /// What the person would have alone, taking their wishes from the heaviest, each in the first session that is free
    /// for them: no more than their best.
    private long reached(int person) {
        long taken = 0;
        for (int workshop : speaks[person]) {
            for (long left = starts[workshop]; left != 0; left &= left - 1) {
                taken |= spans.of(workshop, Long.numberOfTrailingZeros(left));
            }
        }
        long reached = 0;
        for (int wish = 0; wish < wishes[person].length; wish++) {
            int workshop = wishes[person][wish];
            for (long left = starts[workshop] & follows[person][wish]; left != 0; left &= left - 1) {
                long slots = spans.of(workshop, Long.numberOfTrailingZeros(left));
                if ((slots & taken) == 0) {
                    taken |= slots;
                    reached += weights[person][wish];
                    break;
                }
            }
        }
        return reached;
    }
}
