package org.palmares.dossiers;

import java.time.Instant;
import java.util.UUID;

/// What became of what an author typed. Either way nothing of it is lost.
public sealed interface SaveResult {

    /// Kept as the dossier's content.
    ///
    /// @param version to give back with the next save from the same page
    /// @param merged true where somebody else had written meanwhile, in other fields: both are kept, and the
    ///     page does not show theirs yet
    record Kept(int version, Instant at, boolean merged) implements SaveResult {}

    /// Kept beside, since somebody else changed the same fields meanwhile.
    ///
    /// @param stray what waits for a choice
    record Clashing(UUID stray) implements SaveResult {}
}
