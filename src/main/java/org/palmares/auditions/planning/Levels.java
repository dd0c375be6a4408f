package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The levels, one after the other: each as low as can be found, and then never given up for the next.
///
/// At each, who comes where and who is heard on which day, without times; then the times of that answer. A day that can
/// have none says which of its facts cannot stand together, and the question is asked again without them.
final class Levels {

    /// The part of the time left that a level may take, what it does not take going to those that follow.
    private static final Map<Objective, Double> SHARES = new EnumMap<>(Map.of(
            Objective.LEFT_OUT, 0.7,
            Objective.DISTURBED, 0.8,
            Objective.DAYS, 0.6,
            Objective.KILOMETRES, 0.7,
            Objective.WORST_LOAD, 0.3,
            Objective.SPREAD, 0.3,
            Objective.CANDIDATE_KILOMETRES, 0.4));

    private static final double LEAST = 0.02;
    /// The part of the time of a level that its outline may take.
    private static final double OUTLINE = 0.7;
    /// The part of what is left of it in which juries are moved one by one and by twos.
    private static final double PARTS = 0.4;
    /// How long a part of the question is looked at.
    private static final double A_WHILE = 1.5;

    private static final int TRIES = 6;
    /// As many juries as can well be looked at together from the start.
    private static final int FEW = 8;
    /// The part of the time left that a bound takes where something was forbidden without proof.
    private static final double DOUBT = 0.15;

    private final Grid grid;
    private final @Nullable Earlier earlier;
    private final Search search;
    private final Master master;
    private final Times times;

    Levels(Grid grid, @Nullable Earlier earlier, Search search) {
        this.grid = grid;
        this.earlier = earlier;
        this.search = search;
        var all = new BitSet();
        all.set(0, grid.members.length);
        master = new Master(grid, earlier, search, all);
        times = new Times(grid);
    }

    /// The plan and the levels in their order.
    ///
    /// @param clash what keeps auditions from being all heard; null where nothing was found
    record Planned(
            Plan plan,
            List<Timetable.Level> levels,
            @Nullable Clash clash) {}

    /// From a first plan to the best found.
    Planned solve(Plan first) {
        Clash clash = null;
        var bounds = new EnumMap<Objective, Long>(Objective.class);
        var plan = drawn(first, bounds);
        OutlineSearch outline = null;
        for (var level : asked()) {
            double until = search.left() * (1 - SHARES.getOrDefault(level, 1.0));
            if (outline != null && OutlineSearch.LEVELS.contains(level)) {
                plan = outlined(outline, level, plan, until, bounds);
            }
            if (level == Objective.DAYS
                    && bounds.getOrDefault(level, 0L) < plan.costs().of(level)
                    && search.left() > LEAST) {
                new Regions(grid, search, plan.costs().of(Objective.LEFT_OUT)).strengthen(master);
            }
            plan = lowest(level, plan, until, bounds);
            master.atMost(level, plan.costs().of(level));
            if (level == Objective.LEFT_OUT) {
                clash = new ClashSearch(grid.tour, search).around(plan.leftOut());
                outline = earlier == null && search.left() > LEAST
                        ? OutlineSearch.of(grid, search, plan, new Descent(grid, search))
                        : null;
            }
        }
        plan = waiting(plan);
        return new Planned(plan, told(plan, bounds), clash);
    }

    /// What the outline of all finds; where that leaves a gap, what parts can do.
    private Plan outlined(
            OutlineSearch outline, Objective level, Plan plan, double until, Map<Objective, Long> bounds) {
        var found = outline.lowest(level, plan, 0, until + (search.left() - until) * (1 - OUTLINE));
        bounds.put(level, found.bound());
        var better = found.plan() == null ? plan : found.plan();
        return better.costs().of(level) == found.bound()
                ? better
                : new Descent(grid, search)
                        .lowest(level, better, found.bound(), until + (search.left() - until) * (1 - PARTS));
    }

    /// What can be heard nowhere is left out. Where all juries are pools, how many they can hear is asked alone.
    private Plan drawn(Plan first, Map<Objective, Long> bounds) {
        var plan = first;
        long value = first.costs().of(Objective.LEFT_OUT);
        long bound = Arrays.stream(grid.common)
                .filter(days -> Arrays.stream(days).allMatch(starts -> starts.length == 0))
                .count();
        if (value > bound && grid.allPools()) {
            double given = search.left() * SHARES.getOrDefault(Objective.LEFT_OUT, 1.0);
            var most = MostDrawn.leftOut(grid, earlier, search, given);
            bound = Math.max(bound, most.bound());
            var found = most.plan();
            if (found != null
                    && found.costs().of(Objective.LEFT_OUT) < value
                    && times.give(found, new BitSet()).isEmpty()) {
                plan = found;
            }
        }
        bounds.put(Objective.LEFT_OUT, bound);
        return plan;
    }

    private Set<Objective> asked() {
        var asked = EnumSet.complementOf(EnumSet.of(Objective.WAITING));
        if (earlier == null) {
            asked.remove(Objective.DISTURBED);
        }
        return asked;
    }

    private Plan lowest(Objective level, Plan from, double until, Map<Objective, Long> bounds) {
        var plan = oneByOne(level, from, until + (search.left() - until) / 2);
        var near = plan;
        long bound = bounds.getOrDefault(level, 0L);
        boolean more = true;
        while (more) {
            long value = plan.costs().of(level);
            search.tell(level, value, bound);
            more = value > bound && search.left() - until > LEAST;
            if (!more) {
                break;
            }
            var asked = master.lowest(level, near, search.left() - until);
            if (!master.anyDoubt()) {
                bound = Math.clamp(asked.bound(), bound, value);
            }
            var found = asked.plan();
            if (found == null || found.costs().of(level) >= value) {
                more = false;
            } else {
                near = found;
                var clashes = times.give(found, asked.kept());
                if (clashes.isEmpty()) {
                    plan = found;
                    more = !asked.closed();
                } else {
                    plan = mended(level, found, clashes, plan, until);
                }
            }
        }
        if (master.anyDoubt() && bound < plan.costs().of(level)) {
            bound = Math.max(bound, master.bound(level, Math.max(LEAST, search.left() * DOUBT)));
        }
        bounds.put(level, Math.min(bound, plan.costs().of(level)));
        search.tell(level, plan.costs().of(level), bound);
        return plan;
    }

    /// Forbids what clashes, and looks for another answer of the juries that it is about.
    private Plan mended(Objective level, Plan found, List<Times.Clash> clashes, Plan plan, double until) {
        var near = found;
        var clashing = clashes;
        for (int tries = 0; tries < TRIES && !clashing.isEmpty() && near != null; tries++) {
            var free = new BitSet();
            for (var clash : clashing) {
                master.forbid(clash.conditions(), clash.proved());
                free.or(clash.juries());
            }
            double given = Math.min(A_WHILE, search.left() - until);
            var asked = given > LEAST ? master.around(level, near, free, given) : null;
            near = asked == null ? null : asked.plan();
            if (asked != null && near != null) {
                if (near.costs().of(level) >= plan.costs().of(level)) {
                    return plan;
                }
                clashing = times.give(near, asked.kept());
            }
        }
        return near == null || !clashing.isEmpty() ? plan : near;
    }

    /// The juries one after the other, each as low as it can with the others where they are.
    private Plan oneByOne(Objective level, Plan from, double until) {
        var plan = from;
        int standing = grid.members.length;
        for (int jury = 0;
                jury < standing && standing > FEW && plan.costs().of(level) > 0 && search.left() - until > LEAST;
                jury++) {
            var free = new BitSet();
            free.set(jury);
            double given = Math.min(A_WHILE, (search.left() - until) / (standing - jury));
            var asked = master.around(level, plan, free, given);
            var found = asked.plan();
            if (found != null && found.costs().of(level) < plan.costs().of(level)) {
                var clashes = times.give(found, asked.kept());
                plan = clashes.isEmpty() ? found : mended(level, found, clashes, plan, until);
            }
        }
        return plan;
    }

    private Plan waiting(Plan plan) {
        var kept = new BitSet();
        if (earlier != null) {
            for (int audition = 0; audition < plan.cityDay.length; audition++) {
                kept.set(audition, plan.cityDay[audition] >= 0 && earlier.kept(plan, audition));
            }
        }
        var best = times.best(plan, kept, search);
        return Waiting.of(best) <= Waiting.of(plan) ? best : plan;
    }

    /// What the last plan costs: a level that was not proved may have got lower on the way.
    private List<Timetable.Level> told(Plan plan, Map<Objective, Long> bounds) {
        var levels = new ArrayList<Timetable.Level>();
        var costs = plan.costs();
        for (var level : Objective.values()) {
            if (level != Objective.DISTURBED || earlier != null) {
                long value = costs.of(level);
                long bound = bounds.getOrDefault(level, 0L);
                levels.add(new Timetable.Level(level.label(), value, bound, value == bound));
            }
        }
        return levels;
    }
}
