package org.palmares.forum.programme;

import java.util.List;

/// What came of a forum.
public sealed interface Programme {

    /// A timetable and its seats.
    ///
    /// @param searched whether the timetable was sought, not given
    /// @param rounds how many times a timetable kinder to those worst off was tried
    /// @param kept how many of these were kept
    /// @param boundOfIdeal in no timetable has everybody more of their ideal; all of it where that was not sought
    /// @param changes what would change with one session or one room more
    record Planned(
            Timetable timetable,
            boolean searched,
            Seats seats,
            int rounds,
            int kept,
            Share boundOfIdeal,
            List<WhatIf.Change> changes)
            implements Programme {}

    /// No timetable keeps the rules, or none was found in the time granted.
    ///
    /// @param proven whether there is none
    /// @param roomless the workshops that no room can hold
    /// @param clash the fewest facts found that cannot stand together, none where that is not known
    record Impossible(boolean proven, List<Integer> roomless, Clash clash) implements Programme {}
}
