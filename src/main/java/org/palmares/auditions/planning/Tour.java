package org.palmares.auditions.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// What is asked of a tour. Times are those of a clock on the wall in the zone; names of one kind are distinct, and
/// those
/// that refer to others exist.
///
/// @param slot minutes from one possible start to the next, from midnight; durations and setups are multiples of it
public record Tour(
        ZoneId zone,
        int slot,
        List<Break> breaks,
        List<City> cities,
        List<Juror> jurors,
        List<Jury> juries,
        List<Audition> auditions) {

    /// Every day, no audition goes on from `from` to `to`.
    public record Break(LocalTime from, LocalTime to) {}

    /// From `from` to `to`, its end left out.
    public record Span(LocalDateTime from, LocalDateTime to) {

        public static final Span ALWAYS = new Span(LocalDateTime.MIN, LocalDateTime.MAX);

        boolean holds(LocalDateTime start, LocalDateTime end) {
            return !start.isBefore(from) && !end.isAfter(to);
        }
    }

    /// Degrees, north and east.
    public record Place(double latitude, double longitude) {}

    public record City(String id, String name, Place place, List<Room> rooms, List<Day> days) {}

    public record Room(String id, Set<String> equipment) {}

    /// A day a city can open, within these hours.
    ///
    /// @param cost of opening it, one being what a day of a juror costs
    public record Day(LocalDate date, LocalTime from, LocalTime to, int cost) {}

    /// One who may sit.
    ///
    /// @param recusals auditions at which they never sit
    /// @param maxDays  the most days they travel
    public record Juror(
            String id, Place home, List<Span> available, boolean chair, Set<String> recusals, int maxDays) {}

    /// The members present in a city on a day sit all the auditions of the jury there, but those they are recused from.
    ///
    /// @param smallest the fewest who sit at an audition
    /// @param largest  the most present on a day in a city
    /// @param chair    whether one who sits must be able to take the chair
    public record Jury(String id, List<String> members, int smallest, int largest, boolean chair) {}

    /// A candidate to hear.
    ///
    /// @param duration  in minutes
    /// @param setup     minutes the room is kept free before it, when another audition comes before
    /// @param equipment all that its room must have
    /// @param cities    where it may be heard
    public record Audition(
            String id,
            String jury,
            int duration,
            int setup,
            List<Span> available,
            Set<String> equipment,
            Set<String> cities) {}
}
