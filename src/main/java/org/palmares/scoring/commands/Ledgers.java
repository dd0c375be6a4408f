package org.palmares.scoring.commands;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
            csv.append(line.rank()).append(',').append(quoted(line.dossier())).append(',');
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
            csv.append(quoted(line.juror())).append(',').append(quoted(Objects.requireNonNullElse(line.panel(), "")));
            csv.append(',').append(line.readings()).append(',').append(number(line.severity()));
            csv.append(',').append(number(line.deviation())).append(',').append(number(line.noise()));
            csv.append(',').append(quoted(String.join("; ", line.odd()))).append('\n');
        }
        return csv.toString();
    }

    private static String panels(Calibration calibration) {
        var csv = new StringBuilder("panel,severity,sd\n");
        for (var line : calibration.panels()) {
            csv.append(quoted(line.panel())).append(',').append(number(line.severity()));
            csv.append(',').append(number(line.deviation())).append('\n');
        }
        return csv.toString();
    }

    private static String advice(Calibration calibration) {
        var csv = new StringBuilder("order,dossier,juror,value\n");
        for (var line : calibration.advice()) {
            csv.append(line.order()).append(',').append(quoted(line.dossier())).append(',');
            csv.append(quoted(line.juror()))
                    .append(',')
                    .append(number(line.value()))
                    .append('\n');
        }
        return csv.toString();
    }

    /// The report printed on standard output.
    public static String json(Calibration calibration, double seconds) {
        var deviations = calibration.deviations();
        var json = new StringBuilder("{");
        json.append("\"model\":\"").append(calibration.method().ordinal() ? "ordinal" : "gaussian");
        json.append("\",\"estimated\":").append(calibration.method().estimated());
        json.append(",\"readings\":").append(calibration.readings());
        json.append(",\"dossiers\":").append(calibration.ranking().size());
        json.append(",\"jurors\":").append(calibration.jurors().size());
        json.append(",\"components\":").append(calibration.components());
        json.append(",\"gate\":{\"used\":").append(calibration.gate().used());
        json.append(",\"gain\":").append(number(calibration.gate().gain())).append('}');
        json.append(",\"deviations\":{\"quality\":").append(number(deviations.quality()));
        json.append(",\"region\":").append(number(deviations.region()));
        json.append(",\"juror\":").append(number(deviations.juror()));
        json.append(",\"panel\":").append(number(deviations.panel()));
        json.append(",\"juror_in_panel\":").append(number(deviations.jurorInPanel()));
        json.append(",\"residual\":").append(number(deviations.residual()));
        json.append(",\"within\":").append(number(calibration.within())).append('}');
        json.append(",\"mean\":").append(number(calibration.mean()));
        json.append(",\"log_likelihood\":").append(number(calibration.logLikelihood()));
        if (calibration.method().ordinal()) {
            json.append(",\"thresholds\":");
            json.append(calibration.method().thresholds().stream()
                    .map(Ledgers::number)
                    .collect(Collectors.joining(",", "[", "]")));
        }
        json.append(",\"odd\":").append(calibration.odd().size());
        json.append(",\"anchors\":[");
        for (int i = 0; i < calibration.bridges().size(); i++) {
            var bridge = calibration.bridges().get(i);
            json.append(i == 0 ? "" : ",").append("{\"dossier\":").append(text(bridge.dossier()));
            json.append(",\"juror\":").append(text(bridge.juror())).append('}');
        }
        return json.append("],\"seconds\":").append(number(seconds)).append('}').toString();
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

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static String text(String value) {
        var json = new StringBuilder("\"");
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted(c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
