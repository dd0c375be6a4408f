package org.palmares.dossiers;

import java.util.List;
import org.palmares.kernel.NotFound;
import org.palmares.people.People;
import org.springframework.stereotype.Component;

/// Loads a dossier to change it: nobody else does before the transaction ends. For whoever has no part in the
/// change, the dossier does not exist.
@Component
class DossierLocks {

    private final DossierRepository dossiers;
    private final DossierAccess access;
    private final People people;

    DossierLocks(DossierRepository dossiers, DossierAccess access, People people) {
        this.dossiers = dossiers;
        this.access = access;
        this.people = people;
    }

    Dossier forAuthor(DossierId id) {
        var dossier = lock(id);
        access.requireWriter(dossier);
        return dossier;
    }

    /// For its owner; to whoever writes with them, it says whom to ask.
    Dossier forOwner(DossierId id) {
        var dossier = forAuthor(id);
        if (!access.owns(dossier)) {
            var owner = dossier.owner().value();
            throw new DossierRefusal.OwnerOnly(id, people.names(List.of(owner)).getOrDefault(owner, ""));
        }
        return dossier;
    }

    Dossier forExaminer(DossierId id) {
        var dossier = lock(id);
        access.requireExaminer(dossier);
        return dossier;
    }

    Dossier forAssigner(DossierId id) {
        var dossier = lock(id);
        access.requireAssigner(dossier);
        return dossier;
    }

    private Dossier lock(DossierId id) {
        return dossiers.findForUpdate(id).orElseThrow(() -> new NotFound("dossier " + id));
    }
}
