package org.palmares.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a list of dossiers: to its authors as it stands, to all others as it was last handed in.
///
/// @param title blank for others where it never was
/// @param status a code of [DossierStatus]
/// @param submittedAt when it was last handed in
public record DossierSummary(
        UUID id,
        UUID edition,
        int number,
        String title,
        String leadName,
        @Nullable UUID category,
        @Nullable UUID region,
        List<UUID> axes,
        String status,
        @Nullable Instant submittedAt,
        int version) {}
