package org.palmares.auditions.commands;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;

/// Whether each juror can be where a timetable has them.
final class TourJourneys {

    /// Where what is broken is said.
    interface Rule {

        /// Says what is broken, unless it is sound.
        ///
        /// @param what in words, `{}` standing for each of the values
        void require(boolean sound, String what, Object... of);
    }

    private final Tour tour;
    private final Timetable timetable;
    private final Rule rule;
    private final Map<String, Tour.City> cities;
    private final Map<String, Tour.Juror> jurors;

    TourJourneys(Tour tour, Timetable timetable, Rule rule) {
        this.tour = tour;
        this.timetable = timetable;
        this.rule = rule;
        cities = tour.cities().stream().collect(Collectors.toMap(Tour.City::id, Function.identity()));
        jurors = tour.jurors().stream().collect(Collectors.toMap(Tour.Juror::id, Function.identity()));
    }

    /// A juror in one city a day, with time for the way to that of the next, no more days than accepted, at one
    /// audition
    /// at a
    /// time.
    void check() {
        TourCosts.journeys(timetable).forEach((id, days) -> {
            var juror = jurors.get(id);
            var dates = days.stream().map(Timetable.Presence::date).distinct().count();
            rule.require(dates == days.size(), "{} is in two cities on a day", id);
            rule.require(juror != null && days.size() <= juror.maxDays(), "{} travels too many days", id);
            for (var one : days) {
                days.stream()
                        .filter(next -> one.date().plusDays(1).equals(next.date()))
                        .forEach(next -> rule.require(time(one, next), "{} has no time from {} to {}", id, one, next));
            }
        });
        for (var one : timetable.slots()) {
            for (var next : timetable.slots()) {
                if (one.audition().compareTo(next.audition()) < 0
                        && one.start().isBefore(next.end())
                        && next.start().isBefore(one.end())) {
                    rule.require(
                            one.jurors().stream().noneMatch(next.jurors()::contains),
                            "a juror sits at {} and {} at once",
                            one.audition(),
                            next.audition());
                }
            }
        }
    }

    /// Whether the hours from closing to opening hold the rest and the way.
    private boolean time(Timetable.Presence one, Timetable.Presence next) {
        var travel = tour.travel();
        var from = cities.get(one.city());
        var to = cities.get(next.city());
        if (travel == null || from == null || to == null || from.equals(to)) {
            return true;
        }
        var closing = hours(from, one.date());
        var opening = hours(to, next.date());
        double night = 24 * 60 - (closing.to().toSecondOfDay() - opening.from().toSecondOfDay()) / 60.0;
        return TourCosts.apart(from.place(), to.place()) * 60 / travel.speed() <= night - travel.rest();
    }

    private static Tour.Day hours(Tour.City city, LocalDate date) {
        return city.days().stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .orElseThrow();
    }
}
