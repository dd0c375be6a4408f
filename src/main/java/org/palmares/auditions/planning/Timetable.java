package org.palmares.auditions.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// The answer: who comes where on which day, and when each is heard.
public record Timetable(List<Presence> presences, List<Slot> slots, List<LeftOut> leftOut, List<Level> levels) {

    /// The members of a jury who are in a city on a day.
    public record Presence(String city, LocalDate date, String jury, List<String> jurors) {}

    /// An audition in its place.
    ///
    /// @param jurors those who sit: the members present, without those recused
    public record Slot(
            String audition, String city, String room, LocalDateTime start, LocalDateTime end, List<String> jurors) {}

    public record LeftOut(String audition, Reason reason) {}

    /// What a level costs.
    ///
    /// @param bound  nothing costs less, the levels above being what they are
    /// @param proved whether the value is the bound
    public record Level(String name, long value, long bound, boolean proved) {}

    /// The levels, the first that differs deciding between two timetables.
    public static final List<String> LEVELS = List.of("left_out", "days", "kilometres", "worst_load", "spread");

    /// Whether every level is proved.
    public boolean optimal() {
        return levels.stream().allMatch(Level::proved);
    }
}
