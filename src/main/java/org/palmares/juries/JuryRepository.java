package org.palmares.juries;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionId;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.people.AccountId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JuryRepository {

    private static final RowMapper<JuryRow> JURY = new SimplePropertyRowMapper<>(JuryRow.class);
    private static final RowMapper<Seat> SEAT = new SimplePropertyRowMapper<>(Seat.class);
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
    private static final RowMapper<Recusal> RECUSAL = new SimplePropertyRowMapper<>(Recusal.class);
    private static final RowMapper<Pair> PAIR = new SimplePropertyRowMapper<>(Pair.class);

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
                   and not exists (select from juries.recusal
                                    where recusal.dossier_id = assignment.dossier_id
                                      and recusal.account_id = assignment.juror_id)
              ) as read
            """;

    /// A jury without its seats.
    record JuryRow(
            JuryId id,
            EditionId edition,
            Round round,
            @Nullable RegionId region,
            String name) {}

    record Seat(JuryId jury, AccountId account, boolean chair) {}

    record Pair(UUID dossier, UUID account) {}

    private final JdbcClient jdbc;

    JuryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Jury jury) {
        var sql = """
                insert into juries.jury (id, edition_id, round, region_id, name)
                values (:id, :edition, :round, :region, :name)
                """;
        jdbc.sql(sql)
                .param("id", jury.id().value())
                .param("edition", jury.edition().value())
                .param("round", jury.round().name())
                .param("region", jury.region() == null ? null : jury.region().value())
                .param("name", jury.name())
                .update();
    }

    List<JuryRow> juries(EditionId edition) {
        var sql = """
                select id, edition_id as edition, round, region_id as region, name
                  from juries.jury
                 where edition_id = :edition
                 order by round desc, name
                """;
        return jdbc.sql(sql).param("edition", edition.value()).query(JURY).list();
    }

    Optional<JuryRow> find(JuryId jury) {
        var sql = """
                select id, edition_id as edition, round, region_id as region, name
                  from juries.jury
                 where id = :jury
                """;
        return jdbc.sql(sql).param("jury", jury.value()).query(JURY).optional();
    }

    List<Seat> seats(EditionId edition) {
        var sql = """
                select seat.jury_id as jury, seat.account_id as account, seat.chair
                  from juries.seat
                  join juries.jury on jury.id = seat.jury_id
                 where jury.edition_id = :edition
                """;
        return jdbc.sql(sql).param("edition", edition.value()).query(SEAT).list();
    }

    void seat(JuryId jury, AccountId account, boolean chair) {
        var sql = """
                insert into juries.seat (jury_id, account_id, chair)
                values (:jury, :account, :chair)
                on conflict (jury_id, account_id) do update
                   set chair = excluded.chair
                """;
        jdbc.sql(sql)
                .param("jury", jury.value())
                .param("account", account.value())
                .param("chair", chair)
                .update();
    }

    /// Nobody takes the chair any longer.
    void vacateChair(JuryId jury) {
        var sql = """
                update juries.seat
                   set chair = false
                 where jury_id = :jury
                   and chair
                """;
        jdbc.sql(sql).param("jury", jury.value()).update();
    }

    int unseat(JuryId jury, AccountId account) {
        var sql = """
                delete from juries.seat
                 where jury_id = :jury
                   and account_id = :account
                """;
        return jdbc.sql(sql)
                .param("jury", jury.value())
                .param("account", account.value())
                .update();
    }

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

    Optional<Assignment> assignment(AssignmentId id) {
        var sql = """
                select id, dossier_id as dossier, juror_id as juror, jury_id as jury, round
                  from juries.assignment
                 where id = :id
                """;
        return jdbc.sql(sql).param("id", id.value()).query(ASSIGNMENT).optional();
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

    /// What a juror reads, recused dossiers left out, in the order of jury and number.
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

    void recuse(DossierId dossier, AccountId account, String reason, Instant at) {
        var sql = """
                insert into juries.recusal (dossier_id, account_id, reason, declared_at)
                values (:dossier, :account, :reason, :at)
                on conflict (dossier_id, account_id) do nothing
                """;
        jdbc.sql(sql)
                .param("dossier", dossier.value())
                .param("account", account.value())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Recusal> recusals(EditionId edition) {
        var sql = """
                select recusal.dossier_id as dossier, dossier.number, dossier.title, recusal.account_id as account,
                       recusal.reason, recusal.declared_at
                  from juries.recusal
                  join juries.dossier on dossier.id = recusal.dossier_id
                 where dossier.edition_id = :edition
                 order by recusal.declared_at desc
                """;
        return jdbc.sql(sql).param("edition", edition.value()).query(RECUSAL).list();
    }

    /// For each dossier of the edition, the accounts that must not read it: those recused.
    Map<UUID, Set<UUID>> barred(EditionId edition) {
        var sql = """
                select recusal.dossier_id as dossier, recusal.account_id as account
                  from juries.recusal
                  join juries.dossier on dossier.id = recusal.dossier_id
                 where dossier.edition_id = :edition
                """;
        var barred = new HashMap<UUID, Set<UUID>>();
        jdbc.sql(sql)
                .param("edition", edition.value())
                .query(PAIR)
                .list()
                .forEach(pair -> barred.computeIfAbsent(pair.dossier(), _ -> new HashSet<>())
                        .add(pair.account()));
        return barred;
    }

    /// True where the account may know nothing of some dossier of the edition.
    boolean recusedSomewhere(EditionId edition, AccountId account) {
        var sql = """
                select exists (select from juries.recusal
                                 join juries.dossier on dossier.id = recusal.dossier_id
                                where dossier.edition_id = :edition
                                  and recusal.account_id = :account)
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /// True where the account has filed a dossier in the edition, a withdrawn one left out.
    boolean files(EditionId edition, AccountId account) {
        var sql = """
                select exists (select from juries.dossier
                                where edition_id = :edition
                                  and owner_id = :account
                                  and status <> 'WITHDRAWN')
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
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

    /// The dossiers of a region that may be read, in the order of their numbers.
    List<UUID> toRead(EditionId edition, @Nullable RegionId region) {
        var sql = """
                select dossier.id
                  from juries.dossier
                 where dossier.edition_id = :edition
                   and dossier.status = 'ELIGIBLE'
                   and (:region::uuid is null or dossier.region_id = :region)
                 order by dossier.number
                """;
        return new ArrayList<>(jdbc.sql(sql)
                .param("edition", edition.value())
                .param("region", region == null ? null : region.value())
                .query(UUID.class)
                .list());
    }
}
