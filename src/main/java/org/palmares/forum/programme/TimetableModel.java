package org.palmares.forum.programme;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The timetable as a model of CP-SAT: one method for each rule and for each part of the cost.
final class TimetableModel {

    private final Forum forum;
    private final Costing costing;
    private final Spans spans;
    private final int workshops;
    private final int slots;
    private final int rooms;
    private final CpModel model = new CpModel();
    private final BoolVar[][][] held;
    private final BoolVar[][] holds;

    TimetableModel(Costing costing) {
        Loader.loadNativeLibraries();
        this.forum = costing.forum;
        this.costing = costing;
        spans = costing.spans;
        workshops = forum.workshops().size();
        slots = forum.slots().size();
        rooms = forum.rooms().size();
        held = new BoolVar[workshops][slots][rooms];
        holds = new BoolVar[workshops][slots];
        for (int workshop = 0; workshop < workshops; workshop++) {
            for (int slot = 0; slot < slots; slot++) {
                holds[workshop][slot] = model.newBoolVar("");
                Arrays.setAll(held[workshop][slot], _ -> model.newBoolVar(""));
            }
        }
        oncePerSlot();
        lengths();
        equipment();
        oneSessionPerRoom();
        repeats();
        speakers();
    }

    /// A workshop is held once at most in a slot.
    private void oncePerSlot() {
        for (int workshop = 0; workshop < workshops; workshop++) {
            for (int slot = 0; slot < slots; slot++) {
                model.addEquality(LinearExpr.sum(held[workshop][slot]), holds[workshop][slot]);
                var then = starts(workshop, slot).toArray();
                if (then.length > 1) {
                    int w = workshop;
                    model.addAtMostOne(
                            IntStream.of(then).mapToObj(s -> holds[w][s]).toArray(Literal[]::new));
                }
            }
        }
    }

    /// A session begins where the slots in a row last as long as it does.
    private void lengths() {
        for (int workshop = 0; workshop < workshops; workshop++) {
            for (int slot = 0; slot < slots; slot++) {
                if (!spans.fits(workshop, slot)) {
                    model.addEquality(holds[workshop][slot], 0);
                }
            }
        }
    }

    /// Where a session of the workshop may begin that is still held in this slot.
    private IntStream starts(int workshop, int slot) {
        return IntStream.range(0, slots).filter(start -> (spans.of(workshop, start) >> slot & 1) == 1);
    }

    /// A room has what the workshop needs.
    private void equipment() {
        for (int workshop = 0; workshop < workshops; workshop++) {
            for (int room = 0; room < rooms; room++) {
                for (int slot = 0; slot < slots && !forum.fits(workshop, room); slot++) {
                    model.addEquality(held[workshop][slot][room], 0);
                }
            }
        }
    }

    private void oneSessionPerRoom() {
        for (int slot = 0; slot < slots; slot++) {
            for (int room = 0; room < rooms; room++) {
                int s = slot;
                int r = room;
                model.addAtMostOne(IntStream.range(0, workshops)
                        .boxed()
                        .flatMap(w -> starts(w, s).mapToObj(start -> held[w][start][r]))
                        .toArray(Literal[]::new));
            }
        }
    }

    /// A workshop is held once at least, and no more often than it may be repeated.
    private void repeats() {
        for (int workshop = 0; workshop < workshops; workshop++) {
            model.addLinearConstraint(
                    LinearExpr.sum(holds[workshop]),
                    1,
                    Math.min(slots, forum.workshops().get(workshop).repeats()));
        }
    }

    /// Nobody speaks in two places in one slot.
    private void speakers() {
        Set<String> names = new HashSet<>();
        forum.workshops().forEach(workshop -> names.addAll(workshop.speakers()));
        for (var name : names.stream().sorted().toList()) {
            for (int slot = 0; slot < slots; slot++) {
                int s = slot;
                model.addAtMostOne(IntStream.range(0, workshops)
                        .filter(w -> forum.workshops().get(w).speakers().contains(name))
                        .boxed()
                        .flatMap(w -> starts(w, s).mapToObj(start -> holds[w][start]))
                        .toArray(Literal[]::new));
            }
        }
    }

    /// The least costly from there.
    Work.Solved cheapest(List<Session> start, Work work, double share) {
        hint(start);
        var cost = LinearExpr.newBuilder();
        conflicts(cost);
        shortfall(cost);
        absences(cost);
        model.minimize(cost);
        return work.solve(model, share);
    }

    /// The least shortfall and absences together, conflicts set aside: far easier, and a bound on a part of the cost.
    Work.Solved leastLoss(List<Session> start, Work work, double share) {
        hint(start);
        var cost = LinearExpr.newBuilder();
        shortfall(cost);
        absences(cost);
        model.minimize(cost);
        return work.solve(model, share);
    }

    private void hint(List<Session> start) {
        var hint = new HashSet<>(start);
        for (int workshop = 0; workshop < workshops; workshop++) {
            for (int slot = 0; slot < slots; slot++) {
                for (int room = 0; room < rooms; room++) {
                    model.addHint(held[workshop][slot][room], hint.contains(new Session(workshop, slot, room)) ? 1 : 0);
                }
            }
        }
    }

    /// Any that keeps the rules.
    Work.Solved any(Work work, double share) {
        return work.solve(model, share);
    }

    List<Session> sessions(Work.Solved solved) {
        var sessions = new ArrayList<Session>();
        for (int workshop = 0; workshop < workshops; workshop++) {
            for (int slot = 0; slot < slots; slot++) {
                for (int room = 0; room < rooms; room++) {
                    if (solved.solver().booleanValue(held[workshop][slot][room])) {
                        sessions.add(new Session(workshop, slot, room));
                    }
                }
            }
        }
        return sessions;
    }

    /// Two workshops clash where both are held in a slot, each in this session only: a repeat sets them apart.
    private void conflicts(LinearExprBuilder cost) {
        var only = new BoolVar[workshops][slots];
        for (int workshop = 0; workshop < workshops; workshop++) {
            for (int slot = 0; slot < slots; slot++) {
                only[workshop][slot] = model.newBoolVar("");
                // Held here and nowhere else, wherever a clash would cost something.
                var elsewhere = LinearExpr.newBuilder().add(only[workshop][slot]);
                for (int other = 0; other < slots; other++) {
                    elsewhere.addTerm(holds[workshop][other], other == slot ? -1 : 1);
                }
                model.addGreaterOrEqual(elsewhere, 0);
            }
        }
        for (int one = 0; one < workshops; one++) {
            for (int other = 0; other < one; other++) {
                if (costing.pairs[one][other] > 0) {
                    var clash = model.newBoolVar("");
                    cost.addTerm(clash, costing.pairs[one][other]);
                    for (int slot = 0; slot < slots; slot++) {
                        for (int then = 0; then < slots; then++) {
                            if ((spans.of(one, slot) & spans.of(other, then)) != 0) {
                                model.addBoolOr(new Literal[] {only[one][slot].not(), only[other][then].not(), clash});
                            }
                        }
                    }
                }
            }
        }
    }

    private void shortfall(LinearExprBuilder cost) {
        for (int workshop = 0; workshop < workshops; workshop++) {
            if (costing.demand[workshop] > 0) {
                var lacking = model.newIntVar(0, costing.demand[workshop], "");
                var seats = LinearExpr.newBuilder().add(lacking);
                for (int slot = 0; slot < slots; slot++) {
                    for (int room = 0; room < rooms; room++) {
                        seats.addTerm(held[workshop][slot][room], forum.seats(workshop, room));
                    }
                }
                model.addGreaterOrEqual(seats, costing.demand[workshop]);
                cost.add(lacking);
            }
        }
    }

    private void absences(LinearExprBuilder cost) {
        costing.comers.forEach((workshop, patterns) -> patterns.forEach((pattern, count) -> {
            if (pattern != spans.starts(workshop, -1)) {
                var absent = model.newBoolVar("");
                var one = new ArrayList<Literal>(List.of(absent));
                IntStream.range(0, slots)
                        .filter(slot -> (pattern >> slot & 1) == 1)
                        .forEach(slot -> one.add(holds[workshop][slot]));
                model.addBoolOr(one);
                cost.addTerm(absent, count);
            }
        }));
    }
}
