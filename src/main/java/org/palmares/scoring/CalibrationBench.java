package org.palmares.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.palmares.cli.EngineBench;
import org.palmares.scoring.calibration.Calibration;
import org.palmares.scoring.calibration.Calibration.Question;
import org.palmares.scoring.calibration.Mark;
import org.palmares.scoring.calibration.Oracles;
import org.palmares.scoring.calibration.Reading;
import org.palmares.scoring.calibration.ReadingTable;
import org.palmares.scoring.calibration.Simulation;

/// Measures `palmares calibrate`: against published figures, against invented editions whose truth is known, against
/// the
/// clock.
public final class CalibrationBench implements EngineBench {

    private static final int EDITIONS = 200;
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @Override
    public String name() {
        return "calibration";
    }

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        wine(bench);
        insteval(bench);
        skating(bench);
        for (int anchors : new int[] {2, 3}) {
            bench.print("%d invented editions, %d anchors a region".formatted(EDITIONS, anchors), "", "");
            Simulation.figures(EDITIONS, anchors).forEach(line -> bench.print("  " + line, "", ""));
        }
        bench.print("100 dossiers, 4,000 draws, in process, warm", "50 ms", "%.0f ms".formatted(warm() * 1000));
        large(bench);
    }

    /// The lines of an input; none where it is absent, which is said.
    private static List<CSVRecord> lines(String name, Bench bench) throws IOException {
        var file = bench.inputs().map(folder -> folder.resolve(name));
        if (file.filter(Files::isReadable).isEmpty()) {
            bench.print(name, "", "absent");
            return List.of();
        }
        try (var reader = Files.newBufferedReader(file.get());
                var parser = CSV.parse(reader)) {
            return parser.getRecords();
        }
    }

    /// R `ordinal::clmm(rating ~ temp + contact + (1|judge))`.
    private static void wine(Bench bench) throws IOException {
        var lines = lines("wine.csv", bench);
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
        compare(bench, "wine", found, -81.5654, 1.2795, 3.0630, 1.8349, -1.6237, 1.5134, 4.2285, 6.0888);
    }

    /// R `lme4`, maximum likelihood of `y ~ 1 + (1|s) + (1|d) + (1|dept:service)`.
    private static void insteval(Bench bench) throws IOException {
        var lines = lines("insteval.csv", bench);
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
        compare(bench, "insteval", found, .32466, .51241, .11014, 1.17684, 3.255212, -118826.6);
        bench.print("insteval", "3 s (lme4 12 s)", "%.2f s".formatted(seconds));
    }

    /// R `lme4`, maximum likelihood of `score ~ criterion + (1|dossier) + (1|panel) + (1|juror) + (1|juror:panel) +
    /// (1|dossier:juror)`.
    private static void skating(Bench bench) throws IOException {
        var lines = lines("figure-skating.csv", bench);
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
        compare(bench, "figure skating", Oracles.skating(marks), .99563, .47877, .30821, .22333, .12011, .11444);
        bench.print("figure skating", "", "%.2f s".formatted(seconds(start)));
    }

    /// One criterion bears three names, after the discipline.
    private static String criterion(String name) {
        return name.startsWith("Interpretation") ? "Interpretation" : name;
    }

    private static void compare(Bench bench, String name, double[] found, double... published) {
        for (int i = 0; i < published.length; i++) {
            bench.print(
                    "%s, figure %d".formatted(name, i + 1), Double.toString(published[i]), "%.5f".formatted(found[i]));
        }
    }

    private static double warm() {
        var table = new ReadingTable(Simulation.readings(1, 3), 0, 1);
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 30; i++) {
            long start = System.nanoTime();
            Calibration.of(table, new Question(20, 4_000, 0, false, false, 1));
            best = Math.min(best, seconds(start));
        }
        return best;
    }

    private static void large(Bench bench) throws IOException, InterruptedException {
        var text = new StringBuilder("dossier,juror,score,panel,region\n");
        Simulation.large(100, 1_000, 120, 60)
                .forEach(reading -> text.append(String.join(
                                ",",
                                reading.dossier(),
                                reading.juror(),
                                Double.toString(reading.score()),
                                Objects.requireNonNullElse(reading.panel(), ""),
                                Objects.requireNonNullElse(reading.region(), "")))
                        .append('\n'));
        var readings = Files.writeString(bench.scratch().resolve("readings.csv"), text);
        var run = bench.run(
                "calibrate",
                readings.toString(),
                "--top",
                "2000",
                "-o",
                bench.scratch().resolve("calibration").toString());
        bench.print(
                "100,000 dossiers x 3 readings, 12,060 jurors",
                "10 s, 2 GB",
                "%.2f s, %d MiB".formatted(run.time().toMillis() / 1000.0, run.memory()));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
