package org.palmares.forum.programme;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The seats of a timetable as a model of CP-SAT: one method for each rule.
final class SeatsModel {

    private final Seating seating;
    private final CpModel model = new CpModel();
    private final BoolVar[][] sits;

    SeatsModel(Seating seating, int[][] start) {
        Loader.loadNativeLibraries();
        this.seating = seating;
        sits = new BoolVar[seating.people()][];
        for (int person = 0; person < sits.length; person++) {
            sits[person] = new BoolVar[seating.open[person].length];
            for (int column = 0; column < sits[person].length; column++) {
                sits[person][column] = model.newBoolVar("");
                boolean sat = Arrays.binarySearch(start[person], seating.open[person][column]) >= 0;
                model.addHint(sits[person][column], sat ? 1 : 0);
            }
            oneSeatAtATime(person);
        }
        capacities();
    }

    /// One seat in a slot, and a workshop once.
    private void oneSeatAtATime(int person) {
        Map<Integer, List<Literal>> slots = new HashMap<>();
        Map<Integer, List<Literal>> workshops = new HashMap<>();
        for (int column = 0; column < sits[person].length; column++) {
            var session = seating.sessions.get(seating.open[person][column]);
            slots.computeIfAbsent(session.slot(), _ -> new ArrayList<>()).add(sits[person][column]);
            workshops
                    .computeIfAbsent(session.workshop(), _ -> new ArrayList<>())
                    .add(sits[person][column]);
        }
        slots.values().stream().filter(several -> several.size() > 1).forEach(model::addAtMostOne);
        workshops.values().stream().filter(several -> several.size() > 1).forEach(model::addAtMostOne);
    }

    /// No more people than seats.
    private void capacities() {
        List<List<Literal>> sessions = new ArrayList<>();
        seating.sessions.forEach(_ -> sessions.add(new ArrayList<>()));
        for (int person = 0; person < sits.length; person++) {
            for (int column = 0; column < sits[person].length; column++) {
                sessions.get(seating.open[person][column]).add(sits[person][column]);
            }
        }
        for (int session = 0; session < sessions.size(); session++) {
            if (sessions.get(session).size() > seating.seats(session)) {
                model.addLessOrEqual(
                        LinearExpr.sum(sessions.get(session).toArray(Literal[]::new)), seating.seats(session));
            }
        }
    }

    /// At most so many of those measured are below the share.
    void fewBelow(Share share, int count) {
        fewUnder(count, best -> share.atLeast(best));
    }

    /// At most so many of those measured are at the share or below.
    void fewUpTo(Share share, int count) {
        fewUnder(count, best -> share.above(best));
    }

    private void fewUnder(int count, IntUnaryOperator least) {
        int[] measured = seating.measured();
        if (count == 0) {
            for (int person : measured) {
                model.addGreaterOrEqual(sum(person), least.applyAsInt(seating.measure(person)));
            }
            return;
        }
        model.addGreaterOrEqual(LinearExpr.sum(reaching(measured, least)), measured.length - count);
    }

    private Literal[] reaching(int[] measured, IntUnaryOperator least) {
        return Arrays.stream(measured)
                .mapToObj(person -> {
                    var reaches = model.newBoolVar("");
                    model.addGreaterOrEqual(sum(person), least.applyAsInt(seating.measure(person)))
                            .onlyEnforceIf(reaches);
                    return reaches;
                })
                .toArray(Literal[]::new);
    }

    /// The most people above the share.
    Work.Solved mostAbove(Share share, Work work, double granted) {
        model.maximize(LinearExpr.sum(reaching(seating.measured(), best -> share.above(best))));
        return work.solve(model, granted);
    }

    /// The largest total of shares, in millionths.
    Work.Solved largestTotal(Work work, double granted) {
        var total = LinearExpr.newBuilder();
        for (int person : seating.measured()) {
            for (int column = 0; column < sits[person].length; column++) {
                total.addTerm(
                        sits[person][column],
                        Share.millionths(
                                seating.weight(person, seating.open[person][column]), seating.measure(person)));
            }
        }
        model.maximize(total);
        return work.solve(model, granted);
    }

    Work.Solved any(Work work, double granted) {
        return work.solve(model, granted);
    }

    int[][] taken(Work.Solved solved) {
        return IntStream.range(0, sits.length)
                .mapToObj(person -> IntStream.range(0, sits[person].length)
                        .filter(column -> solved.solver().booleanValue(sits[person][column]))
                        .map(column -> seating.open[person][column])
                        .toArray())
                .toArray(int[][]::new);
    }

    private LinearExprBuilder sum(int person) {
        var sum = LinearExpr.newBuilder();
        for (int column = 0; column < sits[person].length; column++) {
            sum.addTerm(sits[person][column], seating.weight(person, seating.open[person][column]));
        }
        return sum;
    }
}
