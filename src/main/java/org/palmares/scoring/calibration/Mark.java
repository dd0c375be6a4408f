package org.palmares.scoring.calibration;

import org.jspecify.annotations.Nullable;

/// What one juror gave one dossier on one criterion.
///
/// @param panel the jury the reading was made for; null for a national juror
/// @param region where the dossier comes from; null where regions do not matter
public record Mark(
        String dossier,
        String juror,
        String criterion,
        @Nullable String panel,
        @Nullable String region,
        double score) {}
