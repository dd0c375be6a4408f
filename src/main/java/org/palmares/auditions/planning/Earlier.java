package org.palmares.auditions.planning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// An earlier timetable, as far as the tour still knows its places.
final class Earlier {

    /// Had a place that is no more.
    static final int GONE = -2;

    /// By audition: its city-day, `Plan.NOWHERE` or `GONE`; its start and its room.
    final int[] cityDay;

    final int[] start;
    final int[] room;
    /// By juror: the auditions they sat at, and the city-days they came to.
    final BitSet[] sat;

    final BitSet[] came;
    /// Jurors of whom something is no more: their diary changes whatever is done.
    final BitSet lost = new BitSet();

    private final Grid grid;

    Earlier(Grid grid, Timetable timetable) {
        this.grid = grid;
        cityDay = new int[grid.jury.length];
        Arrays.fill(cityDay, Plan.NOWHERE);
        start = new int[cityDay.length];
        room = new int[cityDay.length];
        sat = sets(grid.tour.jurors().size());
        came = sets(grid.tour.jurors().size());
        var days = new HashMap<String, Integer>();
        for (int day = 0; day < grid.cityDays.size(); day++) {
            days.put(
                    key(grid.city(day).id(), grid.cityDays.get(day).day().date().toString()), day);
        }
        timetable.slots().forEach(slot -> place(slot, days));
        for (var presence : timetable.presences()) {
            var day = days.get(key(presence.city(), presence.date().toString()));
            for (var id : presence.jurors()) {
                int juror = grid.juror(id);
                if (juror >= 0 && day != null) {
                    came[juror].set(day);
                } else if (juror >= 0) {
                    lost.set(juror);
                }
            }
        }
    }

    private static BitSet[] sets(int number) {
        return IntStream.range(0, number).mapToObj(_ -> new BitSet()).toArray(BitSet[]::new);
    }

    private static String key(String city, String date) {
        return date + " " + city;
    }

    private void place(Timetable.Slot slot, Map<String, Integer> days) {
        int audition = grid.audition(slot.audition());
        var day = days.get(key(slot.city(), slot.start().toLocalDate().toString()));
        boolean known = false;
        if (audition >= 0 && day != null) {
            var rooms = grid.city(day).rooms();
            int at = grid.slot(slot.start());
            known = grid.time(at).equals(slot.start());
            cityDay[audition] = known ? day : GONE;
            start[audition] = at;
            room[audition] = IntStream.range(0, rooms.size())
                    .filter(one -> rooms.get(one).id().equals(slot.room()))
                    .findFirst()
                    .orElse(0);
        } else if (audition >= 0) {
            cityDay[audition] = GONE;
        }
        for (var id : slot.jurors()) {
            int juror = grid.juror(id);
            if (juror >= 0 && known) {
                sat[juror].set(audition);
            } else if (juror >= 0) {
                lost.set(juror);
            }
        }
    }

    boolean had(int audition) {
        return cityDay[audition] != Plan.NOWHERE;
    }

    /// Whether a plan leaves an audition as it was, for its candidate: the day, the city and the time.
    boolean kept(Plan plan, int audition) {
        return plan.cityDay[audition] == cityDay[audition]
                && (plan.cityDay[audition] < 0 || plan.start[audition] == start[audition]);
    }

    /// The jurors for whom a plan changes nothing: where they come, and what they sit at when.
    BitSet undisturbed(Plan plan) {
        return undisturbed(plan, plan.days(), plan.sat());
    }

    /// @param days the city-days that jurors come to in the plan
    /// @param sits the auditions they sit at in it
    private BitSet undisturbed(Plan plan, BitSet[] days, BitSet[] sits) {
        var undisturbed = new BitSet();
        for (int juror = 0; juror < sat.length; juror++) {
            undisturbed.set(
                    juror,
                    !lost.get(juror)
                            && days[juror].equals(came[juror])
                            && sits[juror].equals(sat[juror])
                            && sat[juror].stream().allMatch(audition -> kept(plan, audition)));
        }
        return undisturbed;
    }

    /// Candidates and jurors for whom a plan changes something.
    long disturbed(Plan plan, BitSet[] days, BitSet[] sits) {
        long candidates = IntStream.range(0, cityDay.length)
                .filter(audition -> had(audition) && !kept(plan, audition))
                .count();
        return candidates + sat.length - undisturbed(plan, days, sits).cardinality();
    }
}
