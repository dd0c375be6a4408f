package org.palmares.forum.programme;

import java.util.Comparator;
import java.util.List;

/// Which workshop is held when and where, the sessions in the order of slots, then rooms.
///
/// @param bound no timetable costs less
public record Timetable(List<Session> sessions, Cost cost, long bound) {

    public Timetable {
        sessions = sessions.stream()
                .sorted(Comparator.comparingInt(Session::slot).thenComparingInt(Session::room))
                .toList();
    }

    /// Somebody's timetable, as it is.
    public static Timetable given(Forum forum, List<Session> sessions) {
        return new Timetable(sessions, Costing.plain(forum).of(sessions), 0);
    }
}
