package org.palmares.scoring.calibration;

import org.jspecify.annotations.Nullable;

/// One juror's reading of one dossier, all criteria taken together: the only unit of observation.
///
/// The criteria of a reading are not independent (the halo is real), so they never count as several observations.
public record Reading(
        String dossier,
        String juror,
        @Nullable String panel,
        @Nullable String region,
        double score) {}
