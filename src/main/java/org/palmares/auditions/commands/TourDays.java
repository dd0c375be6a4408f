package org.palmares.auditions.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.Texts;

/// The days of a tour, each drawn by the hour.
final class TourDays {

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
        var picture = new DayPicture(day, tour.breaks(), rooms, heard);
        return new TourPage.Day(
                "day-" + rank,
                texts.get("cli.tour.day", city.name(), day.date().format(texts.dates("EEEE d MMMM"))),
                texts.get("cli.tour.day.who", heard.size(), String.join(", ", jurors)),
                picture.wide(),
                picture.tall(),
                heard.stream().map(TourDays::passage).toList());
    }

    private static TourPage.Passage passage(Timetable.Slot slot) {
        return new TourPage.Passage(
                slot.start().toLocalTime() + "–" + slot.end().toLocalTime(),
                slot.audition(),
                slot.room(),
                String.join(", ", slot.jurors()));
    }
}
