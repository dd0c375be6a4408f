package org.palmares.editions;

import static org.palmares.editions.EditionColumns.wording;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The parts of an edition that its call says to those who apply: regions, categories, axes and questions. Each is
/// saved
/// as a whole: items keep their identity, and those no longer listed go.
@Repository
class CallPartRepository {

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

    private final JdbcClient jdbc;

    CallPartRepository(JdbcClient jdbc) {
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
        var columns = PartColumns.of(edition, items, Region::id)
                .column("name", Region::name)
                .column("hostCity", Region::hostCity)
                .column("departements", item -> String.join(",", item.departements()));
        columns.requireAllKept(jdbc.sql(sql).params(columns.arrays()).update());
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
        var columns = PartColumns.of(edition, items, Category::id).wording("name", Category::name);
        columns.requireAllKept(jdbc.sql(sql).params(columns.arrays()).update());
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
        var columns = PartColumns.of(edition, items, Axis::id)
                .wording("name", Axis::name)
                .column("emphasised", Axis::emphasised)
                .column("reservedPercent", Axis::reservedPercent);
        columns.requireAllKept(jdbc.sql(sql).params(columns.arrays()).update());
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
        var columns = PartColumns.of(edition, items, Question::id)
                .wording("label", Question::label)
                .wording("help", Question::help)
                .column("maxCharacters", Question::maxCharacters)
                .column("required", Question::required);
        columns.requireAllKept(jdbc.sql(sql).params(columns.arrays()).update());
    }
}
