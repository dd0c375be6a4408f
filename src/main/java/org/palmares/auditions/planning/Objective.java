package org.palmares.auditions.planning;

import java.util.Locale;

/// The levels of what a tour costs, the first that differs deciding between two timetables.
public enum Objective {
    /// Auditions without a place.
    LEFT_OUT,
    /// Candidates and jurors for whom something changes from the earlier timetable.
    DISTURBED,
    /// Days of cities at their cost, and days of jurors.
    DAYS,
    /// Kilometres of jurors from home and back, each day.
    KILOMETRES,
    /// The most auditions at which one juror sits.
    WORST_LOAD,
    /// The sum of the squares of these numbers.
    SPREAD,
    /// Kilometres of candidates from home and back.
    CANDIDATE_KILOMETRES,
    /// Slots that jurors wait between two auditions, and rooms they change to.
    WAITING;

    /// As it stands in files.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
