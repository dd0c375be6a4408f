package org.palmares.auditions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.palmares.auditions.commands.PoolDraw;
import org.palmares.auditions.commands.TourDraw;
import org.palmares.auditions.commands.TourText;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.Draw;
import org.palmares.cli.EngineCommand;
import org.palmares.cli.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A question that looks like a real one, drawn from a seed, to try `palmares schedule` and other commands on.
@Command(name = "generate")
public final class GenerateCommand extends EngineCommand {

    private static final String TOUR = "tour";
    private static final Map<String, LongFunction<Tour>> SIZES = Map.of(
            "small", seed -> TourDraw.draw(TourDraw.Size.SMALL, seed),
            "100", seed -> TourDraw.draw(TourDraw.Size.HUNDRED, seed),
            "400", seed -> TourDraw.draw(TourDraw.Size.FOUR_HUNDRED, seed),
            "2000", seed -> TourDraw.draw(TourDraw.Size.TWO_THOUSAND, seed),
            "pool", PoolDraw::draw);

    private final List<Draw> others;

    @Parameters(paramLabel = "tour|forum", descriptionKey = "cli.generate.option.what")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String what;

    @Option(names = "--size", paramLabel = "SIZE", defaultValue = "100", descriptionKey = "cli.generate.option.size")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String size;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.generate.option.seed")
    private long seed;

    @Option(names = "-o", required = true, paramLabel = "FILE.json", descriptionKey = "cli.generate.option.output")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path output;

    /// @param others what may be drawn beside a tour
    public GenerateCommand(List<Draw> others) {
        this.others = List.copyOf(others);
    }

    @Override
    protected boolean answer(SequencedMap<String, @Nullable Object> report) throws IOException {
        var other = others.stream()
                .filter(draw -> draw.name().equals(what) && draw.sizes().contains(size))
                .findFirst();
        require(other.isPresent() || (what.equals(TOUR) && SIZES.containsKey(size)), "cli.generate.sizes");
        OutputFile.requireWritable(output);
        try (var file = OutputFile.drafted(
                output, other.map(draw -> draw.text(size, seed)).orElseGet(this::tour))) {
            file.publish();
        }
        return true;
    }

    private String tour() {
        return TourText.of(Objects.requireNonNull(SIZES.get(size)).apply(seed));
    }
}
