package org.palmares.juries;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.EditionId;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;

/// Those who sit together: one jury for each region, one for the final.
///
/// @param region whose dossiers it reads; null for the final
/// @param jurors in the order of their names, the chair first
public record Jury(
        JuryId id, EditionId edition, Round round, @Nullable RegionId region, String name, List<Juror> jurors) {

    /// Who takes the chair, if anyone does yet.
    public Optional<Juror> chair() {
        return jurors.stream().filter(Juror::chair).findFirst();
    }
}
