package org.palmares.juries;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palmares.cli.Texts;
import org.palmares.juries.assignment.Affinity;
import org.palmares.juries.assignment.AnchorLot;
import org.palmares.juries.assignment.Assigner;
import org.palmares.juries.assignment.Capped;
import org.palmares.juries.assignment.Outcome;
import org.palmares.juries.assignment.PairCap;
import org.palmares.juries.assignment.Question;
import org.palmares.juries.assignment.TooManyDigits;
import org.palmares.juries.commands.AssignmentFiles;
import org.palmares.juries.commands.AssignmentReport;
import org.palmares.juries.commands.AssignmentWords;
import org.palmares.juries.commands.AssignmentWriter;
import org.palmares.juries.commands.BadInput;
import org.palmares.juries.commands.CappedReport;
import org.palmares.juries.commands.ClashWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Who reads what, from files to a file. Nothing of Spring is loaded.
@Command(name = "assign")
public final class AssignCommand implements Callable<Integer> {

    private static final int IMPOSSIBLE = 1;
    private static final int BAD_INPUT = 2;

    /// What a pair absent from the file is.
    private enum Unlisted {
        ALLOWED,
        FORBIDDEN
    }

    /// What is made as large as can be.
    private enum Fair {
        FLOOR,
        LEXIMIN,
        TOTAL
    }

    @Parameters(paramLabel = "pairs.csv", descriptionKey = "cli.assign.option.pairs")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path pairs;

    @Option(names = "--dossiers", paramLabel = "dossiers.csv", descriptionKey = "cli.assign.option.dossiers")
    private @Nullable Path dossiers;

    @Option(names = "--jurors", paramLabel = "jurors.csv", descriptionKey = "cli.assign.option.jurors")
    private @Nullable Path jurors;

    @Option(
            names = "--per-dossier",
            paramLabel = "N",
            defaultValue = "3",
            descriptionKey = "cli.assign.option.per-dossier")
    private int perDossier;

    @Option(names = "--max-load", paramLabel = "N", defaultValue = "12", descriptionKey = "cli.assign.option.max-load")
    private int maxLoad;

    @Option(names = "--min-load", paramLabel = "N", defaultValue = "0", descriptionKey = "cli.assign.option.min-load")
    private int minLoad;

    @Option(
            names = "--unlisted",
            paramLabel = "allowed|forbidden",
            defaultValue = "forbidden",
            descriptionKey = "cli.assign.option.unlisted")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Unlisted unlisted;

    @Option(
            names = "--fair",
            paramLabel = "floor|leximin|total",
            defaultValue = "total",
            descriptionKey = "cli.assign.option.fair")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Fair fair;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.assign.option.seed")
    private int seed;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "60",
            descriptionKey = "cli.assign.option.time-limit")
    private int timeLimit;

    @Option(names = "--pair-cap", paramLabel = "P", descriptionKey = "cli.assign.option.pair-cap")
    private @Nullable BigDecimal pairCap;

    @Option(names = "--marginals", paramLabel = "marginals.csv", descriptionKey = "cli.assign.option.marginals")
    private @Nullable Path marginals;

    @Option(
            names = "--choose-anchors",
            paramLabel = "N",
            defaultValue = "0",
            descriptionKey = "cli.assign.option.choose-anchors")
    private int chooseAnchors;

    @Option(names = "-o", required = true, paramLabel = "assignment.csv", descriptionKey = "cli.assign.option.output")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path output;

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
        var err = spec.commandLine().getErr();
        try {
            requireSound(texts);
            AssignmentFiles.requireWritable(output);
            if (marginals != null) {
                AssignmentFiles.requireWritable(marginals);
            }
            var question = anchored(question(texts, err));
            var report = new LinkedHashMap<String, Object>();
            boolean done = pairCap == null
                    ? told(question, outcome(question), texts, report)
                    : drawn(question, cap(pairCap), texts, report);
            if (chooseAnchors > 0) {
                report.put("anchors", CappedReport.anchors(question));
            }
            report.put("seed", seed);
            report.put("seconds", seconds(start));
            spec.commandLine().getOut().println(AssignmentReport.json(report));
            return done ? 0 : IMPOSSIBLE;
        } catch (BadInput bad) {
            err.println(bad.text(texts));
            return BAD_INPUT;
        } catch (TooManyDigits _) {
            err.println(AssignmentFiles.tooManyDigits(pairs).text(texts));
            return BAD_INPUT;
        }
    }

    private Question anchored(Question question) {
        if (chooseAnchors == 0) {
            return question;
        }
        if (AnchorLot.byRegion(question).isEmpty()) {
            throw AssignmentFiles.noRegion(dossiers == null ? pairs : dossiers);
        }
        return AnchorLot.drawn(question, chooseAnchors, seed);
    }

    private boolean told(Question question, Outcome outcome, Texts texts, SequencedMap<String, Object> report)
            throws IOException {
        return switch (outcome) {
            case Outcome.Assigned assigned -> written(question, assigned, texts, report);
            case Outcome.Impossible impossible -> refused(impossible, texts, report);
            case Outcome.Unknown _ -> unknown(texts, report);
        };
    }

    private boolean drawn(Question question, int cap, Texts texts, SequencedMap<String, Object> report)
            throws IOException {
        return switch (PairCap.draw(question, cap, timeLimit, seed)) {
            case Capped.Without(var outcome) -> told(question, outcome, texts, report);
            case Capped.TooLow tooLow -> {
                report.putAll(CappedReport.fields(tooLow, cap));
                spec.commandLine()
                        .getErr()
                        .println(texts.get(
                                "cli.assign.cap-too-low", String.valueOf(pairCap), Affinity.text(tooLow.least())));
                yield false;
            }
            case Capped.Drawn drawn -> {
                report.putAll(new AssignmentWriter(output, marginals).write(question, drawn, cap));
                yield true;
            }
        };
    }

    private Outcome outcome(Question question) {
        return switch (fair) {
            case TOTAL -> Assigner.largestTotal(question, timeLimit, seed);
            case FLOOR -> Assigner.fairest(question, timeLimit, seed);
            case LEXIMIN -> Assigner.levelled(question, timeLimit, seed);
        };
    }

    private Question question(Texts texts, PrintWriter err) {
        var defaults = new AssignmentFiles.Defaults(perDossier, minLoad, maxLoad, unlisted == Unlisted.ALLOWED);
        return new AssignmentFiles(
                        defaults,
                        (file, columns) -> err.println(texts.get("cli.file.ignored", file, String.join(", ", columns))))
                .read(pairs, dossiers, jurors);
    }

    private boolean written(
            Question question, Outcome.Assigned assigned, Texts texts, SequencedMap<String, Object> report)
            throws IOException {
        report.putAll(new AssignmentWriter(output, marginals).write(question, assigned));
        AssignmentWords.of(assigned, texts).forEach(spec.commandLine().getErr()::println);
        return true;
    }

    /// Says what cannot stand together, to people on one side and to programs on the other.
    private boolean refused(Outcome.Impossible impossible, Texts texts, SequencedMap<String, Object> report) {
        report.put("status", "infeasible");
        report.put(
                "clash",
                impossible.clash().stream().map(rule -> ClashWords.fields(rule)).toList());
        report.put("clash_smallest", impossible.smallest());
        var err = spec.commandLine().getErr();
        err.println(texts.get("cli.assign.impossible"));
        impossible.clash().stream()
                .map(rule -> "  - " + ClashWords.text(rule, texts))
                .forEach(err::println);
        if (!impossible.smallest()) {
            err.println(texts.get("cli.assign.clash-large"));
        }
        return false;
    }

    private boolean unknown(Texts texts, SequencedMap<String, Object> report) {
        report.put("status", "unknown");
        spec.commandLine().getErr().println(texts.get("cli.assign.unknown"));
        return false;
    }

    private void requireSound(Texts texts) {
        boolean numbers = Stream.of(perDossier, minLoad, maxLoad, chooseAnchors)
                        .allMatch(number -> number >= 0 && number <= Question.MOST)
                && minLoad <= maxLoad
                && timeLimit >= 1
                && seed >= 0;
        require(numbers, texts.get("cli.assign.numbers"));
        if (pairCap == null) {
            require(marginals == null, texts.get("cli.assign.marginals-alone"));
        } else {
            boolean probability = pairCap.signum() > 0
                    && pairCap.compareTo(BigDecimal.ONE) <= 0
                    && pairCap.stripTrailingZeros().scale() <= Affinity.DECIMALS;
            require(probability && fair == Fair.TOTAL, texts.get("cli.assign.cap"));
        }
    }

    private void require(boolean sound, String otherwise) {
        if (!sound) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private static int cap(BigDecimal typed) {
        return typed.movePointRight(Affinity.DECIMALS).intValueExact();
    }

    private static BigDecimal seconds(long start) {
        return BigDecimal.valueOf((System.nanoTime() - start) / 1_000_000, 3);
    }
}
