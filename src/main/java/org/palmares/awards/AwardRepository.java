package org.palmares.awards;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionId;
import org.palmares.editions.LevelId;
import org.palmares.people.AccountId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Labels as far as the actor of the transaction may know them: the policies of the tables decide, not this class.
@Repository
class AwardRepository {

    /// The act of giving, without the levels.
    record Giving(int version, String reason, Instant savedAt, AccountId savedBy) {}

    private final JdbcClient jdbc;

    AwardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Giving> giving(EditionId edition) {
        var sql = """
                select version, reason, saved_at, saved_by
                  from awards.giving
                 where edition_id = :edition
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .query((row, _) -> new Giving(
                        row.getInt("version"),
                        row.getString("reason"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        new AccountId(row.getObject("saved_by", UUID.class))))
                .optional();
    }

    /// In the order of merit.
    List<Award> awards(EditionId edition) {
        var sql = """
                select dossier_id, level_id, merit
                  from awards.award
                 where edition_id = :edition
                 order by merit
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .query((row, _) -> new Award(
                        new DossierId(row.getObject("dossier_id", UUID.class)),
                        new LevelId(row.getObject("level_id", UUID.class)),
                        row.getInt("merit")))
                .list();
    }

    /// Keeps who gave the levels and why; they stood at this version, 0 where none were given.
    void give(EditionId edition, String reason, AccountId by, Instant at, int expectedVersion) {
        int kept = expectedVersion == 0
                ? begin(edition, reason, by, at)
                : change(edition, reason, by, at, expectedVersion);
        if (kept == 0) {
            throw new OptimisticLockingFailureException(
                    "The levels of edition %s changed under our feet.".formatted(edition));
        }
    }

    private int begin(EditionId edition, String reason, AccountId by, Instant at) {
        var sql = """
                insert into awards.giving (edition_id, version, reason, saved_at, saved_by)
                values (:edition, 1, :reason, :at, :by)
                on conflict (edition_id) do nothing
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    private int change(EditionId edition, String reason, AccountId by, Instant at, int expectedVersion) {
        var sql = """
                update awards.giving
                   set version = version + 1, reason = :reason, saved_at = :at, saved_by = :by
                 where edition_id = :edition
                   and version = :expectedVersion
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("expectedVersion", expectedVersion)
                .update();
    }

    void replace(EditionId edition, List<Award> awards) {
        jdbc.sql("delete from awards.award where edition_id = :edition")
                .param("edition", edition.value())
                .update();
        var sql = """
                insert into awards.award (edition_id, dossier_id, level_id, merit)
                select :edition, line.dossier, line.level, line.merit
                  from unnest(:dossiers::uuid[], :levels::uuid[], :merits::integer[]) as line (dossier, level, merit)
                """;
        jdbc.sql(sql)
                .param("edition", edition.value())
                .param("dossiers", column(awards, award -> award.dossier().toString()))
                .param("levels", column(awards, award -> award.level().toString()))
                .param("merits", column(awards, award -> Integer.toString(award.merit())))
                .update();
    }

    /// Keeps what salts the fingerprint of levels about to be sealed.
    void salt(EditionId edition, String salt) {
        var sql = """
                insert into awards.seal (edition_id, salt)
                values (:edition, :salt)
                """;
        jdbc.sql(sql).param("edition", edition.value()).param("salt", salt).update();
    }

    Optional<String> salt(EditionId edition) {
        var sql = """
                select salt
                  from awards.seal
                 where edition_id = :edition
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .query((row, _) -> row.getString("salt"))
                .optional();
    }

    private static String[] column(List<Award> awards, Function<Award, String> value) {
        return awards.stream().map(value).toArray(String[]::new);
    }
}
