package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A choice in whole numbers, and what each level of it costs.
final class Plan {

    static final int NOWHERE = -1;

    final Grid grid;
    /// By audition: its city-day or `NOWHERE`, its room, its start.
    final int[] cityDay;

    final int[] room;
    final int[] start;
    /// By jury, rank of the member and city-day.
    final boolean[][][] present;

    Plan(Grid grid) {
        this.grid = grid;
        cityDay = new int[grid.jury.length];
        Arrays.fill(cityDay, NOWHERE);
        room = new int[grid.jury.length];
        start = new int[grid.jury.length];
        present = Arrays.stream(grid.members)
                .map(members -> new boolean[members.length][grid.cityDays.size()])
                .toArray(boolean[][][]::new);
    }

    /// Whether a juror comes to a city-day, for whatever jury.
    boolean comes(int juror, int cityDay) {
        for (int jury = 0; jury < present.length; jury++) {
            for (int rank = 0; rank < present[jury].length; rank++) {
                if (grid.members[jury][rank] == juror && present[jury][rank][cityDay]) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether anybody is heard there.
    boolean open(int day) {
        return Arrays.stream(cityDay).anyMatch(placed -> placed == day);
    }

    /// Whether the jury hears anybody there.
    boolean held(int jury, int day) {
        for (int audition = 0; audition < cityDay.length; audition++) {
            if (cityDay[audition] == day && grid.jury[audition] == jury) {
                return true;
            }
        }
        return false;
    }

    boolean sits(int juror, int audition) {
        if (cityDay[audition] == NOWHERE || grid.recused(juror, audition)) {
            return false;
        }
        int jury = grid.jury[audition];
        for (int rank = 0; rank < present[jury].length; rank++) {
            if (grid.members[jury][rank] == juror) {
                return present[jury][rank][cityDay[audition]];
            }
        }
        return false;
    }

    long load(int juror) {
        long load = 0;
        for (int audition = 0; audition < cityDay.length; audition++) {
            load += sits(juror, audition) ? 1 : 0;
        }
        return load;
    }

    /// The levels in their order.
    long[] costs() {
        long left = Arrays.stream(cityDay).filter(day -> day == NOWHERE).count();
        long days = 0;
        long kilometres = 0;
        for (int day = 0; day < grid.cityDays.size(); day++) {
            days += open(day) ? grid.cityDays.get(day).day().cost() : 0;
            for (int juror = 0; juror < grid.kilometres.length; juror++) {
                if (comes(juror, day)) {
                    days++;
                    kilometres += grid.kilometres[juror][grid.cityDays.get(day).city()];
                }
            }
        }
        long worst = 0;
        long spread = 0;
        for (int juror = 0; juror < grid.kilometres.length; juror++) {
            long load = load(juror);
            worst = Math.max(worst, load);
            spread += load * load;
        }
        return new long[] {left, days, kilometres, worst, spread};
    }

    /// The same, as people read it.
    Timetable timetable(List<Timetable.Level> levels) {
        var tour = grid.tour;
        var presences = new ArrayList<Timetable.Presence>();
        for (int day = 0; day < grid.cityDays.size(); day++) {
            for (int jury = 0; jury < present.length; jury++) {
                var jurors = new ArrayList<String>();
                for (int rank = 0; rank < present[jury].length; rank++) {
                    if (present[jury][rank][day]) {
                        jurors.add(tour.juries().get(jury).members().get(rank));
                    }
                }
                if (!jurors.isEmpty()) {
                    presences.add(new Timetable.Presence(
                            grid.city(day).id(),
                            grid.cityDays.get(day).day().date(),
                            tour.juries().get(jury).id(),
                            jurors));
                }
            }
        }
        var slots = new ArrayList<Timetable.Slot>();
        var left = new ArrayList<Timetable.LeftOut>();
        for (int audition = 0; audition < cityDay.length; audition++) {
            var asked = tour.auditions().get(audition);
            if (cityDay[audition] == NOWHERE) {
                left.add(new Timetable.LeftOut(asked.id(), Reason.of(grid, audition)));
                continue;
            }
            int at = audition;
            var city = grid.city(cityDay[audition]);
            var from = grid.time(start[audition]);
            var sitting = Arrays.stream(grid.members[grid.jury[audition]])
                    .filter(juror -> sits(juror, at))
                    .mapToObj(juror -> tour.jurors().get(juror).id())
                    .toList();
            slots.add(new Timetable.Slot(
                    asked.id(),
                    city.id(),
                    city.rooms().get(room[audition]).id(),
                    from,
                    from.plusMinutes(asked.duration()),
                    sitting));
        }
        return new Timetable(presences, slots, left, levels);
    }
}
