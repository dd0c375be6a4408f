package org.palmares.territories;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the field that chooses a territory shows: what was looked for, what was found, what is chosen.
public record TerritoryChoice(
        String typed,
        List<TerritorySummary> found,
        @Nullable TerritorySummary chosen) {

    /// Nothing looked for, nothing chosen.
    public static TerritoryChoice none() {
        return new TerritoryChoice("", List.of(), null);
    }

    /// The answers offered, the chosen one first.
    public List<TerritorySummary> options() {
        return chosen == null
                ? found
                : Stream.concat(
                                Stream.of(chosen),
                                found.stream()
                                        .filter(territory -> !territory.id().equals(chosen.id())))
                        .toList();
    }
}
