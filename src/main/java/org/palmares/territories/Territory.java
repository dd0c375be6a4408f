package org.palmares.territories;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A public body, with all that we know of it.
///
/// @param code official code: INSEE, or SIREN for an intercommunal body; null for a body added by hand
/// @param parent the body it belongs to
/// @param replacedBy the official body that a body added by hand turned out to be
public record Territory(
        TerritoryId id,
        String name,
        Kind kind,
        Nature nature,
        @Nullable String subKind,
        @Nullable String code,
        @Nullable Siren siren,
        @Nullable Integer population,
        @Nullable Place departement,
        @Nullable Place region,
        @Nullable TerritoryId parent,
        List<String> postcodes,
        Origin origin,
        boolean inForce,
        @Nullable TerritoryId replacedBy) {

    public boolean fictional() {
        return origin == Origin.FICTIONAL;
    }
}
