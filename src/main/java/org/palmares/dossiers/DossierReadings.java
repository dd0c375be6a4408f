package org.palmares.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.editions.EditionId;
import org.palmares.editions.Editions;
import org.palmares.kernel.NotFound;
import org.palmares.people.AccountId;
import org.palmares.people.People;
import org.springframework.stereotype.Component;

/// What is asked of dossiers without changing them, each answer as its asker may know it.
@Component
class DossierReadings {

    private final DossierRepository dossiers;
    private final DossierListRepository lists;
    private final RevisionRepository revisions;
    private final DossierAccess access;
    private final DossierWriting writing;
    private final Editions editions;
    private final People people;

    DossierReadings(
            DossierRepository dossiers,
            DossierListRepository lists,
            RevisionRepository revisions,
            DossierAccess access,
            DossierWriting writing,
            Editions editions,
            People people) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.revisions = revisions;
        this.access = access;
        this.writing = writing;
        this.editions = editions;
        this.people = people;
    }

    Dossier get(DossierId id) {
        var stored = dossiers.find(id).orElseThrow(() -> new NotFound("dossier " + id));
        access.requireReader(stored);
        return access.mayWrite(stored) ? stored : asHandedIn(stored);
    }

    DossierReading reading(DossierId id) {
        var shown = get(id);
        boolean author = access.mayWrite(shown);
        var collaborators = author ? lists.collaborators(id) : List.<AccountId>of();
        var named = new ArrayList<UUID>();
        named.add(shown.owner().value());
        collaborators.forEach(collaborator -> named.add(collaborator.value()));
        var receipt = revisions.lastReceipt(id);
        return new DossierReading(
                shown,
                editions.get(shown.edition()),
                dossiers.leadName(id),
                people.names(named),
                collaborators.stream().map(AccountId::value).toList(),
                receipt.orElse(null),
                receipt.filter(given -> given.fingerprint().equals(Fingerprint.of(shown)))
                        .isPresent(),
                new DossierReading.Rights(
                        author,
                        author && shown.isOpenToWriting(),
                        access.owns(shown),
                        access.mayExamine(shown),
                        access.mayAssign(shown)),
                author ? revisions.strays(id, people.me()) : List.of());
    }

    /// The receipt of the last submission of a dossier that was handed in.
    Receipt receipt(Dossier dossier) {
        return revisions
                .lastReceipt(dossier.id())
                .orElseThrow(() -> new NotFound("receipt of dossier " + dossier.id()));
    }

    List<Lack> lacks(DossierId id) {
        var dossier = get(id);
        return dossier.content().lacks(editions.get(dossier.edition()));
    }

    Dossiers.LastSave lastSave(DossierId id) {
        access.requireWriter(get(id));
        var saved = dossiers.saved(id);
        return new Dossiers.LastSave(saved.at(), saved.by(), saved.by().equals(people.me()));
    }

    Dossiers.StrayComparison compare(DossierId id, UUID stray) {
        var stored = get(id);
        access.requireWriter(stored);
        var sent = writing.stray(stored, stray, people.me());
        var by = dossiers.saved(id).by().value();
        var name = people.names(List.of(by)).getOrDefault(by, "");
        return new Dossiers.StrayComparison(sent, stored, writing.merge(stored, sent), name);
    }

    List<DossierSummary> mine() {
        return lists.of(people.me());
    }

    Listing<DossierSummary> list(EditionId edition, DossierQuery query) {
        var regions = access.listedRegions(edition);
        var rows = lists.list(edition, query, regions);
        boolean whole = query.offset() == 0 && rows.size() < query.limit();
        return new Listing<>(rows, whole ? rows.size() : lists.count(edition, query, regions));
    }

    List<Dossier> eligible(EditionId edition) {
        var regions = access.listedRegions(edition);
        return dossiers.eligible(edition).stream()
                .filter(dossier -> regions == null
                        || (dossier.region() != null
                                && regions.contains(dossier.region().value())))
                .toList();
    }

    Map<String, Integer> counts(EditionId edition) {
        return lists.counts(edition, access.listedRegions(edition));
    }

    Optional<DossierId> toExamine(EditionId edition, int after) {
        return lists.toExamine(edition, after, access.listedRegions(edition));
    }

    private Dossier asHandedIn(Dossier stored) {
        return switch (stored.status()) {
            case DossierStatus.Draft(),
                    DossierStatus.Submitted _,
                    DossierStatus.Eligible _,
                    DossierStatus.Ineligible _ -> stored;
            case DossierStatus.Returned _, DossierStatus.Withdrawn _ ->
                stored.reading(writing.at(stored, receipt(stored).version()));
        };
    }
}
