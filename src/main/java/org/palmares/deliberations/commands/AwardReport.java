package org.palmares.deliberations.commands;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.cli.CsvTable;
import org.palmares.cli.OutputFile;
import org.palmares.deliberations.quotas.Bound;
import org.palmares.deliberations.quotas.Outcome;
import org.palmares.deliberations.quotas.Outcome.Reason;

/// What `palmares award` writes and reports.
public final class AwardReport {

    private static final String HEADER =
            "merit,dossier,score,outcome,level,reason,quotas,counterpart,ex_aequo,settled_by,"
                    + "level_reason,level_quotas,level_counterpart,level_settled_by\n";

    private final Award award;
    private final Award.Result result;
    private final Map<UUID, Award.Entry> entries = new HashMap<>();
    private final Map<UUID, UUID> levels = new HashMap<>();

    /// What explains the level of a dossier: a quota that kept it from a higher one, otherwise what was said at its
    /// own.
    private final Map<UUID, Outcome.Verdict> grounds = new HashMap<>();

    public AwardReport(Award award, Award.Result result) {
        this.award = award;
        this.result = result;
        award.entries().forEach(entry -> entries.put(entry.candidate().dossier(), entry));
        for (int step = 0; step < result.given().outcomes().size(); step++) {
            if (result.given().outcomes().get(step) instanceof Outcome.Chosen(var verdicts)) {
                var level = award.levels().get(step).level();
                verdicts.forEach(verdict -> received(verdict, level));
            }
        }
    }

    private void received(Outcome.Verdict verdict, UUID level) {
        boolean moved = verdict.reason() instanceof Reason.MetFullQuota || verdict.reason() instanceof Reason.GaveWay;
        if (verdict.reason().retained()) {
            levels.put(verdict.dossier(), level);
            grounds.putIfAbsent(verdict.dossier(), verdict);
        } else if (moved) {
            grounds.putIfAbsent(verdict.dossier(), verdict);
        }
    }

    /// The quotas that cannot stand together, and the level they are of, blank for the whole; null where all stand.
    public @Nullable Clash clash() {
        if (result.choice() instanceof Outcome.Impossible impossible) {
            return new Clash("", impossible);
        }
        var given = result.given().outcomes();
        return given.isEmpty() || !(given.getLast() instanceof Outcome.Impossible impossible)
                ? null
                : new Clash(name(award.levels().get(given.size() - 1).level()), impossible);
    }

    public record Clash(String level, Outcome.Impossible impossible) {

        public List<String> quotas() {
            return impossible.clash().stream()
                    .map(bound -> bound.max() == CsvTable.LARGEST_COUNT
                            ? "%s ≥ %d".formatted(bound.label(), bound.min())
                            : "%s %d–%d".formatted(bound.label(), bound.min(), bound.max()))
                    .toList();
        }
    }

    /// The outcome of each, in the order of merit.
    public String csv() {
        return verdicts().stream().map(this::line).collect(Collectors.joining("\n", HEADER, "\n"));
    }

    /// The fields of the report, in their order.
    public SequencedMap<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        var clash = clash();
        if (clash != null) {
            fields.put("status", "infeasible");
            if (!clash.level().isEmpty()) {
                fields.put("level", clash.level());
            }
            fields.put(
                    "clash",
                    clash.impossible().clash().stream().map(AwardReport::fields).toList());
            fields.put("clash_smallest", clash.impossible().fewest());
            return fields;
        }
        var retained = verdicts().stream()
                .filter(verdict -> verdict.reason().retained())
                .toList();
        fields.put("status", "optimal");
        fields.put("retained", retained.size());
        fields.put(
                "total",
                retained.stream()
                        .map(verdict -> entry(verdict.dossier()).candidate().score())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        fields.put("ties", ties());
        fields.put("seed", award.seed());
        return fields;
    }

    /// The near ties of each line: that of the choice, then those of its levels.
    private List<Object> ties() {
        var ties = new ArrayList<>();
        tie("", result.choice(), ties);
        for (int step = 0; step < result.given().outcomes().size(); step++) {
            tie(
                    name(award.levels().get(step).level()),
                    result.given().outcomes().get(step),
                    ties);
        }
        return ties;
    }

    private void tie(String level, Outcome outcome, List<Object> ties) {
        if (!(outcome instanceof Outcome.Chosen(var verdicts))) {
            return;
        }
        var tied = verdicts.stream().filter(verdict -> verdict.tie() != null).toList();
        if (!tied.isEmpty()) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("level", level);
            fields.put(
                    "dossiers",
                    tied.stream()
                            .map(verdict -> entry(verdict.dossier()).name())
                            .toList());
            ties.add(fields);
        }
    }

    private List<Outcome.Verdict> verdicts() {
        return result.choice() instanceof Outcome.Chosen(var verdicts) ? verdicts : List.of();
    }

    private String line(Outcome.Verdict verdict) {
        var entry = entry(verdict.dossier());
        var level = levels.get(verdict.dossier());
        var tie = verdict.tie();
        var ground = grounds.get(verdict.dossier());
        return String.join(
                ",",
                String.valueOf(verdict.merit()),
                OutputFile.cell(entry.name()),
                entry.candidate().score().toPlainString(),
                verdict.reason().retained() ? "retained" : "not_retained",
                level == null ? "" : OutputFile.cell(name(level)),
                reason(verdict.reason()),
                quotas(verdict),
                counterpart(verdict),
                tie == null
                        ? ""
                        : BigDecimal.valueOf(tie.chance())
                                .setScale(3, RoundingMode.HALF_EVEN)
                                .toPlainString(),
                settledBy(tie),
                ground == null ? "" : reason(ground.reason()),
                ground == null ? "" : quotas(ground),
                ground == null ? "" : counterpart(ground),
                ground == null ? "" : settledBy(ground.tie()));
    }

    private static String quotas(Outcome.Verdict verdict) {
        return OutputFile.cell(
                quotas(verdict.reason()).stream().map(Bound::label).collect(Collectors.joining(";")));
    }

    private String counterpart(Outcome.Verdict verdict) {
        return verdict.counterpart() == null
                ? ""
                : OutputFile.cell(entry(verdict.counterpart()).name());
    }

    private String settledBy(Outcome.@Nullable Tie tie) {
        if (tie == null) {
            return "";
        }
        return tie.settledBy() == Outcome.Settlement.CRITERION
                ? OutputFile.cell(award.priority().get(tie.criterion() - 1))
                : tie.settledBy().name().toLowerCase(Locale.ROOT);
    }

    private static String reason(Reason reason) {
        return switch (reason) {
            case Reason.ByMerit() -> "merit";
            case Reason.CalledByQuota _ -> "called_by_quota";
            case Reason.CalledByPlaceFreed() -> "place_freed";
            case Reason.MetFullQuota _ -> "quota_full";
            case Reason.GaveWay() -> "gave_way";
            case Reason.BelowTheLine() -> "below_the_line";
        };
    }

    private static List<Bound> quotas(Reason reason) {
        return switch (reason) {
            case Reason.CalledByQuota(var quotas) -> quotas;
            case Reason.MetFullQuota(var quotas) -> quotas;
            default -> List.of();
        };
    }

    private static SequencedMap<String, Object> fields(Bound bound) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("group", bound.label());
        fields.put("min", bound.min());
        if (bound.max() < CsvTable.LARGEST_COUNT) {
            fields.put("max", bound.max());
        }
        return fields;
    }

    private Award.Entry entry(UUID dossier) {
        return Objects.requireNonNull(entries.get(dossier));
    }

    private String name(UUID id) {
        return Objects.requireNonNull(award.names().get(id));
    }
}
