package org.palmares.deliberations;

import java.time.Instant;
import java.util.List;
import org.palmares.people.AccountId;

/// A shortlist decided.
///
/// @param finalists who is retained, by number
/// @param lines what it rests on, in the order of merit; empty for a reader who may not know it
public record Shortlist(
        Instant at,
        AccountId by,
        String seed,
        int places,
        String fingerprint,
        List<Candidacy> finalists,
        List<ShortlistLine> lines) {

    public Shortlist {
        finalists = List.copyOf(finalists);
        lines = List.copyOf(lines);
    }
}
