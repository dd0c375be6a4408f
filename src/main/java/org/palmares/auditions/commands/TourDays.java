package org.palmares.auditions.commands;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.Texts;

/// The days of a tour, each drawn by the hour: a row for each room, a bar for each audition.
final class TourDays {

    private static final int LEFT = 90;
    private static final int RIGHT = 24;
    private static final int WIDTH = 960;
    private static final int TOP = 24;
    private static final int ROW = 40;

    /// How wide a letter is.
    private static final int LETTER = 8;

    private final Tour tour;
    private final Timetable timetable;
    private final Texts texts;

    TourDays(Tour tour, Timetable timetable, Texts texts) {
        this.tour = tour;
        this.timetable = timetable;
        this.texts = texts;
    }

    /// In the order of dates.
    List<TourPage.Day> days() {
        record Open(Tour.City city, Tour.Day day) {}
        var open = new ArrayList<Open>();
        for (var city : tour.cities()) {
            for (var day : city.days()) {
                if (!heard(city, day.date()).isEmpty()) {
                    open.add(new Open(city, day));
                }
            }
        }
        open.sort(Comparator.comparing((Open one) -> one.day().date())
                .thenComparing(one -> one.city().name()));
        var days = new ArrayList<TourPage.Day>();
        open.forEach(one -> days.add(day(days.size() + 1, one.city(), one.day())));
        return days;
    }

    private List<Timetable.Slot> heard(Tour.City city, LocalDate date) {
        return timetable.slots().stream()
                .filter(slot -> slot.city().equals(city.id())
                        && slot.start().toLocalDate().equals(date))
                .sorted(Comparator.comparing(Timetable.Slot::start))
                .toList();
    }

    private TourPage.Day day(int rank, Tour.City city, Tour.Day day) {
        var heard = heard(city, day.date());
        var rooms = city.rooms().stream()
                .map(Tour.Room::id)
                .filter(room -> heard.stream().anyMatch(slot -> slot.room().equals(room)))
                .toList();
        var jurors = timetable.presences().stream()
                .filter(here -> here.city().equals(city.id()) && here.date().equals(day.date()))
                .flatMap(here -> here.jurors().stream())
                .distinct()
                .toList();
        var bars = new ArrayList<TourPage.Bar>();
        var passages = new ArrayList<TourPage.Passage>();
        for (var slot : heard) {
            int x = x(day, slot.start().toLocalTime());
            var from = slot.start().toLocalTime().toString();
            var to = slot.end().toLocalTime().toString();
            int width = Math.max(2, x(day, slot.end().toLocalTime()) - x - 2);
            bars.add(new TourPage.Bar(
                    x,
                    TOP + ROW * rooms.indexOf(slot.room()),
                    width,
                    shortened(slot.audition(), width / LETTER),
                    "%s, %s–%s, %s".formatted(slot.audition(), from, to, slot.room())));
            passages.add(new TourPage.Passage(
                    from + "–" + to, slot.audition(), slot.room(), String.join(", ", slot.jurors())));
        }
        var rows = new ArrayList<TourPage.Row>();
        rooms.forEach(room ->
                rows.add(new TourPage.Row(TOP + ROW * rooms.indexOf(room), shortened(room, (LEFT - 8) / LETTER))));
        return new TourPage.Day(
                "day-" + rank,
                texts.get(
                        "cli.tour.day",
                        city.name(),
                        day.date().format(DateTimeFormatter.ofPattern("EEEE d MMMM", texts.language()))),
                texts.get("cli.tour.day.who", heard.size(), String.join(", ", jurors)),
                TOP + ROW * rooms.size(),
                hours(day),
                tour.breaks().stream()
                        .map(pause ->
                                new TourPage.Band(x(day, pause.from()), x(day, pause.to()) - x(day, pause.from())))
                        .filter(band -> band.width() > 0)
                        .toList(),
                rows,
                bars,
                passages);
    }

    /// Cut between characters, never within one that Java writes as two; the table has the whole.
    private static String shortened(String name, int letters) {
        if (name.codePointCount(0, name.length()) <= letters) {
            return name;
        }
        return letters < 2 ? "" : name.substring(0, name.offsetByCodePoints(0, letters - 1)) + "…";
    }

    private static List<TourPage.Hour> hours(Tour.Day day) {
        var hours = new ArrayList<TourPage.Hour>();
        for (int hour = (day.from().toSecondOfDay() + 3599) / 3600;
                hour * 3600 <= day.to().toSecondOfDay();
                hour++) {
            hours.add(new TourPage.Hour(
                    x(day, hour * 3600),
                    hour == 24 ? "24:00" : LocalTime.of(hour, 0).toString()));
        }
        return hours;
    }

    private static int x(Tour.Day day, LocalTime time) {
        return x(day, time.toSecondOfDay());
    }

    private static int x(Tour.Day day, int seconds) {
        double part = (double) (seconds - day.from().toSecondOfDay())
                / (day.to().toSecondOfDay() - day.from().toSecondOfDay());
        return (int) Math.round(LEFT + Math.clamp(part, 0, 1) * (WIDTH - LEFT - RIGHT));
    }
}
