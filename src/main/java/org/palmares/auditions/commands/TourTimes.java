package org.palmares.auditions.commands;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.palmares.auditions.planning.Tour;

/// The times of a tour, as its file tells them: those that the clocks of its zone show once.
final class TourTimes {

    private static final String TIME = "09:00";
    private static final String DATE_TIME = "2027-03-01T09:00";

    private final ZoneId zone;

    TourTimes(ZoneId zone) {
        this.zone = zone;
    }

    static LocalTime time(JsonPlace place) {
        var time = place.moment(LocalTime::parse, TIME);
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw place.bad("cli.schedule.moment", TIME);
        }
        return time;
    }

    /// The dates of a list, each once; none where it is absent.
    static Set<LocalDate> dates(JsonPlace place, String field) {
        var dates = new HashSet<LocalDate>();
        for (var item : place.list(field)) {
            if (!dates.add(date(item))) {
                throw item.bad("cli.schedule.twice", item.text());
            }
        }
        return Set.copyOf(dates);
    }

    private static LocalDate date(JsonPlace place) {
        return place.moment(LocalDate::parse, "2027-03-01");
    }

    /// A whole minute that the clocks of the zone show once, on that day.
    LocalDateTime dateTime(JsonPlace place) {
        var time = place.moment(LocalDateTime::parse, DATE_TIME);
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw place.bad("cli.schedule.moment", DATE_TIME);
        }
        shownOnce(place, time);
        return time;
    }

    private void shownOnce(JsonPlace place, LocalDateTime time) {
        if (zone.getRules().getValidOffsets(time).size() != 1) {
            throw place.bad("cli.schedule.clocks", time.toString(), zone.getId());
        }
    }

    /// @param dates those of the city so far
    Tour.Day day(JsonPlace place, Set<LocalDate> dates) {
        place.object("date", "from", "to", "cost");
        var day = new Tour.Day(
                date(place.get("date")),
                time(place.get("from")),
                time(place.get("to")),
                place.has("cost") ? place.get("cost").whole(0, 1000) : 1);
        if (!dates.add(day.date())) {
            throw place.get("date").bad("cli.schedule.twice", day.date().toString());
        }
        if (!day.from().isBefore(day.to())) {
            throw place.get("to").bad("cli.schedule.before");
        }
        var offset = zone.getRules().getOffset(day.date().atTime(day.from()));
        if (!zone.getRules().getOffset(day.date().atTime(day.to())).equals(offset)) {
            throw place.get("date").bad("cli.schedule.clocks-change", day.date().toString(), zone.getId());
        }
        return day;
    }

    /// Spans in their order; two that touch are one, two that overlap are bad input.
    List<Tour.Span> spans(JsonPlace place) {
        if (!place.has("available")) {
            return List.of(Tour.Span.ALWAYS);
        }
        var spans = new TreeMap<LocalDateTime, Tour.Span>();
        for (var item : place.list("available")) {
            item.object("from", "to");
            var span = new Tour.Span(dateTime(item.get("from")), dateTime(item.get("to")));
            if (!span.from().isBefore(span.to())) {
                throw item.get("to").bad("cli.schedule.before");
            }
            var earlier = spans.lowerEntry(span.to());
            if (earlier != null && earlier.getValue().to().isAfter(span.from())) {
                throw item.bad("cli.schedule.overlap");
            }
            spans.put(span.from(), span);
        }
        var joined = new ArrayList<Tour.Span>();
        for (var span : spans.values()) {
            if (!joined.isEmpty() && joined.getLast().to().equals(span.from())) {
                span = new Tour.Span(joined.removeLast().from(), span.to());
            }
            joined.add(span);
        }
        return List.copyOf(joined);
    }
}
