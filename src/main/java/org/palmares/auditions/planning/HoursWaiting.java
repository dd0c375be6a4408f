package org.palmares.auditions.planning;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What jurors wait in the hours of a day, in the model of these hours.
final class HoursWaiting {

    private final Grid grid;
    private final int day;
    private final CpModel model;

    HoursWaiting(Grid grid, int day, CpModel model) {
        this.grid = grid;
        this.day = day;
        this.model = model;
    }

    /// From the first to the last audition of a juror, without those they sit at and without the time closed between;
    /// and
    /// rooms beyond the first.
    ///
    /// @param groups sets of auditions at which jurors sit, and how many jurors sit at just these
    LinearExprBuilder of(
            Map<BitSet, Integer> groups, List<Hours.Heard> heard, IntVar[] start, List<Map<Integer, BoolVar>> rooms) {
        var waiting = LinearExpr.newBuilder();
        groups.forEach((own, jurors) -> {
            var first = span(own, heard, start, false);
            var last = span(own, heard, start, true);
            int sat = own.stream()
                    .map(rank -> grid.size[heard.get(rank).audition()])
                    .sum();
            waiting.addTerm(last, jurors).addTerm(first, -jurors).add(-(long) jurors * sat);
            for (var closed : closed()) {
                var inside = model.newBoolVar("");
                model.addLessOrEqual(first, closed[0]).onlyEnforceIf(inside);
                model.addGreaterOrEqual(last, closed[1]).onlyEnforceIf(inside);
                waiting.addTerm(inside, -(long) jurors * (closed[1] - closed[0]));
            }
            waiting.add(-(long) jurors);
            used(own, rooms).forEach(used -> waiting.addTerm(used, jurors));
        });
        return waiting;
    }

    private IntVar span(BitSet own, List<Hours.Heard> heard, IntVar[] start, boolean end) {
        var open = grid.cityDays.get(day).open();
        var bound = model.newIntVar(open.nextSetBit(0), open.length(), "");
        own.stream().forEach(rank -> {
            if (end) {
                model.addGreaterOrEqual(
                        bound,
                        LinearExpr.affine(
                                start[rank], 1, grid.size[heard.get(rank).audition()]));
            } else {
                model.addLessOrEqual(bound, start[rank]);
            }
        });
        return bound;
    }

    /// The stretches between two open ones: from, to.
    private List<int[]> closed() {
        var open = grid.cityDays.get(day).open();
        var closed = new ArrayList<int[]>();
        int from = open.nextClearBit(Math.max(0, open.nextSetBit(0)));
        while (open.nextSetBit(from) >= 0) {
            closed.add(new int[] {from, open.nextSetBit(from)});
            from = open.nextClearBit(open.nextSetBit(from));
        }
        return closed;
    }

    private List<BoolVar> used(BitSet own, List<Map<Integer, BoolVar>> rooms) {
        var used = new LinkedHashMap<Integer, BoolVar>();
        own.stream()
                .forEach(rank -> rooms.get(rank)
                        .forEach((room, lodged) ->
                                model.addImplication(lodged, used.computeIfAbsent(room, _ -> model.newBoolVar("")))));
        return List.copyOf(used.values());
    }
}
