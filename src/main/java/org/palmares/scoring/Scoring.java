package org.palmares.scoring;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.Criterion;
import org.palmares.editions.EditionId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.Round;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.palmares.juries.AssignmentId;
import org.palmares.juries.Juries;
import org.palmares.juries.Reading;
import org.palmares.kernel.NotFound;
import org.palmares.people.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What may be asked of score sheets and of what follows from them. The database decides which sheets the actor
/// may know.
@Service
public class Scoring {

    private final SheetRepository repository;
    private final Juries juries;
    private final Editions editions;
    private final People people;
    private final Journal journal;
    private final Clock clock;

    Scoring(SheetRepository repository, Juries juries, Editions editions, People people, Journal journal, Clock clock) {
        this.repository = repository;
        this.juries = juries;
        this.editions = editions;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /// The sheet of one of the actor's own readings, blank where nothing was kept yet.
    @Transactional(readOnly = true)
    public ScoreSheet sheet(AssignmentId assignment) {
        var reading = juries.mine(assignment);
        return repository.find(assignment).orElseGet(() -> blank(reading));
    }

    /// What a round asks of its jurors.
    @Transactional(readOnly = true)
    public List<Criterion> rubric(EditionId edition, Round round) {
        return editions.get(edition).criteria(round);
    }

    /// Keeps what the actor has written so far. Written elsewhere meanwhile, both are joined: see [MarkMerge].
    ///
    /// The version given back is the one that shows what was written here and nothing else: a page that goes on
    /// from it is joined again, and does not wipe out what it never showed.
    @Transactional
    public KeptSheet keep(AssignmentId assignment, Marks written, int expectedVersion) {
        var reading = juries.mine(assignment);
        requireOpen(reading, editions.stage(reading.edition()));
        var now = clock.instant();
        var stored = begun(reading);
        var typed = stored.keep(written, rubric(reading.edition(), reading.round()));
        if (typed.marks().equals(stored.marks())) {
            return new KeptSheet(stored.version(), now);
        }
        store(typed, now);
        if (expectedVersion < stored.version()) {
            store(joined(stored, typed, expectedVersion), now);
        }
        return new KeptSheet(typed.version(), now);
    }

    /// Hands the actor's sheet in; from then on it is part of the round. Sent again, it stays as it is; with other
    /// marks, it is refused.
    @Transactional
    public void handIn(AssignmentId assignment, Marks written, int expectedVersion) {
        var reading = juries.mine(assignment);
        requireOpen(reading, editions.stageHeld(reading.edition()));
        var rubric = rubric(reading.edition(), reading.round());
        var now = clock.instant();
        var stored = begun(reading);
        if (stored.handedIn() && stored.marks().equals(written)) {
            return;
        }
        var typed = stored.keep(written, rubric);
        if (expectedVersion < stored.version() && !typed.marks().equals(stored.marks())) {
            store(typed, now);
            store(joined(stored, typed, expectedVersion).handIn(rubric, now), now);
        } else {
            store(typed.handIn(rubric, now), now);
        }
        journal.record(Entry.of("scoring.handed-in", "reading", assignment.value())
                .in(reading.edition().value())
                .named(reading.title())
                .assessing(reading.dossier().value()));
    }

    /// Which of the actor's readings are begun (false) or handed in (true).
    @Transactional(readOnly = true)
    public Map<UUID, Boolean> standing() {
        return repository.standing(people.me());
    }

    /// How far a round has come, dossiers of which the actor may know nothing left out.
    @Transactional(readOnly = true)
    public Progress progress(EditionId edition, Round round) {
        return new Progress(repository.progress(edition, round));
    }

    /// The dossiers of a round ranked from the rows the actor may know, and from those alone.
    @Transactional(readOnly = true)
    public Ranking ranking(EditionId edition, Round round) {
        var readings = repository.handedIn(edition, round).stream()
                .map(sheet -> new Ranking.Reading(sheet.dossier(), sheet.marks().byCriterion()))
                .toList();
        var known = new LinkedHashSet<>(repository.known(edition, round));
        return Ranking.of(
                known,
                readings.stream()
                        .filter(reading -> known.contains(reading.dossier()))
                        .toList(),
                rubric(edition, round));
    }

    /// The sheets of a dossier that the actor may know: their own, or all those handed in.
    @Transactional(readOnly = true)
    public List<ScoreSheet> sheets(EditionId edition, DossierId dossier, Round round) {
        return repository.handedIn(edition, round).stream()
                .filter(sheet -> sheet.dossier().equals(dossier))
                .toList();
    }

    private void store(ScoreSheet sheet, Instant now) {
        repository.update(sheet);
        repository.keepRevision(sheet, now);
    }

    private ScoreSheet joined(ScoreSheet stored, ScoreSheet typed, int expectedVersion) {
        var base = repository.revision(stored.id(), expectedVersion).orElseGet(Marks::none);
        return typed.join(MarkMerge.merge(base, stored.marks(), typed.marks()));
    }

    /// The sheet, begun where it was not; nobody else writes on it before this transaction ends.
    private ScoreSheet begun(Reading reading) {
        return repository.findForUpdate(reading.id()).orElseGet(() -> {
            repository.insert(blank(reading));
            return repository.findForUpdate(reading.id()).orElseThrow(() -> new NotFound("sheet of " + reading.id()));
        });
    }

    private ScoreSheet blank(Reading reading) {
        return new ScoreSheet(
                SheetId.random(),
                reading.id(),
                reading.dossier(),
                reading.edition(),
                people.me(),
                reading.round(),
                Marks.none(),
                null,
                0);
    }

    private static void requireOpen(Reading reading, EditionStage stage) {
        if (!reading.round().isHeldAt(stage)) {
            throw new ScoringRefusal.RoundNotOpen();
        }
    }
}
