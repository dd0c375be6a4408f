package org.palmares.deliberations.quotas;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

/// A dossier that may be retained.
///
/// @param dossier which one
/// @param number its public number in the edition, which the lot draws on
/// @param score what it is worth, higher is better; at most four decimals count
/// @param groups the quota groups it belongs to: its category, its region, its axes
public record Candidate(UUID dossier, int number, BigDecimal score, Set<UUID> groups) {

    public Candidate {
        groups = Set.copyOf(groups);
    }
}
