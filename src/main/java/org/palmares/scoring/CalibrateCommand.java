package org.palmares.scoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.palmares.cli.BadInput;
import org.palmares.cli.EngineCommand;
import org.palmares.scoring.calibration.Calibration;
import org.palmares.scoring.calibration.ReadingTable;
import org.palmares.scoring.commands.Ledgers;
import org.palmares.scoring.commands.OrdinalInput;
import org.palmares.scoring.commands.OutputFolder;
import org.palmares.scoring.commands.ReadingsFile;
import org.palmares.scoring.commands.Report;
import org.palmares.scoring.commands.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Calibrates a file of readings (`docs/formats.md`). Loads nothing of Spring.
@Command(name = "calibrate")
public final class CalibrateCommand extends EngineCommand {

    private static final int USUAL_TOP = 25;
    private static final int MOST_DRAWS = 100_000;
    private static final String GAUSSIAN = "gaussian";
    private static final String ORDINAL = "ordinal";

    @Parameters(paramLabel = "readings.csv", descriptionKey = "cli.calibrate.option.file")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--weights", paramLabel = "crit=2,other=1", descriptionKey = "cli.calibrate.option.weights")
    private @Nullable String weights;

    @Option(names = "--top", paramLabel = "K", descriptionKey = "cli.calibrate.option.top")
    private @Nullable Integer top;

    @Option(names = "--draws", paramLabel = "N", defaultValue = "4000", descriptionKey = "cli.calibrate.option.draws")
    private int draws;

    @Option(names = "--advise", paramLabel = "N", defaultValue = "0", descriptionKey = "cli.calibrate.option.advise")
    private int advise;

    @Option(names = "--model", paramLabel = "gaussian|ordinal", descriptionKey = "cli.calibrate.option.model")
    private String model = GAUSSIAN;

    @Option(names = "--within-panels", descriptionKey = "cli.calibrate.option.within-panels")
    private boolean withinPanels;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.calibrate.option.seed")
    private long seed;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "out/",
            descriptionKey = "cli.calibrate.option.output")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path output;

    public CalibrateCommand() {}

    CalibrateCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    protected boolean answer(SequencedMap<String, @Nullable Object> report) throws IOException {
        requireSound();
        OutputFolder.require(output);
        var readings = ReadingsFile.read(file);
        if (!readings.ignored().isEmpty()) {
            sayIgnored(file, List.copyOf(readings.ignored()));
        }
        var table = table(readings);
        int dossiers = (int) table.readings().stream()
                .map(reading -> reading.dossier())
                .distinct()
                .count();
        if (top != null && (top < 1 || top > dossiers)) {
            throw new BadInput("--top", "cli.calibrate.top", top.toString(), Integer.toString(dossiers));
        }
        if (model.equals(ORDINAL)) {
            OrdinalInput.check(table);
        }
        int places = top == null ? Math.min(USUAL_TOP, dossiers) : top;
        var calibration = Calibration.of(
                table, new Calibration.Question(places, draws, advise, withinPanels, model.equals(ORDINAL), seed));
        var files = Ledgers.of(calibration);
        files.put("report.html", Report.of(calibration, texts));
        OutputFolder.write(output, files);
        warn(calibration);
        report.putAll(Ledgers.report(calibration));
        return true;
    }

    private ReadingTable table(ReadingsFile readings) {
        ReadingTable.unlinked(readings.marks()).ifPresent(pair -> {
            throw new BadInput(file.toString(), "cli.calibrate.unlinked-criteria", pair.getFirst(), pair.getLast());
        });
        return ReadingTable.of(readings.marks(), Weights.of(weights, readings.marks()));
    }

    private void warn(Calibration calibration) {
        if (calibration.components() > 1) {
            say(texts.get("cli.calibrate.components", calibration.components()));
        }
        if (!calibration.gate().used()) {
            say(texts.get("cli.calibrate.gate-shut"));
        }
    }

    private void requireSound() {
        refuse(draws < 1 || draws > MOST_DRAWS, "--draws", "cli.calibrate.draws", draws, MOST_DRAWS);
        refuse(!model.equals(GAUSSIAN) && !model.equals(ORDINAL), "--model", "cli.calibrate.model", model);
        refuse(advise < 0, "--advise", "cli.calibrate.advise", advise);
    }

    private static void refuse(boolean wrong, String option, String key, Object... arguments) {
        if (wrong) {
            throw new BadInput(option, key, arguments);
        }
    }
}
