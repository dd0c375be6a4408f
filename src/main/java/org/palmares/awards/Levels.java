package org.palmares.awards;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palmares.people.AccountId;

/// The levels of an edition as they stand: those given, or those that the ranking proposes while none is.
///
/// @param lines finalists in the order of merit
/// @param reason why some depart from the ranking; blank where none does
/// @param missing readings of the final given and not handed in
/// @param version 0 until levels are given, then one more with each change
/// @param savedAt when they were last given; null until they are
public record Levels(
        List<LevelLine> lines,
        String reason,
        int missing,
        int version,
        @Nullable Instant savedAt,
        @Nullable AccountId savedBy) {

    public Levels {
        lines = List.copyOf(lines);
    }

    /// How many dossiers receive a level.
    public long given() {
        return lines.stream().filter(line -> line.given() != null).count();
    }

    public long departures() {
        return lines.stream().filter(LevelLine::departs).count();
    }
}
