package org.palmares.auditions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.palmares.auditions.commands.TourCast;
import org.palmares.auditions.commands.TourDraw;
import org.palmares.auditions.commands.TourText;

/// A tour around juries that are known: where people live, when they are free and which rooms there are is drawn, as
/// `palmares generate tour` does.
///
/// @param from the first day on which a city may open
public record InventedTour(LocalDate from, List<Panel> panels) {

    /// A jury and those whom it hears. Each name stands for one person.
    ///
    /// @param city   where it is at home, the chief town of a département
    /// @param jurors whoever can take the chair first
    public record Panel(String jury, String city, List<String> jurors, List<Candidate> candidates) {}

    /// Somebody who is heard.
    ///
    /// @param departement the code of the one they come from
    /// @param recused     jurors who must not hear them
    public record Candidate(String name, String departement, Set<String> recused) {}

    /// The tour as a file that `palmares schedule` reads, the same for the same seed.
    public String draw(long seed) {
        var cast = new TourCast(panels.stream().map(InventedTour::panel).toList(), List.of());
        return TourText.of(TourDraw.around(cast, from, TourDraw.Size.HUNDRED, seed));
    }

    private static TourCast.Panel panel(Panel panel) {
        return new TourCast.Panel(
                panel.jury(),
                panel.city(),
                panel.jurors(),
                panel.candidates().stream()
                        .map(one -> new TourCast.Candidate(one.name(), one.departement(), one.recused()))
                        .toList());
    }
}
