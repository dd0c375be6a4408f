package org.palmares.auditions.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Timetable.Presence;
import org.palmares.auditions.planning.Timetable.Slot;
import org.palmares.auditions.planning.Tour;

/// What a timetable would be if one audition had another place, the others staying where they are.
///
/// Those who sit at it come where it goes, and hear there all that their standing jury hears; where it was, nobody
/// stays
/// for whom nothing is left.
final class TourMove {

    private final Timetable timetable;
    private final Map<String, Tour.Audition> auditions;
    private final Map<String, Tour.Jury> juries;
    private final Map<String, Tour.Juror> jurors;

    /// @param timetable of auditions and jurors that the tour knows
    TourMove(Tour tour, Timetable timetable) {
        this.timetable = timetable;
        auditions = tour.auditions().stream().collect(Collectors.toMap(Tour.Audition::id, Function.identity()));
        juries = tour.juries().stream().collect(Collectors.toMap(Tour.Jury::id, Function.identity()));
        jurors = tour.jurors().stream().collect(Collectors.toMap(Tour.Juror::id, Function.identity()));
    }

    /// The timetable with an audition at its new place.
    Timetable after(Slot from, Slot to) {
        var presences = come(leave(from), to);
        var slots = timetable.slots().stream()
                .map(slot -> slot.equals(from) ? to : joined(slot, to, presences))
                .toList();
        return of(presences, slots);
    }

    private static Timetable of(List<Presence> presences, List<Slot> slots) {
        return new Timetable(presences, slots, List.of(), List.of(), List.of(), List.of());
    }

    /// Who is where, without those for whom nothing is left.
    private List<Presence> leave(Slot from) {
        var jury = jury(from);
        var others = timetable.slots().stream()
                .filter(slot -> !slot.equals(from) && together(slot, from))
                .toList();
        var staying = others.stream().flatMap(slot -> slot.jurors().stream()).collect(Collectors.toSet());
        var presences = new ArrayList<Presence>();
        for (var presence : timetable.presences()) {
            var left = presence.jurors();
            if (at(presence, from) && others.isEmpty()) {
                left = List.of();
            } else if (at(presence, from) && jury.pool()) {
                left = presence.jurors().stream()
                        .filter(juror ->
                                staying.contains(juror) || !from.jurors().contains(juror))
                        .toList();
            }
            if (!left.isEmpty()) {
                presences.add(new Presence(presence.city(), presence.date(), presence.jury(), left));
            }
        }
        return presences;
    }

    private List<Presence> come(List<Presence> presences, Slot to) {
        var here = new LinkedHashSet<String>();
        var all = new ArrayList<Presence>();
        for (var presence : presences) {
            if (at(presence, to)) {
                here.addAll(presence.jurors());
            } else {
                all.add(presence);
            }
        }
        here.addAll(to.jurors());
        all.add(new Presence(to.city(), to.start().toLocalDate(), jury(to).id(), List.copyOf(here)));
        return all;
    }

    /// Who sits at another audition that a standing jury hears there that day.
    private Slot joined(Slot slot, Slot to, List<Presence> presences) {
        if (jury(to).pool() || !together(slot, to)) {
            return slot;
        }
        var seated = presences.getLast().jurors().stream()
                .filter(juror -> !recused(juror, slot.audition()))
                .toList();
        return new Slot(slot.audition(), slot.city(), slot.room(), slot.start(), slot.end(), seated);
    }

    private boolean recused(String id, String audition) {
        var juror = jurors.get(id);
        return juror != null && juror.recusals().contains(audition);
    }

    private Tour.Jury jury(Slot slot) {
        return Objects.requireNonNull(juries.get(audition(slot).jury()));
    }

    private Tour.Audition audition(Slot slot) {
        return Objects.requireNonNull(auditions.get(slot.audition()));
    }

    private boolean together(Slot one, Slot other) {
        return one.city().equals(other.city())
                && one.start().toLocalDate().equals(other.start().toLocalDate())
                && jury(one).equals(jury(other));
    }

    private boolean at(Presence presence, Slot slot) {
        return presence.city().equals(slot.city())
                && presence.date().equals(slot.start().toLocalDate())
                && presence.jury().equals(jury(slot).id());
    }

    /// What of a timetable an audition that came there can break: that day, those who sit then, wherever they go, and
    /// the
    /// auditions that come before or after it.
    Timetable concerned(Timetable after, Slot to) {
        var slots = after.slots().stream()
                .filter(slot -> slot.start().toLocalDate().equals(to.start().toLocalDate())
                        || follows(slot, to)
                        || follows(to, slot))
                .toList();
        Set<LocalDate> dates =
                slots.stream().map(slot -> slot.start().toLocalDate()).collect(Collectors.toSet());
        var people = new HashSet<>(after.presences().getLast().jurors());
        var presences = after.presences().stream()
                .filter(presence -> dates.contains(presence.date())
                        || presence.jurors().stream().anyMatch(people::contains))
                .toList();
        return of(presences, slots);
    }

    private boolean follows(Slot one, Slot before) {
        return audition(one).after().contains(before.audition());
    }
}
