package org.palmares.auditions.planning;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Whether all the auditions of a small tour can be heard: days, times and rooms in one model of CP-SAT, so that what
/// it finds impossible is so.
final class Together {

    /// What is known.
    enum Answer {
        CAN,
        CANNOT,
        UNKNOWN
    }

    /// The most starts that a model is made of, all auditions together.
    private static final int MOST = 60_000;

    private final Grid grid;
    private final DayModel days;
    private final CpModel model;
    /// By audition and city-day, when it may begin.
    private final List<SortedMap<Integer, SortedMap<Integer, BoolVar>>> begins = new ArrayList<>();

    private final IntVar[] start;

    private Together(Grid grid) {
        this.grid = grid;
        var all = new BitSet();
        all.set(0, grid.members.length);
        days = new DayModel(grid, all);
        model = days.model;
        new Stretches(days, grid.lodging);
        var pools = new PoolRules(days, null);
        start = new IntVar[grid.jury.length];
        for (int audition = 0; audition < start.length; audition++) {
            model.addExactlyOne(DayModel.array(days.on.get(audition).values()));
            begins.add(grid.pool(grid.jury[audition]) ? pools.begins.get(audition) : begins(audition));
            start[audition] = start(begins.get(audition));
        }
        IntStream.range(0, start.length).forEach(this::inOrder);
        IntStream.range(0, days.comes.size()).forEach(this::oneAtATime);
        IntStream.range(0, grid.members.length).filter(grid::serial).forEach(this::serial);
        days.open.keySet().forEach(this::rooms);
    }

    /// @param given of the search
    static Answer ask(Grid grid, Search search, double given) {
        var starts = Arrays.stream(grid.common)
                .mapToInt(places ->
                        Arrays.stream(places).mapToInt(times -> times.length).sum())
                .toArray();
        if (Arrays.stream(starts).anyMatch(times -> times == 0)) {
            return Answer.CANNOT;
        }
        if (new FirstPlan(grid, null).build().costs().of(Objective.LEFT_OUT) == 0) {
            return Answer.CAN;
        }
        if (Arrays.stream(starts).sum() > MOST) {
            return Answer.UNKNOWN;
        }
        var solver = new CpSolver();
        // Small models: they are solved sooner than they are made smaller.
        solver.getParameters()
                .setMaxPresolveIterations(1)
                .setCpModelProbingLevel(0)
                .setSymmetryLevel(0);
        return switch (search.solve(solver, new Together(grid).model, Objective.LEFT_OUT, given)) {
            case OPTIMAL, FEASIBLE -> Answer.CAN;
            case INFEASIBLE -> Answer.CANNOT;
            case UNKNOWN, MODEL_INVALID, UNRECOGNIZED -> Answer.UNKNOWN;
        };
    }

    /// An audition of a standing jury begins when all who sit at it are available.
    private SortedMap<Integer, SortedMap<Integer, BoolVar>> begins(int audition) {
        var places = new TreeMap<Integer, SortedMap<Integer, BoolVar>>();
        days.on.get(audition).forEach((day, here) -> {
            var times = new TreeMap<Integer, BoolVar>();
            for (int slot : grid.common[audition][day]) {
                times.put(slot, days.bool());
            }
            places.put(day, times);
            model.addEquality(LinearExpr.sum(DayModel.array(times.values())), here);
            for (int juror : grid.sitting(audition)) {
                var never = new ArrayList<Literal>();
                never.add(days.member(grid.jury[audition], juror, day));
                times.forEach((slot, begin) -> {
                    if (!grid.available(juror, audition, slot)) {
                        never.add(begin);
                    }
                });
                model.addAtMostOne(never);
            }
        });
        return places;
    }

    private IntVar start(SortedMap<Integer, SortedMap<Integer, BoolVar>> places) {
        var slots = new TreeSet<Integer>();
        var sum = LinearExpr.newBuilder();
        places.values()
                .forEach(times -> times.forEach((slot, begin) -> {
                    slots.add(slot);
                    sum.addTerm(begin, slot);
                }));
        var start = model.newIntVarFromDomain(
                Domain.fromValues(slots.stream().mapToLong(Integer::longValue).toArray()), "");
        model.addEquality(sum, start);
        return start;
    }

    /// Days go up with slots: the one before it ends before it begins, on whatever date.
    private void inOrder(int audition) {
        for (int before : grid.after[audition]) {
            model.addLessOrEqual(LinearExpr.affine(start[before], 1, grid.size[before]), start[audition]);
        }
    }

    private void oneAtATime(int juror) {
        var sits = new ArrayList<IntervalVar>();
        for (int audition = 0; audition < start.length; audition++) {
            var here = days.sits.get(audition).get(juror);
            if (here != null) {
                sits.add(model.newOptionalFixedSizeIntervalVar(start[audition], grid.size[audition], here, ""));
            }
        }
        model.addNoOverlap(sits);
    }

    /// A jury that can only hear one audition at a time in a city. Follows from the rest; the relaxation sees it
    /// sooner.
    private void serial(int jury) {
        for (int day : days.held.get(jury).keySet()) {
            going(Arrays.stream(grid.heard[jury]), day, false).values().forEach(model::addAtMostOne);
        }
    }

    /// By slot, what goes on then.
    private SortedMap<Integer, List<Literal>> going(IntStream auditions, int day, boolean setup) {
        var going = new TreeMap<Integer, List<Literal>>();
        auditions.forEach(audition -> begins.get(audition)
                .getOrDefault(day, new TreeMap<>())
                .forEach((slot, begin) -> {
                    int from = setup ? slot - grid.setup[audition] : slot;
                    for (int at = from; at < slot + grid.size[audition]; at++) {
                        going.computeIfAbsent(at, _ -> new ArrayList<>()).add(begin);
                    }
                }));
        return going;
    }

    /// In a room, an audition and the setup before it overlap no other. One that has as many rooms as there are
    /// auditions always finds one.
    private void rooms(int day) {
        var lodged = IntStream.range(0, start.length)
                .filter(audition -> begins.get(audition).containsKey(day))
                .filter(audition -> grid.rooms[audition][day].length < start.length)
                .toArray();
        var taken = new TreeMap<Integer, List<IntervalVar>>();
        for (int audition : lodged) {
            var here = Objects.requireNonNull(days.on.get(audition).get(day));
            var ways = new ArrayList<Literal>();
            for (int room : grid.rooms[audition][day]) {
                var way = days.bool();
                ways.add(way);
                taken.computeIfAbsent(room, _ -> new ArrayList<>())
                        .add(model.newOptionalFixedSizeIntervalVar(
                                LinearExpr.affine(start[audition], 1, -grid.setup[audition]),
                                grid.setup[audition] + grid.size[audition],
                                way,
                                ""));
            }
            model.addEquality(LinearExpr.sum(DayModel.array(ways)), here);
        }
        taken.values().forEach(model::addNoOverlap);
        together(day, lodged);
    }

    /// The rooms that suit some auditions hold as many of these at a time as they are. Follows from the rest; the
    /// relaxation sees it sooner.
    private void together(int day, int[] lodged) {
        var suits = Arrays.stream(lodged)
                .mapToObj(audition -> suits(audition, day))
                .distinct()
                .toList();
        for (var suit : suits) {
            var own = Arrays.stream(lodged).filter(audition -> suit.containsAll(suits(audition, day)));
            going(own, day, true)
                    .values()
                    .forEach(at -> model.addLessOrEqual(LinearExpr.sum(DayModel.array(at)), suit.size()));
        }
    }

    private List<Integer> suits(int audition, int day) {
        return Arrays.stream(grid.rooms[audition][day]).boxed().toList();
    }
}
