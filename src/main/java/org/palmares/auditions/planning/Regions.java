package org.palmares.auditions.planning;

import com.google.ortools.sat.LinearExpr;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// What each standing jury would cost were it alone: no timetable of all costs less for its part.
final class Regions {

    private static final double MOST = 0.3;
    /// As many juries as leave time for every bound of each.
    private static final int FEW = 8;

    /// The least of a jury.
    ///
    /// @param own        the days of its members, and of the cities where it sits
    /// @param shared     the same, were every day of a city shared by two juries
    /// @param kilometres of its members
    private record Alone(int jury, long own, long shared, long kilometres) {}

    private final Grid grid;
    private final Search search;
    private final long leftOut;

    /// @param leftOut the auditions that may have no place
    Regions(Grid grid, Search search, long leftOut) {
        this.grid = grid;
        this.search = search;
        this.leftOut = leftOut;
    }

    /// Says so to the model of all.
    void strengthen(Master all) {
        var standing = IntStream.range(0, grid.members.length)
                .filter(jury -> !grid.pool(jury) && !all.days.held.get(jury).isEmpty())
                .toArray();
        double given = search.left() * MOST / Math.max(1, standing.length);
        var without = without(standing, given);
        var bounds = IntStream.range(0, standing.length)
                .parallel()
                .mapToObj(rank -> alone(standing[rank], without[rank], given, standing.length <= FEW))
                .toList();
        bounds.forEach(bound -> say(bound, all));
    }

    /// The auditions of each that may have no place: where the fewest of each jury alone make up all that are left out,
    /// no jury can leave out more.
    private long[] without(int[] standing, double given) {
        var fewest = new long[standing.length];
        if (leftOut > 0) {
            fewest = LeftOutAlone.by(grid, search, standing, given);
        }
        if (LongStream.of(fewest).sum() != leftOut) {
            Arrays.fill(fewest, leftOut);
        }
        return fewest;
    }

    private Master master(int jury) {
        var only = new BitSet();
        only.set(jury);
        return new Master(grid, null, search.alone(), only);
    }

    private Alone alone(int jury, long without, double given, boolean every) {
        var master = master(jury);
        master.atMost(Objective.LEFT_OUT, without);
        return new Alone(
                jury,
                master.lowest(Objective.DAYS, null, given).bound(),
                every ? master.lowestShared(given).bound() : 0,
                every ? master.lowest(Objective.KILOMETRES, null, given).bound() : 0);
    }

    private void say(Alone bound, Master all) {
        var own = LinearExpr.newBuilder();
        var shared = LinearExpr.newBuilder();
        var kilometres = LinearExpr.newBuilder();
        all.days.held.get(bound.jury()).forEach((day, held) -> {
            int cost = grid.cityDays.get(day).day().cost();
            own.addTerm(held, cost);
            shared.addTerm(held, cost);
            for (int juror : grid.members[bound.jury()]) {
                var here = all.days.member(bound.jury(), juror, day);
                own.add(here);
                shared.addTerm(here, 2);
                kilometres.addTerm(
                        here, grid.kilometres[juror][grid.cityDays.get(day).city()]);
            }
        });
        all.days.model.addGreaterOrEqual(own, bound.own());
        all.days.model.addGreaterOrEqual(shared, bound.shared());
        all.days.model.addGreaterOrEqual(kilometres, bound.kilometres());
    }
}
