package org.palmares.dossiers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is asked of an edition's list of dossiers.
///
/// @param words looked for in titles, territories and numbers; blank for all
/// @param status a code of [DossierStatus]; blank for all
/// @param withoutRegion true for those that no region covers
/// @param limit lines on a page
public record DossierQuery(
        String words,
        String status,
        @Nullable UUID category,
        @Nullable UUID region,
        boolean withoutRegion,
        @Nullable UUID axis,
        Sort sort,
        boolean descending,
        int limit,
        int offset) {

    /// Everything, by number.
    public static DossierQuery all() {
        return new DossierQuery("", "", null, null, false, null, Sort.NUMBER, false, 100_000, 0);
    }

    /// What orders the list; the number settles ties.
    public enum Sort {
        NUMBER,
        TITLE,
        TERRITORY,
        STATUS,
        SUBMITTED
    }
}
