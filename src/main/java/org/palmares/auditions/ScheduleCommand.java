package org.palmares.auditions;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.palmares.auditions.commands.TimetableFile;
import org.palmares.auditions.commands.TourChecker;
import org.palmares.auditions.commands.TourFile;
import org.palmares.auditions.planning.Planner;
import org.palmares.auditions.planning.Search;
import org.palmares.auditions.planning.Timetable;
import org.palmares.cli.BadInput;
import org.palmares.cli.JsonLine;
import org.palmares.cli.OutputFile;
import org.palmares.cli.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A tour of auditions, from a file to a file. Nothing of Spring is loaded.
@Command(name = "schedule")
public final class ScheduleCommand implements Callable<Integer> {

    private static final int BAD_INPUT = 2;

    @Parameters(paramLabel = "tour.json", descriptionKey = "cli.schedule.option.tour")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "-o", required = true, paramLabel = "timetable.json", descriptionKey = "cli.schedule.option.output")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path output;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "20",
            descriptionKey = "cli.schedule.option.time-limit")
    private double seconds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.schedule.option.seed")
    private int seed;

    @Option(names = "--deterministic", descriptionKey = "cli.schedule.option.deterministic")
    private boolean deterministic;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.option.help")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        var texts = new Texts(Texts.language(System.getenv()));
        if (!(seconds > 0 && seconds <= 1_000_000 && seed >= 0)) {
            throw new ParameterException(spec.commandLine(), texts.get("cli.schedule.numbers"));
        }
        try {
            OutputFile.requireWritable(output);
            var tour = TourFile.read(file);
            var timetable = Planner.plan(tour, new Search(seconds, seed, deterministic));
            try (var drafted = OutputFile.drafted(output, TimetableFile.write(tour, timetable, seed))) {
                var violations = TourChecker.violations(TourFile.read(file), TimetableFile.read(drafted.draft()));
                if (!violations.isEmpty()) {
                    throw new IllegalStateException(String.join("; ", violations));
                }
                drafted.publish();
            }
            for (var left : timetable.leftOut()) {
                spec.commandLine()
                        .getErr()
                        .println(texts.get(
                                "cli.schedule.left", left.audition(), TimetableFile.words(left, texts.language())));
            }
            var report = report(timetable);
            report.put("seconds", BigDecimal.valueOf((System.nanoTime() - start) / 1_000_000, 3));
            spec.commandLine().getOut().println(JsonLine.of(report));
            return 0;
        } catch (BadInput bad) {
            spec.commandLine().getErr().println(bad.text(texts));
            return BAD_INPUT;
        }
    }

    private static SequencedMap<String, Object> report(Timetable timetable) {
        var objective = new LinkedHashMap<String, Object>();
        var bound = new LinkedHashMap<String, Object>();
        for (var level : timetable.levels()) {
            objective.put(level.name(), level.value());
            bound.put(level.name(), level.bound());
        }
        var report = new LinkedHashMap<String, Object>();
        report.put("status", timetable.optimal() ? "optimal" : "feasible");
        report.put("auditions", timetable.slots().size() + timetable.leftOut().size());
        report.put("objective", objective);
        report.put("bound", bound);
        report.put("violations", List.of());
        return report;
    }
}
