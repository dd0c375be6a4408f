package org.palmares.editions;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Wording;

/// One line of the list of editions.
///
/// @param zone the zone in which its deadlines are said
public record EditionSummary(
        EditionId id,
        String slug,
        Wording programme,
        int year,
        Wording theme,
        ZoneId zone,
        EditionStage stage,
        @Nullable Instant callOpens,
        @Nullable Instant callCloses,
        boolean fictional,
        boolean historical) {

    /// The label and its year.
    public Wording name() {
        return new Wording(programme.fr() + " " + year, programme.en().isBlank() ? "" : programme.en() + " " + year);
    }
}
