package org.palmares.auditions.planning;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// At how many auditions each juror sits. A load is a sum of steps that cost 1, 3, 5…: their sum is its square.
final class Loads {

    final IntVar worst;
    final LinearExprBuilder squares = LinearExpr.newBuilder();

    private final DayModel days;
    private final SortedMap<Integer, Literal[]> steps = new TreeMap<>();

    Loads(DayModel days) {
        this.days = days;
        worst = days.model.newIntVar(0, days.grid.jury.length, "");
        for (int juror = 0; juror < days.comes.size(); juror++) {
            load(juror);
        }
    }

    private void load(int juror) {
        var sitting = days.sits.stream()
                .filter(seated -> seated.containsKey(juror))
                .map(seated -> seated.get(juror))
                .toArray(Literal[]::new);
        days.model.addLessOrEqual(LinearExpr.sum(sitting), worst);
        var own = new Literal[sitting.length];
        for (int step = 0; step < own.length; step++) {
            own[step] = days.bool();
            squares.addTerm(own[step], 2L * step + 1);
            if (step > 0) {
                days.model.addImplication(own[step], own[step - 1]);
            }
        }
        days.model.addEquality(LinearExpr.sum(own), LinearExpr.sum(sitting));
        steps.put(juror, own);
    }

    void hint(Plan plan) {
        long most = 0;
        for (Map.Entry<Integer, Literal[]> own : steps.entrySet()) {
            long load = plan.load(own.getKey());
            most = Math.max(most, load);
            for (int step = 0; step < own.getValue().length; step++) {
                days.model.addHint(own.getValue()[step], step < load);
            }
        }
        days.model.addHint(worst, most);
    }
}
