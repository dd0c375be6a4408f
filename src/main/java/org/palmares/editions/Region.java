package org.palmares.editions;

import java.util.List;

/// A region of an edition, with a jury of its own.
///
/// @param hostCity where its jury sits; blank until it is decided
/// @param departements the codes of the départements it covers
public record Region(RegionId id, String name, String hostCity, List<String> departements) {

    public Region {
        departements = List.copyOf(departements);
    }
}
