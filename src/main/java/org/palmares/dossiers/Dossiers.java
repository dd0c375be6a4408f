package org.palmares.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.EditionId;
import org.palmares.editions.Editions;
import org.palmares.editions.RegionId;
import org.palmares.editions.Setup;
import org.palmares.kernel.NotFound;
import org.palmares.people.AccountId;
import org.palmares.people.Grant;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.palmares.territories.Territories;
import org.palmares.territories.TerritoryId;
import org.palmares.territories.TerritorySummary;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything that may be asked of dossiers. Each question answers as if the dossiers the actor may not know
/// did not exist.
@Service
public class Dossiers {

    private final DossierRepository dossiers;
    private final DossierListRepository lists;
    private final RevisionRepository revisions;
    private final DossierAccess access;
    private final DossierWriting writing;
    private final DossierRecord record;
    private final DossierLetters letters;
    private final Editions editions;
    private final Territories territories;
    private final People people;
    private final Clock clock;

    Dossiers(
            DossierRepository dossiers,
            DossierListRepository lists,
            RevisionRepository revisions,
            DossierAccess access,
            DossierWriting writing,
            DossierRecord record,
            DossierLetters letters,
            Editions editions,
            Territories territories,
            People people,
            Clock clock) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.revisions = revisions;
        this.access = access;
        this.writing = writing;
        this.record = record;
        this.letters = letters;
        this.editions = editions;
        this.territories = territories;
        this.people = people;
        this.clock = clock;
    }

    /// Opens a draft for a territory, while the call is open. Whoever opens it owns it.
    @Transactional
    public DossierId open(EditionId edition, TerritoryId lead) {
        var me = people.me();
        var now = now();
        var setup = editions.get(edition);
        Call.of(setup).requireOpen(now);
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
        dossiers.insert(opened, territory.name(), now);
        people.grant(me, new Grant(Role.APPLICANT, edition.value(), null));
        record.opened(opened, setup, territory.name());
        return opened.id();
    }

    /// Keeps a content for a caller that writes alone, and gives the version to save from next.
    ///
    /// @throws OptimisticLockingFailureException where somebody else changed the same fields since that version
    @Transactional
    public int save(DossierId id, Content content, int expectedVersion) {
        var stored = forAuthor(id);
        stored.requireOpenToWriting();
        return switch (writing.keep(stored, content, expectedVersion, UUID.randomUUID(), people.me(), now())) {
            case SaveResult.Kept kept -> kept.version();
            case SaveResult.Clashing _ ->
                throw new OptimisticLockingFailureException("Dossier %s was changed meanwhile.".formatted(id));
        };
    }

    /// Keeps what a page sends, whoever else writes meanwhile.
    ///
    /// @param expectedVersion the version the page shows
    /// @param tab the page, so that what it sends again is known as its own
    @Transactional
    public SaveResult keep(DossierId id, Content typed, int expectedVersion, UUID tab) {
        return writing.keep(forAuthor(id), typed, expectedVersion, tab, people.me(), now());
    }

    /// What a page sent too late, beside what is stored, for whoever sent it.
    @Transactional(readOnly = true)
    public StrayComparison compare(DossierId id, UUID stray) {
        var stored = get(id);
        access.requireWriter(stored);
        var sent = stray(stored, stray);
        return new StrayComparison(
                sent, stored, writing.merge(stored, sent), dossiers.saved(id).by());
    }

    /// Stores what its sender chose between what is stored and a stray save.
    ///
    /// @param chosen by field, for those that clash
    /// @param shown the version that stood beside it when they chose
    @Transactional
    public SaveResult settle(DossierId id, UUID stray, Map<String, String> chosen, int shown) {
        var stored = forAuthor(id);
        stored.requireOpenToWriting();
        var sent = stray(stored, stray);
        if (sent.settled()) {
            return new SaveResult.Kept(stored.version(), sent.at(), false);
        }
        var seen = stored.reading(writing.at(stored, shown));
        var settled = writing.merge(seen, sent).choosing(chosen);
        return writing.settle(stored, sent, settled, shown, people.me(), now());
    }

    /// Hands the dossier in and gives the receipt. Done already, it gives the receipt again.
    ///
    /// @param expectedVersion the version its owner has read over
    @Transactional
    public Receipt submit(DossierId id, int expectedVersion) {
        var before = forOwner(id);
        if (before.status() instanceof DossierStatus.Submitted) {
            return receipt(before);
        }
        var setup = editions.get(before.edition());
        var now = now();
        var after = before.submit(now, setup).in(region(before, setup));
        requireVersion(before, expectedVersion);
        dossiers.stand(after);
        var receipt =
                new Receipt(id, before.reference(setup.slug()), before.version() + 1, now, Fingerprint.of(before));
        revisions.add(receipt);
        record.submitted(before, after, setup, receipt);
        return receipt;
    }

    /// Takes the dossier back, until the final opens.
    @Transactional
    public void withdraw(DossierId id, String reason) {
        var before = forOwner(id);
        var setup = editions.get(before.edition());
        var after = before.withdraw(now(), reason, setup.edition().stage());
        dossiers.stand(after);
        record.withdrawn(before, after, setup);
    }

    /// Gives the dossier back to its authors with what must be completed.
    @Transactional
    public void returnToComplete(DossierId id, String reason) {
        var before = forExaminer(id);
        var setup = editions.get(before.edition());
        var after = before.returnToComplete(now(), reason, setup.edition().stage());
        dossiers.stand(after);
        record.returned(before, after, setup);
    }

    /// Admits the dossier to the regional round.
    @Transactional
    public void declareEligible(DossierId id) {
        var before = forExaminer(id);
        var after = before.declareEligible(now());
        dossiers.stand(after);
        record.declaredEligible(before, after, editions.get(before.edition()));
    }

    /// Turns the dossier away.
    @Transactional
    public void declareIneligible(DossierId id, String reason) {
        var before = forExaminer(id);
        var after = before.declareIneligible(now(), reason);
        dossiers.stand(after);
        record.declaredIneligible(before, after, editions.get(before.edition()));
    }

    /// Refuses unless the dossier still stands at the version its examiner has read.
    @Transactional(readOnly = true)
    public void requireVersion(DossierId id, int expectedVersion) {
        requireVersion(get(id), expectedVersion);
    }

    /// Says which region hears the dossier, where none covers its lead territory or another should.
    @Transactional
    public void assign(DossierId id, RegionId region) {
        var before = lock(id);
        access.requireAssigner(before);
        var setup = editions.get(before.edition());
        if (setup.region(region).isEmpty()) {
            throw new DossierRefusal.UnknownRegion(id);
        }
        var after = before.assign(region, setup.edition().stage());
        dossiers.stand(after);
        record.assigned(before, after, setup);
    }

    /// Lets somebody write the dossier with its owner; whoever has no account gets one, and a letter tells them
    /// where.
    @Transactional
    public void invite(DossierId id, String name, String email, Locale language) {
        var dossier = forOwner(id);
        dossier.requireOpenToWriting();
        var invited = people.byEmail(email)
                .map(person -> person.id())
                .orElseGet(() -> people.open(name, email, null, language));
        if (invited.equals(dossier.owner()) || lists.collaborators(id).contains(invited)) {
            return;
        }
        var me = people.me();
        var setup = editions.get(dossier.edition());
        lists.add(id, invited, me, now());
        people.grant(invited, new Grant(Role.APPLICANT, dossier.edition().value(), null));
        record.joined(dossier, setup, invited);
        var by = people.names(List.of(me.value())).getOrDefault(me.value(), "");
        people.find(invited).ifPresent(person -> letters.invited(dossier, setup, person, by));
    }

    /// Ends somebody's part in writing the dossier.
    @Transactional
    public void dismiss(DossierId id, AccountId collaborator) {
        var dossier = forOwner(id);
        if (lists.collaborators(id).contains(collaborator)) {
            lists.remove(id, collaborator);
            record.left(dossier, editions.get(dossier.edition()), collaborator);
        }
    }

    /// The dossier: to its authors, as it stands; to everyone else who may read it, as it was last handed in.
    ///
    /// @throws NotFound for everyone else
    @Transactional(readOnly = true)
    public Dossier get(DossierId id) {
        var stored = dossiers.find(id).orElseThrow(() -> new NotFound("dossier " + id));
        access.requireReader(stored);
        return access.mayWrite(stored) ? stored : asHandedIn(stored);
    }

    /// The dossier with what its reader may do and whether its receipt still holds.
    @Transactional(readOnly = true)
    public DossierReading reading(DossierId id) {
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

    /// The receipt of the last submission.
    ///
    /// @throws NotFound before the first
    @Transactional(readOnly = true)
    public Receipt receipt(DossierId id) {
        return receipt(get(id));
    }

    /// What still keeps the dossier from being handed in, in the order of its form.
    @Transactional(readOnly = true)
    public List<Lack> lacks(DossierId id) {
        var dossier = get(id);
        return dossier.content().lacks(editions.get(dossier.edition()));
    }

    /// When the content was last written, and by whom, for its authors.
    @Transactional(readOnly = true)
    public LastSave lastSave(DossierId id) {
        access.requireWriter(get(id));
        var saved = dossiers.saved(id);
        return new LastSave(saved.at(), saved.by(), saved.by().equals(people.me()));
    }

    /// Those the actor owns or writes on, the latest written first.
    @Transactional(readOnly = true)
    public List<DossierSummary> mine() {
        return lists.of(people.me());
    }

    /// The dossiers of an edition: to its organiser all of them, to a coordinator those of their regions.
    @Transactional(readOnly = true)
    public Listing<DossierSummary> list(EditionId edition, DossierQuery query) {
        var regions = access.listedRegions(edition);
        var rows = lists.list(edition, query, regions);
        boolean whole = query.offset() == 0 && rows.size() < query.limit();
        return new Listing<>(rows, whole ? rows.size() : lists.count(edition, query, regions));
    }

    /// The dossiers admitted to the regional round, by number: to a coordinator, those of their regions.
    @Transactional(readOnly = true)
    public List<Dossier> eligible(EditionId edition) {
        var regions = access.listedRegions(edition);
        return dossiers.eligible(edition).stream()
                .filter(dossier -> regions == null
                        || (dossier.region() != null
                                && regions.contains(dossier.region().value())))
                .toList();
    }

    /// How many dossiers stand where, by the code of the status, for those who may list them.
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(EditionId edition) {
        return lists.counts(edition, access.listedRegions(edition));
    }

    /// The next dossier to examine after this number, and round again from the first; empty when none is left.
    @Transactional(readOnly = true)
    public Optional<DossierId> toExamine(EditionId edition, int after) {
        return lists.toExamine(edition, after, access.listedRegions(edition));
    }

    /// The time by which deadlines are judged.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// When a dossier was last written, and by whom.
    public record LastSave(Instant at, AccountId by, boolean byMe) {}

    /// What was sent too late, beside what is stored.
    ///
    /// @param storedBy who wrote what is stored
    public record StrayComparison(StraySave stray, Dossier stored, Merge merge, AccountId storedBy) {}

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

    private Receipt receipt(Dossier dossier) {
        return revisions
                .lastReceipt(dossier.id())
                .orElseThrow(() -> new NotFound("receipt of dossier " + dossier.id()));
    }

    private StraySave stray(Dossier dossier, UUID stray) {
        return revisions
                .stray(dossier.id(), stray)
                .filter(sent -> sent.by().equals(people.me()))
                .orElseThrow(() -> new NotFound("stray save %s of dossier %s".formatted(stray, dossier.id())));
    }

    private Dossier forAuthor(DossierId id) {
        var dossier = lock(id);
        access.requireWriter(dossier);
        return dossier;
    }

    private Dossier forOwner(DossierId id) {
        var dossier = forAuthor(id);
        if (!access.owns(dossier)) {
            var owner = dossier.owner().value();
            throw new DossierRefusal.OwnerOnly(id, people.names(List.of(owner)).getOrDefault(owner, ""));
        }
        return dossier;
    }

    private Dossier forExaminer(DossierId id) {
        var dossier = lock(id);
        access.requireExaminer(dossier);
        return dossier;
    }

    private Dossier lock(DossierId id) {
        return dossiers.findForUpdate(id).orElseThrow(() -> new NotFound("dossier " + id));
    }

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

    private static void requireVersion(Dossier stored, int expectedVersion) {
        if (stored.version() != expectedVersion) {
            throw new OptimisticLockingFailureException("Dossier %s changed meanwhile (version %d, expected %d)."
                    .formatted(stored.id(), stored.version(), expectedVersion));
        }
    }
}
