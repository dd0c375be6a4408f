package org.palmares.auditions.planning;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The levels of a tour of many standing juries, too large to be looked at whole: improved part by part, and bounded
/// by what each jury needs.
final class ManyJuries {

    /// As many juries as can well be looked at together.
    private static final int FEW = 8;

    /// The part of the time left that a level may take, what it does not take going to those that follow.
    private static final Map<Objective, Double> SHARES = new EnumMap<>(Map.of(
            Objective.LEFT_OUT, 0.6,
            Objective.DAYS, 0.7,
            Objective.KILOMETRES, 0.8,
            Objective.WORST_LOAD, 0.3,
            Objective.SPREAD, 0.5,
            Objective.CANDIDATE_KILOMETRES, 0.5));

    /// Where there is an outline, what is left by days is of more use to kilometres.
    private static final Map<Objective, Double> OUTLINED =
            new EnumMap<>(Map.of(Objective.DAYS, 0.5, Objective.KILOMETRES, 0.85));

    /// Where the gap is no more than this part of the bound, days are not brought down part by part, nor is a plan
    /// waited
    /// for that may have fewer.
    private static final double CLOSE = 0.01;

    private final Grid grid;
    private final Search search;
    private final Descent descent;

    ManyJuries(Grid grid, Search search) {
        this.grid = grid;
        this.search = search;
        descent = new Descent(grid, search);
    }

    /// Whether a tour is one of them.
    static boolean suits(Grid grid) {
        return grid.members.length > FEW
                && IntStream.range(0, grid.members.length).noneMatch(grid::pool);
    }

    /// From a first plan to the best found.
    Levels.Planned solve(Plan first) {
        var plan = first;
        Clash clash = null;
        OutlineSearch outline = null;
        var bounds = new EnumMap<Objective, Long>(Objective.class);
        for (var level : EnumSet.complementOf(EnumSet.of(Objective.DISTURBED, Objective.WAITING))) {
            if (level == Objective.DAYS) {
                outline = OutlineSearch.of(grid, search, plan, descent);
            }
            var asked = OutlineSearch.LEVELS.contains(level) ? outline : null;
            double until = search.left() * (1 - (asked == null ? SHARES : OUTLINED).getOrDefault(level, 1.0));
            long bound = 0;
            if (asked != null) {
                var found = asked.lowest(level, plan, close(level), until + (search.left() - until) / 8);
                bound = found.bound();
                plan = found.plan() == null ? plan : found.plan();
            } else {
                plan = descent.alone(level, plan, search.left() - (search.left() - until) * 2 / 3);
            }
            if (level == Objective.LEFT_OUT) {
                bound = leftOut(plan, until + (search.left() - until) / 4);
            }
            if (plan.costs().of(level) - bound > close(level) * bound) {
                plan = descent.lowest(level, plan, bound, until);
            }
            bounds.put(level, bound);
            search.tell(level, plan.costs().of(level), bound);
            if (level == Objective.LEFT_OUT) {
                clash = new ClashSearch(grid.tour, search).around(plan.leftOut());
            }
        }
        var best = new Times(grid).best(plan, new BitSet(), search);
        return new Levels.Planned(best, told(best, bounds), clash);
    }

    private static double close(Objective level) {
        return level == Objective.DAYS ? CLOSE : 0;
    }

    /// What juries alone show that no timetable goes below; 0 where nothing does.
    private long leftOut(Plan plan, double until) {
        long known = plan.costs().of(Objective.LEFT_OUT);
        int juries = grid.members.length;
        double given = (search.left() - until) / juries;
        if (known == 0 || given <= 0) {
            return 0;
        }
        var each = LeftOutAlone.by(grid, search, IntStream.range(0, juries).toArray(), given);
        return Math.min(known, LongStream.of(each).sum());
    }

    private static List<Timetable.Level> told(Plan plan, Map<Objective, Long> bounds) {
        var costs = plan.costs();
        return EnumSet.complementOf(EnumSet.of(Objective.DISTURBED)).stream()
                .map(level -> {
                    long value = costs.of(level);
                    long bound = Math.min(value, bounds.getOrDefault(level, 0L));
                    return new Timetable.Level(level.label(), value, bound, value == bound);
                })
                .toList();
    }
}
