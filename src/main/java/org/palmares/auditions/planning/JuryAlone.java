package org.palmares.auditions.planning;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What a standing jury can do on given city-days, whatever the others do.
final class JuryAlone {

    private static final long NEVER = Long.MAX_VALUE;

    private final Grid grid;
    private final int jury;
    private final Search search;
    private final BitSet sharing;
    private final long leftOut;
    private final Sittings sittings;
    private final List<Times.Clash> known = new ArrayList<>();

    /// @param sharing the jurors of several juries
    /// @param leftOut the auditions that may have no place
    JuryAlone(Grid grid, Search search, int jury, BitSet sharing, long leftOut, Sittings sittings) {
        this.grid = grid;
        this.jury = jury;
        this.search = search;
        this.sharing = sharing;
        this.leftOut = leftOut;
        this.sittings = sittings;
    }

    /// It is known that these do not stand together.
    void learn(Times.Clash clash) {
        known.add(clash);
    }

    /// What a way to sit turns out to be: none where the jury cannot sit so, several where more days of members are
    /// fewer kilometres.
    ///
    /// @param given of the search, for each question
    List<Sitting> looked(Sitting asked, double given) {
        if (asked.open()) {
            long least = fewest(asked, given);
            return least == NEVER ? List.of() : sittings.closed(asked, least);
        }
        var master = master(asked);
        var answer = master.lowest(
                Objective.KILOMETRES,
                own(master, Objective.KILOMETRES),
                null,
                given,
                () -> master.days.model.addLessOrEqual(own(master, Objective.DAYS), asked.most()));
        var plan = answer.plan();
        if (plan == null) {
            return answer.closed() ? more(asked, given) : List.of(asked.tried(0));
        }
        var found = asked.found(answer.bound(), Sitting.Found.of(jury, asked.days(), plan));
        if (!answer.closed()) {
            return List.of(asked.tried(answer.bound()));
        }
        return found.kilometres() > asked.least() && asked.most() < most(asked)
                ? List.of(found, asked.with(asked.most() + 1))
                : List.of(found);
    }

    private long most(Sitting asked) {
        return (long) asked.days().cardinality()
                * Math.min(grid.tour.juries().get(jury).largest(), grid.members[jury].length);
    }

    /// With as many days of members as it takes.
    private List<Sitting> more(Sitting asked, double given) {
        long fewest = fewest(asked, given);
        return fewest == NEVER ? List.of() : List.of(asked.with(Math.max(fewest, asked.most() + 1)));
    }

    private long fewest(Sitting asked, double given) {
        var master = master(asked);
        return master.lowest(Objective.DAYS, own(master, Objective.DAYS), null, given, () -> {})
                .bound();
    }

    private Master master(Sitting asked) {
        var only = new BitSet();
        only.set(jury);
        var master = new Master(grid, null, search.alone(), only, asked.days());
        master.atMost(Objective.LEFT_OUT, leftOut);
        asked.shared()
                .forEach((juror, may) -> master.days.comes.get(juror).forEach((day, comes) -> {
                    if (!may.get(day)) {
                        master.days.model.addEquality(comes, 0);
                    }
                }));
        known.stream()
                .filter(clash -> clash.conditions().stream()
                        .allMatch(condition -> master.days.open.containsKey(condition.day())))
                .forEach(clash -> master.forbid(clash.conditions(), true));
        return master;
    }

    /// Days or kilometres of members who are of no other jury.
    private LinearExprBuilder own(Master master, Objective level) {
        var sum = LinearExpr.newBuilder().add(0);
        for (int juror : grid.members[jury]) {
            if (!sharing.get(juror)) {
                var way = grid.kilometres[juror];
                master.days
                        .comes
                        .get(juror)
                        .forEach((day, comes) -> sum.addTerm(
                                comes,
                                level == Objective.DAYS
                                        ? 1
                                        : way[grid.cityDays.get(day).city()]));
            }
        }
        return sum;
    }
}
