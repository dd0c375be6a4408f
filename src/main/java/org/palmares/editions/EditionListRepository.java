package org.palmares.editions;

import static org.palmares.editions.EditionColumns.moment;
import static org.palmares.editions.EditionColumns.stage;
import static org.palmares.editions.EditionColumns.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists editions, one line each.
@Repository
class EditionListRepository {

    private static final RowMapper<EditionSummary> SUMMARY = (row, _) -> new EditionSummary(
            new EditionId(row.getObject("id", UUID.class)),
            row.getString("slug"),
            wording(row, "programme"),
            row.getInt("year"),
            wording(row, "theme"),
            ZoneId.of(row.getString("zone")),
            stage(row),
            moment(row, "call_opens"),
            moment(row, "call_closes"),
            row.getBoolean("fictional"),
            row.getBoolean("historical"));

    private final JdbcClient jdbc;

    EditionListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every edition, the latest first.
    List<EditionSummary> all() {
        var sql = """
                select id, slug, programme_fr, programme_en, year, theme_fr, theme_en, zone, stage, published_at,
                       call_opens, call_closes, fictional, historical
                  from editions.edition
                 order by year desc, slug
                """;
        return jdbc.sql(sql).query(SUMMARY).list();
    }

    /// Those whose call is open at this moment, the nearest deadline first.
    List<EditionSummary> open(Instant now) {
        var sql = """
                select id, slug, programme_fr, programme_en, year, theme_fr, theme_en, zone, stage, published_at,
                       call_opens, call_closes, fictional, historical
                  from editions.edition
                 where stage = 'CALLING'
                   and :now between call_opens and call_closes
                 order by call_closes, slug
                """;
        return jdbc.sql(sql)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(SUMMARY)
                .list();
    }
}
