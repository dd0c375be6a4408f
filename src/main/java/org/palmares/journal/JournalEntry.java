package org.palmares.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry, as the journal keeps it.
///
/// @param id its place in the journal
/// @param actor who acted, as [org.palmares.kernel.Actor#code] writes it
public record JournalEntry(
        long id,
        Instant at,
        String actor,
        String act,
        String kind,
        UUID subject,
        @Nullable String subjectName,
        @Nullable UUID edition,
        @Nullable UUID region,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after) {}
