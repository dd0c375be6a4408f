package org.palmares.auditions.planning;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The times and rooms of a day in a city, who is heard and who sits being known.
final class Hours {

    /// Somebody to hear.
    ///
    /// @param seated who sits
    /// @param start  when it must start, or `ANY`
    record Heard(int audition, BitSet seated, int start) {}

    /// When and where each is heard, in the order asked.
    record Times(List<Integer> start, List<Integer> room) {}

    /// What is known of a day.
    ///
    /// @param times null where there are none, or none was found
    /// @param none  whether there are none
    record Answer(@Nullable Times times, boolean none) {}

    static final int ANY = -1;

    /// The work in which most days are filled, where the question is asked as it stands.
    private static final double QUICK = 0.05;

    private final Grid grid;
    private final int day;
    private final List<Heard> heard;
    private final CpModel model = new CpModel();
    private final IntVar[] start;
    private final List<Map<Integer, BoolVar>> rooms = new ArrayList<>();
    private final IntervalVar[] interval;
    private final List<Map<Integer, BoolVar>> begins = new ArrayList<>();
    private boolean impossible;

    private Hours(Grid grid, int day, List<Heard> heard) {
        this.grid = grid;
        this.day = day;
        this.heard = heard;
        start = new IntVar[heard.size()];
        interval = new IntervalVar[heard.size()];
        for (int rank = 0; rank < start.length; rank++) {
            begin(rank);
        }
        if (!impossible) {
            oneAtATimeInARoom();
            oneAtATime();
            inOrder();
        }
    }

    /// Times that hold, any.
    ///
    /// @param work of the solver, at the most
    static Answer any(Grid grid, int day, List<Heard> heard, double work) {
        var hours = new Hours(grid, day, heard);
        var quick = new CpSolver();
        quick.getParameters().setMaxDeterministicTime(Math.min(QUICK, work));
        var answer = hours.impossible ? new Answer(null, true) : hours.solve(quick, work <= QUICK);
        if (work > QUICK && answer.times() == null && !answer.none()) {
            var solver = new CpSolver();
            solver.getParameters().setMaxDeterministicTime(work);
            answer = hours.solve(solver, true);
        }
        return answer;
    }

    /// Times in which jurors wait the least and change rooms the least, in an order drawn from a seed.
    ///
    /// @param known times that hold
    /// @param given of the search
    static Times best(Grid grid, int day, List<Heard> heard, Times known, Search search, double given) {
        var hours = new Hours(grid, day, heard);
        hours.hint(known);
        var waiting =
                new HoursWaiting(grid, day, hours.model).of(hours.groups(), hours.heard, hours.start, hours.rooms);
        hours.model.minimize(waiting);
        var solver = new CpSolver();
        search.limit(solver.getParameters(), given * 2 / 3);
        var found = hours.solve(solver, true).times();
        search.took(solver.response().getDeterministicTime());
        if (found == null) {
            return known;
        }
        hours.model.clearObjective();
        hours.model.addLessOrEqual(waiting, Math.round(solver.objectiveValue()));
        hours.model.minimize(hours.drawn(search.seed()));
        hours.hint(found);
        var shuffler = new CpSolver();
        search.limit(shuffler.getParameters(), given / 3);
        var drawn = hours.solve(shuffler, true).times();
        search.took(shuffler.response().getDeterministicTime());
        return drawn == null ? found : drawn;
    }

    private void begin(int rank) {
        var one = heard.get(rank);
        var starts = Arrays.stream(grid.starts[one.audition()][day])
                .filter(slot -> one.start() == ANY || slot == one.start())
                .filter(slot -> one.seated().stream().allMatch(juror -> grid.available(juror, one.audition(), slot)))
                .asLongStream()
                .toArray();
        impossible |= starts.length == 0;
        start[rank] = model.newIntVarFromDomain(starts.length == 0 ? new Domain(0) : Domain.fromValues(starts), "");
        interval[rank] = model.newFixedInterval(0, 0, "");
        if (starts.length > 0) {
            interval[rank] = model.newFixedSizeIntervalVar(start[rank], grid.size[one.audition()], "");
        }
        var begin = new LinkedHashMap<Integer, BoolVar>();
        var sum = LinearExpr.newBuilder();
        for (long slot : starts) {
            var then = model.newBoolVar("");
            begin.put((int) slot, then);
            sum.addTerm(then, slot);
        }
        begins.add(begin);
        model.addExactlyOne(begin.values().toArray(Literal[]::new));
        model.addEquality(sum, start[rank]);
        var lodged = new LinkedHashMap<Integer, BoolVar>();
        for (int room : grid.rooms[one.audition()][day]) {
            lodged.put(room, model.newBoolVar(""));
        }
        rooms.add(lodged);
        model.addExactlyOne(lodged.values().toArray(Literal[]::new));
    }

    /// In a room, an audition and the setup before it overlap no other.
    private void oneAtATimeInARoom() {
        for (int room = 0; room < grid.city(day).rooms().size(); room++) {
            var here = new ArrayList<IntervalVar>();
            for (int rank = 0; rank < start.length; rank++) {
                var lodged = rooms.get(rank).get(room);
                if (lodged != null) {
                    int setup = grid.setup[heard.get(rank).audition()];
                    here.add(model.newOptionalFixedSizeIntervalVar(
                            LinearExpr.affine(start[rank], 1, -setup),
                            setup + grid.size[heard.get(rank).audition()],
                            lodged,
                            ""));
                }
            }
            model.addNoOverlap(here);
        }
        roomsTogether();
    }

    /// The rooms that suit some auditions hold as many of these at a time as they are. Follows from the rest; the
    /// relaxation sees it sooner.
    private void roomsTogether() {
        var suits = rooms.stream().map(Map::keySet).distinct().toList();
        for (var suit : suits) {
            var going = new TreeMap<Integer, List<Literal>>();
            for (int rank = 0; rank < start.length; rank++) {
                if (suit.containsAll(rooms.get(rank).keySet())) {
                    int setup = grid.setup[heard.get(rank).audition()];
                    int size = grid.size[heard.get(rank).audition()];
                    begins.get(rank).forEach((slot, begin) -> {
                        for (int on = slot - setup; on < slot + size; on++) {
                            going.computeIfAbsent(on, _ -> new ArrayList<>()).add(begin);
                        }
                    });
                }
            }
            going.values()
                    .forEach(lodged ->
                            model.addLessOrEqual(LinearExpr.sum(lodged.toArray(Literal[]::new)), suit.size()));
        }
    }

    /// A jury hears one at a time where it must, and a juror sits at one.
    private void oneAtATime() {
        var together = new ArrayList<BitSet>();
        for (int jury = 0; jury < grid.members.length; jury++) {
            int of = jury;
            if (grid.serial(jury)) {
                together.add(IntStream.range(0, start.length)
                        .filter(rank -> grid.jury[heard.get(rank).audition()] == of)
                        .collect(BitSet::new, BitSet::set, BitSet::or));
            }
        }
        for (var own : groups().keySet()) {
            if (together.stream().noneMatch(one -> own.stream().allMatch(one::get))) {
                together.add(own);
            }
        }
        together.forEach(this::oneAtATime);
    }

    private void oneAtATime(BitSet together) {
        model.addNoOverlap(together.stream().mapToObj(rank -> interval[rank]).toList());
        var going = new TreeMap<Integer, List<Literal>>();
        together.stream()
                .forEach(rank -> begins.get(rank).forEach((slot, begin) -> {
                    for (int on = slot; on < slot + grid.size[heard.get(rank).audition()]; on++) {
                        going.computeIfAbsent(on, _ -> new ArrayList<>()).add(begin);
                    }
                }));
        going.values().forEach(model::addAtMostOne);
    }

    /// Sets of auditions at which somebody sits, and how many jurors sit at just these.
    private Map<BitSet, Integer> groups() {
        var byJuror = new HashMap<Integer, BitSet>();
        for (int rank = 0; rank < start.length; rank++) {
            int at = rank;
            heard.get(rank).seated().stream()
                    .forEach(juror ->
                            byJuror.computeIfAbsent(juror, _ -> new BitSet()).set(at));
        }
        var groups = new LinkedHashMap<BitSet, Integer>();
        byJuror.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(own -> own.getValue().cardinality() > 1)
                .forEach(own -> groups.merge(own.getValue(), 1, Integer::sum));
        return groups;
    }

    private void inOrder() {
        for (int rank = 0; rank < start.length; rank++) {
            for (int before : grid.after[heard.get(rank).audition()]) {
                for (int other = 0; other < start.length; other++) {
                    if (heard.get(other).audition() == before) {
                        model.addLessOrEqual(
                                LinearExpr.newBuilder().add(start[other]).add(grid.size[before]), start[rank]);
                    }
                }
            }
        }
    }

    /// @param prepared whether the question is first made smaller, and told to a linear relaxation
    private Answer solve(CpSolver solver, boolean prepared) {
        solver.getParameters()
                .setCatchSigintSignal(false)
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setCpModelPresolve(prepared)
                .setLinearizationLevel(prepared ? 2 : 0);
        var status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Answer(null, status == CpSolverStatus.INFEASIBLE);
        }
        var times = new Times(new ArrayList<>(), new ArrayList<>());
        for (int rank = 0; rank < start.length; rank++) {
            times.start().add((int) solver.value(start[rank]));
            for (var lodged : rooms.get(rank).entrySet()) {
                if (solver.booleanValue(lodged.getValue())) {
                    times.room().add(lodged.getKey());
                }
            }
        }
        return new Answer(times, false);
    }

    private void hint(Times known) {
        model.clearHints();
        for (int rank = 0; rank < start.length; rank++) {
            int at = rank;
            model.addHint(start[rank], known.start().get(rank));
            begins.get(rank)
                    .forEach((slot, begin) ->
                            model.addHint(begin, slot.equals(known.start().get(at))));
            rooms.get(rank)
                    .forEach((room, lodged) ->
                            model.addHint(lodged, room.equals(known.room().get(at))));
        }
    }

    /// The lower, the closer to an order drawn from a seed.
    private LinearExprBuilder drawn(int seed) {
        var random = new Random(31L * seed + day);
        var drawn = LinearExpr.newBuilder();
        for (var begin : start) {
            drawn.addTerm(begin, 1 + random.nextInt(1000));
        }
        return drawn;
    }
}
