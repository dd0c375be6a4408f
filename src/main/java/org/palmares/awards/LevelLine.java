package org.palmares.awards;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palmares.deliberations.Candidacy;
import org.palmares.editions.LevelId;

/// A finalist before those who give the levels.
///
/// @param rank its place in the final, from 1; equal means share it; 0 without any reading
/// @param mean weighted mean of its readings in the final, four decimals
/// @param proposed the level that follows from the ranking; null for none
/// @param given the level it receives; null for none
public record LevelLine(
        Candidacy candidacy,
        int rank,
        @Nullable BigDecimal mean,
        int readings,
        @Nullable LevelId proposed,
        @Nullable LevelId given) {

    /// True where the jury decided otherwise than the ranking.
    public boolean departs() {
        return !Objects.equals(proposed, given);
    }
}
