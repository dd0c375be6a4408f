package org.palmares.juries;

import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.DossierReaders;
import org.palmares.people.AccountId;
import org.springframework.stereotype.Component;

/// Lets the jurors a dossier is assigned to, and their chair, read it.
@Component
class AssignedReaders implements DossierReaders {

    private final AssignmentRepository repository;

    AssignedReaders(AssignmentRepository repository) {
        this.repository = repository;
    }

    @Override
    public boolean mayRead(DossierId dossier, AccountId account) {
        return repository.readsDossier(dossier, account);
    }
}
