package org.palmares.auditions.planning;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What days of a tour of many standing juries never go below: an outline of the days of all, each jury saying in its
/// turn whether it can sit so. Where one cannot, the outline learns it, for as many days as can be shown.
final class FewestDays {

    /// How long a jury is asked, for one question.
    private static final double A_MOMENT = 1;
    /// More days than members could come.
    private static final long ANY = 1_000_000;

    private final Search search;
    private final Outline outline;
    private final List<Sitting> juries;

    FewestDays(Grid grid, Search search) {
        this.search = search;
        outline = new Outline(grid);
        juries = IntStream.range(0, grid.members.length)
                .parallel()
                .mapToObj(jury -> new Sitting(grid, search, jury, Outline.sharing(grid), 0))
                .toList();
    }

    /// @param known what has been reached: the bound goes no higher
    long bound(long known, double until) {
        long bound = 0;
        boolean more = true;
        while (more && bound < known && search.left() > until) {
            var answer = outline.fewest(search.aside(), search.left() - until);
            bound = Math.clamp(answer.bound(), bound, known);
            search.tell(Objective.DAYS, known, bound);
            more = bound < known && learned(answer.juries(), until);
        }
        return bound;
    }

    /// Whether the outline learned anything.
    private boolean learned(List<Sitting.Asked> asked, double until) {
        var never = IntStream.range(0, asked.size())
                .parallel()
                .mapToObj(jury -> never(jury, asked.get(jury), until))
                .toList();
        boolean any = false;
        for (int jury = 0; jury < never.size(); jury++) {
            for (var one : never.get(jury)) {
                outline.forbid(jury, one);
                any = true;
            }
        }
        return any;
    }

    /// What is impossible for a jury, were it to sit so; empty where it can, or where it is not known.
    private List<Sitting.Asked> never(int jury, Sitting.Asked asked, double until) {
        if (!impossible(jury, asked, until)) {
            return List.of();
        }
        var everybody = all(asked.days(), asked.shared());
        var anyhow = new Sitting.Asked(asked.days(), everybody, ANY);
        boolean never = impossible(jury, anyhow, until);
        var so = never ? anyhow : new Sitting.Asked(asked.days(), everybody, asked.most());
        boolean free = never || impossible(jury, so, until);
        var widest = free ? so : asked;
        var days = (BitSet) asked.days().clone();
        outline.days(jury).stream().filter(day -> !asked.days().get(day)).forEach(day -> {
            days.set(day);
            if (!impossible(jury, wider(days, widest, free), until)) {
                days.clear(day);
            }
        });
        return List.of(wider(days, widest, free));
    }

    private static Sitting.Asked wider(BitSet days, Sitting.Asked asked, boolean free) {
        var more = (BitSet) days.clone();
        return new Sitting.Asked(more, free ? all(more, asked.shared()) : asked.shared(), asked.most());
    }

    private static Map<Integer, BitSet> all(BitSet days, Map<Integer, BitSet> shared) {
        var all = new TreeMap<Integer, BitSet>();
        shared.keySet().forEach(juror -> all.put(juror, (BitSet) days.clone()));
        return all;
    }

    private boolean impossible(int jury, Sitting.Asked asked, double until) {
        // Juries are asked side by side: what one has taken must not change what another is given.
        double given = search.deterministic() ? A_MOMENT : Math.min(A_MOMENT, search.left() - until);
        return given > 0 && juries.get(jury).never(asked, given);
    }
}
