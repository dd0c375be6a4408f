package org.palmares.dossiers;

import org.palmares.editions.EditionId;

/// A dossier has been admitted to the regional round.
public record DossierDeclaredEligible(DossierId dossier, EditionId edition) {}
