package org.palmares.auditions.commands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.Texts;

/// A tour on the map of France; what lies off it is told.
final class TourMap {

    private final Tour tour;
    private final Timetable timetable;
    private final Texts texts;
    private final Map<String, Tour.City> cities;

    TourMap(Tour tour, Timetable timetable, Texts texts) {
        this.tour = tour;
        this.timetable = timetable;
        this.texts = texts;
        cities = tour.cities().stream().collect(Collectors.toMap(Tour.City::id, Function.identity()));
    }

    private String name(String id) {
        var city = cities.get(id);
        return city == null ? id : city.name();
    }

    /// The cities, the homes of those who come, and the ways between them.
    TourPage.Map map() {
        var heard = timetable.slots().stream()
                .collect(Collectors.groupingBy(Timetable.Slot::city, LinkedHashMap::new, Collectors.counting()));
        var marks = new ArrayList<MapNames.Mark>();
        var away = new ArrayList<String>();
        heard.forEach((id, number) -> {
            var city = cities.get(id);
            if (city != null && FranceMap.holds(city.place())) {
                var point = FranceMap.at(city.place());
                double radius = Math.round(10 * (3 + 1.6 * Math.sqrt(number))) / 10.0;
                marks.add(new MapNames.Mark(point, radius, city.name(), number.intValue()));
            } else {
                away.add(texts.get("cli.tour.map.away", name(id)));
            }
        });
        var comes = TourCosts.journeys(timetable).keySet();
        var homes = new ArrayList<TourPage.Home>();
        var abroad = new ArrayList<String>();
        for (var juror : tour.jurors()) {
            if (comes.contains(juror.id())) {
                if (FranceMap.holds(juror.home())) {
                    var point = FranceMap.at(juror.home());
                    homes.add(new TourPage.Home(point.x(), point.y(), juror.id()));
                } else {
                    abroad.add(juror.id());
                }
            }
        }
        if (!abroad.isEmpty()) {
            away.add(texts.get("cli.tour.map.abroad", abroad.size(), String.join(", ", abroad)));
        }
        return new TourPage.Map(FranceMap.outlines(), ways(), homes, MapNames.placed(marks), away);
    }

    private List<TourPage.Way> ways() {
        var homes = new HashMap<String, Tour.Place>();
        tour.jurors().forEach(juror -> homes.put(juror.id(), juror.home()));
        var ways = new ArrayList<TourPage.Way>();
        TourCosts.journeys(timetable)
                .forEach((juror, days) -> days.stream()
                        .map(Timetable.Presence::city)
                        .distinct()
                        .forEach(id -> {
                            var home = homes.get(juror);
                            var city = cities.get(id);
                            if (home != null
                                    && city != null
                                    && FranceMap.holds(home)
                                    && FranceMap.holds(city.place())) {
                                var from = FranceMap.at(home);
                                var to = FranceMap.at(city.place());
                                ways.add(new TourPage.Way(from.x(), from.y(), to.x(), to.y()));
                            }
                        }));
        return ways;
    }
}
