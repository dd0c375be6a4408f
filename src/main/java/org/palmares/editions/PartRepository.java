package org.palmares.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.palmares.kernel.Wording;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The parts of an edition, each saved as a whole: items keep their identity, and those no longer listed go.
@Repository
class PartRepository {

    private static final RowMapper<Region> REGION = (row, _) -> new Region(
            new RegionId(row.getObject("id", UUID.class)),
            row.getString("name"),
            row.getString("host_city"),
            Arrays.asList((String[]) row.getArray("departements").getArray()));

    private static final RowMapper<Category> CATEGORY =
            (row, _) -> new Category(new CategoryId(row.getObject("id", UUID.class)), wording(row, "name"));

    private static final RowMapper<Axis> AXIS = (row, _) -> new Axis(
            new AxisId(row.getObject("id", UUID.class)),
            wording(row, "name"),
            row.getBoolean("emphasised"),
            row.getInt("reserved_percent"));

    private static final RowMapper<Question> QUESTION = (row, _) -> new Question(
            new QuestionId(row.getObject("id", UUID.class)),
            wording(row, "label"),
            wording(row, "help"),
            row.getInt("max_characters"),
            row.getBoolean("required"));

    private static final RowMapper<Criterion> CRITERION = (row, _) -> new Criterion(
            new CriterionId(row.getObject("id", UUID.class)),
            Round.valueOf(row.getString("round")),
            wording(row, "name"),
            wording(row, "question"),
            wording(row, "low_anchor"),
            wording(row, "high_anchor"),
            row.getInt("weight"),
            row.getInt("min_mark"),
            row.getInt("max_mark"));

    private static final RowMapper<Level> LEVEL = (row, _) -> new Level(
            new LevelId(row.getObject("id", UUID.class)),
            row.getString("code"),
            wording(row, "name"),
            row.getInt("rank"),
            row.getInt("places"));

    private static final RowMapper<Quota> QUOTA = (row, _) -> new Quota(
            QuotaKind.valueOf(row.getString("kind")),
            row.getObject("group", UUID.class),
            row.getInt("min"),
            row.getObject("max", Integer.class));

    private final JdbcClient jdbc;

    PartRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Region> regions(EditionId edition) {
        var sql = """
                select id, name, host_city, departements
                  from editions.region
                 where edition = :edition
                 order by position
                """;
        return jdbc.sql(sql).param("edition", edition.value()).query(REGION).list();
    }

    void saveRegions(EditionId edition, List<Region> items) {
        var sql = """
                  with taken_out as (
                       delete
                         from editions.region
                        where edition = :edition
                          and id <> all (:ids::uuid[]))
                insert into editions.region as kept
                       (id, edition, position, name, host_city, departements)
                select item.id, :edition, item.position, item.name, item.host_city,
                       string_to_array(item.departements, ',')
                  from unnest(:ids::uuid[], :name::text[], :hostCity::text[], :departements::text[]) with ordinality
                       as item (id, name, host_city, departements, position)
                on conflict (id) do update
                   set position = excluded.position, name = excluded.name, host_city = excluded.host_city,
                       departements = excluded.departements
                 where kept.edition = excluded.edition
                """;
        allKept(
                items.size(),
                jdbc.sql(sql)
                        .param("edition", edition.value())
                        .param("ids", texts(items, item -> item.id().toString()))
                        .param("name", texts(items, item -> item.name()))
                        .param("hostCity", texts(items, item -> item.hostCity()))
                        .param("departements", texts(items, item -> String.join(",", item.departements())))
                        .update());
    }

    List<Category> categories(EditionId edition) {
        var sql = """
                select id, name_fr, name_en
                  from editions.category
                 where edition = :edition
                 order by position
                """;
        return jdbc.sql(sql).param("edition", edition.value()).query(CATEGORY).list();
    }

    void saveCategories(EditionId edition, List<Category> items) {
        var sql = """
                  with taken_out as (
                       delete
                         from editions.category
                        where edition = :edition
                          and id <> all (:ids::uuid[]))
                insert into editions.category as kept
                       (id, edition, position, name_fr, name_en)
                select item.id, :edition, item.position, item.name_fr, item.name_en
                  from unnest(:ids::uuid[], :nameFr::text[], :nameEn::text[]) with ordinality
                       as item (id, name_fr, name_en, position)
                on conflict (id) do update
                   set position = excluded.position, name_fr = excluded.name_fr, name_en = excluded.name_en
                 where kept.edition = excluded.edition
                """;
        allKept(
                items.size(),
                jdbc.sql(sql)
                        .param("edition", edition.value())
                        .param("ids", texts(items, item -> item.id().toString()))
                        .param("nameFr", texts(items, item -> item.name().fr()))
                        .param("nameEn", texts(items, item -> item.name().en()))
                        .update());
    }

    List<Axis> axes(EditionId edition) {
        var sql = """
                select id, name_fr, name_en, emphasised, reserved_percent
                  from editions.axis
                 where edition = :edition
                 order by position
                """;
        return jdbc.sql(sql).param("edition", edition.value()).query(AXIS).list();
    }

    void saveAxes(EditionId edition, List<Axis> items) {
        var sql = """
                  with taken_out as (
                       delete
                         from editions.axis
                        where edition = :edition
                          and id <> all (:ids::uuid[]))
                insert into editions.axis as kept
                       (id, edition, position, name_fr, name_en, emphasised, reserved_percent)
                select item.id, :edition, item.position, item.name_fr, item.name_en, item.emphasised,
                       item.reserved_percent
                  from unnest(:ids::uuid[], :nameFr::text[], :nameEn::text[], :emphasised::boolean[],
                              :reservedPercent::integer[]) with ordinality
                       as item (id, name_fr, name_en, emphasised, reserved_percent, position)
                on conflict (id) do update
                   set position = excluded.position, name_fr = excluded.name_fr, name_en = excluded.name_en,
                       emphasised = excluded.emphasised, reserved_percent = excluded.reserved_percent
                 where kept.edition = excluded.edition
                """;
        allKept(
                items.size(),
                jdbc.sql(sql)
                        .param("edition", edition.value())
                        .param("ids", texts(items, item -> item.id().toString()))
                        .param("nameFr", texts(items, item -> item.name().fr()))
                        .param("nameEn", texts(items, item -> item.name().en()))
                        .param("emphasised", texts(items, item -> String.valueOf(item.emphasised())))
                        .param("reservedPercent", texts(items, item -> String.valueOf(item.reservedPercent())))
                        .update());
    }

    List<Question> questions(EditionId edition) {
        var sql = """
                select id, label_fr, label_en, help_fr, help_en, max_characters, required
                  from editions.question
                 where edition = :edition
                 order by position
                """;
        return jdbc.sql(sql).param("edition", edition.value()).query(QUESTION).list();
    }

    void saveQuestions(EditionId edition, List<Question> items) {
        var sql = """
                  with taken_out as (
                       delete
                         from editions.question
                        where edition = :edition
                          and id <> all (:ids::uuid[]))
                insert into editions.question as kept
                       (id, edition, position, label_fr, label_en, help_fr, help_en, max_characters, required)
                select item.id, :edition, item.position, item.label_fr, item.label_en, item.help_fr,
                       item.help_en, item.max_characters, item.required
                  from unnest(:ids::uuid[], :labelFr::text[], :labelEn::text[], :helpFr::text[],
                              :helpEn::text[], :maxCharacters::integer[], :required::boolean[]) with ordinality
                       as item (id, label_fr, label_en, help_fr, help_en, max_characters, required, position)
                on conflict (id) do update
                   set position = excluded.position, label_fr = excluded.label_fr, label_en =
                       excluded.label_en, help_fr = excluded.help_fr, help_en = excluded.help_en,
                       max_characters = excluded.max_characters, required = excluded.required
                 where kept.edition = excluded.edition
                """;
        allKept(
                items.size(),
                jdbc.sql(sql)
                        .param("edition", edition.value())
                        .param("ids", texts(items, item -> item.id().toString()))
                        .param("labelFr", texts(items, item -> item.label().fr()))
                        .param("labelEn", texts(items, item -> item.label().en()))
                        .param("helpFr", texts(items, item -> item.help().fr()))
                        .param("helpEn", texts(items, item -> item.help().en()))
                        .param("maxCharacters", texts(items, item -> String.valueOf(item.maxCharacters())))
                        .param("required", texts(items, item -> String.valueOf(item.required())))
                        .update());
    }

    List<Criterion> criteria(EditionId edition) {
        var sql = """
                select id, round, name_fr, name_en, question_fr, question_en, low_anchor_fr, low_anchor_en,
                       high_anchor_fr, high_anchor_en, weight, min_mark, max_mark
                  from editions.criterion
                 where edition = :edition
                 order by position
                """;
        return jdbc.sql(sql).param("edition", edition.value()).query(CRITERION).list();
    }

    void saveCriteria(EditionId edition, List<Criterion> items) {
        var sql = """
                  with taken_out as (
                       delete
                         from editions.criterion
                        where edition = :edition
                          and id <> all (:ids::uuid[]))
                insert into editions.criterion as kept
                       (id, edition, position, round, name_fr, name_en, question_fr, question_en, low_anchor_fr,
                        low_anchor_en, high_anchor_fr, high_anchor_en, weight, min_mark, max_mark)
                select item.id, :edition, item.position, item.round, item.name_fr, item.name_en,
                       item.question_fr, item.question_en, item.low_anchor_fr, item.low_anchor_en,
                       item.high_anchor_fr, item.high_anchor_en, item.weight, item.min_mark, item.max_mark
                  from unnest(:ids::uuid[], :round::text[], :nameFr::text[], :nameEn::text[],
                              :questionFr::text[], :questionEn::text[], :lowAnchorFr::text[],
                              :lowAnchorEn::text[], :highAnchorFr::text[], :highAnchorEn::text[],
                              :weight::integer[], :minMark::integer[], :maxMark::integer[]) with ordinality
                       as item (id, round, name_fr, name_en, question_fr, question_en, low_anchor_fr,
                                 low_anchor_en, high_anchor_fr, high_anchor_en, weight, min_mark, max_mark,
                                 position)
                on conflict (id) do update
                   set position = excluded.position, round = excluded.round, name_fr = excluded.name_fr,
                       name_en = excluded.name_en, question_fr = excluded.question_fr, question_en =
                       excluded.question_en, low_anchor_fr = excluded.low_anchor_fr, low_anchor_en =
                       excluded.low_anchor_en, high_anchor_fr = excluded.high_anchor_fr, high_anchor_en =
                       excluded.high_anchor_en, weight = excluded.weight, min_mark = excluded.min_mark,
                       max_mark = excluded.max_mark
                 where kept.edition = excluded.edition
                """;
        allKept(
                items.size(),
                jdbc.sql(sql)
                        .param("edition", edition.value())
                        .param("ids", texts(items, item -> item.id().toString()))
                        .param("round", texts(items, item -> item.round().name()))
                        .param("nameFr", texts(items, item -> item.name().fr()))
                        .param("nameEn", texts(items, item -> item.name().en()))
                        .param(
                                "questionFr",
                                texts(items, item -> item.question().fr()))
                        .param(
                                "questionEn",
                                texts(items, item -> item.question().en()))
                        .param(
                                "lowAnchorFr",
                                texts(items, item -> item.lowAnchor().fr()))
                        .param(
                                "lowAnchorEn",
                                texts(items, item -> item.lowAnchor().en()))
                        .param(
                                "highAnchorFr",
                                texts(items, item -> item.highAnchor().fr()))
                        .param(
                                "highAnchorEn",
                                texts(items, item -> item.highAnchor().en()))
                        .param("weight", texts(items, item -> String.valueOf(item.weight())))
                        .param("minMark", texts(items, item -> String.valueOf(item.minMark())))
                        .param("maxMark", texts(items, item -> String.valueOf(item.maxMark())))
                        .update());
    }

    List<Level> levels(EditionId edition) {
        var sql = """
                select id, code, name_fr, name_en, rank, places
                  from editions.level
                 where edition = :edition
                 order by rank
                """;
        return jdbc.sql(sql).param("edition", edition.value()).query(LEVEL).list();
    }

    void saveLevels(EditionId edition, List<Level> items) {
        var sql = """
                  with taken_out as (
                       delete
                         from editions.level
                        where edition = :edition
                          and id <> all (:ids::uuid[]))
                insert into editions.level as kept
                       (id, edition, code, name_fr, name_en, rank, places)
                select item.id, :edition, item.code, item.name_fr, item.name_en, item.rank, item.places
                  from unnest(:ids::uuid[], :code::text[], :nameFr::text[], :nameEn::text[], :rank::integer[],
                              :places::integer[])
                       as item (id, code, name_fr, name_en, rank, places)
                on conflict (id) do update
                   set code = excluded.code, name_fr = excluded.name_fr, name_en = excluded.name_en, rank =
                       excluded.rank, places = excluded.places
                 where kept.edition = excluded.edition
                """;
        allKept(
                items.size(),
                jdbc.sql(sql)
                        .param("edition", edition.value())
                        .param("ids", texts(items, item -> item.id().toString()))
                        .param("code", texts(items, item -> item.code()))
                        .param("nameFr", texts(items, item -> item.name().fr()))
                        .param("nameEn", texts(items, item -> item.name().en()))
                        .param("rank", texts(items, item -> String.valueOf(item.rank())))
                        .param("places", texts(items, item -> String.valueOf(item.places())))
                        .update());
    }

    List<Quota> quotas(EditionId edition) {
        var sql = """
                select kind, "group", min, max
                  from editions.quota
                 where edition = :edition
                 order by position
                """;
        return jdbc.sql(sql).param("edition", edition.value()).query(QUOTA).list();
    }

    void saveQuotas(EditionId edition, List<Quota> quotas) {
        var clear = """
                delete from editions.quota
                 where edition = :edition
                """;
        jdbc.sql(clear).param("edition", edition.value()).update();
        var sql = """
                insert into editions.quota (edition, position, kind, "group", min, max)
                select :edition, item.position, item.kind, item."group", item.min, item.max
                  from unnest(:kinds::text[], :groups::uuid[], :mins::integer[], :maxs::integer[]) with ordinality
                       as item (kind, "group", min, max, position)
                """;
        jdbc.sql(sql)
                .param("edition", edition.value())
                .param("kinds", texts(quotas, quota -> quota.kind().name()))
                .param("groups", texts(quotas, quota -> quota.group().toString()))
                .param("mins", texts(quotas, quota -> Integer.toString(quota.min())))
                .param("maxs", quotas.stream().map(Quota::max).toArray(Integer[]::new))
                .update();
    }

    /// An item of another edition is never taken over.
    private static void allKept(int wanted, int kept) {
        if (wanted != kept) {
            throw new IllegalArgumentException(
                    "Some items belong to another edition (wanted %d, kept %d).".formatted(wanted, kept));
        }
    }

    /// An array parameter; PostgreSQL reads each text as the type it is cast to.
    private static <T> String[] texts(List<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    private static Wording wording(ResultSet row, String column) throws SQLException {
        return new Wording(row.getString(column + "_fr"), row.getString(column + "_en"));
    }
}
