package org.palmares.auditions.planning;

import com.google.ortools.Loader;
import org.jspecify.annotations.Nullable;

/// From a question to a timetable.
public final class Planner {

    private Planner() {}

    /// Gets the solver ready, which otherwise is done when it is first asked: what takes time beside the reading of
    /// files.
    public static void ready() {
        Loader.loadNativeLibraries();
    }

    /// The best timetable found while the search lasts; what has no place is left out and said.
    ///
    /// @param earlier a timetable to change as little as can be; null where there is none
    public static Timetable plan(Tour tour, @Nullable Timetable earlier, Search search) {
        var grid = new Grid(tour);
        var before = earlier == null ? null : new Earlier(grid, earlier);
        var first = new FirstPlan(grid, before).build();
        search.tell(Objective.LEFT_OUT, first.costs().of(Objective.LEFT_OUT), 0);
        var planned = before == null && ManyJuries.suits(grid)
                ? new ManyJuries(grid, search).solve(first)
                : new Levels(grid, before, search).solve(first);
        return new Answer(planned.plan()).timetable(planned.levels(), earlier).withClash(planned.clash());
    }
}
