package org.palmares.palmares;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Wording;
import org.palmares.territories.Kind;
import org.palmares.territories.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PalmaresRepository {

    private final JdbcClient jdbc;

    PalmaresRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many palmarès are public. They are entered and never changed: while this number stands, so do they.
    int count() {
        var sql = "select count(*)::integer from palmares.published";
        return jdbc.sql(sql).query(Integer.class).single();
    }

    boolean isPublished(UUID edition) {
        var sql = "select exists (select 1 from palmares.published where edition = :edition)";
        return jdbc.sql(sql).param("edition", edition).query(Boolean.class).single();
    }

    /// Every palmarès, the latest first; in each the highest level first, then the order of publication.
    List<PublishedPalmares> all() {
        var territories = territories();
        var laureates = laureates(territories);
        var sql = """
                select edition, slug, year, programme_fr, programme_en, theme_fr, theme_en,
                       forum_city, forum_from, forum_to, lead_fr, lead_en, source_fr, source_en, fictional
                  from palmares.published
                 order by year desc, entered_at desc, slug
                """;
        return jdbc.sql(sql)
                .query((row, _) -> {
                    var edition = edition(row);
                    return new PublishedPalmares(
                            edition, List.copyOf(laureates.getOrDefault(edition.edition(), List.of())));
                })
                .list();
    }

    /// False where this edition's palmarès is public already.
    boolean insert(PublishedEdition edition, Instant at) {
        var sql = """
                insert into palmares.published
                       (edition, slug, year, programme_fr, programme_en, theme_fr, theme_en,
                        forum_city, forum_from, forum_to, lead_fr, lead_en, source_fr, source_en, fictional, entered_at)
                values (:edition, :slug, :year, :programmeFr, :programmeEn, :themeFr, :themeEn,
                        :city, :from, :to, :leadFr, :leadEn, :sourceFr, :sourceEn, :fictional, :at)
                    on conflict (edition) do nothing
                """;
        return jdbc.sql(sql)
                        .param("edition", edition.edition())
                        .param("slug", edition.slug())
                        .param("year", edition.year())
                        .param("programmeFr", edition.programme().fr())
                        .param("programmeEn", edition.programme().en())
                        .param("themeFr", edition.theme().fr())
                        .param("themeEn", edition.theme().en())
                        .param("city", edition.forum().city())
                        .param("from", edition.forum().from())
                        .param("to", edition.forum().to())
                        .param("leadFr", fr(edition.lead()))
                        .param("leadEn", en(edition.lead()))
                        .param("sourceFr", fr(edition.source()))
                        .param("sourceEn", en(edition.source()))
                        .param("fictional", edition.fictional())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void insert(UUID edition, List<Laureate> laureates) {
        var sql = """
                insert into palmares.laureate
                       (id, edition, position, slug, project, summary, level_code, level_rank, level_fr, level_en,
                        category_fr, category_en, region, dossier)
                select id, :edition, position, slug, project, summary, level_code, level_rank, level_fr, level_en,
                       category_fr, category_en, region, dossier
                  from unnest(:ids::uuid[], :slugs::text[], :projects::text[], :summaries::text[],
                              :levelCodes::text[], :levelRanks::integer[], :levelFr::text[], :levelEn::text[],
                              :categoryFr::text[], :categoryEn::text[], :regions::text[], :dossiers::uuid[])
                       with ordinality
                    as line (id, slug, project, summary, level_code, level_rank, level_fr, level_en,
                             category_fr, category_en, region, dossier, position)
                """;
        jdbc.sql(sql)
                .param("edition", edition)
                .param("ids", texts(laureates, laureate -> laureate.id().toString()))
                .param("slugs", texts(laureates, Laureate::slug))
                .param("projects", texts(laureates, Laureate::project))
                .param("summaries", texts(laureates, Laureate::summary))
                .param(
                        "levelCodes",
                        texts(laureates, laureate -> laureate.level().code()))
                .param(
                        "levelRanks",
                        texts(
                                laureates,
                                laureate -> String.valueOf(laureate.level().rank())))
                .param(
                        "levelFr",
                        texts(laureates, laureate -> laureate.level().name().fr()))
                .param(
                        "levelEn",
                        texts(laureates, laureate -> laureate.level().name().en()))
                .param("categoryFr", texts(laureates, laureate -> fr(laureate.category())))
                .param("categoryEn", texts(laureates, laureate -> en(laureate.category())))
                .param("regions", texts(laureates, Laureate::region))
                .param(
                        "dossiers",
                        texts(
                                laureates,
                                laureate -> laureate.dossier() == null
                                        ? null
                                        : laureate.dossier().toString()))
                .update();
        insertTerritories(laureates);
    }

    private void insertTerritories(List<Laureate> laureates) {
        var sql = """
                insert into palmares.laureate_territory (laureate, position, name, territory, kind)
                select laureate, position, name, territory, kind
                  from unnest(:laureates::uuid[], :positions::integer[], :names::text[], :territories::uuid[],
                              :kinds::text[])
                    as line (laureate, position, name, territory, kind)
                """;
        record Line(UUID laureate, int position, LaureateTerritory territory) {}
        var lines = new ArrayList<Line>();
        for (var laureate : laureates) {
            for (var territory : laureate.territories()) {
                lines.add(new Line(laureate.id(), laureate.territories().indexOf(territory) + 1, territory));
            }
        }
        jdbc.sql(sql)
                .param("laureates", texts(lines, line -> line.laureate().toString()))
                .param("positions", texts(lines, line -> String.valueOf(line.position())))
                .param("names", texts(lines, line -> line.territory().name()))
                .param("territories", texts(lines, line -> text(line.territory().territory())))
                .param("kinds", texts(lines, line -> text(line.territory().kind())))
                .update();
    }

    private Map<UUID, List<LaureateTerritory>> territories() {
        var sql = """
                select laureate, name, territory, kind
                  from palmares.laureate_territory
                 order by laureate, position
                """;
        var found = new HashMap<UUID, List<LaureateTerritory>>();
        jdbc.sql(sql).query(row -> {
            var territory = row.getObject("territory", UUID.class);
            var kind = row.getString("kind");
            found.computeIfAbsent(row.getObject("laureate", UUID.class), _ -> new ArrayList<>())
                    .add(new LaureateTerritory(
                            row.getString("name"),
                            territory == null ? null : new TerritoryId(territory),
                            kind == null ? null : Kind.valueOf(kind)));
        });
        return found;
    }

    private Map<UUID, List<Laureate>> laureates(Map<UUID, List<LaureateTerritory>> territories) {
        var sql = """
                select id, edition, slug, project, summary, level_code, level_rank, level_fr, level_en,
                       category_fr, category_en, region, dossier
                  from palmares.laureate
                 order by edition, level_rank, position
                """;
        var found = new HashMap<UUID, List<Laureate>>();
        jdbc.sql(sql).query(row -> {
            var id = row.getObject("id", UUID.class);
            var level = new LabelLevel(
                    row.getString("level_code"),
                    row.getInt("level_rank"),
                    new Wording(row.getString("level_fr"), row.getString("level_en")));
            found.computeIfAbsent(row.getObject("edition", UUID.class), _ -> new ArrayList<>())
                    .add(new Laureate(
                            id,
                            row.getString("slug"),
                            row.getString("project"),
                            level,
                            List.copyOf(territories.getOrDefault(id, List.of())),
                            row.getString("summary"),
                            wording(row, "category"),
                            row.getString("region"),
                            row.getObject("dossier", UUID.class)));
        });
        return found;
    }

    private static PublishedEdition edition(ResultSet row) throws SQLException {
        return new PublishedEdition(
                row.getObject("edition", UUID.class),
                row.getString("slug"),
                row.getInt("year"),
                new Wording(row.getString("programme_fr"), row.getString("programme_en")),
                new Wording(row.getString("theme_fr"), row.getString("theme_en")),
                new ForumDates(
                        row.getString("forum_city"),
                        row.getObject("forum_from", LocalDate.class),
                        row.getObject("forum_to", LocalDate.class)),
                wording(row, "lead"),
                wording(row, "source"),
                row.getBoolean("fictional"));
    }

    private static @Nullable Wording wording(ResultSet row, String name) throws SQLException {
        var fr = row.getString(name + "_fr");
        return fr == null
                ? null
                : new Wording(
                        fr, Optional.ofNullable(row.getString(name + "_en")).orElse(""));
    }

    private static @Nullable String fr(@Nullable Wording wording) {
        return wording == null ? null : wording.fr();
    }

    private static @Nullable String en(@Nullable Wording wording) {
        return wording == null ? null : wording.en();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> @Nullable String[] texts(List<T> lines, Function<T, @Nullable String> column) {
        var texts = new @Nullable String[lines.size()];
        for (int line = 0; line < texts.length; line++) {
            texts[line] = column.apply(lines.get(line));
        }
        return texts;
    }
}
