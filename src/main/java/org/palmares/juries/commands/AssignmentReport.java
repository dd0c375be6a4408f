package org.palmares.juries.commands;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.palmares.juries.assignment.Affinity;
import org.palmares.juries.assignment.Checker;
import org.palmares.juries.assignment.Outcome;

/// One JSON object on one line.
public final class AssignmentReport {

    private AssignmentReport() {}

    /// The fields in their order.
    ///
    /// @param fields values are text, numbers as text in a `Number`, lists, maps or true and false
    public static String json(SequencedMap<String, ?> fields) {
        return value(fields);
    }

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

    private static String value(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> quoted(String.valueOf(entry.getKey())) + ": " + value(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(AssignmentReport::value).collect(Collectors.joining(", ", "[", "]"));
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
