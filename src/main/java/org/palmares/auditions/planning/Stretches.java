package org.palmares.auditions.planning;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// In which stretch of a day each audition is, breaks being between them, and how much a stretch can hold: what the
/// times
/// will ask, as far as sums can say it.
final class Stretches {

    private record Slice(int audition, int day, int stretch) {}

    private final DayModel days;
    private final Grid grid;
    private final Lodging lodging;
    private final int[] every;
    private final Map<Slice, BoolVar> within = new HashMap<>();

    Stretches(DayModel days, Lodging lodging) {
        this.days = days;
        this.grid = days.grid;
        this.lodging = lodging;
        every = IntStream.range(0, grid.jury.length)
                .filter(audition -> days.juries.get(grid.jury[audition]) && !grid.pool(grid.jury[audition]))
                .toArray();
        Arrays.stream(every).forEach(this::within);
        for (int jury = 0; jury < grid.members.length; jury++) {
            int of = jury;
            if (!grid.pool(jury)) {
                days.held.get(jury).forEach((day, held) -> jury(of, day, held));
            }
        }
        days.open.keySet().forEach(this::rooms);
    }

    private void within(int audition) {
        days.on.get(audition).forEach((day, here) -> {
            var stretches = grid.stretches(day);
            var possible = IntStream.range(0, stretches.size())
                    .filter(stretch -> begins(audition, day, stretches.get(stretch)).length > 0)
                    .toArray();
            var parts = new ArrayList<Literal>();
            for (int stretch : possible) {
                var part = possible.length == 1 ? here : days.bool();
                within.put(new Slice(audition, day, stretch), part);
                parts.add(part);
            }
            if (possible.length > 1) {
                days.model.addEquality(LinearExpr.sum(DayModel.array(parts)), here);
            }
        });
    }

    private int[] begins(int audition, int day, BitSet stretch) {
        return Arrays.stream(grid.common[audition][day]).filter(stretch::get).toArray();
    }

    private void jury(int jury, int day, BoolVar held) {
        for (int at = 0; at < grid.stretches(day).size(); at++) {
            var stretch = grid.stretches(day).get(at);
            var auditions = in(grid.heard[jury], day, at);
            if (grid.serial(jury)) {
                days.model.addLessOrEqual(
                        taken(auditions, day, at, this::size).addTerm(held, -stretch.cardinality()), 0);
            }
            for (int juror : grid.members[jury]) {
                var free = (BitSet) stretch.clone();
                free.and(grid.free(juror));
                if (free.cardinality() < stretch.cardinality()) {
                    member(jury, juror, day, at, free.cardinality(), held);
                }
            }
        }
    }

    /// A member present is free for each audition of the stretch, and for all of them together.
    private void member(int jury, int juror, int day, int at, int free, BoolVar held) {
        var stretch = grid.stretches(day).get(at);
        var member = days.member(jury, juror, day);
        var heard = Arrays.stream(in(grid.heard[jury], day, at))
                .filter(audition -> !grid.recused(juror, audition))
                .toArray();
        for (int audition : heard) {
            if (Arrays.stream(begins(audition, day, stretch))
                    .noneMatch(start -> grid.available(juror, audition, start))) {
                days.model.addBoolOr(new Literal[] {part(audition, day, at).not(), member.not()});
            }
        }
        if (grid.serial(jury)) {
            int whole = stretch.cardinality();
            days.model.addLessOrEqual(
                    taken(heard, day, at, this::size)
                            .addTerm(member, whole - free)
                            .addTerm(held, -whole),
                    0);
        }
    }

    private int[] in(int[] auditions, int day, int stretch) {
        return Arrays.stream(auditions)
                .filter(audition -> within.containsKey(new Slice(audition, day, stretch)))
                .toArray();
    }

    private BoolVar part(int audition, int day, int stretch) {
        return Objects.requireNonNull(within.get(new Slice(audition, day, stretch)));
    }

    private int size(int audition) {
        return grid.size[audition];
    }

    private LinearExprBuilder taken(int[] auditions, int day, int stretch, ToIntFunction<Integer> slots) {
        var taken = LinearExpr.newBuilder();
        Arrays.stream(auditions)
                .forEach(audition -> taken.addTerm(part(audition, day, stretch), slots.applyAsInt(audition)));
        return taken;
    }

    private void rooms(int day) {
        for (var row : lodging.on(day)) {
            var open = Objects.requireNonNull(days.open.get(day));
            days.model.addLessOrEqual(taken(row).addTerm(open, -row.slots()), 0);
        }
    }

    /// What rooms have left once others have taken theirs.
    void share(Plan others) {
        days.open.keySet().stream()
                .filter(others::open)
                .flatMap(day -> lodging.on(day).stream())
                .forEach(row -> days.model.addLessOrEqual(taken(row), row.slots() - lodging.taken(row, others)));
    }

    /// The slots of a row that are taken.
    LinearExprBuilder taken(Lodging.Row row) {
        var auditions = lodging.counted(row, in(every, row.day(), row.stretch()));
        return taken(auditions, row.day(), row.stretch(), audition -> lodging.slots(row, audition));
    }

    void hint(Plan plan) {
        within.forEach((part, inside) -> {
            if (inside != days.on.get(part.audition()).get(part.day())) {
                days.model.addHint(
                        inside,
                        plan.cityDay[part.audition()] == part.day()
                                && grid.stretches(part.day())
                                        .get(part.stretch())
                                        .get(plan.start[part.audition()]));
            }
        });
    }
}
