package org.palmares.auditions.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;

/// Every timetable of a tiny tour with one jury, by brute force.
final class EveryTimetable {

    static final Comparator<List<Long>> CHEAPER = (one, other) -> {
        for (int level = 0; level < one.size(); level++) {
            int order = Long.compare(one.get(level), other.get(level));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private final Tour tour;
    private final @Nullable Timetable earlier;
    private final Tour.Jury jury;
    private @Nullable List<Long> best;

    private EveryTimetable(Tour tour, @Nullable Timetable earlier) {
        this.tour = tour;
        this.earlier = earlier;
        this.jury = tour.juries().getFirst();
    }

    /// What the cheapest costs, at each level.
    static @Nullable List<Long> best(Tour tour, @Nullable Timetable earlier) {
        var every = new EveryTimetable(tour, earlier);
        if (every.jury.pool()) {
            every.place(List.of(), new ArrayList<>(), 0);
        } else {
            every.standing();
        }
        return every.best;
    }

    private void standing() {
        int members = jury.members().size();
        for (int here = 0; here < 1 << (2 * members); here++) {
            var presences = new ArrayList<Timetable.Presence>();
            for (int city = 0; city < 2; city++) {
                var jurors = chosen(here >> (city * members));
                if (!jurors.isEmpty()) {
                    presences.add(presence(tour.cities().get(city), jurors));
                }
            }
            place(presences, new ArrayList<>(), 0);
        }
    }

    private List<String> chosen(int bits) {
        return IntStream.range(0, jury.members().size())
                .filter(member -> (bits >> member & 1) == 1)
                .mapToObj(jury.members()::get)
                .toList();
    }

    private Timetable.Presence presence(Tour.City city, List<String> jurors) {
        return new Timetable.Presence(city.id(), city.days().getFirst().date(), jury.id(), jurors);
    }

    private void place(List<Timetable.Presence> standing, List<Timetable.Slot> slots, int audition) {
        var presences = jury.pool() ? drawn(slots) : standing;
        var costs = TourChecker.costs(
                tour,
                new Timetable(presences, List.copyOf(slots), List.of(), List.of(), List.of(), List.of()),
                earlier);
        if (costs == null) {
            return;
        }
        if (audition == tour.auditions().size()) {
            best = best == null || CHEAPER.compare(costs, best) < 0 ? costs : best;
            return;
        }
        place(standing, slots, audition + 1);
        var asked = tour.auditions().get(audition);
        for (var city : tour.cities()) {
            for (var sitting : sittings(standing, city, asked)) {
                for (var room : city.rooms()) {
                    for (int minutes = 0; minutes < 90; minutes += 30) {
                        var start = city.days().getFirst().date().atTime(9, 0).plusMinutes(minutes);
                        slots.add(new Timetable.Slot(
                                asked.id(), city.id(), room.id(), start, start.plusMinutes(asked.duration()), sitting));
                        place(standing, slots, audition + 1);
                        slots.removeLast();
                    }
                }
            }
        }
    }

    private List<List<String>> sittings(List<Timetable.Presence> standing, Tour.City city, Tour.Audition asked) {
        if (jury.pool()) {
            return IntStream.range(1, 1 << jury.members().size())
                    .mapToObj(this::chosen)
                    .toList();
        }
        return standing.stream()
                .filter(presence -> presence.city().equals(city.id()))
                .map(presence -> presence.jurors().stream()
                        .filter(id -> tour.jurors().stream()
                                .noneMatch(juror -> juror.id().equals(id)
                                        && juror.recusals().contains(asked.id())))
                        .toList())
                .toList();
    }

    private List<Timetable.Presence> drawn(List<Timetable.Slot> slots) {
        return tour.cities().stream()
                .map(city -> presence(
                        city,
                        slots.stream()
                                .filter(slot -> slot.city().equals(city.id()))
                                .flatMap(slot -> slot.jurors().stream())
                                .distinct()
                                .toList()))
                .filter(presence -> !presence.jurors().isEmpty())
                .toList();
    }
}
