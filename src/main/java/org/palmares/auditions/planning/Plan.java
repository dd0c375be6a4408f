package org.palmares.auditions.planning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A choice in whole numbers, and what each level of it costs.
final class Plan {

    static final int NOWHERE = -1;

    final Grid grid;
    final @Nullable Earlier earlier;
    /// By audition: its city-day or `NOWHERE`, its room, its start.
    final int[] cityDay;

    final int[] room;
    final int[] start;
    /// By standing jury and city-day: the members present.
    final BitSet[][] present;
    /// By audition of a pool: those who sit.
    final BitSet[] chosen;

    Plan(Grid grid, @Nullable Earlier earlier) {
        this.grid = grid;
        this.earlier = earlier;
        cityDay = new int[grid.jury.length];
        Arrays.fill(cityDay, NOWHERE);
        room = new int[grid.jury.length];
        start = new int[grid.jury.length];
        chosen =
                IntStream.range(0, grid.jury.length).mapToObj(_ -> new BitSet()).toArray(BitSet[]::new);
        present = new BitSet[grid.members.length][grid.cityDays.size()];
        for (var days : present) {
            Arrays.setAll(days, _ -> new BitSet());
        }
    }

    Plan copy() {
        var copy = new Plan(grid, earlier);
        System.arraycopy(cityDay, 0, copy.cityDay, 0, cityDay.length);
        System.arraycopy(room, 0, copy.room, 0, room.length);
        System.arraycopy(start, 0, copy.start, 0, start.length);
        Arrays.setAll(copy.chosen, audition -> (BitSet) chosen[audition].clone());
        for (int jury = 0; jury < present.length; jury++) {
            int of = jury;
            Arrays.setAll(copy.present[jury], day -> (BitSet) present[of][day].clone());
        }
        return copy;
    }

    /// The same without what some standing juries hear.
    Plan without(BitSet juries) {
        var others = copy();
        juries.stream().forEach(jury -> {
            for (int audition : grid.heard[jury]) {
                others.cityDay[audition] = NOWHERE;
            }
            for (var days : others.present[jury]) {
                days.clear();
            }
        });
        return others;
    }

    /// A standing jury sits as it does in another plan.
    void take(Plan other, int jury) {
        for (int audition : grid.heard[jury]) {
            cityDay[audition] = other.cityDay[audition];
        }
        Arrays.setAll(present[jury], day -> (BitSet) other.present[jury][day].clone());
    }

    /// The same with some standing juries as they sit in another plan.
    Plan with(Plan other, BitSet juries) {
        var with = copy();
        juries.stream().forEach(jury -> with.take(other, jury));
        return with;
    }

    /// Those who sit at an audition.
    BitSet seated(int audition) {
        if (cityDay[audition] < 0 || grid.pool(grid.jury[audition])) {
            return cityDay[audition] < 0 ? new BitSet() : chosen[audition];
        }
        var seated = (BitSet) present[grid.jury[audition]][cityDay[audition]].clone();
        seated.stream().filter(juror -> grid.recused(juror, audition)).forEach(seated::clear);
        return seated;
    }

    boolean sits(int juror, int audition) {
        return seated(audition).get(juror);
    }

    /// Members of a jury in a city on a day.
    BitSet here(int jury, int day) {
        if (!grid.pool(jury)) {
            return present[jury][day];
        }
        var here = new BitSet();
        Arrays.stream(grid.heard[jury])
                .filter(audition -> cityDay[audition] == day)
                .forEach(audition -> here.or(chosen[audition]));
        return here;
    }

    /// By juror, the city-days they come to.
    BitSet[] days() {
        var days = new BitSet[grid.tour.jurors().size()];
        Arrays.setAll(days, _ -> new BitSet());
        for (int jury = 0; jury < present.length; jury++) {
            for (int day = 0; day < grid.cityDays.size(); day++) {
                int at = day;
                here(jury, day).stream().forEach(juror -> days[juror].set(at));
            }
        }
        return days;
    }

    /// By juror, the auditions they sit at.
    BitSet[] sat() {
        var sat = new BitSet[grid.tour.jurors().size()];
        Arrays.setAll(sat, _ -> new BitSet());
        for (int audition = 0; audition < cityDay.length; audition++) {
            int at = audition;
            seated(audition).stream().forEach(juror -> sat[juror].set(at));
        }
        return sat;
    }

    long load(int juror) {
        return IntStream.range(0, cityDay.length)
                .filter(audition -> sits(juror, audition))
                .count();
    }

    /// Whether anybody is heard there.
    boolean open(int day) {
        return Arrays.stream(cityDay).anyMatch(placed -> placed == day);
    }

    /// The auditions heard there.
    int[] on(int day) {
        return IntStream.range(0, cityDay.length)
                .filter(audition -> cityDay[audition] == day)
                .toArray();
    }

    /// The auditions that have no place.
    List<String> leftOut() {
        return IntStream.range(0, cityDay.length)
                .filter(audition -> cityDay[audition] < 0)
                .mapToObj(audition -> grid.tour.auditions().get(audition).id())
                .toList();
    }

    /// Whether what comes before is on the same city-day or an earlier date, where both have one.
    static boolean inOrder(Grid grid, int before, int next) {
        return before == NOWHERE
                || next == NOWHERE
                || before == next
                || grid.cityDays.get(before).date() < grid.cityDays.get(next).date();
    }

    /// The juries that hear somebody before those who come first, by the days.
    BitSet outOfOrder() {
        var juries = new BitSet();
        for (int audition = 0; audition < cityDay.length; audition++) {
            for (int before : grid.after[audition]) {
                if (!inOrder(grid, cityDay[before], cityDay[audition])) {
                    juries.set(grid.jury[audition]);
                }
            }
        }
        return juries;
    }

    Costs costs() {
        var costs = new Costs();
        var open = new BitSet();
        for (int audition = 0; audition < cityDay.length; audition++) {
            if (cityDay[audition] < 0) {
                costs.add(Objective.LEFT_OUT, 1);
                continue;
            }
            open.set(cityDay[audition]);
            costs.add(Objective.CANDIDATE_KILOMETRES, grid.candidate(audition, cityDay[audition]));
        }
        var days = days();
        var sits = sat();
        costs.add(Objective.DISTURBED, earlier == null ? 0 : earlier.disturbed(this, days, sits));
        for (int juror = 0; juror < days.length; juror++) {
            int who = juror;
            costs.add(Objective.DAYS, days[juror].cardinality());
            days[juror].stream()
                    .forEach(day -> costs.add(
                            Objective.KILOMETRES,
                            grid.kilometres[who][grid.cityDays.get(day).city()]));
            long load = sits[juror].cardinality();
            costs.add(Objective.SPREAD, load * load);
            costs.atLeast(Objective.WORST_LOAD, load);
        }
        open.stream()
                .forEach(day ->
                        costs.add(Objective.DAYS, grid.cityDays.get(day).day().cost()));
        costs.add(Objective.WAITING, Waiting.of(this));
        return costs;
    }
}
