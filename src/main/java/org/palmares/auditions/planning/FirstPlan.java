package org.palmares.auditions.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A plan to start from: each jury in turn takes the city-day where it hears the most, until it hears nobody more.
final class FirstPlan {

    /// What a jury could do on a city-day.
    private record Session(int members, Plan after, int heard) {}

    private final Grid grid;
    private Plan plan;

    FirstPlan(Grid grid) {
        this.grid = grid;
        plan = new Plan(grid);
    }

    Plan build() {
        for (int jury = 0; jury < grid.members.length; jury++) {
            var session = best(jury);
            while (session != null) {
                plan = session.after();
                session = best(jury);
            }
        }
        return plan;
    }

    private @Nullable Session best(int asked) {
        return IntStream.range(0, grid.cityDays.size())
                .filter(day -> !plan.held(asked, day))
                .mapToObj(day -> session(asked, day))
                .filter(session -> session.heard() > 0)
                .max(Comparator.comparingInt(Session::heard)
                        .thenComparing(Comparator.comparingInt((Session session) -> session.members())
                                .reversed()))
                .orElse(null);
    }

    private Session session(int asked, int day) {
        var tried = copy();
        var ranks = who(asked, day);
        Arrays.stream(ranks).forEach(rank -> tried.present[asked][rank][day] = true);
        int heard = 0;
        for (int audition = 0; audition < grid.jury.length; audition++) {
            if (grid.jury[audition] == asked
                    && tried.cityDay[audition] == Plan.NOWHERE
                    && place(tried, audition, day)) {
                heard++;
            }
        }
        return new Session(ranks.length, tried, heard);
    }

    /// Members free to come, those who can take the chair first, then those with the most time that day.
    private int[] who(int jury, int day) {
        var cityDay = grid.cityDays.get(day);
        return IntStream.range(0, grid.members[jury].length)
                .filter(rank -> {
                    int juror = grid.members[jury][rank];
                    long away = IntStream.range(0, grid.cityDays.size())
                            .filter(other -> plan.comes(juror, other))
                            .count();
                    boolean elsewhere = IntStream.range(0, grid.cityDays.size())
                            .anyMatch(other -> other != day
                                    && grid.cityDays.get(other).date() == cityDay.date()
                                    && plan.comes(juror, other));
                    boolean more = plan.comes(juror, day)
                            || away < grid.tour.jurors().get(juror).maxDays();
                    return more && !elsewhere && hours(jury, juror, day) > 0;
                })
                .boxed()
                .sorted(Comparator.comparingInt((Integer rank) -> -hours(jury, grid.members[jury][rank], day)
                        - (grid.tour.jurors().get(grid.members[jury][rank]).chair() ? 1 << 20 : 0)))
                .limit(grid.tour.juries().get(jury).largest())
                .mapToInt(rank -> rank)
                .toArray();
    }

    private int hours(int jury, int juror, int day) {
        int hours = 0;
        for (int audition = 0; audition < grid.jury.length; audition++) {
            if (grid.jury[audition] == jury && !grid.recused(juror, audition)) {
                int at = audition;
                hours += (int) Arrays.stream(grid.starts[audition][day])
                        .filter(start -> grid.available(juror, at, start))
                        .count();
            }
        }
        return hours;
    }

    private boolean place(Plan tried, int audition, int day) {
        int jury = grid.jury[audition];
        var sitting = new ArrayList<Integer>();
        for (int rank = 0; rank < grid.members[jury].length; rank++) {
            if (tried.present[jury][rank][day] && !grid.recused(grid.members[jury][rank], audition)) {
                sitting.add(grid.members[jury][rank]);
            }
        }
        var asked = grid.tour.juries().get(jury);
        if (sitting.size() < asked.smallest()
                || (asked.chair()
                        && !grid.anyChair(
                                sitting.stream().mapToInt(juror -> juror).toArray()))) {
            return false;
        }
        for (int start : grid.starts[audition][day]) {
            for (int room : grid.rooms[audition][day]) {
                if (fits(tried, audition, start, day, room, sitting)) {
                    tried.cityDay[audition] = day;
                    tried.start[audition] = start;
                    tried.room[audition] = room;
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fits(Plan tried, int audition, int start, int day, int room, List<Integer> sitting) {
        if (!sitting.stream().allMatch(juror -> grid.available(juror, audition, start))) {
            return false;
        }
        int end = start + grid.size[audition];
        return IntStream.range(0, grid.jury.length)
                .filter(other -> tried.cityDay[other] == day)
                .allMatch(other -> {
                    int from = tried.start[other];
                    int to = from + grid.size[other];
                    boolean apart = to <= start || end <= from;
                    boolean clear = tried.room[other] != room
                            || to + grid.setup[audition] <= start
                            || end + grid.setup[other] <= from;
                    return clear && (apart || sitting.stream().noneMatch(juror -> tried.sits(juror, other)));
                });
    }

    private Plan copy() {
        var copy = new Plan(grid);
        System.arraycopy(plan.cityDay, 0, copy.cityDay, 0, copy.cityDay.length);
        System.arraycopy(plan.room, 0, copy.room, 0, copy.room.length);
        System.arraycopy(plan.start, 0, copy.start, 0, copy.start.length);
        for (int jury = 0; jury < copy.present.length; jury++) {
            for (int rank = 0; rank < copy.present[jury].length; rank++) {
                copy.present[jury][rank] = plan.present[jury][rank].clone();
            }
        }
        return copy;
    }
}
