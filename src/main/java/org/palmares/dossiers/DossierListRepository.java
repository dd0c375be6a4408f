package org.palmares.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.EditionId;
import org.palmares.people.AccountId;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Dossiers by the list, one statement a page. Columns are read by position: lists are long.
@Repository
class DossierListRepository {

    private final JdbcClient jdbc;

    DossierListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Each as it was last handed in; one that never was shows neither title nor category.
    ///
    /// @param regions those whose dossiers are listed; null for the whole edition
    List<DossierSummary> list(EditionId edition, DossierQuery query, @Nullable Set<UUID> regions) {
        var sql = """
                select id, edition, number, title, lead_name, category, region,
                       case when axes = '{}' then '' else array_to_string(axes, ',') end,
                       status, (extract(epoch from submitted_at) * 1000)::bigint, version
                  from dossiers.listed
                 where edition = :edition
                   and (:regions::uuid[] is null or region = any (:regions::uuid[]))
                   and (:status::text is null or status = :status)
                   and (:category::uuid is null or category = :category)
                   and (:region::uuid is null or region = :region)
                   and (not :withoutRegion or region is null)
                   and (:axis::uuid is null or :axis = any (axes))
                   and (:words::text is null
                        or number = :number
                        or public.unaccent(lower(title || ' ' || lead_name)) like public.unaccent(lower(:words)))
                 order by case when :descending then null else
                              case :sort when 'TITLE' then public.unaccent(lower(title))
                                         when 'TERRITORY' then public.unaccent(lower(lead_name))
                                         when 'STATUS' then status end
                          end,
                          case when :descending then
                              case :sort when 'TITLE' then public.unaccent(lower(title))
                                         when 'TERRITORY' then public.unaccent(lower(lead_name))
                                         when 'STATUS' then status end
                          end desc,
                          case when :sort = 'SUBMITTED' and not :descending then submitted_at end nulls last,
                          case when :sort = 'SUBMITTED' and :descending then submitted_at end desc nulls last,
                          case when :sort = 'NUMBER' and :descending then number end desc,
                          number
                 limit :limit
                offset :offset
                """;
        return filtered(sql, edition, query, regions)
                .param("sort", query.sort().name())
                .param("descending", query.descending())
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(new SummaryMapper())
                .list();
    }

    int count(EditionId edition, DossierQuery query, @Nullable Set<UUID> regions) {
        var sql = """
                select count(*)
                  from dossiers.listed
                 where edition = :edition
                   and (:regions::uuid[] is null or region = any (:regions::uuid[]))
                   and (:status::text is null or status = :status)
                   and (:category::uuid is null or category = :category)
                   and (:region::uuid is null or region = :region)
                   and (not :withoutRegion or region is null)
                   and (:axis::uuid is null or :axis = any (axes))
                   and (:words::text is null
                        or number = :number
                        or public.unaccent(lower(title || ' ' || lead_name)) like public.unaccent(lower(:words)))
                """;
        return filtered(sql, edition, query, regions).query(Integer.class).single();
    }

    Map<String, Integer> counts(EditionId edition, @Nullable Set<UUID> regions) {
        var sql = """
                select status, count(*)
                  from dossiers.dossier
                 where edition = :edition
                   and (:regions::uuid[] is null or region = any (:regions::uuid[]))
                 group by status
                """;
        ResultSetExtractor<Map<String, Integer>> byStatus = rows -> {
            var counts = new LinkedHashMap<String, Integer>();
            DossierStatus.CODES.forEach(code -> counts.put(code, 0));
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
            return counts;
        };
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("regions", array(regions), Types.OTHER)
                .query(byStatus);
    }

    /// Those this account owns or writes on, the latest written first.
    List<DossierSummary> of(AccountId account) {
        var sql = """
                select id, edition, number, title, lead_name, category, region,
                       case when axes = '{}' then '' else array_to_string(axes, ',') end,
                       status, (extract(epoch from submitted_at) * 1000)::bigint, version
                  from dossiers.dossier
                 where owner = :account
                    or id in (select dossier from dossiers.collaborator where account = :account)
                 order by saved_at desc, number
                """;
        return jdbc.sql(sql)
                .param("account", account.value())
                .query(new SummaryMapper())
                .list();
    }

    /// The first submitted dossier after this number, and round again from the first.
    Optional<DossierId> toExamine(EditionId edition, int after, @Nullable Set<UUID> regions) {
        var sql = """
                select id
                  from dossiers.dossier
                 where edition = :edition
                   and status = 'SUBMITTED'
                   and (:regions::uuid[] is null or region = any (:regions::uuid[]))
                 order by number <= :after, number
                 limit 1
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("after", after)
                .param("regions", array(regions), Types.OTHER)
                .query(UUID.class)
                .optional()
                .map(DossierId::new);
    }

    void add(DossierId dossier, AccountId account, AccountId by, Instant at) {
        var sql = """
                insert into dossiers.collaborator (dossier, account, added_by, added_at)
                values (:dossier, :account, :by, :at)
                on conflict do nothing
                """;
        jdbc.sql(sql)
                .param("dossier", dossier.value())
                .param("account", account.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(DossierId dossier, AccountId account) {
        var sql = """
                delete from dossiers.collaborator
                 where dossier = :dossier
                   and account = :account
                """;
        jdbc.sql(sql)
                .param("dossier", dossier.value())
                .param("account", account.value())
                .update();
    }

    /// Who writes on a dossier beside its owner, in the order they came.
    List<AccountId> collaborators(DossierId dossier) {
        var sql = """
                select account
                  from dossiers.collaborator
                 where dossier = :dossier
                 order by added_at, account
                """;
        return jdbc.sql(sql)
                .param("dossier", dossier.value())
                .query((row, _) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec filtered(
            String sql, EditionId edition, DossierQuery query, @Nullable Set<UUID> regions) {
        var words = query.words().strip();
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("regions", array(regions), Types.OTHER)
                .param("status", query.status().isBlank() ? null : query.status(), Types.VARCHAR)
                .param("category", query.category(), Types.OTHER)
                .param("region", query.region(), Types.OTHER)
                .param("withoutRegion", query.withoutRegion())
                .param("axis", query.axis(), Types.OTHER)
                .param("number", number(words))
                .param("words", words.isEmpty() ? null : like(words), Types.VARCHAR);
    }

    /// The number in what is looked for: `42`, `2026-042`; 0 where there is none.
    private static int number(String words) {
        var last = words.substring(words.lastIndexOf('-') + 1);
        return last.matches("\\d{1,6}") ? Integer.parseInt(last) : 0;
    }

    private static String like(String words) {
        var composed = Normalizer.normalize(words, Normalizer.Form.NFC);
        return "%" + composed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static @Nullable String array(@Nullable Collection<UUID> ids) {
        if (ids == null) {
            return null;
        }
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /// Rows of one list: the same few axes come back from row to row, and are read once.
    private static final class SummaryMapper implements RowMapper<DossierSummary> {

        private final Map<String, List<UUID>> axes = new HashMap<>(Map.of("", List.of()));

        @Override
        public DossierSummary mapRow(ResultSet row, int number) throws SQLException {
            long submitted = row.getLong(10);
            var submittedAt = row.wasNull() ? null : Instant.ofEpochMilli(submitted);
            return new DossierSummary(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getInt(3),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, UUID.class),
                    row.getObject(7, UUID.class),
                    axes.computeIfAbsent(row.getString(8), SummaryMapper::ids),
                    row.getString(9),
                    submittedAt,
                    row.getInt(11));
        }

        private static List<UUID> ids(String joined) {
            return Arrays.stream(joined.split(",")).map(UUID::fromString).toList();
        }
    }
}
