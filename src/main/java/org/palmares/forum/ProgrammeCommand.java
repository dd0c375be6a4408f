package org.palmares.forum;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.palmares.cli.EngineCommand;
import org.palmares.cli.OutputFile;
import org.palmares.forum.commands.ForumFile;
import org.palmares.forum.commands.ProgrammeChecker;
import org.palmares.forum.commands.ProgrammeFile;
import org.palmares.forum.commands.ProgrammeReport;
import org.palmares.forum.programme.Forum;
import org.palmares.forum.programme.Planner;
import org.palmares.forum.programme.Programme;
import org.palmares.forum.programme.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// When and where each workshop is held and who sits there, from a file to a file. Nothing of Spring is loaded.
@Command(name = "programme")
public final class ProgrammeCommand extends EngineCommand {

    @Parameters(paramLabel = "forum.json", descriptionKey = "cli.programme.option.forum")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path forumFile;

    @Option(names = "--timetable", paramLabel = "given.json", descriptionKey = "cli.programme.option.timetable")
    private @Nullable Path given;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "30",
            descriptionKey = "cli.programme.option.time-limit")
    private int timeLimit;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.programme.option.seed")
    private int seed;

    @Option(names = "--deterministic", descriptionKey = "cli.programme.option.deterministic")
    private boolean deterministic;

    @Option(
            names = "-o",
            required = true,
            paramLabel = "programme.json",
            descriptionKey = "cli.programme.option.output")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path output;

    @Option(names = "--html", paramLabel = "report.html", descriptionKey = "cli.programme.option.html")
    private @Nullable Path html;

    @Override
    protected boolean answer(SequencedMap<String, @Nullable Object> report) throws IOException {
        require(timeLimit >= 1 && seed >= 0, "cli.programme.numbers");
        OutputFile.requireWritable(output);
        if (html != null) {
            OutputFile.requireWritable(html);
        }
        var files = new ForumFile();
        var forum = files.forum(forumFile);
        var timetable = given == null ? null : files.timetable(given);
        var planned = new Planner(forum, seed, new Work(timeLimit, seed, deterministic)).plan(timetable);
        report.putAll(
                switch (planned) {
                    case Programme.Planned programme -> published(forum, programme);
                    case Programme.Impossible impossible -> refused(forum, impossible);
                });
        boolean done = List.of().equals(report.get("violations"));
        if (!done) {
            say(texts.get(key(planned)));
        }
        return done;
    }

    /// Written where the checker finds nothing to say, and not otherwise.
    private SequencedMap<String, Object> published(Forum forum, Programme.Planned programme) throws IOException {
        var written = new ProgrammeFile(forum, programme, seed);
        var report = written.report();
        try (var file = OutputFile.drafted(output, written.json())) {
            var violations = ProgrammeChecker.violations(forumFile, file.draft());
            report.put("violations", violations);
            if (violations.isEmpty()) {
                file.publish();
                if (html != null) {
                    OutputFile.write(html, ProgrammeReport.of(forum, programme, seed, texts));
                }
            } else {
                report.put("status", "refused");
            }
        }
        return report;
    }

    private static SequencedMap<String, Object> refused(Forum forum, Programme.Impossible impossible) {
        var report = new LinkedHashMap<String, Object>();
        report.put("status", impossible.proven() ? "infeasible" : "unknown");
        if (!impossible.roomless().isEmpty()) {
            report.put(
                    "no_room",
                    impossible.roomless().stream()
                            .map(workshop -> forum.workshops().get(workshop).id())
                            .toList());
        }
        return report;
    }

    private static String key(Programme programme) {
        return switch (programme) {
            case Programme.Planned _ -> "cli.programme.refused";
            case Programme.Impossible(boolean proven, var roomless) ->
                !roomless.isEmpty()
                        ? "cli.programme.no-room"
                        : proven ? "cli.programme.infeasible" : "cli.programme.not-found";
        };
    }
}
