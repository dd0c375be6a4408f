package org.palmares.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JournalRepository {

    private static final TypeReference<Map<String, @Nullable Object>> MEMBERS = new TypeReference<>() {};
    private static final RowMapper<JournalEntry> ENTRY = (row, _) -> new JournalEntry(
            row.getLong("id"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("actor"),
            row.getString("act"),
            row.getString("kind"),
            row.getObject("subject", UUID.class),
            row.getString("subject_name"),
            row.getObject("edition", UUID.class),
            row.getObject("region", UUID.class),
            members(row, "before"),
            members(row, "after"));

    private static final RowMapper<String> CODE = (row, _) -> row.getString(1);
    private static final UUID NO_REGION = new UUID(0, 0);

    /// What a search asks of an entry.
    private static final String FOUND = """
             where (cast(:edition as uuid) is null or edition = :edition)
               and (:everywhere or region in (:regions))
               and (:act = '' or act = :act)
               and (:actor = '' or actor = :actor)
               and (cast(:subject as uuid) is null or subject = :subject)
               and (cast(:from as timestamptz) is null or at >= :from)
               and (cast(:to as timestamptz) is null or at < :to)
               and (:text = ''
                    or public.unaccent(subject_name) ilike '%' || public.unaccent(:text) || '%'
                    or act in (:acts)
                    or actor in (:actors))
            """;

    private final JdbcClient jdbc;

    JournalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Entry entry, String actor, Instant at) {
        var sql = """
                insert into journal.entry
                       (at, actor, act, kind, subject, subject_name, edition, region, before, after, assesses)
                values (:at, :actor, :act, :kind, :subject, :subjectName, :edition, :region,
                        cast(:before as jsonb), cast(:after as jsonb), :assesses)
                """;
        jdbc.sql(sql)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("act", entry.act())
                .param("kind", entry.kind())
                .param("subject", entry.subject())
                .param("subjectName", entry.subjectName())
                .param("edition", entry.edition())
                .param("region", entry.region())
                .param("before", CanonicalJson.write(CanonicalJson.kept(entry.before())))
                .param("after", CanonicalJson.write(CanonicalJson.kept(entry.after())))
                .param("assesses", entry.assesses())
                .update();
    }

    /// The latest first.
    ///
    /// @param acts acts whose words hold the text looked for
    /// @param actors codes of the actors whose names hold it
    List<JournalEntry> find(JournalQuery query, Collection<String> acts, Collection<String> actors) {
        var sql = """
                select id, at, actor, act, kind, subject, subject_name, edition, region, before, after
                  from journal.entry
                """ + FOUND + """
                 order by at desc, id desc
                 limit :size offset :offset
                """;
        return bound(sql, query, acts, actors)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(ENTRY)
                .list();
    }

    int count(JournalQuery query, Collection<String> acts, Collection<String> actors) {
        var sql = """
                select count(*)
                  from journal.entry
                """ + FOUND;
        return bound(sql, query, acts, actors).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec bound(
            String sql, JournalQuery query, Collection<String> acts, Collection<String> actors) {
        return jdbc.sql(sql)
                .param("edition", query.edition())
                .param("everywhere", query.regions() == null)
                .param("regions", some(query.regions() == null ? Set.of() : query.regions(), NO_REGION))
                .param("act", query.act())
                .param("actor", query.actor())
                .param("subject", query.subject())
                .param("from", query.from() == null ? null : query.from().atOffset(ZoneOffset.UTC))
                .param("to", query.to() == null ? null : query.to().atOffset(ZoneOffset.UTC))
                .param("text", query.text().replaceAll("([\\\\%_])", "\\\\$1"))
                .param("acts", some(acts, ""))
                .param("actors", some(actors, ""));
    }

    /// Every act done at least once there.
    List<String> acts(@Nullable UUID edition, @Nullable Set<UUID> regions) {
        var sql = """
                select distinct act
                  from journal.entry
                 where (cast(:edition as uuid) is null or edition = :edition)
                   and (:everywhere or region in (:regions))
                 order by act
                """;
        return within(sql, edition, regions).query(CODE).list();
    }

    /// The code of everyone who acted at least once there.
    List<String> actors(@Nullable UUID edition, @Nullable Set<UUID> regions) {
        var sql = """
                select distinct actor
                  from journal.entry
                 where (cast(:edition as uuid) is null or edition = :edition)
                   and (:everywhere or region in (:regions))
                """;
        return within(sql, edition, regions).query(CODE).list();
    }

    private JdbcClient.StatementSpec within(String sql, @Nullable UUID edition, @Nullable Set<UUID> regions) {
        return jdbc.sql(sql)
                .param("edition", edition)
                .param("everywhere", regions == null)
                .param("regions", some(regions == null ? Set.of() : regions, NO_REGION));
    }

    /// SQL has no empty list: a value that matches nothing stands for it.
    private static <T> Collection<T> some(Collection<T> values, T none) {
        return values.isEmpty() ? List.of(none) : values;
    }

    private static Map<String, @Nullable Object> members(ResultSet row, String column) throws SQLException {
        return JsonMapper.shared().readValue(row.getString(column), MEMBERS);
    }
}
