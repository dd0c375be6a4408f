package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A plan to start from: what an earlier timetable had and still holds, then each jury in turn takes the city-day where
/// it
/// hears the most, until it hears nobody more.
final class FirstPlan {

    /// What a jury could do on a city-day.
    private record Session(int day, BitSet members, int heard) {}

    private final Grid grid;
    private final @Nullable Earlier earlier;
    private final Draft draft;
    private final BitSet[] came;

    FirstPlan(Grid grid, @Nullable Earlier earlier) {
        this.grid = grid;
        this.earlier = earlier;
        draft = new Draft(grid, earlier);
        came = new BitSet[grid.tour.jurors().size()];
        Arrays.setAll(came, _ -> new BitSet());
    }

    Plan build() {
        if (earlier != null) {
            IntStream.range(0, grid.members.length).forEach(jury -> again(jury, earlier));
        }
        for (int jury = 0; jury < grid.members.length; jury++) {
            if (grid.pool(jury)) {
                Arrays.stream(grid.heard[jury])
                        .filter(audition -> draft.plan.cityDay[audition] < 0)
                        .boxed()
                        .sorted(Comparator.comparingInt(this::choices))
                        .forEach(this::draw);
            } else {
                standing(jury);
            }
        }
        return draft.plan;
    }

    private int choices(int audition) {
        return Arrays.stream(grid.common[audition])
                .mapToInt(starts -> starts.length)
                .sum();
    }

    private void standing(int jury) {
        IntStream.range(0, grid.cityDays.size())
                .filter(day -> !draft.plan.present[jury][day].isEmpty())
                .forEach(day -> hear(jury, day, draft.plan.present[jury][day]));
        var session = best(jury);
        while (session != null) {
            var members = session.members();
            int day = session.day();
            draft.plan.present[jury][day] = members;
            members.stream().forEach(juror -> came[juror].set(day));
            hear(jury, day, members);
            session = best(jury);
        }
    }

    /// What the jury had, as far as it holds.
    private void again(int jury, Earlier earlier) {
        for (int day = 0; day < grid.cityDays.size(); day++) {
            int at = day;
            var had = Arrays.stream(grid.heard[jury])
                    .filter(audition -> earlier.cityDay[audition] == at)
                    .filter(audition -> Arrays.stream(grid.common[audition][at])
                            .anyMatch(start -> start == earlier.start[audition]))
                    .toArray();
            var members = new BitSet();
            Arrays.stream(grid.members[jury])
                    .filter(juror -> earlier.came[juror].get(at) && draft.canCome(juror, at, came[juror]))
                    .filter(juror -> grid.pool(jury)
                            || Arrays.stream(had)
                                    .filter(audition -> !grid.recused(juror, audition))
                                    .allMatch(audition -> draft.jurorFree(juror, audition, earlier.start[audition])))
                    .limit(
                            grid.pool(jury)
                                    ? Long.MAX_VALUE
                                    : grid.tour.juries().get(jury).largest())
                    .forEach(members::set);
            if (!grid.pool(jury)) {
                draft.plan.present[jury][day] = members;
            }
            for (int audition : had) {
                again(audition, day, earlier, members);
            }
            if (!draft.plan.here(jury, day).isEmpty() && draft.plan.open(day)) {
                draft.plan.here(jury, day).stream().forEach(juror -> came[juror].set(at));
            }
            if (Arrays.stream(had).noneMatch(audition -> draft.plan.cityDay[audition] == at)) {
                draft.plan.present[jury][day] = new BitSet();
            }
        }
    }

    private void again(int audition, int day, Earlier earlier, BitSet members) {
        int start = earlier.start[audition];
        var sitting = members.stream()
                .filter(juror -> !grid.recused(juror, audition))
                .filter(juror -> !grid.pool(grid.jury[audition])
                        || (earlier.sat[juror].get(audition) && draft.jurorFree(juror, audition, start)))
                .toArray();
        int room = earlier.room[audition];
        boolean suits = Arrays.stream(grid.rooms[audition][day]).anyMatch(one -> one == room);
        if (suits
                && grid.heardBy(audition, sitting)
                && draft.roomFree(audition, day, room, start)
                && draft.inOrder(audition, day, start)) {
            if (grid.pool(grid.jury[audition])) {
                Arrays.stream(sitting).forEach(draft.plan.chosen[audition]::set);
                Arrays.stream(sitting).forEach(juror -> came[juror].set(day));
            }
            draft.put(audition, day, start, room);
        }
    }

    private @Nullable Session best(int jury) {
        return IntStream.range(0, grid.cityDays.size())
                .filter(day -> draft.plan.present[jury][day].isEmpty())
                .filter(day -> Arrays.stream(grid.heard[jury])
                        .anyMatch(
                                audition -> draft.plan.cityDay[audition] < 0 && grid.common[audition][day].length > 0))
                .mapToObj(day -> session(jury, day))
                .filter(session -> session.heard() > 0)
                .max(Comparator.comparingInt(Session::heard)
                        .thenComparing(Comparator.comparingInt(
                                        (Session session) -> session.members().cardinality())
                                .reversed()))
                .orElse(null);
    }

    private Session session(int jury, int day) {
        var asked = grid.tour.juries().get(jury);
        var ranked = ranked(jury, day);
        var best = new Session(day, new BitSet(), 0);
        for (int size = asked.smallest(); size <= Math.min(asked.largest(), ranked.size()); size++) {
            var members = new BitSet();
            asked.needs()
                    .forEach(need -> ranked.stream()
                            .filter(juror -> grid.can(juror, need))
                            .limit(1)
                            .forEach(members::set));
            ranked.stream()
                    .filter(juror -> !members.get(juror))
                    .limit(Math.max(0, size - members.cardinality()))
                    .forEach(members::set);
            if (members.cardinality() > asked.largest()) {
                continue;
            }
            draft.plan.present[jury][day] = members;
            var heard = hear(jury, day, members);
            heard.forEach(draft::drop);
            draft.plan.present[jury][day] = new BitSet();
            if (heard.size() > best.heard()) {
                best = new Session(day, members, heard.size());
            }
        }
        return best;
    }

    /// Members free to come, those with the most time that day first.
    private List<Integer> ranked(int jury, int day) {
        var hours = new int[came.length];
        for (int juror : grid.members[jury]) {
            if (draft.canCome(juror, day, came[juror])) {
                var free = (BitSet) grid.cityDays.get(day).open().clone();
                free.and(grid.free(juror));
                hours[juror] = free.cardinality();
            }
        }
        return Arrays.stream(grid.members[jury])
                .filter(juror -> hours[juror] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer juror) -> -hours[juror]))
                .toList();
    }

    /// Hears all it can, those with the fewest times first.
    private List<Integer> hear(int jury, int day, BitSet members) {
        var heard = new ArrayList<Integer>();
        Arrays.stream(grid.heard[jury])
                .filter(audition -> draft.plan.cityDay[audition] < 0 && grid.common[audition][day].length > 0)
                .boxed()
                .sorted(Comparator.comparingInt(audition -> grid.common[audition][day].length))
                .filter(audition -> place(audition, day, members))
                .forEach(heard::add);
        return heard;
    }

    private boolean place(int audition, int day, BitSet members) {
        var sitting =
                members.stream().filter(juror -> !grid.recused(juror, audition)).toArray();
        if (!grid.heardBy(audition, sitting)) {
            return false;
        }
        for (int start : grid.common[audition][day]) {
            if (Arrays.stream(sitting).allMatch(juror -> draft.jurorFree(juror, audition, start))
                    && draft.inOrder(audition, day, start)) {
                for (int room : grid.rooms[audition][day]) {
                    if (draft.roomFree(audition, day, room, start)) {
                        draft.put(audition, day, start, room);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Chooses members of a pool for an audition, the first time there are enough.
    private void draw(int audition) {
        for (int day = 0; day < grid.cityDays.size(); day++) {
            for (int start : grid.common[audition][day]) {
                var chosen = chosen(audition, day, start);
                for (int room : grid.rooms[audition][day]) {
                    if (!chosen.isEmpty()
                            && draft.roomFree(audition, day, room, start)
                            && draft.inOrder(audition, day, start)) {
                        int at = day;
                        draft.plan.chosen[audition].or(chosen);
                        chosen.stream().forEach(juror -> came[juror].set(at));
                        draft.put(audition, day, start, room);
                        return;
                    }
                }
            }
        }
    }

    private BitSet chosen(int audition, int day, int start) {
        var asked = grid.tour.juries().get(grid.jury[audition]);
        var free = Arrays.stream(grid.free(audition, start))
                .filter(juror -> draft.idle(juror, audition, start) && draft.canCome(juror, day, came[juror]))
                .boxed()
                .sorted(Comparator.comparing((Integer juror) -> !came[juror].get(day)))
                .toList();
        var chosen = new BitSet();
        grid.needs(audition)
                .forEach(need -> free.stream()
                        .filter(juror -> grid.can(juror, need))
                        .limit(1)
                        .forEach(chosen::set));
        free.stream()
                .filter(juror -> !chosen.get(juror))
                .limit(Math.max(0, asked.smallest() - chosen.cardinality()))
                .forEach(chosen::set);
        boolean enough = grid.heardBy(audition, chosen.stream().toArray()) && chosen.cardinality() <= asked.largest();
        return enough ? chosen : new BitSet();
    }
}
