package org.palmares.auditions.commands;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;

/// Whether what a timetable says to change from an earlier one does, and nothing else.
final class TourChanges {

    /// Somebody, and an audition that concerns them.
    private record Concerned(boolean candidate, String who, String audition) {}

    private final Timetable timetable;
    private final TourJourneys.Rule rule;
    private final Set<String> jurors;

    TourChanges(Tour tour, Timetable timetable, TourJourneys.Rule rule) {
        this.timetable = timetable;
        this.rule = rule;
        jurors = tour.jurors().stream().map(Tour.Juror::id).collect(Collectors.toSet());
    }

    /// Each change is told once.
    ///
    /// @param earlier null where there is none: nothing changes
    void check(@Nullable Timetable earlier) {
        var due = earlier == null ? new HashSet<Timetable.Change>() : changes(earlier);
        for (var told : timetable.changes()) {
            rule.require(due.remove(told), "this does not change, or is told twice: {}", told);
        }
        for (var missing : due) {
            rule.require(false, "this changes and is not told: {}", missing);
        }
    }

    private Set<Timetable.Change> changes(Timetable earlier) {
        var before = slots(earlier);
        var after = slots(timetable);
        var all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        var changes = new HashSet<Timetable.Change>();
        for (var one : all) {
            var was = before.get(one);
            var is = after.get(one);
            boolean same = was != null
                    && is != null
                    && was.city().equals(is.city())
                    && was.start().equals(is.start());
            if (!same) {
                changes.add(new Timetable.Change(one.candidate(), one.who(), was, is));
            }
        }
        return changes;
    }

    /// What concerns each candidate, and each juror of the tour.
    private Map<Concerned, Timetable.Slot> slots(Timetable of) {
        var slots = new HashMap<Concerned, Timetable.Slot>();
        for (var slot : of.slots()) {
            slots.put(new Concerned(true, slot.audition(), slot.audition()), slot);
            for (var juror : slot.jurors()) {
                if (jurors.contains(juror)) {
                    slots.put(new Concerned(false, juror, slot.audition()), slot);
                }
            }
        }
        return slots;
    }
}
