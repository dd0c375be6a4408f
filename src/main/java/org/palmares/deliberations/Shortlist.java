package org.palmares.deliberations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Sha256;
import org.palmares.people.AccountId;

/// A shortlist decided.
///
/// @param fingerprint see [#fingerprint]; it tells nothing without the salt
/// @param salt null for a reader who may not know what the decision rests on
/// @param finalists who is retained, by number
/// @param lines what it rests on, in the order of merit; empty for a reader who may not know it
public record Shortlist(
        Instant at,
        AccountId by,
        String seed,
        int places,
        String fingerprint,
        @Nullable String salt,
        List<Candidacy> finalists,
        List<ShortlistLine> lines) {

    public Shortlist {
        finalists = List.copyOf(finalists);
        lines = List.copyOf(lines);
    }

    /// SHA-256 of the salt, a line feed, then the fingerprint of the proposal: it binds the decision to the marks it
    /// was
    /// taken on, and nobody who knows all marks but one can try that one out.
    public static String fingerprint(String salt, String proposal) {
        return Sha256.hex(salt + "\n" + proposal);
    }
}
