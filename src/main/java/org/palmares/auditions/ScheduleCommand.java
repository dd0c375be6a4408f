package org.palmares.auditions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.palmares.auditions.commands.TimetableFile;
import org.palmares.auditions.commands.TourChecker;
import org.palmares.auditions.commands.TourFile;
import org.palmares.auditions.planning.Planner;
import org.palmares.auditions.planning.Search;
import org.palmares.auditions.planning.Timetable;
import org.palmares.cli.EngineCommand;
import org.palmares.cli.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A tour of auditions, from a file to a file. Nothing of Spring is loaded.
@Command(name = "schedule")
public final class ScheduleCommand extends EngineCommand {

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

    @Override
    protected boolean answer(SequencedMap<String, @Nullable Object> report) throws IOException {
        require(seconds > 0 && seconds <= 1_000_000 && seed >= 0, "cli.schedule.numbers");
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
            say(texts.get("cli.schedule.left", left.audition(), TimetableFile.words(left, texts.language())));
        }
        tell(timetable, report);
        return true;
    }

    private static void tell(Timetable timetable, SequencedMap<String, @Nullable Object> report) {
        var objective = new LinkedHashMap<String, @Nullable Object>();
        var bound = new LinkedHashMap<String, @Nullable Object>();
        for (var level : timetable.levels()) {
            objective.put(level.name(), level.value());
            bound.put(level.name(), level.bound());
        }
        report.put("status", timetable.optimal() ? "optimal" : "feasible");
        report.put("auditions", timetable.slots().size() + timetable.leftOut().size());
        report.put("objective", objective);
        report.put("bound", bound);
        report.put("violations", List.of());
    }
}
