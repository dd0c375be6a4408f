package org.palmares.forum;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.palmares.cli.Draw;
import org.palmares.cli.EngineCommand;
import org.palmares.cli.OutputFile;
import org.palmares.forum.commands.ForumDraw;
import org.palmares.forum.commands.ForumFile;
import org.palmares.forum.commands.ProgrammeChecker;
import org.palmares.forum.commands.ProgrammeFile;
import org.palmares.forum.commands.ProgrammeReport;
import org.palmares.forum.programme.Clash;
import org.palmares.forum.programme.Forum;
import org.palmares.forum.programme.Planner;
import org.palmares.forum.programme.Programme;
import org.palmares.forum.programme.Progress;
import org.palmares.forum.programme.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// When and where each workshop is held and who sits there, from a file to a file. Nothing of Spring is loaded.
@Command(name = "programme")
public final class ProgrammeCommand extends EngineCommand {

    private static final int TOLD_LEVELS = 10;

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
    private List<Path> html = List.of();

    /// Forums to try it on.
    public static Draw draw() {
        return new ForumDraw();
    }

    @Override
    protected boolean answer(SequencedMap<String, @Nullable Object> report) throws IOException {
        require(timeLimit >= 1 && seed >= 0, "cli.programme.numbers");
        OutputFile.requireWritable(output);
        OutputFile.requireApart(output, forumFile);
        for (var page : html) {
            OutputFile.requireWritable(page);
            OutputFile.requireApart(page, forumFile, given, output);
        }
        var files = new ForumFile();
        var forum = files.forum(forumFile);
        var timetable = given == null ? null : files.timetable(given);
        var work = new Work(timeLimit, seed, deterministic, this::told);
        stopWith(work::stop);
        return answered(forum, new Planner(forum, seed, work).plan(timetable), report);
    }

    private boolean answered(Forum forum, Programme planned, SequencedMap<String, @Nullable Object> report)
            throws IOException {
        report.putAll(
                switch (planned) {
                    case Programme.Planned programme -> published(forum, programme);
                    case Programme.Impossible impossible -> refused(forum, impossible);
                });
        boolean done = List.of().equals(report.get("violations"));
        if (!done) {
            say(texts.get(key(planned)));
            if (planned instanceof Programme.Impossible(var _, var _, Clash clash) && !clash.isEmpty()) {
                sayClash(forum, clash);
            }
        }
        return done;
    }

    /// One line on standard error at each step.
    private void told(Progress progress) {
        switch (progress) {
            case Progress.Timetabled(long cost, long bound) ->
                say(texts.get("cli.programme.timetabled", cost, bound, gap(cost, bound)));
            case Progress.Settled(int level, double share, int people, boolean proven) -> {
                if (level <= TOLD_LEVELS || level % TOLD_LEVELS == 0) {
                    var key = proven ? "cli.programme.settled" : "cli.programme.settled-unproven";
                    say(texts.get(key, level, percent(share), people));
                }
            }
            case Progress.Tried(int round, double lowest, boolean kept) ->
                say(texts.get(kept ? "cli.programme.kinder" : "cli.programme.no-kinder", round, percent(lowest)));
        }
    }

    private static String gap(long cost, long bound) {
        return percent(cost == 0 ? 0 : (double) (cost - bound) / cost);
    }

    private static String percent(double part) {
        return "%.1f %%".formatted(100 * part);
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
                for (var page : html) {
                    OutputFile.write(page, ProgrammeReport.of(forum, programme, seed, textsOf(page)));
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
        if (!impossible.clash().isEmpty()) {
            var clash = new LinkedHashMap<String, Object>();
            clash.put("workshops", ids(forum, impossible.clash()));
            clash.put("speakers", impossible.clash().speakers());
            report.put("clash", clash);
        }
        return report;
    }

    private static List<String> ids(Forum forum, Clash clash) {
        return clash.workshops().stream()
                .map(workshop -> forum.workshops().get(workshop).id())
                .toList();
    }

    /// What cannot stand together, in words.
    private void sayClash(Forum forum, Clash clash) {
        var workshops = String.join(", ", ids(forum, clash));
        int count = clash.workshops().size();
        say(
                clash.speakers().isEmpty()
                        ? texts.get(
                                "cli.programme.clash",
                                workshops,
                                count,
                                forum.slots().size(),
                                forum.rooms().size())
                        : texts.get(
                                "cli.programme.clash-speakers",
                                workshops,
                                count,
                                forum.slots().size(),
                                forum.rooms().size(),
                                String.join(", ", clash.speakers())));
    }

    private static String key(Programme programme) {
        return switch (programme) {
            case Programme.Planned _ -> "cli.programme.refused";
            case Programme.Impossible(boolean proven, var roomless, var _) ->
                !roomless.isEmpty()
                        ? "cli.programme.no-room"
                        : proven ? "cli.programme.infeasible" : "cli.programme.not-found";
        };
    }
}
