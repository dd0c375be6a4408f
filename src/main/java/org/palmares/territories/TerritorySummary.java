package org.palmares.territories;

import org.jspecify.annotations.Nullable;

/// One line of a list of territories.
///
/// @param subKind what it calls itself, for a body added by hand
/// @param departement code of the département where it lies, or where most of its inhabitants live
/// @param departementName the name of that département
/// @param population municipal population; null where it is not counted
public record TerritorySummary(
        TerritoryId id,
        String name,
        Kind kind,
        Nature nature,
        @Nullable String subKind,
        @Nullable String departement,
        @Nullable String departementName,
        @Nullable Integer population,
        @Nullable Siren siren,
        Origin origin,
        boolean inForce) {

    public boolean fictional() {
        return origin == Origin.FICTIONAL;
    }
}
