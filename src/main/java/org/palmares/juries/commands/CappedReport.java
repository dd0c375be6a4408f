package org.palmares.juries.commands;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.palmares.juries.assignment.Affinity;
import org.palmares.juries.assignment.AnchorLot;
import org.palmares.juries.assignment.Capped;
import org.palmares.juries.assignment.Checker;
import org.palmares.juries.assignment.Marginal;
import org.palmares.juries.assignment.Question;

/// What is reported of an assignment that was drawn, and of anchors that were.
public final class CappedReport {

    private CappedReport() {}

    /// Sums of the assignment are those of the checker; `loss` is what the cap takes from the largest total, on
    /// average.
    public static SequencedMap<String, Object> fields(Capped.Drawn drawn, Checker.Findings findings, int cap) {
        var fields = new LinkedHashMap<String, Object>();
        var uncapped = new BigDecimal(BigInteger.valueOf(drawn.uncapped()), Affinity.DECIMALS);
        var expected = new BigDecimal(drawn.expected(), Affinity.DECIMALS * 2);
        fields.put("status", "optimal");
        fields.put("total", AssignmentReport.number(findings.total()));
        fields.put("minimum", AssignmentReport.number(findings.minimum()));
        fields.put("load_min", findings.leastLoad());
        fields.put("load_max", findings.mostLoad());
        fields.put("pair_cap", AssignmentReport.number(cap));
        fields.put("expected_total", rounded(expected));
        fields.put("uncapped_total", rounded(uncapped));
        fields.put("loss", rounded(uncapped.subtract(expected)));
        fields.put(
                "highest_probability",
                AssignmentReport.number(drawn.marginals().stream()
                        .mapToInt(Marginal::probability)
                        .max()
                        .orElse(0)));
        return fields;
    }

    /// A cap under which nothing stands, and the lowest that would do.
    public static SequencedMap<String, Object> fields(Capped.TooLow tooLow, int cap) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("rule", "pair_cap");
        rule.put("value", AssignmentReport.number(cap));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("status", "infeasible");
        fields.put("clash", List.of(rule));
        fields.put("least_pair_cap", AssignmentReport.number(tooLow.least()));
        return fields;
    }

    /// The anchors, region by region.
    public static List<SequencedMap<String, Object>> anchors(Question question) {
        return AnchorLot.byRegion(question).entrySet().stream()
                .<SequencedMap<String, Object>>map(region -> {
                    var fields = new LinkedHashMap<String, Object>();
                    fields.put("region", region.getKey());
                    fields.put(
                            "dossiers",
                            region.getValue().stream()
                                    .filter(Question.Dossier::anchor)
                                    .map(Question.Dossier::name)
                                    .toList());
                    return fields;
                })
                .toList();
    }

    private static BigDecimal rounded(BigDecimal number) {
        var six = number.setScale(Affinity.DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return six.scale() < 0 ? six.setScale(0, RoundingMode.UNNECESSARY) : six;
    }
}
