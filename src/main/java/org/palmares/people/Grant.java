package org.palmares.people;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role, and where it holds.
///
/// @param edition null for every edition of the programme
/// @param region null for every region of the edition
public record Grant(
        Role role, @Nullable UUID edition, @Nullable UUID region) {

    public Grant {
        if (region != null && (edition == null || role == Role.ORGANISER)) {
            throw new IllegalArgumentException(
                    "A region needs an edition, and an organiser has every region (role %s, edition %s, region %s)."
                            .formatted(role, edition, region));
        }
    }

    /// True where the role holds in this edition, in one region at least.
    boolean reaches(UUID asked) {
        return edition == null || edition.equals(asked);
    }

    /// True where the role holds in this region of this edition; a null region asks for all of them.
    boolean covers(UUID askedEdition, @Nullable UUID askedRegion) {
        return reaches(askedEdition) && (region == null || Objects.equals(region, askedRegion));
    }
}
