package org.palmares.scoring.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.palmares.scoring.calibration.Calibration;
import org.palmares.scoring.calibration.Calibration.Question;
import org.palmares.scoring.calibration.Mark;
import org.palmares.scoring.calibration.Oracles;
import org.palmares.scoring.calibration.Reading;
import org.palmares.scoring.calibration.ReadingTable;
import org.palmares.scoring.calibration.Simulation;

/// Measures calibration: against published figures, against simulated truths, against the clock.
public final class CalibrationBench {

    private static final int EDITIONS = 200;
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CalibrationBench() {}

    /// Prints the figures. Inputs that are absent from the folder are passed over with a word.
    ///
    /// @param inputs the folder of `wine.csv`, `insteval.csv` and `figure-skating.csv`
    public static void print(Path inputs, PrintWriter out) throws IOException {
        wine(inputs.resolve("wine.csv"), out);
        insteval(inputs.resolve("insteval.csv"), out);
        skating(inputs.resolve("figure-skating.csv"), out);
        for (int anchors : new int[] {2, 3}) {
            print(out, "%d editions, %d anchors a region".formatted(EDITIONS, anchors));
            Simulation.figures(EDITIONS, anchors).forEach(line -> print(out, "  " + line));
        }
        clock(out, "100 dossiers, 4,000 draws, warm", Simulation.readings(1, 3), 20);
        clock(out, "100,000 dossiers x 3 readings, 12,060 jurors", Simulation.large(100, 1_000, 120, 60), 2_000);
    }

    private static void print(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    private static List<CSVRecord> lines(Path file, PrintWriter out) throws IOException {
        if (!Files.exists(file)) {
            print(out, file.getFileName() + ": absent, passed over");
            return List.of();
        }
        try (var reader = Files.newBufferedReader(file);
                var parser = CSV.parse(reader)) {
            return parser.getRecords();
        }
    }

    /// R `ordinal::clmm(rating ~ temp + contact + (1|judge))`.
    private static void wine(Path file, PrintWriter out) throws IOException {
        var lines = lines(file, out);
        if (lines.isEmpty()) {
            return;
        }
        double[] found = Oracles.wine(lines.stream()
                .map(line -> new Oracles.Tasted(
                        line.get("judge"),
                        Integer.parseInt(line.get("rating")),
                        line.get("temp").equals("warm"),
                        line.get("contact").equals("yes")))
                .toList());
        compare(out, "wine", found, -81.5654, 1.2795, 3.0630, 1.8349, -1.6237, 1.5134, 4.2285, 6.0888);
    }

    /// R `lme4`, maximum likelihood of `y ~ 1 + (1|s) + (1|d) + (1|dept:service)`.
    private static void insteval(Path file, PrintWriter out) throws IOException {
        var lines = lines(file, out);
        if (lines.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        double[] found = Oracles.instEval(lines.stream()
                .map(line -> new Reading(
                        line.get("s"),
                        line.get("d"),
                        line.get("dept") + ":" + line.get("service"),
                        null,
                        Double.parseDouble(line.get("y"))))
                .toList());
        double seconds = seconds(start);
        compare(out, "insteval", found, .32466, .51241, .11014, 1.17684, 3.255212, -118826.6);
        print(out, String.format(Locale.ROOT, "  %.2f s (lme4 12 s)", seconds));
    }

    private static void skating(Path file, PrintWriter out) throws IOException {
        var lines = lines(file, out);
        if (lines.isEmpty()) {
            return;
        }
        var marks = new ArrayList<Mark>(lines.size());
        for (var line : lines) {
            marks.add(new Mark(
                    line.get("dossier"),
                    line.get("juror"),
                    criterion(line.get("criterion")),
                    line.get("panel"),
                    null,
                    Double.parseDouble(line.get("score"))));
        }
        long start = System.nanoTime();
        compare(out, "figure skating", Oracles.skating(marks), .993, .417, .308, .223, .120, .114);
        print(out, String.format(Locale.ROOT, "  %.2f s", seconds(start)));
    }

    /// One criterion bears three names, after the discipline.
    private static String criterion(String name) {
        return name.startsWith("Interpretation") ? "Interpretation" : name;
    }

    private static void compare(PrintWriter out, String name, double[] found, double... published) {
        double worst = 0;
        var line = new StringBuilder(name + ":");
        for (int i = 0; i < published.length; i++) {
            worst = Math.max(worst, Math.abs(found[i] - published[i]) / Math.max(1, Math.abs(published[i])));
            line.append(String.format(Locale.ROOT, " %.4f (%s)", found[i], published[i]));
        }
        print(out, line + String.format(Locale.ROOT, "; farthest %.1e", worst));
    }

    private static void clock(PrintWriter out, String name, List<Reading> readings, int top) {
        var table = new ReadingTable(readings, 0, 1);
        int times = readings.size() < 10_000 ? 30 : 1;
        double best = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            Calibration.of(table, new Question(top, 4_000, 0, false, false, 1));
            best = Math.min(best, seconds(start));
        }
        print(out, String.format(Locale.ROOT, "%s: %.3f s", name, best));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
