package org.palmares.juries;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.EditionId;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.people.AccountId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Juries and their seats.
@Repository
class JuryRepository {

    private static final RowMapper<JuryRow> JURY = new SimplePropertyRowMapper<>(JuryRow.class);
    private static final RowMapper<Seat> SEAT = new SimplePropertyRowMapper<>(Seat.class);

    /// A jury without its seats.
    record JuryRow(
            JuryId id,
            EditionId edition,
            Round round,
            @Nullable RegionId region,
            String name) {}

    record Seat(JuryId jury, AccountId account, boolean chair) {}

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

    /// Whoever else deals readings in the edition waits for this transaction.
    void lock(EditionId edition) {
        var sql = """
                select id
                  from juries.jury
                 where edition_id = :edition
                 order by id
                   for update
                """;
        jdbc.sql(sql).param("edition", edition.value()).query(UUID.class).list();
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

    /// Nobody takes the chair any longer; gives whoever did.
    Optional<AccountId> vacateChair(JuryId jury) {
        var sql = """
                update juries.seat
                   set chair = false
                 where jury_id = :jury
                   and chair
                returning account_id
                """;
        return jdbc.sql(sql)
                .param("jury", jury.value())
                .query((row, _) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
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

    /// True where the account has filed a dossier in the edition, or writes one with its owner; a withdrawn one is
    /// left out.
    boolean files(EditionId edition, AccountId account) {
        var sql = """
                select exists (select from juries.author
                                 join juries.dossier on dossier.id = author.dossier_id
                                where dossier.edition_id = :edition
                                  and dossier.status <> 'WITHDRAWN'
                                  and author.account_id = :account)
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }
}
