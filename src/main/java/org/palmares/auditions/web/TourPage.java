package org.palmares.auditions.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.palmares.auditions.commands.TimetableFile;
import org.palmares.auditions.commands.TourFile;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;
import org.palmares.editions.EditionPlan;
import org.palmares.editions.Setup;
import org.palmares.web.Texts;

/// The tour of an edition as it is planned: when each city opens, and for whom.
///
/// @param runs    whether the reader runs the edition
/// @param left    auditions without a place
/// @param journeys jurors who come, in days
public record TourPage(
        Setup setup, Instant plannedAt, boolean runs, List<Day> days, int heard, int left, int journeys) {

    /// A day in a city.
    public record Day(LocalDate date, String city, String juries, int heard, LocalTime from, LocalTime to) {}

    static TourPage of(Setup setup, EditionPlan plan, boolean runs) {
        var tour = TourFile.parse(plan.question());
        var timetable = TimetableFile.parse(plan.answer());
        return new TourPage(
                setup,
                plan.plannedAt(),
                runs,
                days(tour, timetable),
                timetable.slots().size(),
                tour.auditions().size() - timetable.slots().size(),
                timetable.presences().stream()
                        .mapToInt(presence -> presence.jurors().size())
                        .sum());
    }

    public String address() {
        return "/editions/" + setup.slug() + "/tour";
    }

    public long cities() {
        return days.stream().map(Day::city).distinct().count();
    }

    public SequencedMap<String, String> figures() {
        var figures = new LinkedHashMap<String, String>();
        figures.put(Texts.text("auditions.figure.heard"), Texts.number(heard));
        figures.put(Texts.text("auditions.figure.cities"), Texts.number(cities()));
        figures.put(Texts.text("auditions.figure.days"), Texts.number(days.size()));
        figures.put(Texts.text("auditions.figure.journeys"), Texts.number(journeys));
        return figures;
    }

    private static List<Day> days(Tour tour, Timetable timetable) {
        var names = tour.cities().stream().collect(Collectors.toMap(Tour.City::id, Tour.City::name));
        return timetable.slots().stream()
                .collect(Collectors.groupingBy(slot -> new Place(slot.start().toLocalDate(), slot.city())))
                .entrySet()
                .stream()
                .map(here -> day(here.getKey(), names, juries(timetable, here.getKey()), here.getValue()))
                .sorted(Comparator.comparing(Day::date).thenComparing(Day::city))
                .toList();
    }

    private static Day day(Place place, Map<String, String> names, String juries, List<Timetable.Slot> slots) {
        return new Day(
                place.date(),
                names.getOrDefault(place.city(), place.city()),
                juries,
                slots.size(),
                slots.stream()
                        .map(Timetable.Slot::start)
                        .map(LocalDateTime::toLocalTime)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                slots.stream()
                        .map(Timetable.Slot::end)
                        .map(LocalDateTime::toLocalTime)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static String juries(Timetable timetable, Place place) {
        return timetable.presences().stream()
                .filter(presence ->
                        presence.date().equals(place.date()) && presence.city().equals(place.city()))
                .map(Timetable.Presence::jury)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private record Place(LocalDate date, String city) {}
}
