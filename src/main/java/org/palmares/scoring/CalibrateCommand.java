package org.palmares.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.palmares.cli.Texts;
import org.palmares.scoring.calibration.Calibration;
import org.palmares.scoring.calibration.ReadingTable;
import org.palmares.scoring.commands.BadInput;
import org.palmares.scoring.commands.Ledgers;
import org.palmares.scoring.commands.OrdinalInput;
import org.palmares.scoring.commands.OutputFolder;
import org.palmares.scoring.commands.ReadingsFile;
import org.palmares.scoring.commands.Report;
import org.palmares.scoring.commands.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Calibrates a file of readings (`docs/formats.md`). Loads nothing of Spring.
@Command(name = "calibrate")
public final class CalibrateCommand implements Callable<Integer> {

    private static final int BAD_INPUT = 2;
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

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.option.help")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Texts texts;

    public CalibrateCommand() {
        this(System.getenv());
    }

    CalibrateCommand(Map<String, String> environment) {
        this.texts = new Texts(Texts.language(environment));
    }

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        var err = spec.commandLine().getErr();
        try {
            if (draws < 1 || draws > MOST_DRAWS) {
                return refuse("cli.calibrate.draws", draws, MOST_DRAWS);
            }
            if (!model.equals(GAUSSIAN) && !model.equals(ORDINAL)) {
                return refuse("cli.calibrate.model", model);
            }
            if (advise < 0) {
                return refuse("cli.calibrate.advise", advise);
            }
            if (Files.exists(output) && !Files.isDirectory(output)) {
                return refuse("cli.calibrate.not-a-folder", output.toString());
            }
            OutputFolder.require(output);
            var readings = ReadingsFile.read(file);
            if (!readings.ignored().isEmpty()) {
                err.println(texts.get("cli.calibrate.ignored", String.join(", ", readings.ignored())));
            }
            var unlinked = ReadingTable.unlinked(readings.marks());
            if (unlinked.isPresent()) {
                return refuse(
                        "cli.calibrate.unlinked-criteria",
                        file,
                        unlinked.get().getFirst(),
                        unlinked.get().getLast());
            }
            var table = ReadingTable.of(readings.marks(), Weights.of(weights, readings.marks()));
            int dossiers = (int) table.readings().stream()
                    .map(reading -> reading.dossier())
                    .distinct()
                    .count();
            if (top != null && (top < 1 || top > dossiers)) {
                return refuse("cli.calibrate.top", top.toString(), Integer.toString(dossiers));
            }
            if (model.equals(ORDINAL)) {
                OrdinalInput.check(table);
            }
            int places = top == null ? Math.min(USUAL_TOP, dossiers) : top;
            var calibration = Calibration.of(table, question(places));
            var files = Ledgers.of(calibration);
            files.put("report.html", Report.of(calibration, texts));
            OutputFolder.write(output, files);
            warn(calibration);
            double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
            spec.commandLine().getOut().println(Ledgers.json(calibration, seconds));
            return 0;
        } catch (BadInput bad) {
            err.println(bad.text(texts));
            return BAD_INPUT;
        }
    }

    private Calibration.Question question(int places) {
        return new Calibration.Question(places, draws, advise, withinPanels, model.equals(ORDINAL), seed);
    }

    private void warn(Calibration calibration) {
        var err = spec.commandLine().getErr();
        if (calibration.components() > 1) {
            err.println(texts.get("cli.calibrate.components", calibration.components()));
        }
        if (!calibration.gate().used()) {
            err.println(texts.get("cli.calibrate.gate-shut"));
        }
    }

    private int refuse(String key, Object... arguments) {
        spec.commandLine().getErr().println(texts.get(key, arguments));
        return BAD_INPUT;
    }
}
