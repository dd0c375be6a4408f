package org.palmares.auditions.planning;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Auditions whose jury is drawn from a pool: when each begins, and who sits then. Members are chosen for a time, so
/// that the times stand in the model.
final class Draws {

    /// An audition that begins then, and who sits at it.
    record Draw(int audition, int day, int start, BoolVar begins, SortedMap<Integer, BoolVar> seats) {}

    /// Whether a juror comes to a city-day.
    interface Presence {

        /// Null where nothing hinders them.
        @Nullable Literal comes(int juror, int day);
    }

    private record Hour(int day, int juror, int slot) {}

    /// By audition; none where it is not of a pool.
    final List<List<Draw>> of = new ArrayList<>();

    private final CpModel model;
    private final Grid grid;

    /// @param juries those asked about
    Draws(CpModel model, Grid grid, @Nullable Earlier earlier, BitSet juries) {
        this.model = model;
        this.grid = grid;
        if (juries.stream().noneMatch(grid::pool)) {
            IntStream.range(0, grid.jury.length).forEach(_ -> of.add(List.of()));
            return;
        }
        var starts = IntStream.range(0, grid.cityDays.size())
                .mapToObj(day -> Earliest.starts(grid, earlier, day))
                .toList();
        for (int audition = 0; audition < grid.jury.length; audition++) {
            var draws = new ArrayList<Draw>();
            for (int day = 0; juries.get(grid.jury[audition]) && day < starts.size(); day++) {
                for (int start : starts.get(day)[audition]) {
                    draws.add(draw(audition, day, start));
                }
            }
            of.add(draws);
        }
        IntStream.range(0, of.size()).forEach(this::inOrder);
        IntStream.range(0, starts.size()).forEach(this::rooms);
    }

    /// As many members as the jury asks, those it needs among them.
    private Draw draw(int audition, int day, int start) {
        var asked = grid.tour.juries().get(grid.jury[audition]);
        var begins = model.newBoolVar("");
        var seats = new TreeMap<Integer, BoolVar>();
        for (int juror : grid.free(audition, start)) {
            var seat = model.newBoolVar("");
            seats.put(juror, seat);
            model.addImplication(seat, begins);
        }
        var all = LinearExpr.sum(DayModel.array(seats.values()));
        if (asked.smallest() == asked.largest()) {
            model.addEquality(all, LinearExpr.term(begins, asked.smallest()));
        } else {
            model.addGreaterOrEqual(all, LinearExpr.term(begins, asked.smallest()));
            model.addLessOrEqual(all, LinearExpr.term(begins, asked.largest()));
        }
        for (var need : grid.needs(audition)) {
            var able = seats.entrySet().stream()
                    .filter(seat -> grid.can(seat.getKey(), need))
                    .map(Map.Entry::getValue)
                    .toList();
            model.addGreaterOrEqual(LinearExpr.sum(DayModel.array(able)), begins);
        }
        return new Draw(audition, day, start, begins, seats);
    }

    /// What comes before an audition does not begin too late for it.
    private void inOrder(int audition) {
        for (int before : grid.after[audition]) {
            for (var draw : of.get(audition)) {
                var clashing = new ArrayList<Literal>();
                clashing.add(draw.begins());
                of.get(before).stream()
                        .filter(other -> !follows(other, draw))
                        .map(Draw::begins)
                        .forEach(clashing::add);
                model.addAtMostOne(clashing);
            }
        }
    }

    private boolean follows(Draw before, Draw draw) {
        int gap = grid.cityDays.get(draw.day()).date()
                - grid.cityDays.get(before.day()).date();
        return gap > 0 || (draw.day() == before.day() && before.start() + grid.size[before.audition()] <= draw.start());
    }

    /// One audition at a time for a juror who comes. Of auditions that go on together one begins last: that slot is
    /// looked at.
    void oneAtATime(Presence presence) {
        var days = new BitSet();
        of.forEach(own -> own.forEach(draw -> days.set(draw.day())));
        for (int day : days.stream().toArray()) {
            var draws = on(day);
            var begun = new BitSet();
            draws.forEach(draw -> begun.set(draw.start()));
            var busy = new LinkedHashMap<Hour, List<Literal>>();
            for (var draw : draws) {
                begun.stream()
                        .filter(slot -> slot >= draw.start() && slot < draw.start() + grid.size[draw.audition()])
                        .forEach(slot -> draw.seats()
                                .forEach((juror, seat) -> busy.computeIfAbsent(
                                                new Hour(draw.day(), juror, slot), _ -> new ArrayList<>())
                                        .add(seat)));
            }
            busy.forEach((hour, seats) -> {
                var comes = presence.comes(hour.juror(), hour.day());
                if (comes != null) {
                    seats.add(comes.not());
                }
                model.addAtMostOne(seats);
            });
        }
    }

    /// Auditions that go on in the rooms that suit them, setups included, are no more than these rooms.
    private void rooms(int day) {
        var draws = on(day);
        var opening = grid.cityDays.get(day).open().nextSetBit(0);
        List<Set<Integer>> suits = draws.stream()
                .map(draw -> suits(draw.audition(), day))
                .distinct()
                .toList();
        for (var suit : suits) {
            var lodged = draws.stream()
                    .filter(draw -> suit.containsAll(suits(draw.audition(), day)))
                    .toList();
            var taken = new BitSet();
            lodged.forEach(draw -> taken.set(from(draw, opening)));
            taken.stream().forEach(slot -> {
                var inside = lodged.stream()
                        .filter(draw -> from(draw, opening) <= slot && slot < draw.start() + grid.size[draw.audition()])
                        .map(Draw::begins)
                        .toList();
                model.addLessOrEqual(LinearExpr.sum(DayModel.array(inside)), suit.size());
            });
        }
    }

    /// The first of a day needs no room before the opening for its setup.
    private int from(Draw draw, int opening) {
        return Math.max(opening, draw.start() - grid.setup[draw.audition()]);
    }

    private Set<Integer> suits(int audition, int day) {
        return Arrays.stream(grid.rooms[audition][day]).boxed().collect(Collectors.toSet());
    }

    private List<Draw> on(int day) {
        return of.stream()
                .flatMap(List::stream)
                .filter(draw -> draw.day() == day)
                .toList();
    }

    /// A plan with each audition as early as can be, its members and its room the same: at starts that are known here.
    Plan earliest(Plan plan) {
        var draft = new Draft(grid, plan.earlier);
        for (int audition = 0; audition < of.size(); audition++) {
            draft.plan.chosen[audition] = (BitSet) plan.chosen[audition].clone();
        }
        IntStream.range(0, of.size())
                .filter(audition ->
                        plan.cityDay[audition] >= 0 && !of.get(audition).isEmpty())
                .boxed()
                .sorted(Comparator.comparing((Integer audition) -> !kept(plan, audition))
                        .thenComparingInt(audition -> plan.start[audition]))
                .forEach(audition -> of.get(audition).stream()
                        .filter(draw -> draw.day() == plan.cityDay[audition])
                        .mapToInt(Draw::start)
                        .filter(start -> start == plan.start[audition] || !kept(plan, audition))
                        .filter(start -> fits(draft, plan, audition, start))
                        .findFirst()
                        .ifPresent(start -> draft.put(audition, plan.cityDay[audition], start, plan.room[audition])));
        return draft.plan;
    }

    private static boolean kept(Plan plan, int audition) {
        return plan.earlier != null && plan.earlier.kept(plan, audition);
    }

    private static boolean fits(Draft draft, Plan plan, int audition, int start) {
        int day = plan.cityDay[audition];
        return plan.chosen[audition].stream().allMatch(juror -> draft.jurorFree(juror, audition, start))
                && draft.roomFree(audition, day, plan.room[audition], start)
                && draft.inOrder(audition, day, start);
    }
}
