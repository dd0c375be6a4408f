package org.palmares.auditions.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked of a tour. Times are those of a clock on the wall in the zone; names of one kind are distinct, and
/// those that refer to others exist.
///
/// @param slot   minutes from one possible start to the next, from midnight; durations and setups are multiples of it
/// @param travel what a juror needs from one city to another the next day; null where nothing is asked
/// @param invented whether nobody in it is real, which its report says
public record Tour(
        ZoneId zone,
        int slot,
        @Nullable Travel travel,
        List<Break> breaks,
        List<City> cities,
        List<Juror> jurors,
        List<Jury> juries,
        List<Audition> auditions,
        boolean invented) {

    /// A tour in earnest.
    public Tour(
            ZoneId zone,
            int slot,
            @Nullable Travel travel,
            List<Break> breaks,
            List<City> cities,
            List<Juror> jurors,
            List<Jury> juries,
            List<Audition> auditions) {
        this(zone, slot, travel, breaks, cities, jurors, juries, auditions, false);
    }

    /// The same tour with these cities.
    public Tour withCities(List<City> others) {
        return new Tour(zone, slot, travel, breaks, others, jurors, juries, auditions, invented);
    }

    /// The same tour with these jurors.
    public Tour withJurors(List<Juror> others) {
        return new Tour(zone, slot, travel, breaks, cities, others, juries, auditions, invented);
    }

    /// The same tour with these auditions.
    public Tour withAuditions(List<Audition> others) {
        return new Tour(zone, slot, travel, breaks, cities, jurors, juries, others, invented);
    }

    /// Between two cities on consecutive days, the hours from closing to opening hold the rest and the way.
    ///
    /// @param speed kilometres an hour, as the crow flies
    /// @param rest  minutes
    public record Travel(int speed, int rest) {}

    /// Every day, no audition goes on from `from` to `to`.
    public record Break(LocalTime from, LocalTime to) {}

    /// From `from` to `to`, its end left out.
    public record Span(LocalDateTime from, LocalDateTime to) {

        public static final Span ALWAYS = new Span(LocalDateTime.MIN, LocalDateTime.MAX);
    }

    /// Degrees, north and east.
    public record Place(double latitude, double longitude) {}

    public record City(String id, String name, Place place, List<Room> rooms, List<Day> days) {

        /// The same city with these rooms.
        public City withRooms(List<Room> others) {
            return new City(id, name, place, others, days);
        }

        /// The same city, which can open on these days.
        public City withDays(List<Day> others) {
            return new City(id, name, place, rooms, others);
        }
    }

    /// Where auditions are heard, one at a time.
    ///
    /// @param closed dates on which nobody is heard in it
    public record Room(String id, Set<String> equipment, Set<LocalDate> closed) {

        /// A room that is never closed while its city opens.
        public Room(String id, Set<String> equipment) {
            this(id, equipment, Set.of());
        }

        /// The same room, closed on these dates.
        public Room withClosed(Set<LocalDate> dates) {
            return new Room(id, equipment, dates);
        }
    }

    /// A day a city can open, within these hours.
    ///
    /// @param cost of opening it, one being what a day of a juror costs
    public record Day(LocalDate date, LocalTime from, LocalTime to, int cost) {}

    /// One who may sit.
    ///
    /// @param available spans apart from one another, in their order
    /// @param can       roles they can hold, languages and skills they have
    /// @param recusals  auditions at which they never sit
    /// @param maxDays   the most days they travel
    public record Juror(
            String id, Place home, List<Span> available, Set<String> can, Set<String> recusals, int maxDays) {

        /// The same juror with another diary.
        public Juror withDiary(List<Span> spans) {
            return new Juror(id, home, spans, can, recusals, maxDays);
        }

        /// The same juror, recused from these.
        public Juror withRecusals(Set<String> auditions) {
            return new Juror(id, home, available, can, auditions, maxDays);
        }
    }

    /// Who hears. In a standing jury, the members present in a city on a day sit at all its auditions there, but those
    /// they are recused from; in a pool, members are chosen for each audition.
    ///
    /// @param smallest the fewest who sit at an audition
    /// @param largest  the most present on a day in a city, or the most who sit at an audition of a pool
    /// @param needs    what one at least of those who sit can do: take the chair
    public record Jury(String id, List<String> members, int smallest, int largest, Set<String> needs, boolean pool) {}

    /// A candidate to hear.
    ///
    /// @param duration  in minutes
    /// @param setup     minutes the room is kept free before it, when another audition comes before
    /// @param home      where the candidate comes from; null where it is not told
    /// @param equipment all that its room must have
    /// @param needs     what one at least of those who sit can do: a language
    /// @param cities    where it may be heard
    /// @param fixed     the only place it may have; null where it may have any
    /// @param after     auditions that, where they are heard, are heard before it
    public record Audition(
            String id,
            String jury,
            int duration,
            int setup,
            @Nullable Place home,
            List<Span> available,
            Set<String> equipment,
            Set<String> needs,
            Set<String> cities,
            @Nullable Fixed fixed,
            List<String> after) {

        /// The same audition with another diary.
        public Audition withDiary(List<Span> spans) {
            return new Audition(id, jury, duration, setup, home, spans, equipment, needs, cities, fixed, after);
        }

        /// The same audition after others.
        public Audition withOrder(List<String> before) {
            return new Audition(id, jury, duration, setup, home, available, equipment, needs, cities, fixed, before);
        }

        /// The same audition with no other place than this; null for any.
        public Audition withPlace(@Nullable Fixed place) {
            return new Audition(id, jury, duration, setup, home, available, equipment, needs, cities, place, after);
        }
    }

    /// Where an audition must be.
    ///
    /// @param start null for any time
    /// @param room  null for any room
    public record Fixed(
            String city,
            @Nullable LocalDateTime start,
            @Nullable String room) {}
}
