package org.palmares.auditions.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;

/// Every timetable of tiny tours, by brute force: the one planned costs what the best of them costs.
class EveryTimetableTest {

    private static final Comparator<List<Long>> CHEAPER = (one, other) -> {
        for (int level = 0; level < one.size(); level++) {
            int order = Long.compare(one.get(level), other.get(level));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
    void no_timetable_costs_less(long seed) {
        var tour = Tours.tiny(seed);

        var planned = Tours.plan(tour);

        assertThat(planned.optimal()).isTrue();
        assertThat(TourChecker.violations(tour, planned)).isEmpty();
        assertThat(Tours.values(planned)).isEqualTo(best(tour));
    }

    private static @Nullable List<Long> best(Tour tour) {
        List<Long> best = null;
        var jury = tour.juries().getFirst();
        int members = jury.members().size();
        for (int here = 0; here < 1 << (2 * members); here++) {
            var presences = new ArrayList<Timetable.Presence>();
            for (int city = 0; city < 2; city++) {
                int bits = here >> (city * members);
                var jurors = new ArrayList<String>();
                for (int member = 0; member < members; member++) {
                    if ((bits >> member & 1) == 1) {
                        jurors.add(jury.members().get(member));
                    }
                }
                if (!jurors.isEmpty()) {
                    var at = tour.cities().get(city);
                    presences.add(
                            new Timetable.Presence(at.id(), at.days().getFirst().date(), jury.id(), jurors));
                }
            }
            best = best(tour, presences, new ArrayList<>(), 0, best);
        }
        return best;
    }

    private static @Nullable List<Long> best(
            Tour tour,
            List<Timetable.Presence> presences,
            List<Timetable.Slot> slots,
            int audition,
            @Nullable List<Long> best) {
        var costs = TourChecker.costs(tour, new Timetable(presences, List.copyOf(slots), List.of(), List.of()));
        if (costs == null) {
            return best;
        }
        if (audition == tour.auditions().size()) {
            return best == null || CHEAPER.compare(costs, best) < 0 ? costs : best;
        }
        var found = best(tour, presences, slots, audition + 1, best);
        var asked = tour.auditions().get(audition);
        for (var presence : presences) {
            var city = tour.cities().stream()
                    .filter(place -> place.id().equals(presence.city()))
                    .findFirst()
                    .orElseThrow();
            var sitting = presence.jurors().stream()
                    .filter(id -> tour.jurors().stream()
                            .noneMatch(juror ->
                                    juror.id().equals(id) && juror.recusals().contains(asked.id())))
                    .toList();
            for (var room : city.rooms()) {
                for (int minutes = 0; minutes < 90; minutes += 30) {
                    var start = presence.date().atTime(9, 0).plusMinutes(minutes);
                    slots.add(new Timetable.Slot(
                            asked.id(), city.id(), room.id(), start, start.plusMinutes(asked.duration()), sitting));
                    found = best(tour, presences, slots, audition + 1, found);
                    slots.removeLast();
                }
            }
        }
        return found;
    }
}
