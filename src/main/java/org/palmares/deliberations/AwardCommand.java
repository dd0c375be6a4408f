package org.palmares.deliberations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.palmares.cli.EngineCommand;
import org.palmares.cli.OutputFile;
import org.palmares.deliberations.commands.AwardChecker;
import org.palmares.deliberations.commands.AwardFiles;
import org.palmares.deliberations.commands.AwardReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The published rule of choice, from files to a file: anyone can redo what a jury was told. Nothing of Spring is
/// loaded.
@Command(name = "award")
public final class AwardCommand extends EngineCommand {

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

    @Override
    protected boolean answer(SequencedMap<String, @Nullable Object> report) throws IOException {
        var given = given();
        requireSound(given);
        OutputFile.requireWritable(output);
        var award = new AwardFiles(this::sayIgnored)
                .read(new AwardFiles.Asked(candidates, quotas, deliberated, places, given, priority, seed));
        var outcomes = new AwardReport(award, award.decide());
        var clash = outcomes.clash();
        if (clash == null) {
            try (var file = OutputFile.drafted(output, outcomes.csv())) {
                AwardChecker.check(award, file.draft());
                file.publish();
            }
        } else {
            refused(clash);
        }
        report.putAll(outcomes.fields());
        return clash == null;
    }

    private void refused(AwardReport.Clash clash) {
        if (clash.impossible().clash().isEmpty()) {
            say(texts.get("cli.award.too-few"));
            return;
        }
        say(
                clash.level().isEmpty()
                        ? texts.get("cli.award.impossible")
                        : texts.get("cli.award.impossible-level", clash.level()));
        clash.quotas().stream().map(quota -> "  - " + quota).forEach(this::say);
    }

    /// How many each level gives, in the order typed.
    private SequencedMap<String, Integer> given() {
        var given = new LinkedHashMap<String, Integer>();
        for (var level : levels) {
            int sign = level.lastIndexOf('=');
            var number = level.substring(sign + 1).strip();
            boolean sound = sign > 0 && number.matches("[1-9][0-9]{0,5}");
            require(
                    sound && given.put(level.substring(0, sign).strip(), Integer.valueOf(number)) == null,
                    "cli.award.level",
                    level);
        }
        return given;
    }

    private void requireSound(Map<String, Integer> levels) {
        int given = levels.values().stream().mapToInt(Integer::intValue).sum();
        require(places >= 0 && places + given > 0 && (places == 0 || given <= places), "cli.award.numbers");
    }
}
