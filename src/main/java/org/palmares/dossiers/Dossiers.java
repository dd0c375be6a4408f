package org.palmares.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.editions.EditionId;
import org.palmares.editions.RegionId;
import org.palmares.kernel.NotFound;
import org.palmares.people.AccountId;
import org.palmares.people.People;
import org.palmares.territories.TerritoryId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything that may be asked of dossiers. Each question answers as if the dossiers the actor may not know
/// did not exist.
@Service
public class Dossiers {

    private final DossierFiling filing;
    private final DossierExamination examination;
    private final DossierAuthors authors;
    private final DossierReadings readings;
    private final DossierLocks locks;
    private final DossierWriting writing;
    private final People people;
    private final Clock clock;

    Dossiers(
            DossierFiling filing,
            DossierExamination examination,
            DossierAuthors authors,
            DossierReadings readings,
            DossierLocks locks,
            DossierWriting writing,
            People people,
            Clock clock) {
        this.filing = filing;
        this.examination = examination;
        this.authors = authors;
        this.readings = readings;
        this.locks = locks;
        this.writing = writing;
        this.people = people;
        this.clock = clock;
    }

    /// Opens a draft for a territory, while the call is open. Whoever opens it owns it.
    @Transactional
    public DossierId open(EditionId edition, TerritoryId lead) {
        return filing.open(edition, lead, now());
    }

    /// Keeps a content for a caller that writes alone, and gives the version to save from next.
    ///
    /// @throws OptimisticLockingFailureException where somebody else changed the same fields since that version
    @Transactional
    public int save(DossierId id, Content content, int expectedVersion) {
        var stored = locks.forAuthor(id);
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
        return writing.keep(locks.forAuthor(id), typed, expectedVersion, tab, people.me(), now());
    }

    /// What a page sent too late, beside what is stored, for whoever sent it.
    @Transactional(readOnly = true)
    public StrayComparison compare(DossierId id, UUID stray) {
        return readings.compare(id, stray);
    }

    /// Stores what its sender chose between what is stored and a stray save.
    ///
    /// @param chosen by field, for those that clash
    /// @param shown the version that stood beside it when they chose
    @Transactional
    public SaveResult settle(DossierId id, UUID stray, Map<String, String> chosen, int shown) {
        var stored = locks.forAuthor(id);
        stored.requireOpenToWriting();
        var sent = writing.stray(stored, stray, people.me());
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
        return filing.submit(id, expectedVersion, now());
    }

    /// Takes the dossier back, until the final opens.
    @Transactional
    public void withdraw(DossierId id, String reason) {
        filing.withdraw(id, reason, now());
    }

    /// Gives the dossier back to its authors with what must be completed.
    @Transactional
    public void returnToComplete(DossierId id, String reason) {
        examination.returnToComplete(id, reason, now());
    }

    /// Admits the dossier to the regional round.
    @Transactional
    public void declareEligible(DossierId id) {
        examination.declareEligible(id, now());
    }

    /// Turns the dossier away.
    @Transactional
    public void declareIneligible(DossierId id, String reason) {
        examination.declareIneligible(id, reason, now());
    }

    /// Refuses unless the dossier still stands at the version its examiner has read.
    @Transactional(readOnly = true)
    public void requireVersion(DossierId id, int expectedVersion) {
        readings.get(id).requireVersion(expectedVersion);
    }

    /// Says which region hears the dossier, where none covers its lead territory or another should.
    @Transactional
    public void assign(DossierId id, RegionId region) {
        examination.assign(id, region);
    }

    /// Lets somebody write the dossier with its owner; whoever has no account gets one, and a letter tells them
    /// where.
    @Transactional
    public void invite(DossierId id, String name, String email, Locale language) {
        authors.invite(id, name, email, language, now());
    }

    /// Ends somebody's part in writing the dossier.
    @Transactional
    public void dismiss(DossierId id, AccountId collaborator) {
        authors.dismiss(id, collaborator);
    }

    /// The dossier: to its authors, as it stands; to everyone else who may read it, as it was last handed in.
    ///
    /// @throws NotFound for everyone else
    @Transactional(readOnly = true)
    public Dossier get(DossierId id) {
        return readings.get(id);
    }

    /// The dossier with what its reader may do and whether its receipt still holds.
    @Transactional(readOnly = true)
    public DossierReading reading(DossierId id) {
        return readings.reading(id);
    }

    /// The receipt of the last submission.
    ///
    /// @throws NotFound before the first
    @Transactional(readOnly = true)
    public Receipt receipt(DossierId id) {
        return readings.receipt(readings.get(id));
    }

    /// What still keeps the dossier from being handed in, in the order of its form.
    @Transactional(readOnly = true)
    public List<Lack> lacks(DossierId id) {
        return readings.lacks(id);
    }

    /// When the content was last written, and by whom, for its authors.
    @Transactional(readOnly = true)
    public LastSave lastSave(DossierId id) {
        return readings.lastSave(id);
    }

    /// Those the actor owns or writes on, the latest written first.
    @Transactional(readOnly = true)
    public List<DossierSummary> mine() {
        return readings.mine();
    }

    /// The dossiers of an edition: to its organiser all of them, to a coordinator those of their regions.
    @Transactional(readOnly = true)
    public Listing<DossierSummary> list(EditionId edition, DossierQuery query) {
        return readings.list(edition, query);
    }

    /// The dossiers admitted to the regional round, by number: to a coordinator, those of their regions.
    @Transactional(readOnly = true)
    public List<Dossier> eligible(EditionId edition) {
        return readings.eligible(edition);
    }

    /// How many dossiers stand where, by the code of the status, for those who may list them.
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(EditionId edition) {
        return readings.counts(edition);
    }

    /// The next dossier to examine after this number, and round again from the first; empty when none is left.
    @Transactional(readOnly = true)
    public Optional<DossierId> toExamine(EditionId edition, int after) {
        return readings.toExamine(edition, after);
    }

    /// The time by which deadlines are judged.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// When a dossier was last written, and by whom.
    public record LastSave(Instant at, AccountId by, boolean byMe) {}

    /// What was sent too late, beside what is stored.
    ///
    /// @param storedByName who wrote what is stored
    public record StrayComparison(StraySave stray, Dossier stored, Merge merge, String storedByName) {}
}
