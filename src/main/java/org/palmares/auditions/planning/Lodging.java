package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What rooms can hold in each stretch of a city-day: those that suit some auditions hold no more than their time,
/// setups included but that of the first.
final class Lodging {

    /// The auditions that can be held in these rooms alone take so many slots at most.
    ///
    /// @param setups whether setups are counted
    record Row(int day, int stretch, BitSet rooms, boolean setups, long slots) {}

    private final Grid grid;
    private final List<List<Row>> rows = new ArrayList<>();

    Lodging(Grid grid) {
        this.grid = grid;
        for (int day = 0; day < grid.cityDays.size(); day++) {
            rows.add(new ArrayList<>());
            int at = day;
            var heard = IntStream.range(0, grid.jury.length)
                    .filter(audition -> !grid.pool(grid.jury[audition]) && grid.common[audition][at].length > 0)
                    .toArray();
            for (int stretch = 0; stretch < grid.stretches(day).size(); stretch++) {
                rows(day, stretch, heard);
            }
        }
    }

    private void rows(int day, int stretch, int[] heard) {
        var within = Arrays.stream(heard)
                .filter(audition -> begins(audition, day, stretch))
                .toArray();
        Set<BitSet> kinds = new HashSet<>();
        for (int audition : within) {
            var suits = suits(audition, day);
            if (kinds.add(suits)) {
                long longest = Arrays.stream(within)
                        .filter(other -> only(other, day, suits))
                        .mapToLong(other -> grid.setup[other])
                        .max()
                        .orElse(0);
                long room = grid.stretches(day).get(stretch).cardinality();
                int number = suits.cardinality();
                rows.get(day).add(new Row(day, stretch, suits, false, room * number));
                rows.get(day).add(new Row(day, stretch, suits, true, (room + longest) * number));
            }
        }
    }

    private boolean begins(int audition, int day, int stretch) {
        return Arrays.stream(grid.common[audition][day])
                .anyMatch(grid.stretches(day).get(stretch)::get);
    }

    private BitSet suits(int audition, int day) {
        var suits = new BitSet();
        Arrays.stream(grid.rooms[audition][day]).forEach(suits::set);
        return suits;
    }

    private boolean only(int audition, int day, BitSet rooms) {
        return Arrays.stream(grid.rooms[audition][day]).allMatch(rooms::get);
    }

    List<Row> on(int day) {
        return rows.get(day);
    }

    /// Those of some auditions, which can be heard that day, that count in a row.
    int[] counted(Row row, int[] auditions) {
        return Arrays.stream(auditions)
                .filter(audition -> only(audition, row.day(), row.rooms()))
                .toArray();
    }

    /// The slots that an audition takes of a row.
    int slots(Row row, int audition) {
        return grid.size[audition] + (row.setups() ? grid.setup[audition] : 0);
    }

    /// The slots that a plan takes of a row.
    long taken(Row row, Plan plan) {
        return Arrays.stream(counted(row, plan.on(row.day())))
                .filter(audition -> !grid.pool(grid.jury[audition])
                        && grid.stretches(row.day()).get(row.stretch()).get(plan.start[audition]))
                .mapToLong(audition -> slots(row, audition))
                .sum();
    }
}
