package org.palmares.juries;

import org.palmares.dossiers.DossierId;
import org.palmares.people.AccountId;

/// Somebody has a conflict of interest with a dossier, from now on.
public record DossierRecused(DossierId dossier, AccountId account) {}
