package org.palmares.auditions.commands;

import java.util.Set;
import java.util.stream.Collectors;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;

/// Auditions that stay where an earlier timetable has them.
public final class Pins {

    private Pins() {}

    /// The same tour, in which each of these has no other place than it had.
    public static Tour keep(Tour tour, Timetable earlier, Set<String> pins) {
        var places = earlier.slots().stream()
                .filter(slot -> pins.contains(slot.audition()))
                .collect(Collectors.toMap(
                        Timetable.Slot::audition, slot -> new Tour.Fixed(slot.city(), slot.start(), slot.room())));
        return tour.withAuditions(tour.auditions().stream()
                .map(asked -> asked.withPlace(places.getOrDefault(asked.id(), asked.fixed())))
                .toList());
    }
}
