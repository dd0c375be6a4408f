package org.palmares.scoring.commands;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palmares.cli.OutputFile;
import org.palmares.scoring.calibration.Calibration;

/// A calibration as CSV files and as one JSON object.
public final class Ledgers {

    private static final double MILLIONTHS = 1e6;

    private Ledgers() {}

    /// The files, by name.
    public static Map<String, String> of(Calibration calibration) {
        var files = new LinkedHashMap<String, String>();
        files.put("ranking.csv", ranking(calibration));
        files.put("jurors.csv", jurors(calibration));
        files.put("panels.csv", panels(calibration));
        if (!calibration.advice().isEmpty()) {
            files.put("advice.csv", advice(calibration));
        }
        return files;
    }

    private static String ranking(Calibration calibration) {
        var csv = new StringBuilder(
                "rank,dossier,readings,raw,adjusted,sd,low80,high80,p_top,rank_low80,rank_high80,zone\n");
        for (var line : calibration.ranking()) {
            csv.append(line.rank())
                    .append(',')
                    .append(OutputFile.cell(line.dossier()))
                    .append(',');
            csv.append(line.readings()).append(',').append(number(line.raw())).append(',');
            csv.append(number(line.adjusted())).append(',').append(number(line.deviation()));
            csv.append(',').append(number(line.low())).append(',').append(number(line.high()));
            csv.append(',').append(number(line.chance())).append(',').append(line.rankLow());
            csv.append(',')
                    .append(line.rankHigh())
                    .append(',')
                    .append(line.zone().name().toLowerCase(Locale.ROOT));
            csv.append('\n');
        }
        return csv.toString();
    }

    private static String jurors(Calibration calibration) {
        var csv = new StringBuilder("juror,panel,readings,severity,sd,noise,flags\n");
        for (var line : calibration.jurors()) {
            csv.append(OutputFile.cell(line.juror()))
                    .append(',')
                    .append(OutputFile.cell(Objects.requireNonNullElse(line.panel(), "")));
            csv.append(',').append(line.readings()).append(',').append(number(line.severity()));
            csv.append(',').append(number(line.deviation())).append(',').append(number(line.noise()));
            csv.append(',')
                    .append(OutputFile.cell(String.join("; ", line.odd())))
                    .append('\n');
        }
        return csv.toString();
    }

    private static String panels(Calibration calibration) {
        var csv = new StringBuilder("panel,severity,sd\n");
        for (var line : calibration.panels()) {
            csv.append(OutputFile.cell(line.panel())).append(',').append(number(line.severity()));
            csv.append(',').append(number(line.deviation())).append('\n');
        }
        return csv.toString();
    }

    private static String advice(Calibration calibration) {
        var csv = new StringBuilder("order,dossier,juror,value\n");
        for (var line : calibration.advice()) {
            csv.append(line.order())
                    .append(',')
                    .append(OutputFile.cell(line.dossier()))
                    .append(',');
            csv.append(OutputFile.cell(line.juror()))
                    .append(',')
                    .append(number(line.value()))
                    .append('\n');
        }
        return csv.toString();
    }

    /// What programs read.
    public static SequencedMap<String, @Nullable Object> report(Calibration calibration) {
        var deviations = calibration.deviations();
        var report = new LinkedHashMap<String, @Nullable Object>();
        report.put("model", calibration.method().ordinal() ? "ordinal" : "gaussian");
        report.put("estimated", calibration.method().estimated());
        report.put("readings", calibration.readings());
        report.put("dossiers", calibration.ranking().size());
        report.put("jurors", calibration.jurors().size());
        report.put("components", calibration.components());
        var gate = new LinkedHashMap<String, @Nullable Object>();
        gate.put("used", calibration.gate().used());
        gate.put("gain", known(calibration.gate().gain()));
        report.put("gate", gate);
        var found = new LinkedHashMap<String, @Nullable Object>();
        found.put("quality", known(deviations.quality()));
        found.put("region", known(deviations.region()));
        found.put("juror", known(deviations.juror()));
        found.put("panel", known(deviations.panel()));
        found.put("juror_in_panel", known(deviations.jurorInPanel()));
        found.put("residual", known(deviations.residual()));
        found.put("within", known(calibration.within()));
        report.put("deviations", found);
        report.put("mean", known(calibration.mean()));
        report.put("log_likelihood", known(calibration.logLikelihood()));
        if (calibration.method().ordinal()) {
            report.put(
                    "thresholds",
                    calibration.method().thresholds().stream()
                            .map(Ledgers::number)
                            .map(BigDecimal::new)
                            .toList());
        }
        report.put("odd", calibration.odd().size());
        report.put(
                "anchors",
                calibration.bridges().stream()
                        .map(bridge -> Map.of("dossier", bridge.dossier(), "juror", bridge.juror()))
                        .map(TreeMap::new)
                        .toList());
        return report;
    }

    private static @Nullable BigDecimal known(double value) {
        return Double.isFinite(value) ? new BigDecimal(number(value)) : null;
    }

    /// Six decimals at most, and null for what is not known: the last figures of a computation are noise.
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "null";
        }
        if (Math.abs(value) >= 1e12) {
            return Double.toString(value);
        }
        long scaled = Math.round(value * MILLIONTHS);
        var digits = Long.toString(Math.abs(scaled));
        var padded = "0".repeat(Math.max(0, 7 - digits.length())) + digits;
        int point = padded.length() - 6;
        return (scaled < 0 ? "-" : "") + padded.substring(0, point) + "." + padded.substring(point);
    }
}
