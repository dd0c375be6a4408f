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

    /// By juror who may sit, at what.
    final SortedMap<Integer, Literal[]> own = new TreeMap<>();

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
        if (sitting.length == 0) {
            return;
        }
        own.put(juror, sitting);
        days.model.addLessOrEqual(LinearExpr.sum(sitting), worst);
        var step = new Literal[sitting.length];
        for (int rank = 0; rank < step.length; rank++) {
            step[rank] = days.bool();
            squares.addTerm(step[rank], 2L * rank + 1);
            if (rank > 0) {
                days.model.addImplication(step[rank], step[rank - 1]);
            }
        }
        days.model.addEquality(LinearExpr.sum(step), LinearExpr.sum(sitting));
        steps.put(juror, step);
    }

    void hint(Plan plan) {
        long most = 0;
        for (Map.Entry<Integer, Literal[]> step : steps.entrySet()) {
            long load = plan.load(step.getKey());
            most = Math.max(most, load);
            for (int rank = 0; rank < step.getValue().length; rank++) {
                days.model.addHint(step.getValue()[rank], rank < load);
            }
        }
        days.model.addHint(worst, most);
    }
}
