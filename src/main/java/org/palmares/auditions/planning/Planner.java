package org.palmares.auditions.planning;

/// From a question to a timetable.
public final class Planner {

    private Planner() {}

    /// The best timetable found while the search lasts; what has no place is left out and said.
    public static Timetable plan(Tour tour, Search search) {
        var grid = new Grid(tour);
        var planned = new Levels(grid, search).solve(new FirstPlan(grid).build());
        return planned.plan().timetable(planned.levels());
    }
}
