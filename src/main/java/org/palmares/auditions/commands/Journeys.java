package org.palmares.auditions.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;

/// Where each juror goes on which days, and how far.
final class Journeys {

    private record Stop(LocalDate date, Tour.City city) {}

    private Journeys() {}

    /// A list of jurors who come at all, in the order of the tour.
    static List<Map<String, Object>> of(Tour tour, Timetable timetable) {
        var journeys = new ArrayList<Map<String, Object>>();
        for (var juror : tour.jurors()) {
            var stops = timetable.presences().stream()
                    .filter(presence -> presence.jurors().contains(juror.id()))
                    .map(presence -> new Stop(
                            presence.date(),
                            tour.cities().stream()
                                    .filter(city -> city.id().equals(presence.city()))
                                    .findFirst()
                                    .orElseThrow()))
                    .distinct()
                    .sorted(Comparator.comparing(Stop::date))
                    .toList();
            if (!stops.isEmpty()) {
                var fields = new LinkedHashMap<String, Object>();
                fields.put("juror", juror.id());
                fields.put(
                        "auditions",
                        timetable.slots().stream()
                                .filter(slot -> slot.jurors().contains(juror.id()))
                                .count());
                fields.put("days", stops.stream().map(stop -> day(juror, stop)).toList());
                journeys.add(fields);
            }
        }
        return journeys;
    }

    private static Map<String, Object> day(Tour.Juror juror, Stop stop) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("date", stop.date().toString());
        fields.put("city", stop.city().id());
        fields.put(
                "kilometres",
                2 * Math.round(TourCosts.apart(juror.home(), stop.city().place())));
        return fields;
    }
}
