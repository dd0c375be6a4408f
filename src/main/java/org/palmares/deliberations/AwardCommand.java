package org.palmares.deliberations;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.palmares.cli.BadInput;
import org.palmares.cli.JsonLine;
import org.palmares.cli.OutputFile;
import org.palmares.cli.Texts;
import org.palmares.deliberations.commands.AwardChecker;
import org.palmares.deliberations.commands.AwardFiles;
import org.palmares.deliberations.commands.AwardReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The published rule of choice, from files to a file: anyone can redo what a jury was told. Nothing of Spring is
/// loaded.
@Command(name = "award")
public final class AwardCommand implements Callable<Integer> {

    private static final int IMPOSSIBLE = 1;
    private static final int BAD_INPUT = 2;

    @Parameters(paramLabel = "candidates.csv", descriptionKey = "cli.award.option.candidates")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path candidates;

    @Option(names = "--places", paramLabel = "N", defaultValue = "0", descriptionKey = "cli.award.option.places")
    private int places;

    @Option(names = "--levels", paramLabel = "LEVEL=N", split = ",", descriptionKey = "cli.award.option.levels")
    private List<String> levels = List.of();

    @Option(names = "--quotas", paramLabel = "quotas.csv", descriptionKey = "cli.award.option.quotas")
    private @Nullable Path quotas;

    @Option(names = "--priority", paramLabel = "CRITERION", split = ",", descriptionKey = "cli.award.option.priority")
    private List<String> priority = List.of();

    @Option(names = "--deliberated", paramLabel = "order.csv", descriptionKey = "cli.award.option.deliberated")
    private @Nullable Path deliberated;

    @Option(names = "--seed", paramLabel = "TEXT", defaultValue = "1", descriptionKey = "cli.award.option.seed")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String seed;

    @Option(names = "-o", required = true, paramLabel = "outcomes.csv", descriptionKey = "cli.award.option.output")
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
            var given = given(texts);
            requireSound(given, texts);
            OutputFile.requireWritable(output);
            var award = new AwardFiles((file, columns) ->
                            err.println(texts.get("cli.file.ignored", file, String.join(", ", columns))))
                    .read(new AwardFiles.Asked(candidates, quotas, deliberated, places, given, priority, seed));
            var report = new AwardReport(award, award.decide());
            var clash = report.clash();
            if (clash == null) {
                try (var file = OutputFile.drafted(output, report.csv())) {
                    AwardChecker.check(award, file.draft());
                    file.publish();
                }
            } else {
                refused(clash, texts);
            }
            var fields = report.fields();
            fields.put("seconds", BigDecimal.valueOf((System.nanoTime() - start) / 1_000_000, 3));
            spec.commandLine().getOut().println(JsonLine.of(fields));
            return clash == null ? 0 : IMPOSSIBLE;
        } catch (BadInput bad) {
            err.println(bad.text(texts));
            return BAD_INPUT;
        }
    }

    private void refused(AwardReport.Clash clash, Texts texts) {
        var err = spec.commandLine().getErr();
        if (clash.impossible().clash().isEmpty()) {
            err.println(texts.get("cli.award.too-few"));
        } else {
            err.println(
                    clash.level().isEmpty()
                            ? texts.get("cli.award.impossible")
                            : texts.get("cli.award.impossible-level", clash.level()));
            clash.quotas().stream().map(quota -> "  - " + quota).forEach(err::println);
        }
    }

    /// How many each level gives, in the order typed.
    private SequencedMap<String, Integer> given(Texts texts) {
        var given = new LinkedHashMap<String, Integer>();
        for (var level : levels) {
            int sign = level.lastIndexOf('=');
            var number = level.substring(sign + 1).strip();
            boolean sound = sign > 0 && number.matches("[1-9][0-9]{0,5}");
            if (!sound || given.put(level.substring(0, sign).strip(), Integer.valueOf(number)) != null) {
                throw new ParameterException(spec.commandLine(), texts.get("cli.award.level", level));
            }
        }
        return given;
    }

    private void requireSound(Map<String, Integer> levels, Texts texts) {
        int given = levels.values().stream().mapToInt(Integer::intValue).sum();
        boolean sound = places >= 0 && places + given > 0 && (places == 0 || given <= places);
        if (!sound) {
            throw new ParameterException(spec.commandLine(), texts.get("cli.award.numbers"));
        }
    }
}
