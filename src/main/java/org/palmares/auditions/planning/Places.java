package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.palmares.auditions.planning.Timetable.Obstacle;
import org.palmares.auditions.planning.Timetable.Obstacle.Kind;

/// The places that an audition without one could have, the others staying where they are, and what stands in the way of
/// each.
final class Places {

    /// @param sitting those who would sit
    record Place(int day, int start, int room, BitSet sitting, List<Obstacle> obstacles) {}

    private final Grid grid;
    private final Plan plan;
    private final Draft draft;
    private final BitSet[] came;
    private final int audition;
    private final Tour.Jury jury;

    Places(Draft draft, int audition) {
        this.draft = draft;
        this.plan = draft.plan;
        this.grid = plan.grid;
        this.audition = audition;
        this.came = plan.days();
        this.jury = grid.tour.juries().get(grid.jury[audition]);
    }

    /// One for each day and start, in the room and with the members where the least stands in the way.
    List<Place> all() {
        var places = new ArrayList<Place>();
        for (int day = 0; day < grid.cityDays.size(); day++) {
            if (grid.rooms[audition][day].length > 0) {
                var open = grid.cityDays.get(day).open();
                int at = day;
                open.stream()
                        .filter(start -> open.nextClearBit(start) >= start + grid.size[audition])
                        .mapToObj(start -> place(at, start))
                        .forEach(places::add);
            }
        }
        return places;
    }

    /// On each day, the first start that nothing stands in the way of.
    ///
    /// @param but a city-day and a start of it that are left out
    List<Place> clear(int but, int start) {
        var clear = new ArrayList<Place>();
        for (int day = 0; day < grid.cityDays.size(); day++) {
            int at = day;
            Arrays.stream(grid.common[audition][day])
                    .filter(one -> at != but || one != start)
                    .filter(one -> draft.inOrder(audition, at, one) && roomFree(at, one))
                    .mapToObj(one -> place(at, one))
                    .filter(place -> place.obstacles().isEmpty())
                    .findFirst()
                    .ifPresent(clear::add);
        }
        return clear;
    }

    private boolean roomFree(int day, int start) {
        return Arrays.stream(grid.rooms[audition][day]).anyMatch(room -> draft.roomFree(audition, day, room, start));
    }

    private Place place(int day, int start) {
        var obstacles = new ArrayList<Obstacle>();
        if (Arrays.stream(grid.starts[audition][day]).noneMatch(one -> one == start)) {
            obstacles.add(new Obstacle(Kind.CANDIDATE, ""));
        }
        if (!draft.inOrder(audition, day, start)) {
            obstacles.add(new Obstacle(Kind.ORDER, ""));
        }
        var sitting = sitting(day, start, obstacles);
        int room = Arrays.stream(grid.rooms[audition][day])
                .filter(one -> draft.roomFree(audition, day, one, start))
                .findFirst()
                .orElse(grid.rooms[audition][day][0]);
        if (!draft.roomFree(audition, day, room, start)) {
            obstacles.add(new Obstacle(Kind.ROOM, taker(day, room, start)));
        }
        return new Place(day, start, room, sitting, obstacles);
    }

    private String taker(int day, int room, int start) {
        return IntStream.range(0, plan.cityDay.length)
                .filter(other -> plan.cityDay[other] == day && plan.room[other] == room)
                .filter(other -> plan.start[other] - grid.setup[other] < start + grid.size[audition]
                        && start - grid.setup[audition] < plan.start[other] + grid.size[other])
                .mapToObj(other -> grid.tour.auditions().get(other).id())
                .findFirst()
                .orElse("");
    }

    /// The members present, and those added where they are too few, with what keeps each from sitting.
    private BitSet sitting(int day, int start, List<Obstacle> obstacles) {
        var present = grid.pool(grid.jury[audition]) ? new BitSet() : plan.here(grid.jury[audition], day);
        var sitting = new BitSet();
        present.stream().filter(juror -> !grid.recused(juror, audition)).forEach(juror -> {
            sitting.set(juror);
            obstacles.addAll(of(juror, day, start, present));
        });
        var needs = new ArrayList<>(grid.needs(audition));
        needs.removeIf(need -> sitting.stream().anyMatch(juror -> grid.can(juror, need)));
        for (var need : needs) {
            if (sitting.stream().noneMatch(juror -> grid.can(juror, need))) {
                add(day, start, present, sitting, obstacles, need);
            }
        }
        while (sitting.cardinality() < jury.smallest() && add(day, start, present, sitting, obstacles, "")) {
            // One more each time.
        }
        if (sitting.cardinality() < jury.smallest() || overfull(present, sitting)) {
            obstacles.add(new Obstacle(Kind.MEMBERS, jury.id()));
        }
        return sitting;
    }

    private boolean overfull(BitSet present, BitSet sitting) {
        var all = (BitSet) present.clone();
        all.or(sitting);
        return all.cardinality() > jury.largest();
    }

    /// Adds the member whom the least keeps from sitting.
    private boolean add(int day, int start, BitSet present, BitSet sitting, List<Obstacle> obstacles, String need) {
        var ways = new TreeMap<Integer, List<Obstacle>>();
        for (int juror : grid.members[grid.jury[audition]]) {
            if (!sitting.get(juror) && !present.get(juror) && (need.isEmpty() || grid.can(juror, need))) {
                ways.put(juror, of(juror, day, start, present));
            }
        }
        var best = ways.entrySet().stream()
                .min(Comparator.comparingInt(way -> 2 * way.getValue().size() + (came[way.getKey()].get(day) ? 0 : 1)));
        best.ifPresent(way -> {
            sitting.set(way.getKey());
            obstacles.addAll(way.getValue());
        });
        if (best.isEmpty() && !need.isEmpty()) {
            obstacles.add(new Obstacle(Kind.NEED, need));
        }
        return best.isPresent();
    }

    private List<Obstacle> of(int juror, int day, int start, BitSet present) {
        var id = grid.tour.jurors().get(juror).id();
        if (grid.recused(juror, audition)) {
            return List.of(new Obstacle(Kind.RECUSED, id));
        }
        if (!grid.available(juror, audition, start) || !available(juror, day, present)) {
            return List.of(new Obstacle(Kind.AWAY, id));
        }
        if (!draft.idle(juror, audition, start)) {
            return List.of(new Obstacle(Kind.SITS, id));
        }
        if (draft.canCome(juror, day, came[juror])) {
            return List.of();
        }
        boolean elsewhere = came[juror].stream()
                .anyMatch(other -> grid.cityDays.get(other).date()
                        == grid.cityDays.get(day).date());
        boolean far = came[juror].stream().anyMatch(other -> grid.apart(other, day));
        return List.of(new Obstacle(elsewhere ? Kind.ELSEWHERE : far ? Kind.TRAVEL : Kind.MAX_DAYS, id));
    }

    /// Whether a member added to those present is available for all that they hear there.
    private boolean available(int juror, int day, BitSet present) {
        return present.isEmpty()
                || present.get(juror)
                || Arrays.stream(grid.heard[grid.jury[audition]])
                        .filter(other -> plan.cityDay[other] == day && !grid.recused(juror, other))
                        .allMatch(other -> draft.jurorFree(juror, other, plan.start[other]));
    }
}
