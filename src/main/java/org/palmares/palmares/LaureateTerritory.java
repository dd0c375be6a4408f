package org.palmares.palmares;

import org.jspecify.annotations.Nullable;
import org.palmares.territories.Kind;
import org.palmares.territories.TerritoryId;

/// Who carries a project, under the name made public.
///
/// @param territory the body in the register; null where the name leaves a doubt
/// @param kind what it is; null where that is not known
public record LaureateTerritory(
        String name,
        @Nullable TerritoryId territory,
        @Nullable Kind kind) {}
