package org.palmares.editions;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.palmares.kernel.Wording;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EditionPlanRepository {

    private static final RowMapper<EditionPlan> PLAN = (row, _) -> new EditionPlan(
            PlanKind.valueOf(row.getString("kind")),
            row.getString("question"),
            row.getString("answer"),
            row.getObject("planned_at", OffsetDateTime.class).toInstant());

    private final JdbcClient jdbc;

    EditionPlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(EditionId edition, EditionPlan plan, Wording reports) {
        var sql = """
                insert into editions.plan (edition, kind, question, answer, report_fr, report_en, planned_at)
                values (:edition, :kind, :question, :answer, :reportFr, :reportEn, :at)
                on conflict (edition, kind) do update
                   set question = excluded.question,
                       answer = excluded.answer,
                       report_fr = excluded.report_fr,
                       report_en = excluded.report_en,
                       planned_at = excluded.planned_at
                """;
        jdbc.sql(sql)
                .param("edition", edition.value())
                .param("kind", plan.kind().name())
                .param("question", plan.question())
                .param("answer", plan.answer())
                .param("reportFr", reports.fr())
                .param("reportEn", reports.en())
                .param("at", plan.plannedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<EditionPlan> find(EditionId edition, PlanKind kind) {
        var sql = """
                select kind, question, answer, planned_at
                  from editions.plan
                 where edition = :edition
                   and kind = :kind
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("kind", kind.name())
                .query(PLAN)
                .optional();
    }

    Optional<Wording> reports(EditionId edition, PlanKind kind) {
        var sql = """
                select report_fr, report_en
                  from editions.plan
                 where edition = :edition
                   and kind = :kind
                """;
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("kind", kind.name())
                .query((row, _) -> EditionColumns.wording(row, "report"))
                .optional();
    }

    Set<PlanKind> kinds(EditionId edition) {
        var sql = """
                select kind
                  from editions.plan
                 where edition = :edition
                """;
        var kinds = EnumSet.noneOf(PlanKind.class);
        jdbc.sql(sql)
                .param("edition", edition.value())
                .query(String.class)
                .list()
                .forEach(kind -> kinds.add(PlanKind.valueOf(kind)));
        return kinds;
    }
}
