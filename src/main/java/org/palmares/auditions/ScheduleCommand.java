package org.palmares.auditions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.auditions.commands.ClashFields;
import org.palmares.auditions.commands.ClashWords;
import org.palmares.auditions.commands.LeftOutWords;
import org.palmares.auditions.commands.Pins;
import org.palmares.auditions.commands.Progress;
import org.palmares.auditions.commands.Supposed;
import org.palmares.auditions.commands.TimetableFile;
import org.palmares.auditions.commands.TourChecker;
import org.palmares.auditions.commands.TourFile;
import org.palmares.auditions.commands.TourReport;
import org.palmares.auditions.planning.Planner;
import org.palmares.auditions.planning.Search;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.BadInput;
import org.palmares.cli.EngineCommand;
import org.palmares.cli.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A tour of auditions, from a file to a file. Nothing of Spring is loaded.
@Command(name = "schedule")
public final class ScheduleCommand extends EngineCommand {

    /// To start Java, and after the search to tell, check and write, takes two thirds longer than it took to read; a
    /// third of what is granted is kept for it at most.
    private static final double AFTER = 1.7;

    private static final double MOST_AFTER = 1 / 3.0;

    private final long from = System.nanoTime();

    @Parameters(paramLabel = "tour.json", descriptionKey = "cli.schedule.option.tour")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "-o", paramLabel = "timetable.json", descriptionKey = "cli.schedule.option.output")
    private @Nullable Path output;

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

    @Option(names = "--earlier", paramLabel = "timetable.json", descriptionKey = "cli.schedule.option.earlier")
    private @Nullable Path earlierFile;

    @Option(names = "--pin", split = ",", paramLabel = "AUDITION", descriptionKey = "cli.schedule.option.pin")
    private List<String> pins = List.of();

    @Option(names = "--html", paramLabel = "report.html", descriptionKey = "cli.schedule.option.html")
    private List<Path> html = List.of();

    @Option(names = "--what-if", descriptionKey = "cli.schedule.option.what-if")
    private boolean whatIf;

    @Mixin
    private final SupposedOptions supposing = new SupposedOptions();

    public ScheduleCommand() {}

    ScheduleCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    protected boolean answer(SequencedMap<String, @Nullable Object> report) throws IOException {
        require(seconds > 0 && seconds <= 1_000_000 && seed >= 0, "cli.schedule.numbers");
        require(pins.isEmpty() || earlierFile != null, "cli.schedule.pin-without-earlier");
        require(whatIf || output != null, "cli.schedule.no-output");
        if (output != null && !whatIf) {
            OutputFile.requireWritable(output);
            OutputFile.requireApart(output, file);
        }
        for (var page : html) {
            OutputFile.requireWritable(page);
            OutputFile.requireApart(page, file, earlierFile, output);
        }
        // It waits for the solver at its end: what is unpacked in part would stay on the disk.
        try (var beside = Executors.newSingleThreadExecutor()) {
            var _ = beside.submit(Planner::ready);
            plan(report);
        }
        return true;
    }

    private void plan(SequencedMap<String, @Nullable Object> report) throws IOException {
        var earlier = earlierFile == null ? null : TimetableFile.read(earlierFile);
        var read = TourFile.read(file);
        var supposed = supposing.of(read, file);
        var asked = Supposed.in(read, supposed);
        var tour = earlier == null ? asked : pinned(asked, earlier);
        supposed.forEach(one -> say(one.words(read, texts)));
        var search = new Search(toSearch(), seed, deterministic, new Progress(this::say, texts));
        stopWith(search::stop);
        var timetable = Planner.plan(tour, earlier, search);
        publish(tour, timetable, earlier);
        for (var page : html) {
            OutputFile.write(page, TourReport.of(tour, timetable, supposed, textsOf(page)));
        }
        for (var left : timetable.leftOut()) {
            say(texts.get("cli.schedule.left", left.audition(), LeftOutWords.of(tour, left, texts)));
        }
        tell(timetable, report);
        if (!supposed.isEmpty()) {
            report.put("supposed", supposed.stream().map(Supposed::fields).toList());
        }
        clash(tour, timetable, report);
    }

    /// What keeps auditions from being all heard.
    private void clash(Tour tour, Timetable timetable, SequencedMap<String, @Nullable Object> report) {
        var clash = timetable.clash();
        if (clash != null) {
            report.put("clash", ClashFields.of(tour, clash));
            if (ClashWords.tells(clash)) {
                say(ClashWords.of(tour, clash, texts));
            }
        }
    }

    /// What is left of the time granted to the whole command, but what follows the search.
    private double toSearch() {
        double taken = (System.nanoTime() - from) / 1e9;
        return deterministic ? seconds : Math.max(0, seconds - taken - Math.min(AFTER * taken, MOST_AFTER * seconds));
    }

    /// Those that stay where they were have no other place.
    private Tour pinned(Tour tour, Timetable earlier) {
        var known = earlier.slots().stream().map(Timetable.Slot::audition).collect(Collectors.toSet());
        for (var pin : pins) {
            if (!known.contains(pin)) {
                throw new BadInput("--pin", "cli.schedule.no-pin", pin);
            }
        }
        return Pins.keep(tour, earlier, Set.copyOf(pins));
    }

    private void publish(Tour tour, Timetable timetable, @Nullable Timetable earlier) throws IOException {
        var written = TimetableFile.write(tour, timetable, seed);
        if (output == null || whatIf) {
            refuse(TourChecker.violations(tour, timetable, earlier));
            return;
        }
        try (var drafted = OutputFile.drafted(output, written)) {
            refuse(TourChecker.violations(tour, TimetableFile.read(drafted.draft()), earlier));
            drafted.publish();
        }
    }

    private static void refuse(List<String> violations) {
        if (!violations.isEmpty()) {
            throw new IllegalStateException(String.join("; ", violations));
        }
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
        if (!timetable.changes().isEmpty()) {
            report.put("changes", timetable.changes().size());
        }
    }
}
