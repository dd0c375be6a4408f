package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A plan, as people read it.
final class Answer {

    private static final int MOST_FOR_ALTERNATIVES = 200;

    private final Plan plan;
    private final Grid grid;
    private final Tour tour;

    Answer(Plan plan) {
        this.plan = plan;
        this.grid = plan.grid;
        this.tour = grid.tour;
    }

    Timetable timetable(List<Timetable.Level> levels, @Nullable Timetable earlier) {
        var slots = new ArrayList<Timetable.Slot>();
        var left = new ArrayList<Timetable.LeftOut>();
        var draft = new Draft(plan.copy());
        for (int audition = 0; audition < plan.cityDay.length; audition++) {
            if (plan.cityDay[audition] < 0) {
                left.add(new Timetable.LeftOut(
                        tour.auditions().get(audition).id(),
                        Reason.of(grid, audition),
                        Reason.nearest(draft, audition)));
            } else {
                slots.add(slot(audition));
            }
        }
        var alternatives = new Alternatives(plan);
        return new Timetable(
                presences(),
                slots,
                left,
                levels,
                IntStream.range(0, plan.cityDay.length <= MOST_FOR_ALTERNATIVES ? plan.cityDay.length : 0)
                        .parallel()
                        .mapToObj(alternatives::of)
                        .flatMap(List::stream)
                        .toList(),
                earlier == null ? List.of() : changes(earlier.slots(), slots));
    }

    private List<Timetable.Presence> presences() {
        var presences = new ArrayList<Timetable.Presence>();
        for (int day = 0; day < grid.cityDays.size(); day++) {
            for (int jury = 0; jury < plan.present.length; jury++) {
                var here = plan.here(jury, day);
                if (!here.isEmpty()) {
                    presences.add(new Timetable.Presence(
                            grid.city(day).id(),
                            grid.cityDays.get(day).day().date(),
                            tour.juries().get(jury).id(),
                            here.stream()
                                    .mapToObj(juror -> tour.jurors().get(juror).id())
                                    .toList()));
                }
            }
        }
        return presences;
    }

    private Timetable.Slot slot(int audition) {
        var asked = tour.auditions().get(audition);
        var city = grid.city(plan.cityDay[audition]);
        var from = grid.time(plan.start[audition]);
        return new Timetable.Slot(
                asked.id(),
                city.id(),
                city.rooms().get(plan.room[audition]).id(),
                from,
                from.plusMinutes(asked.duration()),
                plan.seated(audition).stream()
                        .mapToObj(juror -> tour.jurors().get(juror).id())
                        .toList());
    }

    /// What is new for each candidate, then for each juror, audition by audition.
    private List<Timetable.Change> changes(List<Timetable.Slot> before, List<Timetable.Slot> after) {
        var changes = new ArrayList<Timetable.Change>();
        var was = byAudition(before);
        var is = byAudition(after);
        BiFunction<Timetable.Slot, Timetable.Slot, Boolean> same =
                (one, other) -> one.city().equals(other.city()) && one.start().equals(other.start());
        var ids = new ArrayList<>(is.keySet());
        was.keySet().stream().filter(id -> !is.containsKey(id)).forEach(ids::add);
        for (var id : ids) {
            var one = was.get(id);
            var other = is.get(id);
            if (one == null || other == null || !same.apply(one, other)) {
                changes.add(new Timetable.Change(true, id, one, other));
            }
        }
        var jurors = tour.jurors().stream().map(Tour.Juror::id).toList();
        for (var juror : jurors) {
            for (var id : ids) {
                var one = with(juror, was.get(id));
                var other = with(juror, is.get(id));
                boolean differs =
                        (one == null || other == null) ? !Objects.equals(one, other) : !same.apply(one, other);
                if (differs) {
                    changes.add(new Timetable.Change(false, juror, one, other));
                }
            }
        }
        return changes;
    }

    private static Map<String, Timetable.Slot> byAudition(List<Timetable.Slot> slots) {
        var index = new LinkedHashMap<String, Timetable.Slot>();
        slots.forEach(slot -> index.put(slot.audition(), slot));
        return index;
    }

    private static Timetable.@Nullable Slot with(String juror, Timetable.@Nullable Slot slot) {
        return slot != null && slot.jurors().contains(juror) ? slot : null;
    }
}
