package org.palmares.territories;

import org.jspecify.annotations.Nullable;

/// A body that somebody adds by hand, because no official list has it.
///
/// @param nature one of [Nature#addable()]
/// @param subKind what it calls itself, in free words
/// @param departement code of the département where it lies
/// @param parent the body it belongs to
public record NewTerritory(
        String name,
        Nature nature,
        @Nullable String subKind,
        @Nullable Siren siren,
        @Nullable String departement,
        @Nullable TerritoryId parent) {}
