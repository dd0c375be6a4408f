package org.palmares.editions;

import static org.palmares.editions.EditionColumns.wording;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The parts of an edition by which its dossiers are judged: criteria, levels and quotas. Each is saved as a whole:
/// items
/// keep their identity, and those no longer listed go; a quota has none.
@Repository
class JudgingPartRepository {

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

    JudgingPartRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        var columns = PartColumns.of(edition, items, Criterion::id)
                .column("round", item -> item.round().name())
                .wording("name", Criterion::name)
                .wording("question", Criterion::question)
                .wording("lowAnchor", Criterion::lowAnchor)
                .wording("highAnchor", Criterion::highAnchor)
                .column("weight", Criterion::weight)
                .column("minMark", Criterion::minMark)
                .column("maxMark", Criterion::maxMark);
        columns.requireAllKept(jdbc.sql(sql).params(columns.arrays()).update());
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
        var columns = PartColumns.of(edition, items, Level::id)
                .column("code", Level::code)
                .wording("name", Level::name)
                .column("rank", Level::rank)
                .column("places", Level::places);
        columns.requireAllKept(jdbc.sql(sql).params(columns.arrays()).update());
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
        var columns = PartColumns.of(edition, quotas)
                .column("kinds", quota -> quota.kind().name())
                .column("groups", Quota::group)
                .column("mins", Quota::min)
                .column("maxs", Quota::max);
        jdbc.sql(sql).params(columns.arrays()).update();
    }
}
