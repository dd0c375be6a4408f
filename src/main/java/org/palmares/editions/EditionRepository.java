package org.palmares.editions;

import static org.palmares.editions.EditionColumns.moment;
import static org.palmares.editions.EditionColumns.stage;
import static org.palmares.editions.EditionColumns.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The editions themselves. What they are made of is kept by [CallPartRepository] and [JudgingPartRepository].
@Repository
class EditionRepository {

    /// An edition with the two figures of its rules that stand on its own row.
    record Row(Edition edition, int shortlistPlaces, int readingsPerDossier) {}

    private static final RowMapper<Row> ROW =
            (row, _) -> new Row(edition(row), row.getInt("shortlist_places"), row.getInt("readings_per_dossier"));

    private final JdbcClient jdbc;

    EditionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(EditionId id) {
        var sql = """
                select id, slug, programme_fr, programme_en, year, theme_fr, theme_en, forum_city, forum_from, forum_to,
                       zone, call_opens, call_closes, regional_from, regional_to, final_from, final_to, ceremony, stage,
                       published_at, fictional, historical, shortlist_places, readings_per_dossier, version
                  from editions.edition
                 where id = :id
                """;
        return jdbc.sql(sql).param("id", id.value()).query(ROW).optional();
    }

    Optional<Row> bySlug(String slug) {
        var sql = """
                select id, slug, programme_fr, programme_en, year, theme_fr, theme_en, forum_city, forum_from, forum_to,
                       zone, call_opens, call_closes, regional_from, regional_to, final_from, final_to, ceremony, stage,
                       published_at, fictional, historical, shortlist_places, readings_per_dossier, version
                  from editions.edition
                 where slug = :slug
                """;
        return jdbc.sql(sql).param("slug", slug).query(ROW).optional();
    }

    /// The version now, so that a reading in several queries can tell that it was of one state.
    int version(EditionId id) {
        var sql = """
                select version
                  from editions.edition
                 where id = :id
                """;
        return jdbc.sql(sql).param("id", id.value()).query(Integer.class).single();
    }

    /// Makes whoever else would change this edition wait for the end of the transaction.
    boolean lockForUpdate(EditionId id) {
        var sql = """
                select version
                  from editions.edition
                 where id = :id
                   for update
                """;
        return jdbc.sql(sql)
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// The stage, which nobody changes until the transaction ends; others may hold it too.
    Optional<EditionStage> stageForShare(EditionId id) {
        var sql = """
                select stage, published_at
                  from editions.edition
                 where id = :id
                   for share
                """;
        return jdbc.sql(sql)
                .param("id", id.value())
                .query((row, _) -> stage(row))
                .optional();
    }

    void insert(EditionId id, NewEdition edition, ZoneId zone) {
        var sql = """
                insert into editions.edition
                       (id, slug, programme_fr, programme_en, year, theme_fr, theme_en, forum_city, forum_from,
                        forum_to, zone, stage, fictional, historical)
                values (:id, :slug, :programmeFr, :programmeEn, :year, :themeFr, :themeEn, :forumCity, :forumFrom,
                        :forumTo, :zone, :stage, :fictional, :historical)
                """;
        jdbc.sql(sql)
                .param("id", id.value())
                .param("slug", edition.slug())
                .param("programmeFr", edition.programme().fr())
                .param("programmeEn", edition.programme().en())
                .param("year", edition.year())
                .param("themeFr", edition.theme().fr())
                .param("themeEn", edition.theme().en())
                .param("forumCity", edition.forum().city())
                .param("forumFrom", edition.forum().from())
                .param("forumTo", edition.forum().to())
                .param("zone", zone.getId())
                .param("stage", edition.historical() ? "PUBLISHED" : "PREPARING")
                .param("fictional", edition.fictional())
                .param("historical", edition.historical())
                .update();
    }

    void present(EditionId id, Presentation presentation) {
        var sql = """
                update editions.edition
                   set programme_fr = :programmeFr, programme_en = :programmeEn, year = :year, theme_fr = :themeFr,
                       theme_en = :themeEn, forum_city = :forumCity, forum_from = :forumFrom, forum_to = :forumTo,
                       zone = :zone
                 where id = :id
                """;
        jdbc.sql(sql)
                .param("id", id.value())
                .param("programmeFr", presentation.programme().fr())
                .param("programmeEn", presentation.programme().en())
                .param("year", presentation.year())
                .param("themeFr", presentation.theme().fr())
                .param("themeEn", presentation.theme().en())
                .param("forumCity", presentation.forum().city())
                .param("forumFrom", presentation.forum().from())
                .param("forumTo", presentation.forum().to())
                .param("zone", presentation.zone().getId())
                .update();
    }

    void date(EditionId id, Calendar calendar) {
        var sql = """
                update editions.edition
                   set call_opens = :callOpens, call_closes = :callCloses, regional_from = :regionalFrom,
                       regional_to = :regionalTo, final_from = :finalFrom, final_to = :finalTo, ceremony = :ceremony
                 where id = :id
                """;
        jdbc.sql(sql)
                .param("id", id.value())
                .param("callOpens", utc(calendar.callOpens()))
                .param("callCloses", utc(calendar.callCloses()))
                .param("regionalFrom", utc(calendar.regionalFrom()))
                .param("regionalTo", utc(calendar.regionalTo()))
                .param("finalFrom", utc(calendar.finalFrom()))
                .param("finalTo", utc(calendar.finalTo()))
                .param("ceremony", utc(calendar.ceremony()))
                .update();
    }

    void rule(EditionId id, int shortlistPlaces, int readingsPerDossier) {
        var sql = """
                update editions.edition
                   set shortlist_places = :shortlistPlaces, readings_per_dossier = :readingsPerDossier
                 where id = :id
                """;
        jdbc.sql(sql)
                .param("id", id.value())
                .param("shortlistPlaces", shortlistPlaces)
                .param("readingsPerDossier", readingsPerDossier)
                .update();
    }

    void move(EditionId id, EditionStage from, EditionStage to) {
        var sql = """
                update editions.edition
                   set stage = :to, published_at = :publishedAt, version = version + 1
                 where id = :id
                   and stage = :from
                """;
        int updated = jdbc.sql(sql)
                .param("id", id.value())
                .param("from", from.code())
                .param("to", to.code())
                .param("publishedAt", to instanceof EditionStage.Published(var at) ? utc(at) : null)
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("Edition %s left its stage under our feet.".formatted(id));
        }
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                new EditionId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                wording(row, "programme"),
                row.getInt("year"),
                wording(row, "theme"),
                new ForumPlace(
                        row.getString("forum_city"),
                        row.getObject("forum_from", LocalDate.class),
                        row.getObject("forum_to", LocalDate.class)),
                ZoneId.of(row.getString("zone")),
                new Calendar(
                        moment(row, "call_opens"),
                        moment(row, "call_closes"),
                        moment(row, "regional_from"),
                        moment(row, "regional_to"),
                        moment(row, "final_from"),
                        moment(row, "final_to"),
                        moment(row, "ceremony")),
                stage(row),
                row.getBoolean("fictional"),
                row.getBoolean("historical"),
                row.getInt("version"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
