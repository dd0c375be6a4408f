package org.palmares.editions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How many dossiers of a group the shortlist must and may hold.
///
/// @param group the category, region or axis
/// @param max null for as many as there are places
public record Quota(
        QuotaKind kind, UUID group, int min, @Nullable Integer max) {}
