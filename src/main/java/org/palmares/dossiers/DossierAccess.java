package org.palmares.dossiers;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.EditionId;
import org.palmares.kernel.Actor;
import org.palmares.kernel.NotFound;
import org.palmares.people.AccountId;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who may do what with a dossier. For everyone else it does not exist.
@Component
class DossierAccess {

    private final People people;
    private final DossierListRepository lists;
    private final RevisionRepository revisions;
    private final ObjectProvider<DossierReaders> readers;

    DossierAccess(
            People people,
            DossierListRepository lists,
            RevisionRepository revisions,
            ObjectProvider<DossierReaders> readers) {
        this.people = people;
        this.lists = lists;
        this.revisions = revisions;
        this.readers = readers;
    }

    /// The owner answers for the dossier: submits it, takes it back, says who else writes.
    boolean owns(Dossier dossier) {
        return dossier.owner().value().equals(me());
    }

    /// The owner and collaborators write.
    boolean mayWrite(Dossier dossier) {
        var me = me();
        return me != null
                && (me.equals(dossier.owner().value())
                        || lists.collaborators(dossier.id()).contains(new AccountId(me)));
    }

    /// The organiser, and the coordinator of its region, examine what was handed in.
    boolean mayExamine(Dossier dossier) {
        return me() != null
                && wasHandedIn(dossier)
                && people.roles()
                        .coordinates(
                                dossier.edition().value(),
                                dossier.region() == null
                                        ? null
                                        : dossier.region().value());
    }

    /// The organiser alone says which region hears a dossier.
    boolean mayAssign(Dossier dossier) {
        return me() != null
                && wasHandedIn(dossier)
                && people.roles().organises(dossier.edition().value());
    }

    /// Its authors; those who examine it; and, once it is handed in, whoever is to read it for a jury.
    boolean mayRead(Dossier dossier) {
        var me = me();
        return me != null && (mayWrite(dossier) || mayExamine(dossier) || isToldToRead(dossier, new AccountId(me)));
    }

    void requireOwner(Dossier dossier) {
        require(owns(dossier), dossier);
    }

    void requireWriter(Dossier dossier) {
        require(mayWrite(dossier), dossier);
    }

    void requireExaminer(Dossier dossier) {
        require(mayExamine(dossier), dossier);
    }

    void requireAssigner(Dossier dossier) {
        require(mayAssign(dossier), dossier);
    }

    void requireReader(Dossier dossier) {
        require(mayRead(dossier), dossier);
    }

    /// The regions whose dossiers the actor may list; null for the whole edition.
    ///
    /// @throws NotFound unless the actor runs this edition, or the round of one region at least
    @Nullable Set<UUID> listedRegions(EditionId edition) {
        var roles = people.roles();
        if (roles.coordinates(edition.value(), null)) {
            return null;
        }
        var regions = roles.regions(Role.COORDINATOR, edition.value());
        if (regions.isEmpty()) {
            throw new NotFound("dossiers of edition " + edition);
        }
        return regions;
    }

    private boolean isToldToRead(Dossier dossier, AccountId me) {
        return switch (dossier.status()) {
            case DossierStatus.Draft(), DossierStatus.Withdrawn _ -> false;
            case DossierStatus.Submitted _,
                    DossierStatus.Returned _,
                    DossierStatus.Eligible _,
                    DossierStatus.Ineligible _ -> readers.stream().anyMatch(reader -> reader.mayRead(dossier.id(), me));
        };
    }

    private boolean wasHandedIn(Dossier dossier) {
        return switch (dossier.status()) {
            case DossierStatus.Draft() -> false;
            case DossierStatus.Submitted _,
                    DossierStatus.Returned _,
                    DossierStatus.Eligible _,
                    DossierStatus.Ineligible _ -> true;
            case DossierStatus.Withdrawn _ ->
                revisions.lastReceipt(dossier.id()).isPresent();
        };
    }

    private static @Nullable UUID me() {
        return Actor.currentAccount().orElse(null);
    }

    private static void require(boolean may, Dossier dossier) {
        if (!may) {
            throw new NotFound("dossier " + dossier.id());
        }
    }
}
