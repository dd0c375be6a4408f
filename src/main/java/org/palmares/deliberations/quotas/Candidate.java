package org.palmares.deliberations.quotas;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A dossier that may be retained.
///
/// @param dossier which one
/// @param number its public number in the edition, which the lot draws on
/// @param score what it is worth, higher is better; at most four decimals count
/// @param groups the quota groups it belongs to: its category, its region, its axes
/// @param criteria its means on the criteria that settle a near tie, in the order published; as many for each candidate
public record Candidate(UUID dossier, int number, BigDecimal score, Set<UUID> groups, List<BigDecimal> criteria) {

    /// Where no criterion settles anything.
    public Candidate(UUID dossier, int number, BigDecimal score, Set<UUID> groups) {
        this(dossier, number, score, groups, List.of());
    }

    public Candidate {
        groups = Set.copyOf(groups);
        criteria = List.copyOf(criteria);
    }
}
