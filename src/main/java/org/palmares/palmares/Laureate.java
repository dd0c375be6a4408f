package org.palmares.palmares;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Wording;

/// A labelled project, as made public.
///
/// @param slug its part of the address; blank until it is published
/// @param category null where the source does not say, as are summary and region
/// @param dossier the dossier it was; null for a palmarès of the past
public record Laureate(
        UUID id,
        String slug,
        String project,
        LabelLevel level,
        List<LaureateTerritory> territories,
        @Nullable String summary,
        @Nullable Wording category,
        @Nullable String region,
        @Nullable UUID dossier) {

    /// A laureate about to be published.
    public static Laureate of(
            String project,
            LabelLevel level,
            List<LaureateTerritory> territories,
            @Nullable String summary,
            @Nullable Wording category,
            @Nullable String region,
            @Nullable UUID dossier) {
        return new Laureate(UUID.randomUUID(), "", project, level, territories, summary, category, region, dossier);
    }

    Laureate at(String address) {
        return new Laureate(id, address, project, level, territories, summary, category, region, dossier);
    }
}
