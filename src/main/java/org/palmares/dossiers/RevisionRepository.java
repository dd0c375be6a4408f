package org.palmares.dossiers;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.people.AccountId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was ever written on a dossier: each save, what came too late, and the receipts.
@Repository
class RevisionRepository {

    private static final RowMapper<Content> CONTENT = (row, _) -> ContentJson.read(row.getString("content"));
    private static final RowMapper<StraySave> STRAY = (row, _) -> new StraySave(
            row.getObject("id", UUID.class),
            new DossierId(row.getObject("dossier", UUID.class)),
            row.getInt("base_version"),
            row.getObject("saved_at", OffsetDateTime.class).toInstant(),
            new AccountId(row.getObject("saved_by", UUID.class)),
            ContentJson.read(row.getString("content")),
            row.getObject("settled_at") != null);
    private static final RowMapper<Receipt> RECEIPT = (row, _) -> new Receipt(
            new DossierId(row.getObject("dossier", UUID.class)),
            row.getString("number"),
            row.getInt("version"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("fingerprint"));

    private final JdbcClient jdbc;

    RevisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DossierId dossier, int version, @Nullable UUID tab, Content content, AccountId by, Instant at) {
        var sql = """
                insert into dossiers.revision (dossier, version, tab, saved_at, saved_by, content)
                values (:dossier, :version, :tab, :at, :by, :content::jsonb)
                """;
        jdbc.sql(sql)
                .param("dossier", dossier.value())
                .param("version", version)
                .param("tab", tab, Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("content", ContentJson.write(content))
                .update();
    }

    /// The content a page showed at this version; blank before the first save. A change of status keeps the
    /// content, so the last one saved up to that version is the one.
    Optional<Content> at(DossierId dossier, int version) {
        var sql = """
                select content
                  from dossiers.revision
                 where dossier = :dossier
                   and version <= :version
                 order by version desc
                 limit 1
                """;
        return jdbc.sql(sql)
                .param("dossier", dossier.value())
                .param("version", version)
                .query(CONTENT)
                .optional();
    }

    /// The last version that this page itself wrote, when it is not told of it because the answer was lost on
    /// the way.
    int lastOf(DossierId dossier, UUID tab, AccountId by) {
        var sql = """
                select coalesce(max(version), 0)
                  from dossiers.revision
                 where dossier = :dossier
                   and tab = :tab
                   and saved_by = :by
                """;
        return jdbc.sql(sql)
                .param("dossier", dossier.value())
                .param("tab", tab)
                .param("by", by.value())
                .query(Integer.class)
                .single();
    }

    /// Keeps what came too late. A tab that goes on sending has one stray save, always its latest.
    UUID keep(DossierId dossier, UUID tab, int baseVersion, Content content, AccountId by, Instant at) {
        var sql = """
                insert into dossiers.stray_save as stray (id, dossier, tab, base_version, saved_at, saved_by, content)
                values (:id, :dossier, :tab, :baseVersion, :at, :by, :content::jsonb)
                on conflict (dossier, saved_by, tab) where settled_at is null do
                update set base_version = excluded.base_version, saved_at = excluded.saved_at, content = excluded.content
                returning id
                """;
        return jdbc.sql(sql)
                .param("id", UUID.randomUUID())
                .param("dossier", dossier.value())
                .param("tab", tab)
                .param("baseVersion", baseVersion)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("content", ContentJson.write(content))
                .query(UUID.class)
                .single();
    }

    Optional<StraySave> stray(DossierId dossier, UUID id) {
        var sql = """
                select id, dossier, base_version, saved_at, saved_by, content, settled_at
                  from dossiers.stray_save
                 where id = :id
                   and dossier = :dossier
                """;
        return jdbc.sql(sql)
                .param("id", id)
                .param("dossier", dossier.value())
                .query(STRAY)
                .optional();
    }

    /// What this author sent too late and nobody has settled yet, the latest first.
    List<StraySave> strays(DossierId dossier, AccountId by) {
        var sql = """
                select id, dossier, base_version, saved_at, saved_by, content, settled_at
                  from dossiers.stray_save
                 where dossier = :dossier
                   and saved_by = :by
                   and settled_at is null
                 order by saved_at desc
                """;
        return jdbc.sql(sql)
                .param("dossier", dossier.value())
                .param("by", by.value())
                .query(STRAY)
                .list();
    }

    void settle(UUID stray, Instant at) {
        var sql = """
                update dossiers.stray_save
                   set settled_at = :at
                 where id = :id
                   and settled_at is null
                """;
        jdbc.sql(sql)
                .param("id", stray)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The save of a tab went through: what it had sent before is part of it.
    void settleTab(DossierId dossier, UUID tab, AccountId by, Instant at) {
        var sql = """
                update dossiers.stray_save
                   set settled_at = :at
                 where dossier = :dossier
                   and tab = :tab
                   and saved_by = :by
                   and settled_at is null
                """;
        jdbc.sql(sql)
                .param("dossier", dossier.value())
                .param("tab", tab)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(Receipt receipt) {
        var sql = """
                insert into dossiers.receipt (dossier, version, number, at, fingerprint)
                values (:dossier, :version, :number, :at, :fingerprint)
                """;
        jdbc.sql(sql)
                .param("dossier", receipt.dossier().value())
                .param("version", receipt.version())
                .param("number", receipt.number())
                .param("at", receipt.at().atOffset(ZoneOffset.UTC))
                .param("fingerprint", receipt.fingerprint())
                .update();
    }

    /// The receipt of the last submission.
    Optional<Receipt> lastReceipt(DossierId dossier) {
        var sql = """
                select dossier, version, number, at, fingerprint
                  from dossiers.receipt
                 where dossier = :dossier
                 order by version desc
                 limit 1
                """;
        return jdbc.sql(sql).param("dossier", dossier.value()).query(RECEIPT).optional();
    }
}
