package org.palmares.auditions.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Who is in a tour that is drawn, by their names.
///
/// @param national those who sit in several juries
public record TourCast(List<Panel> panels, List<String> national) {

    /// A jury and those whom it hears.
    ///
    /// @param city    the chief town where it is at home
    /// @param members the first two can take the chair
    public record Panel(String jury, String city, List<String> members, List<Candidate> candidates) {}

    /// Somebody who is heard.
    ///
    /// @param departement where they come from; null for near the city of their jury
    /// @param recused     who must not hear them; null where that is drawn as well
    public record Candidate(
            String name,
            @Nullable String departement,
            @Nullable Set<String> recused) {}

    /// Nobody real: numbers for names, the candidates dealt to the juries in turn.
    ///
    /// @param cities   where juries are at home, and what the jury there is called
    /// @param regional members of each jury
    static TourCast invented(List<Prefectures.Town> cities, int candidates, int regional, int national) {
        var panels = new ArrayList<Panel>();
        for (int city = 0; city < cities.size(); city++) {
            int rank = city;
            panels.add(new Panel(
                    "jury-" + cities.get(city).departement(),
                    cities.get(city).name(),
                    IntStream.rangeClosed(1, regional)
                            .mapToObj(number -> "J%d-%d".formatted(rank + 1, number))
                            .toList(),
                    IntStream.iterate(city, number -> number < candidates, number -> number + cities.size())
                            .mapToObj(number -> new Candidate("A" + (number + 1), null, null))
                            .toList()));
        }
        return new TourCast(
                panels,
                IntStream.rangeClosed(1, national)
                        .mapToObj(number -> "N" + number)
                        .toList());
    }
}
