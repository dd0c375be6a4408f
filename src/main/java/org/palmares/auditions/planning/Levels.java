package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The levels, one after the other: each as low as can be found, and then never given up for the next.
///
/// At each, first who comes where and who is heard on which day, without the times; then the times of that answer.
/// Where
/// it has none, or was not looked for to the end, the whole question is asked at once.
final class Levels {

    /// The part of the time left that a level may take, what it does not take going to those that follow.
    private static final double[] SHARES = {0.3, 0.5, 0.5, 0.5, 1};

    private static final double LEAST = 0.02;

    private final Grid grid;
    private final Search search;
    private final Stage days;
    private final Stage whole;

    Levels(Grid grid, Search search) {
        this.grid = grid;
        this.search = search;
        days = new Stage(grid, search, false);
        whole = new Stage(grid, search, true);
    }

    /// The plan and the levels in their order.
    record Planned(Plan plan, List<Timetable.Level> levels) {}

    /// From a first plan to the best found.
    Planned solve(Plan first) {
        var plan = first;
        var bounds = new long[SHARES.length];
        for (int level = 0; level < SHARES.length; level++) {
            double until = search.left() * (1 - SHARES[level]);
            long value = plan.costs()[level];
            if (value > 0 && search.left() - until > LEAST) {
                var asked = days.lowest(level, plan, (search.left() - until) / 2);
                bounds[level] = Math.clamp(asked.bound(), 0, value);
                if (asked.plan() != null && asked.plan().costs()[level] < value) {
                    plan = better(plan, timed(asked.plan(), (search.left() - until) / 2), level);
                }
            }
            value = plan.costs()[level];
            if (value > bounds[level] && search.left() - until > LEAST) {
                var asked = whole.lowest(level, plan, search.left() - until);
                plan = better(plan, asked.plan(), level);
                value = plan.costs()[level];
                bounds[level] = Math.clamp(asked.bound(), bounds[level], value);
            }
            days.atMost(level, value);
            whole.atMost(level, value);
        }
        return new Planned(plan, told(plan, bounds));
    }

    private @Nullable Plan timed(Plan days, double given) {
        var times = new Stage(grid, search, true);
        times.fix(days);
        return times.any(Math.max(LEAST, given));
    }

    private static Plan better(Plan plan, @Nullable Plan found, int level) {
        return found != null && found.costs()[level] < plan.costs()[level] ? found : plan;
    }

    /// What the last plan costs: a level that was not proved may have got lower on the way.
    private static List<Timetable.Level> told(Plan plan, long[] bounds) {
        var levels = new ArrayList<Timetable.Level>();
        var costs = plan.costs();
        for (int level = 0; level < bounds.length; level++) {
            levels.add(new Timetable.Level(
                    Timetable.LEVELS.get(level), costs[level], bounds[level], costs[level] == bounds[level]));
        }
        return levels;
    }
}
