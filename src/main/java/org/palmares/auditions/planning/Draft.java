package org.palmares.auditions.planning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A plan under way, and the time that its rooms and its jurors have taken.
final class Draft {

    private record Room(int day, int room) {}

    final Plan plan;
    private final Grid grid;
    private final Map<Room, BitSet> lodged = new HashMap<>();
    private final BitSet[] busy;

    Draft(Grid grid, @Nullable Earlier earlier) {
        this(new Plan(grid, earlier));
    }

    /// From a plan whose times are given.
    Draft(Plan plan) {
        this.plan = plan;
        this.grid = plan.grid;
        busy = new BitSet[grid.tour.jurors().size()];
        Arrays.setAll(busy, _ -> new BitSet());
        for (int audition = 0; audition < plan.cityDay.length; audition++) {
            if (plan.cityDay[audition] >= 0) {
                take(audition, plan.cityDay[audition], plan.start[audition], plan.room[audition], true);
            }
        }
    }

    /// Gives an audition its place.
    void put(int audition, int day, int start, int room) {
        plan.cityDay[audition] = day;
        plan.start[audition] = start;
        plan.room[audition] = room;
        take(audition, day, start, room, true);
    }

    /// Takes it away again.
    void drop(int audition) {
        take(audition, plan.cityDay[audition], plan.start[audition], plan.room[audition], false);
        plan.cityDay[audition] = Plan.NOWHERE;
    }

    private void take(int audition, int day, int start, int room, boolean taken) {
        int end = start + grid.size[audition];
        taken(day, room).set(Math.max(0, start - grid.setup[audition]), end, taken);
        plan.seated(audition).stream().forEach(juror -> busy[juror].set(start, end, taken));
    }

    private BitSet taken(int day, int room) {
        return lodged.computeIfAbsent(new Room(day, room), _ -> new BitSet());
    }

    boolean roomFree(int audition, int day, int room, int start) {
        int from = Math.max(0, start - grid.setup[audition]);
        int next = taken(day, room).nextSetBit(from);
        return next < 0 || next >= start + grid.size[audition];
    }

    /// Whether a juror sits at nothing then and is available.
    boolean jurorFree(int juror, int audition, int start) {
        return grid.available(juror, audition, start) && idle(juror, audition, start);
    }

    boolean idle(int juror, int audition, int start) {
        int next = busy[juror].nextSetBit(start);
        return next < 0 || next >= start + grid.size[audition];
    }

    /// Whether those that come before it are placed before, or nowhere, and those after it not before.
    boolean inOrder(int audition, int day, int start) {
        for (int before : grid.after[audition]) {
            if (plan.cityDay[before] >= 0 && !follows(before, plan.cityDay[before], plan.start[before], day, start)) {
                return false;
            }
        }
        for (int next = 0; next < grid.after.length; next++) {
            if (plan.cityDay[next] >= 0
                    && Arrays.stream(grid.after[next]).anyMatch(before -> before == audition)
                    && !follows(audition, day, start, plan.cityDay[next], plan.start[next])) {
                return false;
            }
        }
        return true;
    }

    private boolean follows(int before, int day, int start, int next, int begin) {
        int gap = grid.cityDays.get(next).date() - grid.cityDays.get(day).date();
        return gap > 0 || (next == day && start + grid.size[before] <= begin);
    }

    /// Whether a juror can come: in no other city that day, with time for the way, and with days to spare.
    boolean canCome(int juror, int day, BitSet came) {
        return came.get(day)
                || (came.cardinality() < grid.tour.jurors().get(juror).maxDays()
                        && came.stream().noneMatch(other -> grid.apart(other, day)));
    }
}
