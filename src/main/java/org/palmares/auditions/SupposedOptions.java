package org.palmares.auditions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.palmares.auditions.commands.Supposed;
import org.palmares.auditions.commands.SupposedText;
import org.palmares.auditions.planning.Tour;
import picocli.CommandLine.Option;

/// What is supposed of a tour, as it is typed; each option as often as wanted.
final class SupposedOptions {

    @Option(names = SupposedText.ABSENT, paramLabel = "JUROR[@DATE]", descriptionKey = "cli.schedule.option.absent")
    private List<String> absent = List.of();

    @Option(names = SupposedText.LOST, paramLabel = "CITY/ROOM[@DATE]", descriptionKey = "cli.schedule.option.lost")
    private List<String> lost = List.of();

    @Option(names = SupposedText.RECUSED, paramLabel = "JUROR:AUDITION", descriptionKey = "cli.schedule.option.recused")
    private List<String> recused = List.of();

    @Option(names = SupposedText.CLOSED, paramLabel = "CITY[@DATE]", descriptionKey = "cli.schedule.option.closed")
    private List<String> closed = List.of();

    /// @param file where the tour was read
    List<Supposed> of(Tour tour, Path file) {
        var text = new SupposedText(tour, file);
        var supposed = new ArrayList<Supposed>();
        absent.forEach(said -> supposed.add(text.absent(said)));
        lost.forEach(said -> supposed.add(text.lost(said)));
        recused.forEach(said -> supposed.add(text.recused(said)));
        closed.forEach(said -> supposed.add(text.closed(said)));
        return supposed;
    }
}
