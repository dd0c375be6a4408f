package org.palmares.auditions.planning;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Why an audition has no place. All but the last hold for it alone, were it the only one.
public enum Reason {

    /// No city where it may be heard has a room with all it needs.
    NO_ROOM,
    /// The candidate is never free for long enough while such a city is open, breaks aside.
    NO_TIME,
    /// Recusals leave fewer members than must sit.
    RECUSALS,
    /// Recusals, or the make-up of the jury, leave nobody to take the chair, or to do what else is needed.
    NO_NEED,
    /// There are never enough members free, those needed among them, when and where the candidate is.
    NO_COMMON_TIME,
    /// It would have a place alone: others, days or jurors to spare are what is missing.
    CAPACITY;

    static Reason of(Grid grid, int audition) {
        var asked = grid.tour.auditions().get(audition);
        var jury = grid.tour.juries().get(grid.jury[audition]);
        boolean housed = false;
        boolean timely = false;
        boolean common = false;
        for (int cityDay = 0; cityDay < grid.cityDays.size(); cityDay++) {
            housed |= asked.cities().contains(grid.city(cityDay).id()) && grid.rooms[audition][cityDay].length > 0;
            timely |= grid.starts[audition][cityDay].length > 0;
            common |= grid.common[audition][cityDay].length > 0;
        }
        if (!housed || !timely) {
            return housed ? NO_TIME : NO_ROOM;
        }
        var sitting = grid.sitting(audition);
        if (sitting.length < jury.smallest()) {
            return RECUSALS;
        }
        if (!grid.heardBy(audition, sitting)) {
            return NO_NEED;
        }
        return common ? CAPACITY : NO_COMMON_TIME;
    }

    /// The place where the fewest facts stand in the way; null where no city could ever have it.
    static Timetable.@Nullable NearMiss nearest(Draft draft, int audition) {
        var grid = draft.plan.grid;
        return new Places(draft, audition)
                .all().stream()
                        .min(Comparator.comparingInt(place -> place.obstacles().size()))
                        .map(place -> new Timetable.NearMiss(
                                grid.city(place.day()).id(),
                                grid.city(place.day()).rooms().get(place.room()).id(),
                                grid.time(place.start()),
                                place.obstacles()))
                        .orElse(null);
    }
}
