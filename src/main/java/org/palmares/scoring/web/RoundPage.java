package org.palmares.scoring.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;
import org.palmares.scoring.Progress;

/// How a round stands: its readings by jury, its dossiers by rank.
///
/// @param recused true where the actor may not know some dossier, which is left out of everything here
public record RoundPage(
        Setup setup, Round round, Progress progress, List<Line> lines, boolean recused, boolean mayAssign) {

    /// A dossier in its place.
    ///
    /// @param mean four decimals; null without any reading
    public record Line(
            int rank,
            String id,
            String number,
            String title,
            String leadName,
            String category,
            String region,
            @Nullable BigDecimal mean,
            int readings,
            BigDecimal spread) {}
}
