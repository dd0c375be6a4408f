package org.palmares.auditions.planning;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.BitSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What juries take of the rooms of a city-day, in sums: no timetable takes less.
final class OutlineRooms {

    private final Grid grid;
    private final CpModel model;
    private final SortedMap<Integer, LinearExprBuilder> lodged = new TreeMap<>();

    OutlineRooms(Grid grid, CpModel model) {
        this.grid = grid;
        this.model = model;
    }

    /// What a jury hears takes its time in rooms.
    ///
    /// @param held   by city-day, whether the jury sits there
    /// @param needed by cities, the slots that must be there
    void lodge(int jury, SortedMap<Integer, BoolVar> held, Map<BitSet, Long> needed) {
        new OutlineSlots(grid, jury, audition -> grid.size[audition] + grid.setup[audition])
                .shared(model, held, needed)
                .forEach((day, slots) -> lodged.computeIfAbsent(day, _ -> LinearExpr.newBuilder())
                        .add(slots));
    }

    /// What rooms have is not passed by all together.
    void hold() {
        lodged.forEach(this::hold);
    }

    private void hold(int day, LinearExprBuilder slots) {
        int rooms = grid.city(day).rooms().size();
        var rows = grid.lodging.on(day).stream()
                .filter(row -> row.setups() && row.rooms().cardinality() == rooms)
                .toList();
        // Where a stretch has no row of all its rooms, nothing is known of them.
        if (rows.size() == grid.stretches(day).size()) {
            model.addLessOrEqual(
                    slots, rows.stream().mapToLong(Lodging.Row::slots).sum());
        }
    }
}
