package org.palmares.auditions.planning;

/// Why an audition has no place. All but the last hold for it alone, were it the only one.
public enum Reason {

    /// No city where it may be heard has a room with all it needs.
    NO_ROOM,
    /// The candidate is never free for long enough while such a city is open, breaks aside.
    NO_TIME,
    /// Recusals leave fewer members than must sit.
    RECUSALS,
    /// Recusals, or the make-up of the jury, leave nobody to take the chair.
    NO_CHAIR,
    /// There are never enough members free, one of them for the chair, when and where the candidate is.
    NO_COMMON_TIME,
    /// It would have a place alone: others, days or jurors to spare are what is missing.
    CAPACITY;

    static Reason of(Grid grid, int audition) {
        var asked = grid.tour.auditions().get(audition);
        var jury = grid.tour.juries().get(grid.jury[audition]);
        boolean housed = false;
        boolean timely = false;
        for (int cityDay = 0; cityDay < grid.cityDays.size(); cityDay++) {
            housed |= asked.cities().contains(grid.city(cityDay).id()) && grid.rooms[audition][cityDay].length > 0;
            timely |= grid.starts[audition][cityDay].length > 0;
        }
        if (!housed) {
            return NO_ROOM;
        }
        if (!timely) {
            return NO_TIME;
        }
        var sitting = grid.sitting(audition);
        if (sitting.length < jury.smallest()) {
            return RECUSALS;
        }
        if (jury.chair() && !grid.anyChair(sitting)) {
            return NO_CHAIR;
        }
        return common(grid, audition, jury) ? CAPACITY : NO_COMMON_TIME;
    }

    private static boolean common(Grid grid, int audition, Tour.Jury jury) {
        for (int cityDay = 0; cityDay < grid.cityDays.size(); cityDay++) {
            for (int start : grid.starts[audition][cityDay]) {
                var free = grid.free(audition, start);
                if (free.length >= jury.smallest() && (!jury.chair() || grid.anyChair(free))) {
                    return true;
                }
            }
        }
        return false;
    }
}
