package org.palmares.dossiers;

import java.util.Optional;

/// Says what the juries decided of a dossier, once that is announced. The modules above know.
public interface DossierOutcomes {

    /// Empty while nothing is announced.
    Optional<Announced> announced(DossierId dossier);

    /// What was announced, in the language of the page.
    ///
    /// @param label the decision in a word or two
    /// @param tag the kind of tag that bears it
    /// @param next what follows, in a sentence
    record Announced(String label, String tag, String next) {}
}
