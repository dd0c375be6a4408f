package org.palmares.deliberations;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What becomes of one dossier, and why.
///
/// @param rank its place among the dossiers the reader may know, from 1; equal means share it; 0 without any reading
/// @param mean weighted mean of its readings, four decimals; null without any reading
/// @param grounds why it is in or out; null where nothing can be said of it: no reading, or no choice keeps every quota
public record ShortlistLine(
        Candidacy candidacy,
        int rank,
        @Nullable BigDecimal mean,
        int readings,
        @Nullable Grounds grounds) {

    public boolean retained() {
        return grounds != null && grounds.kind().retained();
    }
}
