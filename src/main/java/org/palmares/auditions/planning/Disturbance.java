package org.palmares.auditions.planning;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// For whom something changes from an earlier timetable: candidates heard elsewhere or at another time, jurors whose
/// diary
/// is another.
final class Disturbance {

    /// By audition, whether it stays where it was; by juror, whether their diary does.
    final SortedMap<Integer, BoolVar> kept = new TreeMap<>();

    final SortedMap<Integer, BoolVar> calm = new TreeMap<>();

    private final DayModel days;
    private final PoolRules pools;
    private final Earlier earlier;
    private int lost;

    Disturbance(DayModel days, PoolRules pools, Earlier earlier) {
        this.days = days;
        this.pools = pools;
        this.earlier = earlier;
        for (int audition = 0; audition < days.on.size(); audition++) {
            if (earlier.had(audition)) {
                keep(audition);
            }
        }
        for (int juror = 0; juror < earlier.sat.length; juror++) {
            calm(juror);
        }
    }

    private void keep(int audition) {
        int day = earlier.cityDay[audition];
        int start = earlier.start[audition];
        var here = days.on.get(audition).get(day);
        if (here == null || Arrays.stream(days.grid.common[audition][day]).noneMatch(one -> one == start)) {
            lost++;
            return;
        }
        if (days.grid.pool(days.grid.jury[audition])) {
            var begin = pools.begins
                    .get(audition)
                    .getOrDefault(day, new TreeMap<>())
                    .get(start);
            if (begin == null) {
                lost++;
            } else {
                kept.put(audition, begin);
            }
            return;
        }
        var keep = days.bool();
        kept.put(audition, keep);
        days.model.addImplication(keep, here);
        for (int juror : days.grid.sitting(audition)) {
            var member = days.present.get(new DayModel.Member(days.grid.jury[audition], juror, day));
            if (member != null && !days.grid.available(juror, audition, start)) {
                days.model.addBoolOr(new Literal[] {keep.not(), member.not()});
            }
        }
    }

    private void calm(int juror) {
        var calm = days.bool();
        this.calm.put(juror, calm);
        if (earlier.lost.get(juror)) {
            days.model.addEquality(calm, 0);
        }
        earlier.sat[juror].stream().forEach(audition -> {
            var keep = kept.get(audition);
            var sits = sits(audition, juror);
            if (keep == null || sits == null) {
                days.model.addEquality(calm, 0);
            } else {
                days.model.addImplication(calm, keep);
                days.model.addImplication(calm, sits);
            }
        });
        for (int audition = 0; audition < days.sits.size(); audition++) {
            var sits = days.sits.get(audition).get(juror);
            if (sits != null && !earlier.sat[juror].get(audition)) {
                days.model.addImplication(calm, sits.not());
            }
        }
        var comes = days.comes.get(juror);
        comes.forEach((day, here) -> {
            if (!earlier.came[juror].get(day)) {
                days.model.addImplication(calm, here.not());
            }
        });
        earlier.came[juror].stream().forEach(day -> {
            var ways = new ArrayList<Literal>();
            ways.add(calm.not());
            for (int jury = 0; jury < days.grid.members.length; jury++) {
                var member = days.present.get(new DayModel.Member(jury, juror, day));
                if (member != null) {
                    ways.add(member);
                }
            }
            earlier.sat[juror].stream()
                    .filter(audition -> earlier.cityDay[audition] == day)
                    .mapToObj(audition -> days.on.get(audition).get(day))
                    .filter(Objects::nonNull)
                    .forEach(ways::add);
            days.model.addBoolOr(ways);
        });
    }

    /// Whether a juror sits where an audition was.
    private @Nullable Literal sits(int audition, int juror) {
        int jury = days.grid.jury[audition];
        if (days.grid.pool(jury)) {
            return days.sits.get(audition).get(juror);
        }
        return days.grid.recused(juror, audition)
                ? null
                : days.present.get(new DayModel.Member(jury, juror, earlier.cityDay[audition]));
    }

    /// How many people are disturbed.
    LinearExprBuilder people() {
        var people = LinearExpr.newBuilder().add(lost + kept.size() + calm.size());
        kept.values().forEach(keep -> people.addTerm(keep, -1));
        calm.values().forEach(one -> people.addTerm(one, -1));
        return people;
    }

    void hint(Plan plan) {
        kept.forEach((audition, keep) -> {
            if (!days.grid.pool(days.grid.jury[audition])) {
                days.model.addHint(keep, earlier.kept(plan, audition));
            }
        });
        var undisturbed = earlier.undisturbed(plan);
        calm.forEach((juror, one) -> days.model.addHint(one, undisturbed.get(juror)));
    }
}
