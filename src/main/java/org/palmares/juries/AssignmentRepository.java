package org.palmares.juries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionId;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.people.AccountId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who reads which dossier in which round, and what is still to be given.
@Repository
class AssignmentRepository {

    private static final RowMapper<Assignment> ASSIGNMENT = new SimplePropertyRowMapper<>(Assignment.class);
    private static final RowMapper<Reading> READING = (row, _) -> new Reading(
            new AssignmentId(row.getObject("id", UUID.class)),
            new DossierId(row.getObject("dossier", UUID.class)),
            new EditionId(row.getObject("edition", UUID.class)),
            Round.valueOf(row.getString("round")),
            row.getString("jury_name"),
            row.getInt("number"),
            row.getString("title"),
            row.getString("lead_name"),
            row.getObject("juror", UUID.class),
            row.getInt("position"),
            row.getInt("of"));

    private static final String READ = """
            select read.id, read.dossier, read.edition, read.round, read.jury_name, read.number, read.title,
                   read.lead_name, read.juror, read.position, read.of
              from (
                select assignment.id, assignment.dossier_id as dossier, jury.edition_id as edition, assignment.round,
                       jury.name as jury_name, dossier.number, dossier.title, dossier.lead_name,
                       assignment.juror_id as juror,
                       row_number() over (partition by assignment.jury_id order by dossier.number) as position,
                       count(*) over (partition by assignment.jury_id) as of
                  from juries.assignment
                  join juries.jury on jury.id = assignment.jury_id
                  join juries.dossier on dossier.id = assignment.dossier_id
                 where assignment.juror_id = :juror
                   and dossier.status <> 'WITHDRAWN'
                   and assignment.dossier_id not in (select conflict.dossier_id
                                                       from juries.conflict
                                                      where conflict.account_id = :juror)
              ) as read
            """;

    private final JdbcClient jdbc;

    AssignmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void assign(List<Assignment> assignments) {
        var sql = """
                insert into juries.assignment (id, dossier_id, juror_id, jury_id, round)
                select line.id, line.dossier, line.juror, line.jury, line.round
                  from unnest(:ids::uuid[], :dossiers::uuid[], :jurors::uuid[], :juries::uuid[], :rounds::text[])
                       as line (id, dossier, juror, jury, round)
                """;
        jdbc.sql(sql)
                .param("ids", column(assignments, assignment -> assignment.id().toString()))
                .param(
                        "dossiers",
                        column(assignments, assignment -> assignment.dossier().toString()))
                .param(
                        "jurors",
                        column(assignments, assignment -> assignment.juror().toString()))
                .param(
                        "juries",
                        column(assignments, assignment -> assignment.jury().toString()))
                .param(
                        "rounds",
                        column(assignments, assignment -> assignment.round().name()))
                .update();
    }

    private static String[] column(List<Assignment> assignments, Function<Assignment, String> value) {
        return assignments.stream().map(value).toArray(String[]::new);
    }

    List<Assignment> assignments(EditionId edition, Round round) {
        var sql = """
                select assignment.id, assignment.dossier_id as dossier, assignment.juror_id as juror,
                       assignment.jury_id as jury, assignment.round
                  from juries.assignment
                  join juries.jury on jury.id = assignment.jury_id
                 where jury.edition_id = :edition
                   and assignment.round = :round
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("round", round.name())
                .query(ASSIGNMENT)
                .list();
    }

    /// What a juror reads, in the order of jury and number: recused dossiers left out, and withdrawn ones.
    List<Reading> readings(AccountId juror) {
        var sql = READ + " order by read.round desc, read.jury_name, read.number";
        return jdbc.sql(sql).param("juror", juror.value()).query(READING).list();
    }

    /// One of those readings.
    Optional<Reading> reading(AccountId juror, AssignmentId id) {
        var sql = READ + " where read.id = :id";
        return jdbc.sql(sql)
                .param("juror", juror.value())
                .param("id", id.value())
                .query(READING)
                .optional();
    }

    /// True where the account reads the dossier, or takes the chair of a jury that does.
    boolean readsDossier(DossierId dossier, AccountId account) {
        var sql = """
                select exists (select from juries.assignment
                                where dossier_id = :dossier
                                  and juror_id = :account)
                    or exists (select from juries.assignment
                                 join juries.seat on seat.jury_id = assignment.jury_id
                                where assignment.dossier_id = :dossier
                                  and seat.account_id = :account
                                  and seat.chair)
                """;
        return jdbc.sql(sql)
                .param("dossier", dossier.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /// True where the account has something to read for the jury.
    boolean reads(JuryId jury, AccountId account) {
        var sql = """
                select exists (select from juries.assignment
                                where jury_id = :jury
                                  and juror_id = :account)
                """;
        return jdbc.sql(sql)
                .param("jury", jury.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /// The dossiers of a region that may be read, in the order of their numbers.
    List<UUID> toRead(EditionId edition, RegionId region) {
        var sql = """
                select dossier.id
                  from juries.dossier
                 where dossier.edition_id = :edition
                   and dossier.status = 'ELIGIBLE'
                   and dossier.region_id = :region
                 order by dossier.number
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("region", region.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// The dossiers that may be read and that no region hears, in the order of their numbers.
    List<UUID> withoutRegion(EditionId edition) {
        var sql = """
                select dossier.id
                  from juries.dossier
                 where dossier.edition_id = :edition
                   and dossier.status = 'ELIGIBLE'
                   and dossier.region_id is null
                 order by dossier.number
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// The number of each dossier, for those who read a refusal.
    Map<UUID, Integer> numbers(EditionId edition) {
        var sql = """
                select dossier.id as dossier, dossier.number
                  from juries.dossier
                 where dossier.edition_id = :edition
                """;
        var numbers = new LinkedHashMap<UUID, Integer>();
        jdbc.sql(sql)
                .param("edition", edition.value())
                .query((row, _) -> numbers.put(row.getObject("dossier", UUID.class), row.getInt("number")))
                .list();
        return numbers;
    }
}
