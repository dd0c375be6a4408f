package org.palmares.juries;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palmares.cli.EngineCommand;
import org.palmares.cli.OutputFile;
import org.palmares.juries.assignment.Affinity;
import org.palmares.juries.assignment.AnchorLot;
import org.palmares.juries.assignment.Assigner;
import org.palmares.juries.assignment.Capped;
import org.palmares.juries.assignment.Outcome;
import org.palmares.juries.assignment.PairCap;
import org.palmares.juries.assignment.Question;
import org.palmares.juries.assignment.TooManyDigits;
import org.palmares.juries.commands.AssignmentFiles;
import org.palmares.juries.commands.AssignmentWords;
import org.palmares.juries.commands.AssignmentWriter;
import org.palmares.juries.commands.CappedReport;
import org.palmares.juries.commands.ClashWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Who reads what, from files to a file. Nothing of Spring is loaded.
@Command(name = "assign")
public final class AssignCommand extends EngineCommand {

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

    @Override
    protected boolean answer(SequencedMap<String, @Nullable Object> report) throws IOException {
        requireSound();
        OutputFile.requireWritable(output);
        if (marginals != null) {
            OutputFile.requireWritable(marginals);
        }
        try {
            var question = anchored(question());
            boolean done =
                    pairCap == null ? told(question, outcome(question), report) : drawn(question, cap(pairCap), report);
            if (chooseAnchors > 0) {
                report.put("anchors", CappedReport.anchors(question));
            }
            report.put("seed", seed);
            return done;
        } catch (TooManyDigits _) {
            throw AssignmentFiles.tooManyDigits(pairs);
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

    private boolean told(Question question, Outcome outcome, SequencedMap<String, @Nullable Object> report)
            throws IOException {
        return switch (outcome) {
            case Outcome.Assigned assigned -> written(question, assigned, report);
            case Outcome.Impossible impossible -> refused(impossible, report);
            case Outcome.Unknown _ -> unknown(report);
        };
    }

    private boolean drawn(Question question, int cap, SequencedMap<String, @Nullable Object> report)
            throws IOException {
        return switch (PairCap.draw(question, cap, timeLimit, seed)) {
            case Capped.Without(var outcome) -> told(question, outcome, report);
            case Capped.TooLow tooLow -> {
                report.putAll(CappedReport.fields(tooLow, cap));
                say(texts.get("cli.assign.cap-too-low", String.valueOf(pairCap), Affinity.text(tooLow.least())));
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

    private Question question() {
        var defaults = new AssignmentFiles.Defaults(perDossier, minLoad, maxLoad, unlisted == Unlisted.ALLOWED);
        return new AssignmentFiles(defaults, this::sayIgnored).read(pairs, dossiers, jurors);
    }

    private boolean written(Question question, Outcome.Assigned assigned, SequencedMap<String, @Nullable Object> report)
            throws IOException {
        report.putAll(new AssignmentWriter(output, marginals).write(question, assigned));
        AssignmentWords.of(assigned, texts).forEach(this::say);
        return true;
    }

    /// Says what cannot stand together, to people on one side and to programs on the other.
    private boolean refused(Outcome.Impossible impossible, SequencedMap<String, @Nullable Object> report) {
        report.put("status", "infeasible");
        report.put(
                "clash",
                impossible.clash().stream().map(rule -> ClashWords.fields(rule)).toList());
        report.put("clash_smallest", impossible.smallest());
        say(texts.get("cli.assign.impossible"));
        impossible.clash().stream()
                .map(rule -> "  - " + ClashWords.text(rule, texts))
                .forEach(this::say);
        if (!impossible.smallest()) {
            say(texts.get("cli.assign.clash-large"));
        }
        return false;
    }

    private boolean unknown(SequencedMap<String, @Nullable Object> report) {
        report.put("status", "unknown");
        say(texts.get("cli.assign.unknown"));
        return false;
    }

    private void requireSound() {
        boolean numbers = Stream.of(perDossier, minLoad, maxLoad, chooseAnchors)
                        .allMatch(number -> number >= 0 && number <= Question.MOST)
                && minLoad <= maxLoad
                && timeLimit >= 1
                && seed >= 0;
        require(numbers, "cli.assign.numbers");
        if (pairCap == null) {
            require(marginals == null, "cli.assign.marginals-alone");
        } else {
            boolean probability = pairCap.signum() > 0
                    && pairCap.compareTo(BigDecimal.ONE) <= 0
                    && pairCap.stripTrailingZeros().scale() <= Affinity.DECIMALS;
            require(probability && fair == Fair.TOTAL, "cli.assign.cap");
        }
    }

    private static int cap(BigDecimal typed) {
        return typed.movePointRight(Affinity.DECIMALS).intValueExact();
    }
}
