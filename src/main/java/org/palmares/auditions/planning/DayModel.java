package org.palmares.auditions.planning;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Who comes where, and who is heard on which day, as a model of CP-SAT: one method for each rule.
///
/// It knows nothing of the times of standing juries: no timetable costs less than its best answer.
final class DayModel {

    /// A member of a standing jury on a city-day.
    record Member(int jury, int juror, int day) {}

    final CpModel model = new CpModel();
    final Grid grid;
    /// The juries asked about.
    final BitSet juries;
    private final BitSet allowed;
    /// By audition, the city-days where it can be heard.
    final List<SortedMap<Integer, BoolVar>> on = new ArrayList<>();
    /// By jury, the city-days where it hears anybody.
    final List<SortedMap<Integer, BoolVar>> held = new ArrayList<>();
    /// By juror, the city-days they come to, for whatever jury.
    final List<SortedMap<Integer, BoolVar>> comes = new ArrayList<>();
    /// By audition, who may sit; a member of a standing jury who sits is told so, one who does not may be told so too.
    final List<SortedMap<Integer, BoolVar>> sits = new ArrayList<>();
    final SortedMap<Integer, BoolVar> open = new TreeMap<>();
    final Map<Member, BoolVar> present = new HashMap<>();

    DayModel(Grid grid, BitSet juries) {
        this(grid, juries, everyDay(grid));
    }

    /// @param allowed the city-days asked about
    DayModel(Grid grid, BitSet juries, BitSet allowed) {
        Loader.loadNativeLibraries();
        this.grid = grid;
        this.juries = juries;
        this.allowed = allowed;
        each(grid.tour.jurors().size(), _ -> comes.add(new TreeMap<>()));
        each(grid.members.length, _ -> held.add(new TreeMap<>()));
        each(grid.jury.length, this::once);
        each(grid.jury.length, _ -> sits.add(new TreeMap<>()));
        each(grid.members.length, this::presence);
        each(grid.jury.length, this::quorum);
        each(grid.jury.length, this::sitting);
        each(grid.jury.length, this::after);
        each(comes.size(), this::oneCityADay);
    }

    static BitSet everyDay(Grid grid) {
        var every = new BitSet();
        every.set(0, grid.cityDays.size());
        return every;
    }

    private static void each(int number, IntConsumer rule) {
        IntStream.range(0, number).forEach(rule);
    }

    BoolVar bool() {
        return model.newBoolVar("");
    }

    /// Whether a member of a standing jury is there on a city-day that the jury may hold.
    BoolVar member(int jury, int juror, int day) {
        return Objects.requireNonNull(present.get(new Member(jury, juror, day)));
    }

    static Literal[] array(Collection<? extends Literal> literals) {
        return literals.toArray(Literal[]::new);
    }

    /// Each audition at most once, where it can be heard.
    private void once(int audition) {
        var places = new TreeMap<Integer, BoolVar>();
        on.add(places);
        int jury = grid.jury[audition];
        if (!juries.get(jury)) {
            return;
        }
        for (int day = allowed.nextSetBit(0); day >= 0; day = allowed.nextSetBit(day + 1)) {
            if (grid.common[audition][day].length > 0) {
                var here = bool();
                places.put(day, here);
                var opened = open.computeIfAbsent(day, _ -> bool());
                var hears = held.get(jury).computeIfAbsent(day, _ -> bool());
                model.addImplication(here, hears);
                model.addImplication(hears, opened);
            }
        }
        model.addAtMostOne(array(places.values()));
    }

    /// Where a standing jury hears anybody, as many of its members as it asks, those it needs among them.
    private void presence(int jury) {
        var asked = grid.tour.juries().get(jury);
        held.get(jury).forEach((day, hears) -> {
            var heard = Arrays.stream(grid.heard[jury])
                    .filter(audition -> on.get(audition).containsKey(day))
                    .mapToObj(audition -> on.get(audition).get(day))
                    .toList();
            model.addGreaterOrEqual(LinearExpr.sum(array(heard)), hears);
            var here = new TreeMap<Integer, BoolVar>();
            for (int juror : grid.members[jury]) {
                var comes = this.comes.get(juror).computeIfAbsent(day, _ -> bool());
                if (!asked.pool()) {
                    var member = bool();
                    here.put(juror, member);
                    present.put(new Member(jury, juror, day), member);
                    model.addImplication(member, comes);
                }
            }
            if (!asked.pool()) {
                var all = LinearExpr.sum(array(here.values()));
                model.addLessOrEqual(all, LinearExpr.term(hears, asked.largest()));
                model.addGreaterOrEqual(all, LinearExpr.term(hears, asked.smallest()));
                asked.needs()
                        .forEach(need -> model.addGreaterOrEqual(
                                LinearExpr.sum(here.entrySet().stream()
                                        .filter(member -> grid.can(member.getKey(), need))
                                        .map(Map.Entry::getValue)
                                        .toArray(Literal[]::new)),
                                hears));
            }
        });
    }

    /// At each audition of a standing jury sit the smallest number at least, recusals taken off, those it needs among
    /// them.
    private void quorum(int audition) {
        int jury = grid.jury[audition];
        if (grid.pool(jury)) {
            return;
        }
        var asked = grid.tour.juries().get(jury);
        var sitting = grid.sitting(audition);
        on.get(audition).forEach((day, here) -> {
            if (sitting.length < grid.members[jury].length) {
                model.addGreaterOrEqual(
                        LinearExpr.sum(members(jury, sitting, day)), LinearExpr.term(here, asked.smallest()));
            }
            for (var need : grid.needs(audition)) {
                var able = Arrays.stream(sitting)
                        .filter(juror -> grid.can(juror, need))
                        .toArray();
                model.addGreaterOrEqual(LinearExpr.sum(members(jury, able, day)), here);
            }
        });
    }

    private Literal[] members(int jury, int[] jurors, int day) {
        return Arrays.stream(jurors).mapToObj(juror -> member(jury, juror, day)).toArray(Literal[]::new);
    }

    /// A member present sits, unless recused, and is available at some time of the audition.
    private void sitting(int audition) {
        int jury = grid.jury[audition];
        if (!juries.get(jury) || on.get(audition).isEmpty()) {
            return;
        }
        for (int juror : grid.sitting(audition)) {
            var sitting = bool();
            sits.get(audition).put(juror, sitting);
            if (!grid.pool(jury)) {
                on.get(audition).forEach((day, here) -> {
                    var member = member(jury, juror, day);
                    model.addBoolOr(new Literal[] {here.not(), member.not(), sitting});
                    if (Arrays.stream(grid.common[audition][day])
                            .noneMatch(start -> grid.available(juror, audition, start))) {
                        model.addBoolOr(new Literal[] {here.not(), member.not()});
                    }
                });
            }
        }
        // Follows from the rest; the relaxation sees it sooner.
        int smallest = grid.tour.juries().get(jury).smallest();
        var enough = LinearExpr.newBuilder();
        sits.get(audition).values().forEach(enough::add);
        on.get(audition).values().forEach(here -> enough.addTerm(here, -smallest));
        model.addGreaterOrEqual(enough, 0);
    }

    /// What comes before is heard on an earlier date, or in the same city on the same day.
    private void after(int audition) {
        for (int before : grid.after[audition]) {
            on.get(audition)
                    .forEach((day, here) -> on.get(before).forEach((other, there) -> {
                        int gap = grid.cityDays.get(day).date()
                                - grid.cityDays.get(other).date();
                        if (gap < 0 || (gap == 0 && !day.equals(other))) {
                            model.addBoolOr(new Literal[] {here.not(), there.not()});
                        }
                    }));
        }
    }

    /// A juror is in one city on a day, has time for the way to that of the next, and travels no more days than they
    /// accept.
    private void oneCityADay(int juror) {
        var days = comes.get(juror);
        var byDate = new TreeMap<Integer, List<Literal>>();
        days.forEach(
                (day, comes) -> byDate.computeIfAbsent(grid.cityDays.get(day).date(), _ -> new ArrayList<>())
                        .add(comes));
        byDate.values().forEach(same -> model.addAtMostOne(array(same)));
        days.forEach((day, comes) -> days.tailMap(day + 1).forEach((other, there) -> {
            if (grid.cityDays.get(day).date() != grid.cityDays.get(other).date() && grid.apart(day, other)) {
                model.addBoolOr(new Literal[] {comes.not(), there.not()});
            }
        }));
        model.addLessOrEqual(
                LinearExpr.sum(array(days.values())),
                grid.tour.jurors().get(juror).maxDays());
    }
}
