package org.palmares.deliberations.quotas;

import java.util.List;

/// Chooses the dossiers: the largest sum of scores under every quota, near ties at the line settled first.
///
/// The choice is exact, and unique: where several have the largest sum, the one that retains the first dossier in the
/// order of merit on which two of them differ. The same rows and the same published seed give the same answer on any
/// machine. Source: `docs/fair-judging.md`, section 5.
public final class Selection {

    private Selection() {}

    /// Retains as many candidates as there are places.
    public static Outcome choose(List<Candidate> candidates, Terms terms) {
        if (candidates.size() < terms.places()) {
            return new Outcome.Impossible(List.of(), true);
        }
        var standing = new Standing(candidates, terms);
        var chosen = Choice.best(standing, terms.places(), terms.bounds());
        return chosen == null
                ? Clash.of(standing, terms)
                : new Outcome.Chosen(new Explanation(standing, terms, chosen).verdicts());
    }
}
