package org.palmares.scoring;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palmares.DatabaseSession;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.CriterionId;
import org.palmares.editions.EditionId;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.juries.AssignmentId;
import org.palmares.juries.JuryId;
import org.palmares.juries.JuryRows;
import org.palmares.people.AccountId;

/// The regional round of one region, with its jury, its chair, one juror and one dossier to read.
final class WestRound {

    static final Instant NOW = Instant.parse("2027-05-03T09:00:00Z");

    final JuryRows rows;
    final EditionId edition;
    final RegionId west;
    final CriterionId criterion;
    final JuryId jury;
    final AccountId chair;
    final AccountId juror;
    final DossierId dossier;
    final AssignmentId assignment;

    private final DatabaseSession session;
    private final SheetRepository repository;

    WestRound(JuryRows rows, DatabaseSession session, SheetRepository repository) {
        this.rows = rows;
        this.session = session;
        this.repository = repository;
        edition = rows.edition("REGIONAL");
        west = rows.region(edition, "Ouest");
        criterion = rows.criterion(edition, Round.REGIONAL, 1);
        jury = rows.jury(edition, west, "Ouest");
        chair = rows.account("Cléo");
        juror = rows.account("Ada");
        rows.seat(jury, chair, true);
        rows.seat(jury, juror, false);
        dossier = rows.dossier(edition, west);
        assignment = rows.assign(dossier, juror, jury);
    }

    Marks marks(int mark) {
        return new Marks(Map.of(criterion, mark), "Au jury", "Au candidat");
    }

    /// The juror's sheet, nothing written on it.
    ScoreSheet blank() {
        return blank(assignment, dossier, juror, Round.REGIONAL);
    }

    ScoreSheet blank(AssignmentId reading, DossierId read, AccountId reader, Round round) {
        return new ScoreSheet(SheetId.random(), reading, read, edition, reader, round, Marks.none(), null, 0);
    }

    /// The juror's sheet, begun.
    ScoreSheet begun() {
        return stored(blank(), 3, null);
    }

    /// The juror's sheet, handed in.
    ScoreSheet handedIn() {
        return stored(blank(), 3, NOW);
    }

    /// Another juror's sheet of the same dossier in the same round.
    ScoreSheet handedInBy(AccountId other, int mark) {
        var reading = rows.assign(dossier, other, jury);
        return stored(blank(reading, dossier, other, Round.REGIONAL), mark, NOW);
    }

    /// A sheet of the final on the same dossier.
    ScoreSheet handedInForTheFinal(JuryId last, AccountId reader) {
        var reading = rows.assign(dossier, reader, last);
        return stored(blank(reading, dossier, reader, Round.FINAL), 3, NOW);
    }

    private ScoreSheet stored(ScoreSheet blank, int mark, @Nullable Instant handedInAt) {
        var sheet = new ScoreSheet(
                blank.id(),
                blank.assignment(),
                blank.dossier(),
                blank.edition(),
                blank.juror(),
                blank.round(),
                marks(mark),
                handedInAt,
                1);
        return session.as(JuryRows.as(blank.juror()), () -> {
            repository.insert(blank);
            repository.update(sheet);
            repository.keepRevision(sheet, NOW);
            return sheet;
        });
    }
}
