package org.palmares.auditions.planning;

import java.util.List;

/// What cannot stand together: these auditions cannot all be heard, were they the only ones, as long as these facts
/// hold.
///
/// @param auditions in the order of the tour
/// @param smallest  whether, with one audition fewer or without one of the facts, all that are left can be heard;
///                  otherwise some may be needless
public record Clash(List<String> auditions, List<Fact> facts, boolean smallest) {

    /// What the tour says of somebody or something.
    ///
    /// @param who the audition, the juror, the jury or the city; empty for the whole tour
    public record Fact(Kind kind, String who) {

        /// What is said. Those that say the most come last: they are the last to be taken away.
        public enum Kind {
            /// When the candidate of an audition is available.
            CANDIDATE,
            /// When a juror is available.
            JUROR,
            /// What a juror needs between two cities on consecutive days.
            TRAVEL,
            /// The breaks of every day.
            BREAKS,
            /// The most days a juror travels.
            MAX_DAYS,
            /// The most members of a jury who are present, or sit.
            LARGEST,
            /// The days and the hours when a city opens.
            OPENING,
            /// What the room of an audition must have.
            EQUIPMENT,
            /// The rooms of a city, no more than there are.
            ROOMS,
            /// The fewest members of a jury who sit.
            SMALLEST,
            /// The auditions of the clash from which a juror is recused.
            RECUSALS,
            /// What one member of a jury must be able to do.
            JURY_NEEDS,
            /// What one of those who sit at an audition must be able to do.
            AUDITION_NEEDS,
            /// What an audition comes after.
            AFTER,
            /// The only place that an audition may have.
            PLACE,
            /// That an audition may be heard in no city.
            CITIES
        }
    }
}
