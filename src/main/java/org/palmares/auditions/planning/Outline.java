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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// One way to sit for each standing jury, out of those that are known, and no more: what juries ask of one another in
/// rooms is told by sums alone. No timetable costs less than its best answer.
final class Outline {

    /// The ways of a jury to sit.
    ///
    /// @param days       that any other takes at the least
    /// @param kilometres of own members on these
    /// @param needed     what all of them take
    record Ways(List<Sitting> known, int days, long kilometres, Needed needed) {

        Ways with(List<Sitting> known) {
            return new Ways(known, days, kilometres, needed);
        }
    }

    /// What must be there by cities, in slots.
    ///
    /// @param heard  by the jury
    /// @param lodged by rooms, setups among them
    record Needed(Map<BitSet, Long> heard, Map<BitSet, Long> lodged) {}

    /// The ways that cost the least.
    ///
    /// @param bound  nothing goes below
    /// @param chosen by jury, one of those known or none of them; no jury where there is no answer
    record Answer(long bound, List<Optional<Sitting>> chosen) {}

    private final Grid grid;
    private final BitSet sharing;
    private final List<Ways> ways;
    private final CpModel model = new CpModel();
    private final SortedMap<Integer, BoolVar> open = new TreeMap<>();
    private final List<List<BoolVar>> taken = new ArrayList<>();
    private final List<BoolVar> other = new ArrayList<>();
    private final List<SortedMap<Integer, BoolVar>> held = new ArrayList<>();
    private final List<SortedMap<Integer, BoolVar>> others = new ArrayList<>();
    private final List<IntVar> own = new ArrayList<>();
    /// By juror of several juries, the city-days they come to.
    private final SortedMap<Integer, SortedMap<Integer, BoolVar>> comes = new TreeMap<>();

    /// @param sharing the jurors of several juries
    /// @param counted those of them whose time is counted
    Outline(Grid grid, BitSet sharing, List<Ways> ways, BitSet counted) {
        Loader.loadNativeLibraries();
        this.grid = grid;
        this.sharing = sharing;
        this.ways = ways;
        var rooms = new OutlineRooms(grid, model);
        var time = new OutlineTime(grid, model, counted);
        for (int jury = 0; jury < ways.size(); jury++) {
            choice(jury);
            days(jury);
            members(jury, time);
            time.hear(jury, held.get(jury), ways.get(jury).needed().heard());
            rooms.lodge(jury, held.get(jury), ways.get(jury).needed().lodged());
        }
        rooms.hold();
        time.hold();
        comes.forEach(this::oneCityADay);
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

    private BoolVar bool() {
        return model.newBoolVar("");
    }

    private void choice(int jury) {
        var own = ways.get(jury).known().stream().map(_ -> bool()).toList();
        taken.add(own);
        other.add(bool());
        var all = new ArrayList<Literal>(own);
        all.add(other.get(jury));
        model.addExactlyOne(all);
    }

    /// Where it sits as is not known, it holds more days than all that are.
    private void days(int jury) {
        var days = new TreeMap<Integer, BoolVar>();
        var otherwise = new TreeMap<Integer, BoolVar>();
        var more = LinearExpr.newBuilder();
        for (int day = 0; day < grid.cityDays.size(); day++) {
            int at = day;
            if (Arrays.stream(grid.heard[jury]).anyMatch(audition -> grid.common[audition][at].length > 0)) {
                var hears = bool();
                days.put(day, hears);
                model.addImplication(hears, open.computeIfAbsent(day, _ -> bool()));
                var so = bool();
                otherwise.put(day, so);
                model.addImplication(so, other.get(jury));
                more.add(so);
                model.addEquality(with(jury, sitting -> sitting.days().get(at)).add(so), hears);
            }
        }
        held.add(days);
        others.add(otherwise);
        model.addGreaterOrEqual(
                more, LinearExpr.term(other.get(jury), ways.get(jury).days()));
    }

    private interface Kind {
        boolean of(Sitting sitting);
    }

    /// Whether one of a kind is chosen.
    private LinearExprBuilder with(int jury, Kind kind) {
        var sum = LinearExpr.newBuilder();
        for (int rank = 0; rank < taken.get(jury).size(); rank++) {
            if (kind.of(ways.get(jury).known().get(rank))) {
                sum.add(taken.get(jury).get(rank));
            }
        }
        return sum;
    }

    /// Who comes of those of several juries; where that is left open, or it is not known how a jury sits, as many
    /// members as it asks.
    private void members(int jury, OutlineTime time) {
        var asked = LinearExpr.newBuilder();
        int smallest = grid.tour.juries().get(jury).smallest();
        others.get(jury).forEach((day, so) -> {
            var unsaid = with(jury, sitting -> sitting.open() && sitting.days().get(day))
                    .add(so);
            asked.addTerm(unsaid, smallest);
            for (int juror : grid.members[jury]) {
                if (sharing.get(juror)) {
                    var sits = bool();
                    model.addLessOrEqual(sits, unsaid);
                    asked.addTerm(sits, -1);
                    var come =
                            comes.computeIfAbsent(juror, _ -> new TreeMap<>()).computeIfAbsent(day, _ -> bool());
                    var seat = with(
                                    jury,
                                    sitting -> !sitting.open()
                                            && sitting.may(juror).get(day))
                            .add(sits);
                    model.addLessOrEqual(seat, come);
                    time.seat(juror, jury, day, seat);
                }
            }
        });
        long most = (long) smallest * others.get(jury).size();
        own.add(model.newIntVar(0, most, ""));
        model.addGreaterOrEqual(own.get(jury), asked);
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

    /// Not all of these juries on a city-day.
    void apart(BitSet juries, int day) {
        model.addBoolOr(juries.stream()
                .mapToObj(jury -> held.get(jury).get(day))
                .filter(Objects::nonNull)
                .map(BoolVar::not)
                .toArray(Literal[]::new));
    }

    /// No more days than these.
    void atMost(long days) {
        model.addLessOrEqual(days(), days);
    }

    /// Less than this.
    void below(Objective level, long value) {
        model.addLessOrEqual(level == Objective.DAYS ? days() : kilometres(), value - 1);
    }

    /// The days of all, cities at their cost.
    private LinearExprBuilder days() {
        var sum = LinearExpr.newBuilder();
        open.forEach((day, opened) ->
                sum.addTerm(opened, grid.cityDays.get(day).day().cost()));
        comes.values().forEach(own -> own.values().forEach(sum::add));
        for (int jury = 0; jury < ways.size(); jury++) {
            var known = ways.get(jury).known();
            for (int rank = 0; rank < known.size(); rank++) {
                if (!known.get(rank).open()) {
                    sum.addTerm(taken.get(jury).get(rank), known.get(rank).most());
                }
            }
            sum.add(own.get(jury));
        }
        return sum;
    }

    private LinearExprBuilder kilometres() {
        var sum = LinearExpr.newBuilder();
        comes.forEach((juror, there) -> there.forEach((day, comes) ->
                sum.addTerm(comes, grid.kilometres[juror][grid.cityDays.get(day).city()])));
        for (int jury = 0; jury < ways.size(); jury++) {
            var known = ways.get(jury).known();
            for (int rank = 0; rank < known.size(); rank++) {
                sum.addTerm(taken.get(jury).get(rank), known.get(rank).kilometres());
            }
            sum.addTerm(other.get(jury), ways.get(jury).kilometres());
        }
        return sum;
    }

    /// The fewest days or kilometres, as far as is known.
    Answer lowest(Objective level, Search search, double given) {
        // Of answers that cost the same, the one of which the most is known.
        int scale = ways.size() + 1;
        var unknown = LinearExpr.newBuilder();
        for (int jury = 0; jury < ways.size(); jury++) {
            unknown.add(with(jury, sitting -> sitting.found() == null)).add(other.get(jury));
        }
        model.minimize(LinearExpr.newBuilder()
                .addTerm(level == Objective.DAYS ? days() : kilometres(), scale)
                .add(unknown));
        var solver = new CpSolver();
        var status = search.solve(solver, model, level, given);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        var chosen = new ArrayList<Optional<Sitting>>();
        for (int jury = 0; found && jury < ways.size(); jury++) {
            var all = taken.get(jury);
            chosen.add(IntStream.range(0, all.size())
                    .filter(rank -> solver.booleanValue(all.get(rank)))
                    .mapToObj(ways.get(jury).known()::get)
                    .findFirst());
        }
        if (status == CpSolverStatus.INFEASIBLE) {
            return new Answer(Long.MAX_VALUE, List.of());
        }
        return new Answer(
                found ? (long) Math.ceil((solver.bestObjectiveBound() - ways.size()) / scale - 1e-6) : 0, chosen);
    }
}
