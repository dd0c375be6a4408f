package org.palmares.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.CriterionId;
import org.palmares.editions.EditionId;
import org.palmares.editions.Round;
import org.palmares.juries.AssignmentId;
import org.palmares.people.AccountId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Sheets as far as the actor of the transaction may know them: the policies of the table decide, not this class.
@Repository
class SheetRepository {

    private static final TypeReference<Map<String, Integer>> MARKS = new TypeReference<>() {};
    private static final RowMapper<Progress.JuryProgress> PROGRESS =
            new SimplePropertyRowMapper<>(Progress.JuryProgress.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SheetRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ScoreSheet> find(AssignmentId assignment) {
        var sql = """
                select id, assignment_id, dossier_id, edition_id, juror_id, round, marks, to_jury, feedback,
                       handed_in_at, version
                  from scoring.sheet
                 where assignment_id = :assignment
                """;
        return jdbc.sql(sql)
                .param("assignment", assignment.value())
                .query(this::sheet)
                .optional();
    }

    /// The same, and nobody else changes it before this transaction ends.
    Optional<ScoreSheet> findForUpdate(AssignmentId assignment) {
        var sql = """
                select id, assignment_id, dossier_id, edition_id, juror_id, round, marks, to_jury, feedback,
                       handed_in_at, version
                  from scoring.sheet
                 where assignment_id = :assignment
                   for update
                """;
        return jdbc.sql(sql)
                .param("assignment", assignment.value())
                .query(this::sheet)
                .optional();
    }

    /// Every sheet of a round that counts and that the actor may know: handed in, and not by somebody recused since.
    List<ScoreSheet> handedIn(EditionId edition, Round round) {
        var sql = """
                select id, assignment_id, dossier_id, edition_id, juror_id, round, marks, to_jury, feedback,
                       handed_in_at, version
                  from scoring.counted
                 where edition_id = :edition
                   and round = :round
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("round", round.name())
                .query(this::sheet)
                .list();
    }

    /// The dossiers read in a round of which the actor may know the assessments.
    List<DossierId> known(EditionId edition, Round round) {
        var sql = """
                select id
                  from scoring.reading
                 where edition_id = :edition
                   and round = :round
                 order by id
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("round", round.name())
                .query((row, _) -> new DossierId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Begins a sheet, unless it was begun meanwhile.
    void insert(ScoreSheet sheet) {
        var sql = """
                insert into scoring.sheet (id, assignment_id, dossier_id, edition_id, juror_id, round)
                values (:id, :assignment, :dossier, :edition, :juror, :round)
                on conflict (assignment_id) do nothing
                """;
        jdbc.sql(sql)
                .param("id", sheet.id().value())
                .param("assignment", sheet.assignment().value())
                .param("dossier", sheet.dossier().value())
                .param("edition", sheet.edition().value())
                .param("juror", sheet.juror().value())
                .param("round", sheet.round().name())
                .update();
    }

    /// Stores the sheet as it now stands; it stood at the version before.
    void update(ScoreSheet sheet) {
        var sql = """
                update scoring.sheet
                   set marks = :marks::jsonb, to_jury = :toJury, feedback = :feedback, handed_in_at = :handedInAt,
                       version = :version
                 where id = :id
                   and version = :version - 1
                   and handed_in_at is null
                """;
        int updated = jdbc.sql(sql)
                .param("marks", marks(sheet.marks()))
                .param("toJury", sheet.marks().toJury())
                .param("feedback", sheet.marks().feedback())
                .param(
                        "handedInAt",
                        sheet.handedInAt() == null ? null : sheet.handedInAt().atOffset(ZoneOffset.UTC))
                .param("version", sheet.version())
                .param("id", sheet.id().value())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("Sheet %s changed under our feet.".formatted(sheet.id()));
        }
    }

    void keepRevision(ScoreSheet sheet, Instant at) {
        var sql = """
                insert into scoring.revision (sheet_id, version, dossier_id, juror_id, marks, to_jury, feedback, kept_at)
                values (:sheet, :version, :dossier, :juror, :marks::jsonb, :toJury, :feedback, :at)
                """;
        jdbc.sql(sql)
                .param("sheet", sheet.id().value())
                .param("version", sheet.version())
                .param("dossier", sheet.dossier().value())
                .param("juror", sheet.juror().value())
                .param("marks", marks(sheet.marks()))
                .param("toJury", sheet.marks().toJury())
                .param("feedback", sheet.marks().feedback())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What stood on the sheet when it was at this version; nothing was written before the first.
    Optional<Marks> revision(SheetId sheet, int version) {
        var sql = """
                select marks, to_jury, feedback
                  from scoring.revision
                 where sheet_id = :sheet
                   and version = :version
                """;
        return jdbc.sql(sql)
                .param("sheet", sheet.value())
                .param("version", version)
                .query((row, _) -> written(row))
                .optional();
    }

    /// Which of the juror's own readings are handed in, and which begun.
    Map<UUID, Boolean> standing(AccountId juror) {
        var sql = """
                select assignment_id, handed_in_at is not null as handed_in
                  from scoring.sheet
                 where juror_id = :juror
                """;
        var standing = new HashMap<UUID, Boolean>();
        jdbc.sql(sql)
                .param("juror", juror.value())
                .query((row, _) ->
                        standing.put(row.getObject("assignment_id", UUID.class), row.getBoolean("handed_in")))
                .list();
        return standing;
    }

    List<Progress.JuryProgress> progress(EditionId edition, Round round) {
        var sql = """
                select jury, name, count(*) as assigned, count(handed_in_at) as handed_in
                  from scoring.progress
                 where edition_id = :edition
                   and round = :round
                 group by jury, name
                 order by name
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("round", round.name())
                .query(PROGRESS)
                .list();
    }

    private ScoreSheet sheet(ResultSet row, int number) throws SQLException {
        var handedInAt = row.getObject("handed_in_at", OffsetDateTime.class);
        return new ScoreSheet(
                new SheetId(row.getObject("id", UUID.class)),
                new AssignmentId(row.getObject("assignment_id", UUID.class)),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new EditionId(row.getObject("edition_id", UUID.class)),
                new AccountId(row.getObject("juror_id", UUID.class)),
                Round.valueOf(row.getString("round")),
                written(row),
                handedInAt == null ? null : handedInAt.toInstant(),
                row.getInt("version"));
    }

    private Marks written(ResultSet row) throws SQLException {
        var byCriterion = new HashMap<CriterionId, Integer>();
        json.readValue(row.getString("marks"), MARKS)
                .forEach((criterion, mark) -> byCriterion.put(new CriterionId(UUID.fromString(criterion)), mark));
        return new Marks(byCriterion, row.getString("to_jury"), row.getString("feedback"));
    }

    private String marks(Marks marks) {
        var byCriterion = new HashMap<String, Integer>();
        marks.byCriterion().forEach((criterion, mark) -> byCriterion.put(criterion.toString(), mark));
        return json.writeValueAsString(byCriterion);
    }
}
