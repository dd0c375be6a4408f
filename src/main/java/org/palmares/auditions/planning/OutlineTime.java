package org.palmares.auditions.planning;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a member of several juries can sit at on a city-day, all of them together, in sums: no timetable asks less.
final class OutlineTime {

    /// How long an answer is asked whether it gives anybody too much.
    private static final double SOON = 0.1;

    /// Whether a juror sits in a jury.
    private record Seat(int jury, LinearExprBuilder taken) {}

    private final Grid grid;
    private final CpModel model;
    private final BitSet counted;
    /// By jury and city-day, the slots that it hears there.
    private final Map<Integer, SortedMap<Integer, IntVar>> heard = new HashMap<>();
    /// By juror and city-day.
    private final SortedMap<Integer, SortedMap<Integer, List<Seat>>> seats = new TreeMap<>();

    /// @param counted the jurors whose time is counted
    OutlineTime(Grid grid, CpModel model, BitSet counted) {
        this.grid = grid;
        this.model = model;
        this.counted = counted;
    }

    /// Those who would sit longer than they are there, were juries to sit so; where it is left open who comes when, as
    /// if nobody did.
    ///
    /// @param sharing the jurors of several juries
    /// @param chosen  by jury
    static BitSet overbooked(
            Grid grid, BitSet sharing, List<Outline.Needed> needed, List<Optional<Sitting>> chosen, Search search) {
        var overbooked = new BitSet();
        sharing.stream()
                .filter(juror -> overbooked(grid, juror, needed, chosen, search))
                .forEach(overbooked::set);
        return overbooked;
    }

    private static boolean overbooked(
            Grid grid, int juror, List<Outline.Needed> needed, List<Optional<Sitting>> chosen, Search search) {
        var only = new BitSet();
        only.set(juror);
        var model = new CpModel();
        var time = new OutlineTime(grid, model, only);
        for (int jury = 0; jury < chosen.size(); jury++) {
            int of = jury;
            chosen.get(jury)
                    .filter(sitting -> !sitting.open() && !sitting.may(juror).isEmpty())
                    .ifPresent(sitting -> {
                        var held = new TreeMap<Integer, BoolVar>();
                        sitting.days().stream().forEach(day -> held.put(day, model.newBoolVar("")));
                        time.hear(of, held, needed.get(of).heard());
                        sitting.may(juror).stream()
                                .forEach(day -> time.seat(
                                        juror, of, day, LinearExpr.newBuilder().add(1)));
                    });
        }
        time.hold();
        var status = search.solve(new CpSolver(), model, Objective.DAYS, SOON);
        return status == CpSolverStatus.INFEASIBLE;
    }

    /// @param held   by city-day, whether the jury sits there
    /// @param needed by cities, the slots that must be there
    void hear(int jury, SortedMap<Integer, BoolVar> held, Map<BitSet, Long> needed) {
        if (Arrays.stream(grid.members[jury]).anyMatch(counted::get)) {
            heard.put(jury, slots(jury).shared(model, held, needed));
        }
    }

    private OutlineSlots slots(int jury) {
        return new OutlineSlots(grid, jury, audition -> grid.size[audition]);
    }

    /// @param taken whether a juror sits in a jury on a city-day, 0 or 1
    void seat(int juror, int jury, int day, LinearExprBuilder taken) {
        if (counted.get(juror)) {
            seats.computeIfAbsent(juror, _ -> new TreeMap<>())
                    .computeIfAbsent(day, _ -> new ArrayList<>())
                    .add(new Seat(jury, taken));
        }
    }

    /// Nobody sits longer than they are there.
    void hold() {
        seats.forEach((juror, days) -> days.forEach((day, taken) -> {
            if (taken.size() > 1) {
                var sits = LinearExpr.newBuilder();
                taken.forEach(seat -> sits.add(sits(juror, seat, day)));
                model.addLessOrEqual(sits, free(juror, day));
            }
        }));
    }

    /// What they hear of a jury where they sit, but for that from which they are recused.
    private IntVar sits(int juror, Seat seat, int day) {
        long most = slots(seat.jury()).most(day);
        long without = Arrays.stream(grid.heard[seat.jury()])
                .filter(audition -> grid.recused(juror, audition) && grid.common[audition][day].length > 0)
                .mapToLong(audition -> grid.size[audition])
                .sum();
        var sits = model.newIntVar(0, most, "");
        var there = Objects.requireNonNull(
                Objects.requireNonNull(heard.get(seat.jury())).get(day));
        model.addGreaterOrEqual(
                LinearExpr.newBuilder().add(sits).addTerm(there, -1).addTerm(seat.taken(), -most), -without - most);
        return sits;
    }

    private long free(int juror, int day) {
        long free = 0;
        for (var stretch : grid.stretches(day)) {
            var there = (BitSet) stretch.clone();
            there.and(grid.free(juror));
            free += there.cardinality();
        }
        return free;
    }
}
