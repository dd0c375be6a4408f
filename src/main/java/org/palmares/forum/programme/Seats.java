package org.palmares.forum.programme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Who sits where, and how sure it is that nothing fairer exists.
public final class Seats {

    /// The people at one share, each level given those below it.
    ///
    /// @param proven whether no seats have fewer people up to here, or a higher share for as many
    public record Level(Share share, int people, boolean proven) {}

    private final Seating seating;
    private final int[][] taken;
    private final List<Level> levels;
    private final boolean whole;
    private final boolean lowestProven;
    private final long boundTotal;

    /// @param whole whether every person stands on a level
    /// @param lowestProven whether the lowest share is proved to be the highest there can be
    /// @param boundTotal no seats that keep the levels have a larger total, in millionths
    Seats(Seating seating, int[][] taken, List<Level> levels, boolean whole, boolean lowestProven, long boundTotal) {
        this.seating = seating;
        this.taken = taken;
        this.levels = List.copyOf(levels);
        this.whole = whole;
        this.lowestProven = lowestProven;
        this.boundTotal = boundTotal;
    }

    /// The sessions a person has, by their place in the timetable.
    public List<Integer> of(int person) {
        return Arrays.stream(taken[person]).boxed().toList();
    }

    public List<Level> levels() {
        return levels;
    }

    /// Whether every person stands on a level.
    public boolean whole() {
        return whole;
    }

    /// Whether every level is settled, and proved.
    public boolean proven() {
        return whole && levels.stream().allMatch(Level::proven);
    }

    /// Whether the lowest share is proved to be the highest there can be.
    public boolean lowestProven() {
        return lowestProven;
    }

    public int got(int person) {
        return seating.got(person, taken[person]);
    }

    /// What the person would have alone; 0 where they can come to nothing they wish for.
    public int best(int person) {
        return seating.best[person];
    }

    /// The shares of those who are measured, from the lowest.
    public List<Share> shares() {
        return Arrays.stream(seating.measured())
                .mapToObj(person -> seating.share(person, taken))
                .sorted()
                .toList();
    }

    /// The sum of shares in millionths, each seat rounded down.
    public long total() {
        return Arrays.stream(seating.measured())
                .mapToLong(person -> Arrays.stream(taken[person])
                        .mapToLong(
                                session -> Share.millionths(seating.weight(person, session), seating.measure(person)))
                        .sum())
                .sum();
    }

    public long boundTotal() {
        return boundTotal;
    }

    /// How many have taken each session.
    public int[] filled() {
        var filled = new int[seating.sessions.size()];
        Arrays.stream(taken).flatMapToInt(IntStream::of).forEach(session -> filled[session]++);
        return filled;
    }

    int[][] taken() {
        return taken;
    }

    Seating seating() {
        return seating;
    }
}
