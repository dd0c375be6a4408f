package org.palmares.auditions.planning;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The tour as a model of CP-SAT: one method for each rule.
final class TourModel {

    /// An audition in one of the rooms of a city-day.
    record Lodging(int audition, int cityDay, int room) {}

    final CpModel model = new CpModel();
    final Grid grid;
    final boolean timed;
    /// By audition and city-day.
    final Literal[][] on;
    /// By jury, rank of the member and city-day.
    final BoolVar[][][] present;
    /// By jury and city-day: whether it hears anybody there.
    final BoolVar[][] held;
    /// By juror and city-day.
    final BoolVar[][] comes;

    final BoolVar[] open;
    final IntVar[] start;
    final Map<Lodging, BoolVar> lodged = new HashMap<>();
    /// By audition, who may sit; a juror who sits is told so, one who does not may be told so too.
    final List<Map<Integer, BoolVar>> sits = new ArrayList<>();

    private final int auditions;
    private final int cityDays;

    /// @param timed whether it says when each is heard, or only on which day
    TourModel(Grid grid, boolean timed) {
        Loader.loadNativeLibraries();
        this.grid = grid;
        this.timed = timed;
        auditions = grid.jury.length;
        cityDays = grid.cityDays.size();
        on = new Literal[auditions][cityDays];
        start = new IntVar[auditions];
        open = booleans(cityDays);
        held = IntStream.range(0, grid.members.length)
                .mapToObj(_ -> booleans(cityDays))
                .toArray(BoolVar[][]::new);
        comes = grid.tour.jurors().stream().map(_ -> booleans(cityDays)).toArray(BoolVar[][]::new);
        present = Arrays.stream(grid.members)
                .map(members ->
                        Arrays.stream(members).mapToObj(_ -> booleans(cityDays)).toArray(BoolVar[][]::new))
                .toArray(BoolVar[][][]::new);
        IntStream.range(0, auditions).forEach(this::once);
        IntStream.range(0, grid.members.length).forEach(this::presence);
        IntStream.range(0, comes.length).forEach(this::oneCityADay);
        IntStream.range(0, auditions).forEach(this::quorum);
        IntStream.range(0, cityDays).forEach(this::oneAtATimeInARoom);
        IntStream.range(0, auditions).forEach(this::sitting);
        IntStream.range(0, grid.members.length).forEach(this::oneAtATimeForAJury);
        if (timed) {
            IntStream.range(0, comes.length).forEach(this::oneAtATimeForAJuror);
        }
    }

    private BoolVar[] booleans(int number) {
        return IntStream.range(0, number).mapToObj(_ -> model.newBoolVar("")).toArray(BoolVar[]::new);
    }

    /// Each audition at most once, in a room that has what it needs, while the city is open and the candidate free.
    private void once(int audition) {
        var all = IntStream.range(0, cityDays)
                .flatMap(day -> Arrays.stream(grid.starts[audition][day]))
                .sorted()
                .distinct()
                .toArray();
        start[audition] = model.newIntVarFromDomain(all.length == 0 ? new Domain(0) : domain(all), "");
        for (int day = 0; day < cityDays; day++) {
            var starts = grid.starts[audition][day];
            if (starts.length == 0) {
                on[audition][day] = model.falseLiteral();
                continue;
            }
            var here = model.newBoolVar("");
            on[audition][day] = here;
            model.addImplication(here, open[day]);
            model.addImplication(here, held[grid.jury[audition]][day]);
            if (timed) {
                model.addLinearExpressionInDomain(start[audition], domain(starts))
                        .onlyEnforceIf(here);
            }
            var rooms = new ArrayList<Literal>();
            for (int room : grid.rooms[audition][day]) {
                var lodging = model.newBoolVar("");
                lodged.put(new Lodging(audition, day, room), lodging);
                rooms.add(lodging);
            }
            model.addEquality(LinearExpr.sum(rooms.toArray(Literal[]::new)), here);
        }
        model.addAtMostOne(on[audition]);
    }

    private static Domain domain(int[] values) {
        return Domain.fromValues(Arrays.stream(values).asLongStream().toArray());
    }

    /// Where a jury hears anybody, as many of its members as it asks, one of them for the chair.
    private void presence(int jury) {
        var asked = grid.tour.juries().get(jury);
        for (int cityDay = 0; cityDay < cityDays; cityDay++) {
            int day = cityDay;
            var here = Arrays.stream(present[jury]).map(member -> member[day]).toArray(Literal[]::new);
            model.addLessOrEqual(LinearExpr.sum(here), LinearExpr.term(held[jury][day], asked.largest()));
            model.addGreaterOrEqual(LinearExpr.sum(here), LinearExpr.term(held[jury][day], asked.smallest()));
            for (int rank = 0; rank < here.length; rank++) {
                model.addImplication(here[rank], comes[grid.members[jury][rank]][day]);
            }
        }
    }

    /// A juror is in one city on a day, and away from home as many days as they accept.
    private void oneCityADay(int juror) {
        for (int date = 0; date < grid.dates; date++) {
            int on = date;
            model.addAtMostOne(IntStream.range(0, cityDays)
                    .filter(day -> grid.cityDays.get(day).date() == on)
                    .mapToObj(day -> comes[juror][day])
                    .toArray(Literal[]::new));
        }
        model.addLessOrEqual(
                LinearExpr.sum(comes[juror]), grid.tour.jurors().get(juror).maxDays());
    }

    /// At each audition sit the smallest number at least, recusals taken off, one of them for the chair.
    private void quorum(int audition) {
        int jury = grid.jury[audition];
        var asked = grid.tour.juries().get(jury);
        for (int day = 0; day < cityDays; day++) {
            if (grid.starts[audition][day].length == 0) {
                continue;
            }
            var sitting = new ArrayList<Literal>();
            var chairs = new ArrayList<Literal>();
            for (int rank = 0; rank < present[jury].length; rank++) {
                int juror = grid.members[jury][rank];
                if (!grid.recused(juror, audition)) {
                    sitting.add(present[jury][rank][day]);
                    if (grid.tour.jurors().get(juror).chair()) {
                        chairs.add(present[jury][rank][day]);
                    }
                }
            }
            model.addGreaterOrEqual(
                    LinearExpr.sum(sitting.toArray(Literal[]::new)),
                    LinearExpr.term(on[audition][day], asked.smallest()));
            if (asked.chair()) {
                chairs.add(on[audition][day].not());
                model.addBoolOr(chairs.toArray(Literal[]::new));
            }
        }
    }

    /// In a room, an audition and the setup before it overlap no other.
    private void oneAtATimeInARoom(int day) {
        int rooms = grid.city(day).rooms().size();
        var taken = LinearExpr.newBuilder();
        for (int room = 0; room < rooms; room++) {
            var intervals = new ArrayList<IntervalVar>();
            for (int audition = 0; audition < auditions; audition++) {
                var lodging = lodged.get(new Lodging(audition, day, room));
                if (lodging != null) {
                    int setup = grid.setup[audition];
                    intervals.add(model.newOptionalFixedSizeIntervalVar(
                            LinearExpr.affine(start[audition], 1, -setup), setup + grid.size[audition], lodging, ""));
                    taken.addTerm(lodging, grid.size[audition]);
                }
            }
            if (timed) {
                model.addNoOverlap(intervals);
            }
        }
        // Follows from the rest; the relaxation sees it sooner.
        model.addLessOrEqual(taken.addTerm(open[day], -(long) rooms * grid.room(day)), 0);
    }

    /// A member present sits, unless recused, and is available then.
    private void sitting(int audition) {
        int jury = grid.jury[audition];
        var seated = new HashMap<Integer, BoolVar>();
        for (int rank = 0; rank < present[jury].length; rank++) {
            int juror = grid.members[jury][rank];
            if (grid.recused(juror, audition)) {
                continue;
            }
            var sitting = model.newBoolVar("");
            seated.put(juror, sitting);
            for (int day = 0; day < cityDays; day++) {
                var starts = grid.starts[audition][day];
                if (starts.length == 0) {
                    continue;
                }
                var free = Arrays.stream(starts)
                        .filter(slot -> grid.available(juror, audition, slot))
                        .toArray();
                var here = present[jury][rank][day];
                model.addBoolOr(new Literal[] {on[audition][day].not(), here.not(), sitting});
                if (free.length == 0) {
                    model.addBoolOr(new Literal[] {on[audition][day].not(), here.not()});
                } else if (timed && free.length < starts.length) {
                    model.addLinearExpressionInDomain(start[audition], domain(free))
                            .onlyEnforceIf(new Literal[] {on[audition][day], here});
                }
            }
        }
        sits.add(seated);
    }

    /// Two auditions of a jury at once would seat more members than can be present, where that is so. Follows from the
    /// rule for each juror.
    private void oneAtATimeForAJury(int jury) {
        if (!grid.serial(jury)) {
            return;
        }
        for (int day = 0; day < cityDays; day++) {
            var intervals = new ArrayList<IntervalVar>();
            var taken = LinearExpr.newBuilder();
            for (int audition = 0; audition < auditions; audition++) {
                if (grid.jury[audition] == jury && grid.starts[audition][day].length > 0) {
                    intervals.add(model.newOptionalFixedSizeIntervalVar(
                            start[audition], grid.size[audition], on[audition][day], ""));
                    taken.addTerm(on[audition][day], grid.size[audition]);
                }
            }
            if (timed) {
                model.addNoOverlap(intervals);
            }
            model.addLessOrEqual(taken.addTerm(held[jury][day], -(long) grid.room(day)), 0);
        }
    }

    /// A juror sits at one audition at a time. Nothing to say of who sits in one jury only, one that hears one at a
    /// time.
    private void oneAtATimeForAJuror(int juror) {
        var juries = IntStream.range(0, grid.members.length)
                .filter(jury -> Arrays.stream(grid.members[jury]).anyMatch(member -> member == juror))
                .toArray();
        if (juries.length == 0 || (juries.length == 1 && grid.serial(juries[0]))) {
            return;
        }
        var intervals = new ArrayList<IntervalVar>();
        for (int audition = 0; audition < auditions; audition++) {
            var sitting = sits.get(audition).get(juror);
            if (sitting != null) {
                intervals.add(model.newOptionalFixedSizeIntervalVar(start[audition], grid.size[audition], sitting, ""));
            }
        }
        model.addNoOverlap(intervals);
    }
}
