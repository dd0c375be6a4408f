package org.palmares.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.EditionId;
import org.palmares.editions.Editions;
import org.palmares.editions.RegionId;
import org.palmares.editions.Setup;
import org.palmares.people.Grant;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.palmares.territories.Territories;
import org.palmares.territories.TerritoryId;
import org.palmares.territories.TerritorySummary;
import org.springframework.stereotype.Component;

/// What the owner of a dossier does with it: opens it, hands it in, takes it back.
@Component
class DossierFiling {

    private final DossierRepository dossiers;
    private final RevisionRepository revisions;
    private final DossierLocks locks;
    private final DossierReadings readings;
    private final DossierRecord record;
    private final Editions editions;
    private final Territories territories;
    private final People people;

    DossierFiling(
            DossierRepository dossiers,
            RevisionRepository revisions,
            DossierLocks locks,
            DossierReadings readings,
            DossierRecord record,
            Editions editions,
            Territories territories,
            People people) {
        this.dossiers = dossiers;
        this.revisions = revisions;
        this.locks = locks;
        this.readings = readings;
        this.record = record;
        this.editions = editions;
        this.territories = territories;
        this.people = people;
    }

    DossierId open(EditionId edition, TerritoryId lead, Instant at) {
        var me = people.me();
        var setup = editions.get(edition);
        Call.of(setup).requireOpen(at);
        var territory = territories.summary(lead).orElseThrow(DossierRefusal.UnknownTerritory::new);
        var opened = new Dossier(
                DossierId.random(),
                edition,
                dossiers.nextNumber(edition),
                lead,
                me,
                Content.blank(),
                region(setup, territory),
                new DossierStatus.Draft(),
                0);
        dossiers.insert(opened, territory.name(), at);
        people.grant(me, new Grant(Role.APPLICANT, edition.value(), null));
        record.opened(opened, setup, territory.name());
        return opened.id();
    }

    Receipt submit(DossierId id, int expectedVersion, Instant at) {
        var before = locks.forOwner(id);
        if (before.status() instanceof DossierStatus.Submitted) {
            return readings.receipt(before);
        }
        var setup = editions.get(before.edition());
        var after = before.submit(at, setup).in(region(before, setup));
        before.requireVersion(expectedVersion);
        dossiers.stand(after);
        var receipt = new Receipt(id, before.reference(setup.slug()), before.version() + 1, at, Fingerprint.of(before));
        revisions.add(receipt);
        record.submitted(before, after, setup, receipt);
        return receipt;
    }

    void withdraw(DossierId id, String reason, Instant at) {
        var before = locks.forOwner(id);
        var setup = editions.get(before.edition());
        var after = before.withdraw(at, reason, setup.edition().stage());
        dossiers.stand(after);
        record.withdrawn(before, after, setup);
    }

    /// The region of its lead territory; one returned keeps the region it was given.
    private @Nullable RegionId region(Dossier dossier, Setup setup) {
        if (dossier.status() instanceof DossierStatus.Returned && dossier.region() != null) {
            return dossier.region();
        }
        return territories
                .summary(dossier.lead())
                .map(lead -> region(setup, lead))
                .orElse(null);
    }

    private static @Nullable RegionId region(Setup setup, TerritorySummary lead) {
        return lead.departement() == null
                ? null
                : setup.region(lead.departement()).map(region -> region.id()).orElse(null);
    }
}
