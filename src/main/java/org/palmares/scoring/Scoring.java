package org.palmares.scoring;

import java.time.Clock;
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

/// What may be asked of score sheets and of what follows from them. The database decides which sheets the actor may
/// know.
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
    @Transactional
    public KeptSheet keep(AssignmentId assignment, Marks written, int expectedVersion) {
        var reading = juries.mine(assignment);
        requireOpen(reading, editions.stage(reading.edition()));
        var stored = begun(reading);
        var joined = joined(stored, written, expectedVersion);
        return store(stored.keep(joined, rubric(reading.edition(), reading.round())));
    }

    /// Hands the actor's sheet in; from then on it is part of the round. Handed in already, it stays as it is.
    @Transactional
    public void handIn(AssignmentId assignment, Marks written, int expectedVersion) {
        var reading = juries.mine(assignment);
        requireOpen(reading, editions.stageHeld(reading.edition()));
        var stored = begun(reading);
        if (stored.handedIn()) {
            return;
        }
        var joined = joined(stored, written, expectedVersion);
        store(stored.handIn(joined, rubric(reading.edition(), reading.round()), clock.instant()));
        journal.record(Entry.of("scoring.handed-in", "reading", assignment.value())
                .in(reading.edition().value())
                .named(reading.title()));
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

    private KeptSheet store(ScoreSheet sheet) {
        var now = clock.instant();
        repository.update(sheet);
        repository.keepRevision(sheet, now);
        return new KeptSheet(sheet.version(), now);
    }

    private Marks joined(ScoreSheet stored, Marks written, int expectedVersion) {
        if (expectedVersion >= stored.version()) {
            return written;
        }
        var base = repository.revision(stored.id(), expectedVersion).orElseGet(Marks::none);
        return MarkMerge.merge(base, stored.marks(), written);
    }

    private ScoreSheet begun(Reading reading) {
        return repository.find(reading.id()).orElseGet(() -> {
            repository.insert(blank(reading));
            return repository.find(reading.id()).orElseThrow(() -> new NotFound("sheet of " + reading.id()));
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
        boolean open = switch (reading.round()) {
            case REGIONAL -> stage instanceof EditionStage.Regional;
            case FINAL -> stage instanceof EditionStage.Final;
        };
        if (!open) {
            throw new ScoringRefusal.RoundNotOpen();
        }
    }
}
