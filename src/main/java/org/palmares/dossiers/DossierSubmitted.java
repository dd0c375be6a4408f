package org.palmares.dossiers;

import org.palmares.editions.EditionId;

/// A dossier has been handed in, for the first time or again.
public record DossierSubmitted(DossierId dossier, EditionId edition) {}
