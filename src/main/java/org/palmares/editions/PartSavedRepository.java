package org.palmares.editions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When each part of an edition was last saved, by whom, and which version of the edition that made.
@Repository
class PartSavedRepository {

    private static final RowMapper<PartSaved> SAVED = (row, _) ->
            new PartSaved(row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("by", UUID.class));

    private final JdbcClient jdbc;

    PartSavedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Marks the part as saved and gives the edition's new version; refuses where somebody saved the part since the
    /// version expected. The edition must be locked.
    int save(EditionId id, Part part, int expectedVersion, Instant at, @Nullable UUID by) {
        var advance = """
                update editions.edition
                   set version = version + 1
                 where id = :id
                   and not exists (
                       select
                         from editions.part_saved saved
                        where saved.edition = :id
                          and saved.part = :part
                          and saved.version > :expectedVersion)
                returning version
                """;
        int version = jdbc.sql(advance)
                .param("id", id.value())
                .param("part", part.name())
                .param("expectedVersion", expectedVersion)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new OptimisticLockingFailureException(
                        "The part was saved by somebody else (edition %s, part %s, expected version %d)."
                                .formatted(id, part, expectedVersion)));
        var remember = """
                insert into editions.part_saved (edition, part, version, at, by)
                values (:id, :part, :version, :at, :by)
                on conflict (edition, part) do update
                   set version = excluded.version, at = excluded.at, by = excluded.by
                """;
        jdbc.sql(remember)
                .param("id", id.value())
                .param("part", part.name())
                .param("version", version)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        return version;
    }

    Optional<PartSaved> last(EditionId id, Part part) {
        var sql = """
                select at, by
                  from editions.part_saved
                 where edition = :id
                   and part = :part
                """;
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("part", part.name())
                .query(SAVED)
                .optional();
    }
}
