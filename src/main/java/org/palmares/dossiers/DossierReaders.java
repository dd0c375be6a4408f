package org.palmares.dossiers;

import org.palmares.people.AccountId;

/// Says who else reads a dossier once it is handed in: the jurors it is assigned to. The module of juries
/// knows.
public interface DossierReaders {

    boolean mayRead(DossierId dossier, AccountId account);
}
