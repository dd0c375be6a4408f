package org.palmares.auditions.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer: who comes where on which day, and when each is heard.
///
/// @param changes what differs from the earlier timetable, person by person; empty where there is none
/// @param clash   what keeps auditions from being all heard; null where they are, or where it was not found in time
public record Timetable(
        List<Presence> presences,
        List<Slot> slots,
        List<LeftOut> leftOut,
        List<Level> levels,
        List<Alternative> alternatives,
        List<Change> changes,
        @Nullable Clash clash) {

    public Timetable(
            List<Presence> presences,
            List<Slot> slots,
            List<LeftOut> leftOut,
            List<Level> levels,
            List<Alternative> alternatives,
            List<Change> changes) {
        this(presences, slots, leftOut, levels, alternatives, changes, null);
    }

    /// The same timetable, with what clashes.
    public Timetable withClash(@Nullable Clash found) {
        return new Timetable(presences, slots, leftOut, levels, alternatives, changes, found);
    }

    /// The members of a jury who are in a city on a day.
    public record Presence(String city, LocalDate date, String jury, List<String> jurors) {}

    /// An audition in its place.
    ///
    /// @param jurors those who sit
    public record Slot(
            String audition, String city, String room, LocalDateTime start, LocalDateTime end, List<String> jurors) {}

    /// An audition without a place, and the place where the least is missing.
    public record LeftOut(
            String audition, Reason reason, @Nullable NearMiss nearest) {}

    /// A place that an audition would have, were these facts otherwise.
    public record NearMiss(String city, String room, LocalDateTime start, List<Obstacle> obstacles) {}

    /// A fact that stands in the way.
    ///
    /// @param who the juror, the audition or the jury; empty for the candidate
    public record Obstacle(Kind kind, String who) {

        /// What stands in the way.
        public enum Kind {
            /// The candidate is not available.
            CANDIDATE,
            /// A juror is not available.
            AWAY,
            /// A juror is in another city that day.
            ELSEWHERE,
            /// A juror travels already as many days as they accept.
            MAX_DAYS,
            /// A juror has no time to come from, or to go on to, the city of the day before or after.
            TRAVEL,
            /// A juror sits at another audition then.
            SITS,
            /// A juror is recused.
            RECUSED,
            /// Nobody of the jury can do this.
            NEED,
            /// The jury has too few members.
            MEMBERS,
            /// Another audition has the room.
            ROOM,
            /// Another audition would have to be heard before.
            ORDER
        }
    }

    /// Another place for an audition, the others staying where they are.
    ///
    /// @param costs what each level would gain, in their order
    public record Alternative(
            String audition, String city, String room, LocalDateTime start, List<String> jurors, List<Long> costs) {}

    /// What changes for one person.
    ///
    /// @param candidate whether the person is the candidate of this audition, or a juror
    /// @param before    null where they had nothing
    /// @param after     null where they have nothing any more
    public record Change(
            boolean candidate,
            String who,
            @Nullable Slot before,
            @Nullable Slot after) {}

    /// What a level costs.
    ///
    /// @param bound  nothing costs less, the levels above being what they are
    /// @param proved whether the value is the bound
    public record Level(String name, long value, long bound, boolean proved) {}

    /// Whether every level is proved.
    public boolean optimal() {
        return levels.stream().allMatch(Level::proved);
    }
}
