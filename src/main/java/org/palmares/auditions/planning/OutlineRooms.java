package org.palmares.auditions.planning;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
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

    /// What a jury hears takes its time in rooms, shared out among the days it holds; what some cities alone can have
    /// takes it there.
    ///
    /// @param held   by city-day, whether the jury sits there
    /// @param needed by cities, the slots that must be there
    void lodge(int jury, SortedMap<Integer, BoolVar> held, Map<BitSet, Long> needed) {
        var taken = new TreeMap<Integer, IntVar>();
        held.forEach((day, hears) -> {
            long most = most(jury, day);
            var slots = model.newIntVar(0, most, "");
            model.addLessOrEqual(LinearExpr.newBuilder().add(slots).addTerm(hears, -most), 0);
            taken.put(day, slots);
            lodged.computeIfAbsent(day, _ -> LinearExpr.newBuilder()).add(slots);
        });
        needed.forEach((cities, slots) -> {
            var there = LinearExpr.newBuilder();
            taken.forEach((day, own) -> {
                if (cities.get(grid.cityDays.get(day).city())) {
                    there.add(own);
                }
            });
            model.addGreaterOrEqual(there, slots);
        });
    }

    /// The most slots that a jury takes of rooms on a day, setups among them.
    private long most(int jury, int day) {
        long most = 0;
        for (var stretch : grid.stretches(day)) {
            var heard = Arrays.stream(grid.heard[jury])
                    .filter(audition ->
                            Arrays.stream(grid.common[audition][day]).anyMatch(stretch::get))
                    .toArray();
            most += grid.serial(jury) ? fills(heard, stretch.cardinality()) : slots(heard);
        }
        return Math.min(
                most,
                slots(Arrays.stream(grid.heard[jury])
                        .filter(audition -> grid.common[audition][day].length > 0)
                        .toArray()));
    }

    /// The most slots of rooms that auditions take, one after the other in a stretch.
    private long fills(int[] auditions, int stretch) {
        var most = new long[stretch + 1];
        for (int audition : auditions) {
            int size = grid.size[audition];
            for (int slots = stretch; slots >= size; slots--) {
                most[slots] = Math.max(most[slots], most[slots - size] + size + grid.setup[audition]);
            }
        }
        return most[stretch];
    }

    private long slots(int[] auditions) {
        return Arrays.stream(auditions)
                .mapToLong(audition -> grid.size[audition] + grid.setup[audition])
                .sum();
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
