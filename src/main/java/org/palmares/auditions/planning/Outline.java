package org.palmares.auditions.planning;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// On which city-days each standing jury sits, and no more: who is heard there is left open, but for what is seen to
/// be impossible. No timetable has fewer days than its best answer.
final class Outline {

    /// What the days of juries would be.
    ///
    /// @param bound nothing goes below
    /// @param juries by jury, how it would sit
    record Answer(long bound, List<Sitting.Asked> juries) {}

    private final BitSet sharing;

    private final Grid grid;
    private final CpModel model = new CpModel();
    private final SortedMap<Integer, BoolVar> open = new TreeMap<>();
    private final List<SortedMap<Integer, BoolVar>> held = new ArrayList<>();
    /// By jury, the days of members who are of no other.
    private final IntVar[] own;
    /// By jury and juror of several, the city-days where they sit.
    private final List<SortedMap<Integer, SortedMap<Integer, BoolVar>>> sits = new ArrayList<>();
    /// By juror of several juries, the city-days they come to.
    private final SortedMap<Integer, SortedMap<Integer, BoolVar>> comes = new TreeMap<>();
    private final SortedMap<Integer, LinearExprBuilder> lodged = new TreeMap<>();

    Outline(Grid grid) {
        Loader.loadNativeLibraries();
        this.grid = grid;
        sharing = sharing(grid);
        own = new IntVar[grid.members.length];
        for (int jury = 0; jury < own.length; jury++) {
            held(jury);
            members(jury);
            rooms(jury);
        }
        lodged.forEach(this::hold);
        comes.forEach(this::oneCityADay);
        model.minimize(days());
    }

    /// The jurors of several juries.
    static BitSet sharing(Grid grid) {
        var sharing = new BitSet();
        var once = new BitSet();
        Arrays.stream(grid.members).flatMapToInt(Arrays::stream).forEach(juror -> {
            if (once.get(juror)) {
                sharing.set(juror);
            }
            once.set(juror);
        });
        return sharing;
    }

    /// The days of all, cities at their cost.
    private LinearExprBuilder days() {
        var days = LinearExpr.newBuilder();
        open.forEach((day, opened) ->
                days.addTerm(opened, grid.cityDays.get(day).day().cost()));
        comes.values().forEach(own -> own.values().forEach(days::add));
        Arrays.stream(own).forEach(days::add);
        return days;
    }

    /// Each audition can be heard on one at least of the days that its jury holds.
    private void held(int jury) {
        var days = new TreeMap<Integer, BoolVar>();
        held.add(days);
        for (int audition : grid.heard[jury]) {
            var ways = new ArrayList<Literal>();
            for (int day = 0; day < grid.cityDays.size(); day++) {
                if (grid.common[audition][day].length > 0) {
                    ways.add(days.computeIfAbsent(day, this::hold));
                }
            }
            model.addBoolOr(ways);
        }
    }

    private BoolVar hold(int day) {
        var hears = model.newBoolVar("");
        model.addImplication(hears, open.computeIfAbsent(day, _ -> model.newBoolVar("")));
        return hears;
    }

    /// As many members sit as the jury asks.
    private void members(int jury) {
        int smallest = grid.tour.juries().get(jury).smallest();
        var days = held.get(jury);
        own[jury] = model.newIntVar(0, (long) grid.members[jury].length * days.size(), "");
        var enough = LinearExpr.newBuilder().add(own[jury]);
        days.values().forEach(hears -> enough.addTerm(hears, -smallest));
        var shared = new TreeMap<Integer, SortedMap<Integer, BoolVar>>();
        sits.add(shared);
        for (int juror : grid.members[jury]) {
            if (sharing.get(juror)) {
                var there = new TreeMap<Integer, BoolVar>();
                shared.put(juror, there);
                days.forEach((day, hears) -> there.put(day, sits(juror, day, hears)));
                there.values().forEach(enough::add);
            }
        }
        model.addGreaterOrEqual(enough, 0);
    }

    private BoolVar sits(int juror, int day, BoolVar hears) {
        var sitting = model.newBoolVar("");
        model.addImplication(sitting, hears);
        model.addImplication(
                sitting,
                comes.computeIfAbsent(juror, _ -> new TreeMap<>()).computeIfAbsent(day, _ -> model.newBoolVar("")));
        return sitting;
    }

    /// What a jury hears takes its time in rooms, shared out among the days it holds.
    private void rooms(int jury) {
        var all = LinearExpr.newBuilder();
        held.get(jury).forEach((day, hears) -> {
            long most = slots(Arrays.stream(grid.heard[jury])
                    .filter(audition -> grid.common[audition][day].length > 0)
                    .toArray());
            var taken = model.newIntVar(0, most, "");
            model.addLessOrEqual(LinearExpr.newBuilder().add(taken).addTerm(hears, -most), 0);
            all.add(taken);
            lodged.computeIfAbsent(day, _ -> LinearExpr.newBuilder()).add(taken);
        });
        model.addGreaterOrEqual(all, slots(grid.heard[jury]));
    }

    private long slots(int[] auditions) {
        return Arrays.stream(auditions)
                .mapToLong(audition -> grid.size[audition] + grid.setup[audition])
                .sum();
    }

    private void hold(int day, LinearExprBuilder taken) {
        int rooms = grid.city(day).rooms().size();
        long most = grid.lodging.on(day).stream()
                .filter(row -> row.setups() && row.rooms().cardinality() == rooms)
                .mapToLong(Lodging.Row::slots)
                .sum();
        long stretches = grid.lodging.on(day).stream()
                .filter(row -> row.setups() && row.rooms().cardinality() == rooms)
                .count();
        // Where a stretch has no row of all its rooms, nothing is known of them.
        boolean known = stretches == grid.stretches(day).size();
        if (known) {
            model.addLessOrEqual(taken, most);
        }
    }

    private void oneCityADay(int juror, SortedMap<Integer, BoolVar> there) {
        there.forEach((day, comes) -> there.tailMap(day + 1).forEach((other, too) -> {
            if (grid.apart(day, other)) {
                model.addBoolOr(new Literal[] {comes.not(), too.not()});
            }
        }));
        model.addLessOrEqual(
                LinearExpr.sum(DayModel.array(there.values())),
                grid.tour.jurors().get(juror).maxDays());
    }

    /// The fewest days, as far as is known; how each jury would sit, if there is an answer.
    Answer fewest(Search search, double given) {
        var solver = new CpSolver();
        var status = search.solve(solver, model, Objective.DAYS, given);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        var juries = new ArrayList<Sitting.Asked>();
        for (int jury = 0; jury < own.length && found; jury++) {
            var days = chosen(held.get(jury), solver);
            var shared = new TreeMap<Integer, BitSet>();
            sits.get(jury).forEach((juror, there) -> shared.put(juror, chosen(there, solver)));
            juries.add(new Sitting.Asked(days, shared, solver.value(own[jury])));
        }
        return new Answer(found ? (long) Math.ceil(solver.bestObjectiveBound() - 1e-6) : 0, juries);
    }

    private static BitSet chosen(Map<Integer, BoolVar> days, CpSolver solver) {
        var chosen = new BitSet();
        days.forEach((day, here) -> chosen.set(day, solver.booleanValue(here)));
        return chosen;
    }

    /// The city-days that a jury may hold.
    BitSet days(int jury) {
        var days = new BitSet();
        held.get(jury).keySet().forEach(days::set);
        return days;
    }

    /// A jury cannot sit so: it holds another day, sees another shared juror come, or its own members come more days.
    void forbid(int jury, Sitting.Asked asked) {
        var ways = new ArrayList<Literal>();
        held.get(jury).forEach((day, hears) -> {
            if (!asked.days().get(day)) {
                ways.add(hears);
            }
        });
        sits.get(jury)
                .forEach((juror, there) -> there.forEach((day, sitting) -> {
                    if (asked.days().get(day)
                            && !Objects.requireNonNull(asked.shared().get(juror))
                                    .get(day)) {
                        ways.add(sitting);
                    }
                }));
        var more = model.newBoolVar("");
        model.addGreaterOrEqual(own[jury], LinearExpr.term(more, asked.most() + 1));
        ways.add(more);
        model.addBoolOr(ways);
    }
}
