package org.palmares.editions;

import java.util.List;
import org.palmares.kernel.Wording;

/// A level of the label.
///
/// @param code how pages and files call it: `gold`
/// @param rank 1 for the highest
/// @param places how many may be given
public record Level(LevelId id, String code, Wording name, int rank, int places) {

    /// Gold, silver and bronze, without places yet.
    static List<Level> usual() {
        return List.of(
                new Level(LevelId.random(), "gold", new Wording("Or", "Gold"), 1, 0),
                new Level(LevelId.random(), "silver", new Wording("Argent", "Silver"), 2, 0),
                new Level(LevelId.random(), "bronze", new Wording("Bronze", "Bronze"), 3, 0));
    }
}
