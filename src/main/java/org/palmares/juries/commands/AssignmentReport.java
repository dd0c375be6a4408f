package org.palmares.juries.commands;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.palmares.juries.assignment.Affinity;
import org.palmares.juries.assignment.Checker;
import org.palmares.juries.assignment.Outcome;

/// What is reported of an assignment.
public final class AssignmentReport {

    private AssignmentReport() {}

    /// What was reached and what is possible; sums are those of the checker.
    public static SequencedMap<String, Object> fields(Outcome.Assigned assigned, Checker.Findings findings) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("status", assigned.proved() ? "optimal" : "feasible");
        fields.put("total", number(findings.total()));
        fields.put("minimum", number(findings.minimum()));
        fields.put("bound_minimum", number(assigned.boundMinimum()));
        fields.put("bound_total", number(assigned.boundTotal()));
        fields.put("load_min", findings.leastLoad());
        fields.put("load_max", findings.mostLoad());
        var fairness = assigned.fairness();
        if (fairness != null) {
            fields.put(
                    "levels",
                    fairness.levels().stream().map(level -> fields(level)).toList());
            fields.put("levels_end", fairness.stop().name().toLowerCase(Locale.ROOT));
        }
        return fields;
    }

    private static SequencedMap<String, Object> fields(Outcome.Level level) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("sum", number(level.sum()));
        fields.put("dossiers", level.dossiers());
        fields.put("proved", level.proved());
        return fields;
    }

    /// As people write it.
    public static BigDecimal number(long millionths) {
        return new BigDecimal(Affinity.text(millionths));
    }
}
