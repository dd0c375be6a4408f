package org.palmares.deliberations;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.RegionId;
import org.palmares.people.AccountId;

/// An admitted dossier, as those who decide read it in a list.
///
/// @param category what it was filed under
/// @param region where it was heard; null where no region covers it
public record Candidacy(
        DossierId dossier,
        int number,
        String title,
        String leadName,
        AccountId owner,
        @Nullable RegionId region,
        UUID category,
        List<UUID> axes) {

    public Candidacy {
        axes = List.copyOf(axes);
    }

    /// True where a quota on this category, region or axis counts it.
    public boolean in(UUID group) {
        return groups().contains(group);
    }

    /// What quotas count it by: its category, its region, its axes.
    Set<UUID> groups() {
        var groups = new HashSet<>(axes);
        groups.add(category);
        if (region != null) {
            groups.add(region.value());
        }
        return groups;
    }
}
