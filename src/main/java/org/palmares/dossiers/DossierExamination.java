package org.palmares.dossiers;

import java.time.Instant;
import org.palmares.editions.Editions;
import org.palmares.editions.RegionId;
import org.springframework.stereotype.Component;

/// What those who run an edition decide of a dossier that was handed in.
@Component
class DossierExamination {

    private final DossierRepository dossiers;
    private final DossierLocks locks;
    private final DossierRecord record;
    private final Editions editions;

    DossierExamination(DossierRepository dossiers, DossierLocks locks, DossierRecord record, Editions editions) {
        this.dossiers = dossiers;
        this.locks = locks;
        this.record = record;
        this.editions = editions;
    }

    void returnToComplete(DossierId id, String reason, Instant at) {
        var before = locks.forExaminer(id);
        var setup = editions.get(before.edition());
        var after = before.returnToComplete(at, reason, setup.edition().stage());
        dossiers.stand(after);
        record.returned(before, after, setup);
    }

    void declareEligible(DossierId id, Instant at) {
        var before = locks.forExaminer(id);
        var after = before.declareEligible(at);
        dossiers.stand(after);
        record.declaredEligible(before, after, editions.get(before.edition()));
    }

    void declareIneligible(DossierId id, String reason, Instant at) {
        var before = locks.forExaminer(id);
        var after = before.declareIneligible(at, reason);
        dossiers.stand(after);
        record.declaredIneligible(before, after, editions.get(before.edition()));
    }

    void assign(DossierId id, RegionId region) {
        var before = locks.forAssigner(id);
        var setup = editions.get(before.edition());
        if (setup.region(region).isEmpty()) {
            throw new DossierRefusal.UnknownRegion(id);
        }
        var after = before.assign(region, setup.edition().stage());
        dossiers.stand(after);
        record.assigned(before, after, setup);
    }
}
