package org.palmares.forum.programme;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// From which slots workshops are held, rooms only counted: every timetable keeps these rules. One method for each
/// rule.
final class SlotModel {

    private final Forum forum;
    private final Spans spans;
    private final int workshops;
    private final int slots;
    private final CpModel model = new CpModel();
    private final BoolVar[][] holds;

    SlotModel(Forum forum) {
        Loader.loadNativeLibraries();
        this.forum = forum;
        spans = new Spans(forum);
        workshops = forum.workshops().size();
        slots = forum.slots().size();
        holds = new BoolVar[workshops][slots];
        for (int workshop = 0; workshop < workshops; workshop++) {
            for (int slot = 0; slot < slots; slot++) {
                holds[workshop][slot] = model.newBoolVar("");
            }
        }
        lengths();
        repeats();
        oncePerSlot();
        rooms();
        speakers();
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

    /// A workshop is held once at least, and no more often than it may be repeated.
    private void repeats() {
        for (int workshop = 0; workshop < workshops; workshop++) {
            int most = Math.min(slots, forum.workshops().get(workshop).repeats());
            model.addLinearConstraint(LinearExpr.sum(holds[workshop]), 1, most);
        }
    }

    private void oncePerSlot() {
        for (int workshop = 0; workshop < workshops; workshop++) {
            int one = workshop;
            atMost(other -> other == one, 1);
        }
    }

    /// There are no more sessions at once than rooms that have what they need.
    private void rooms() {
        Set<Set<String>> needs = new HashSet<>();
        forum.workshops().forEach(workshop -> needs.add(workshop.equipment()));
        needs.add(Set.of());
        for (var need : needs) {
            long most = forum.rooms().stream()
                    .filter(room -> room.equipment().containsAll(need))
                    .count();
            atMost(workshop -> forum.workshops().get(workshop).equipment().containsAll(need), most);
        }
    }

    /// Nobody speaks in two places in one slot.
    private void speakers() {
        Set<String> names = new HashSet<>();
        forum.workshops().forEach(workshop -> names.addAll(workshop.speakers()));
        for (var name : names.stream().sorted().toList()) {
            atMost(workshop -> forum.workshops().get(workshop).speakers().contains(name), 1);
        }
    }

    /// In each slot, so many sessions at most of these workshops.
    private void atMost(IntPredicate those, long most) {
        var then = noneYet();
        IntStream.range(0, workshops)
                .filter(those)
                .forEach(workshop -> IntStream.range(0, slots)
                        .forEach(start -> during(workshop, start, holds[workshop][start], then)));
        for (var there : then) {
            if (there.size() > most) {
                model.addLessOrEqual(LinearExpr.sum(there.toArray(Literal[]::new)), most);
            }
        }
    }

    /// Were they alone, the person could have wishes that weigh so much at least.
    void leaves(int person, int least) {
        var participant = forum.participants().get(person);
        var then = noneYet();
        IntStream.range(0, workshops)
                .filter(workshop -> forum.speaks(person, workshop))
                .forEach(workshop -> IntStream.range(0, slots)
                        .forEach(start -> during(workshop, start, holds[workshop][start], then)));
        var got = LinearExpr.newBuilder();
        for (int workshop : participant.wishes().keySet().stream().sorted().toList()) {
            long starts = spans.starts(workshop, participant.available());
            var seats = new ArrayList<Literal>();
            for (int start = 0; start < slots; start++) {
                if ((starts >> start & 1) == 1) {
                    var seat = model.newBoolVar("");
                    model.addImplication(seat, holds[workshop][start]);
                    got.addTerm(seat, participant.wishes().getOrDefault(workshop, 0));
                    seats.add(seat);
                    during(workshop, start, seat, then);
                }
            }
            model.addAtMostOne(seats);
        }
        then.forEach(model::addAtMostOne);
        model.addGreaterOrEqual(got, least);
    }

    private List<List<Literal>> noneYet() {
        return IntStream.range(0, slots)
                .<List<Literal>>mapToObj(_ -> new ArrayList<>())
                .toList();
    }

    private void during(int workshop, int start, Literal there, List<List<Literal>> then) {
        IntStream.range(0, slots)
                .filter(slot -> (spans.of(workshop, start) >> slot & 1) == 1)
                .forEach(slot -> then.get(slot).add(there));
    }

    /// Whether it is proved, within so much work, that nothing keeps all this.
    boolean impossible(Work work, double share) {
        var solved = work.solve(model, share);
        return solved.closed() && !solved.found();
    }
}
