package org.palmares.auditions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.palmares.auditions.commands.TourDraw;
import org.palmares.auditions.commands.TourText;
import org.palmares.cli.BadInput;
import org.palmares.cli.OutputFile;
import org.palmares.cli.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A question that looks like a real one, drawn from a seed, to try `palmares schedule` on.
@Command(name = "generate")
public final class GenerateCommand implements Callable<Integer> {

    private static final int BAD_INPUT = 2;
    private static final String TOUR = "tour";
    private static final Map<String, TourDraw.Size> SIZES = Map.of(
            "small", TourDraw.Size.SMALL,
            "100", TourDraw.Size.HUNDRED,
            "400", TourDraw.Size.FOUR_HUNDRED);

    @Parameters(paramLabel = TOUR, descriptionKey = "cli.generate.option.what")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String what;

    @Option(
            names = "--size",
            paramLabel = "small|100|400",
            defaultValue = "100",
            descriptionKey = "cli.generate.option.size")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String size;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.generate.option.seed")
    private long seed;

    @Option(names = "-o", required = true, paramLabel = "tour.json", descriptionKey = "cli.generate.option.output")
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
        var texts = new Texts(Texts.language(System.getenv()));
        var asked = SIZES.get(size);
        if (asked == null || !what.equals(TOUR)) {
            throw new ParameterException(spec.commandLine(), texts.get("cli.generate.sizes"));
        }
        try {
            OutputFile.requireWritable(output);
            try (var file = OutputFile.drafted(output, TourText.of(TourDraw.draw(asked, seed)))) {
                file.publish();
            }
            return 0;
        } catch (BadInput bad) {
            spec.commandLine().getErr().println(bad.text(texts));
            return BAD_INPUT;
        }
    }
}
