package org.palmares.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.palmares.demo.SealedEdition;
import org.palmares.demo.SealedEditions;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionId;
import org.palmares.editions.Round;
import org.palmares.kernel.Actor;
import org.palmares.people.AccountId;
import org.palmares.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Whatever SQL a page could one day speak, the policies answer: nothing of a dossier to whoever is recused on it, of
/// a sealed result to nobody who must wait.
@LeakTest
class DirectSqlTest {

    /// Of the schemas that hold what is thought of dossiers, the tables that tell nothing of it.
    private static final List<String> ANNOUNCED = List.of("deliberations.shortlist", "deliberations.finalist");

    private static final String REFUSED = "row-level security policy";

    @Autowired
    SealedEditions editions;

    @Autowired
    Watchers people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_role_of_the_application_stands_under_the_policies() {
        var sql = "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user";
        assertThat(jdbc.sql(sql).query(Boolean.class).single()).isFalse();
    }

    @Test
    void each_table_that_bears_assessments_forces_its_policies() {
        var sql = """
                select relnamespace::regnamespace || '.' || relname
                  from pg_class
                 where relkind in ('r', 'p')
                   and (relnamespace::regnamespace::text in ('scoring', 'deliberations', 'awards')
                        or oid = 'journal.entry'::regclass)
                   and not (relrowsecurity and relforcerowsecurity)
                """;
        assertThat(jdbc.sql(sql).query((row, _) -> row.getString(1)).list())
                .containsExactlyInAnyOrderElementsOf(ANNOUNCED);
    }

    @Test
    void no_view_and_no_function_lends_more_than_its_caller_has() {
        var functions = """
                select oid::regprocedure::text
                  from pg_proc
                 where prosecdef
                   and pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                """;
        assertThat(jdbc.sql(functions).query((row, _) -> row.getString(1)).list())
                .isEmpty();

        var copies = "select oid::regclass::text from pg_class where relkind = 'm'";
        assertThat(jdbc.sql(copies).query((row, _) -> row.getString(1)).list()).isEmpty();
    }

    @Test
    void nobody_who_must_not_know_reads_or_writes_a_row_of_a_sealed_edition() {
        var sealed = new Sealed("sql-sealed", 73);
        sealed.strangers().forEach((name, actor) -> {
            for (var table : List.of(
                    "deliberations.verdict", "deliberations.salt", "awards.giving", "awards.award", "awards.seal")) {
                assertThat(count(actor, "select count(*) from %s where edition_id = :edition".formatted(table), sealed))
                        .as(name + " reads " + table)
                        .isZero();
            }
            assertThat(count(
                            actor,
                            "select count(*) from scoring.sheet where dossier_id = :dossier and edition_id = :edition",
                            sealed))
                    .as(name + " reads sheets")
                    .isZero();
            assertThat(count(
                            actor,
                            "select count(*) from scoring.revision where dossier_id = :dossier and :edition::uuid is not null",
                            sealed))
                    .as(name + " reads what was typed on sheets")
                    .isZero();
            for (var change : List.of(
                    "update scoring.sheet set marks = '{}' where edition_id = :edition and dossier_id = :dossier",
                    "delete from scoring.sheet where edition_id = :edition and dossier_id = :dossier",
                    "delete from scoring.revision where dossier_id = :dossier and :edition::uuid is not null",
                    "update deliberations.verdict set mean = 0 where edition_id = :edition and dossier_id = :dossier",
                    "delete from deliberations.verdict where edition_id = :edition and dossier_id = :dossier",
                    "update awards.giving set reason = '' where edition_id = :edition and :dossier::uuid is not null",
                    "delete from awards.giving where edition_id = :edition and :dossier::uuid is not null",
                    "update awards.award set merit = 1 where edition_id = :edition and dossier_id = :dossier",
                    "delete from awards.award where edition_id = :edition and dossier_id = :dossier",
                    "delete from awards.seal where edition_id = :edition and :dossier::uuid is not null")) {
                assertThat(changed(actor, change, sealed))
                        .as(name + ": " + change)
                        .isZero();
            }
            for (var row : List.of(
                    "insert into awards.award (edition_id, dossier_id, level_id, merit) values (:edition, :dossier, gen_random_uuid(), 1)",
                    "insert into awards.giving (edition_id, version, reason, saved_at, saved_by) select :edition, 1, '', now(), owner from dossiers.standing where id = :dossier",
                    "insert into awards.seal (edition_id, salt) select :edition, '' from dossiers.standing where id = :dossier",
                    "insert into deliberations.salt (edition_id, salt) select :edition, '' from dossiers.standing where id = :dossier",
                    "insert into deliberations.verdict (edition_id, dossier_id, merit, mean, readings, reason) values (:edition, :dossier, 1, 1, 1, 'MERIT')",
                    "insert into scoring.sheet (id, assignment_id, dossier_id, edition_id, juror_id, round) select gen_random_uuid(), id, dossier_id, :edition, juror_id, round from juries.assignment where dossier_id = :dossier",
                    "insert into scoring.revision (sheet_id, version, dossier_id, juror_id, marks, to_jury, feedback, kept_at) select gen_random_uuid(), 1, :dossier, juror_id, '{}', '', '', now() from juries.assignment where dossier_id = :dossier and :edition::uuid is not null")) {
                assertThatExceptionOfType(DataAccessException.class)
                        .as(name + ": " + row)
                        .isThrownBy(() -> changed(actor, row, sealed))
                        .havingRootCause()
                        .withMessageContaining(REFUSED);
            }
        });
        assertThat(count(
                        Watchers.person(sealed.edition.organiser()),
                        "select count(*) from awards.award where edition_id = :edition",
                        sealed))
                .as("an organiser recused on nothing sees the labels: that the others see none proves something")
                .isPositive();
    }

    @Test
    void a_row_that_is_refused_does_not_write_its_marks_into_the_log() {
        var sealed = new Sealed("sql-log", 74);
        var juror = Watchers.jurors(sealed.edition, sealed.other, Round.FINAL).getLast();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> changed(
                        Watchers.person(juror),
                        "update scoring.sheet set round = 'NONE' where edition_id = :edition and dossier_id <> :dossier",
                        sealed))
                .satisfies(failure -> assertThat(failure.toString())
                        .doesNotContain("Failing row", sealed.edition.id().toString()));
    }

    private int count(Actor actor, String sql, Sealed sealed) {
        return done(actor, () -> bound(sql, sealed).query(Integer.class).single());
    }

    private int changed(Actor actor, String sql, Sealed sealed) {
        return done(actor, () -> bound(sql, sealed).update());
    }

    private JdbcClient.StatementSpec bound(String sql, Sealed sealed) {
        var spec = jdbc.sql(sql).param("edition", sealed.edition.id().value());
        return sql.contains(":dossier") ? spec.param("dossier", sealed.dossier.value()) : spec;
    }

    /// Never kept, whatever it does.
    private int done(Actor actor, IntSupplier deed) {
        return Objects.requireNonNull(actor.perform(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            return deed.getAsInt();
        })));
    }

    /// An edition under seal, with a finalist on which many are recused.
    private final class Sealed {

        final SealedEdition edition;
        final DossierId dossier;
        final DossierId other;
        final Map<String, Actor> recused = new LinkedHashMap<>();

        Sealed(String slug, long seed) {
            edition = editions.inTheRegionalRound(slug, seed);
            edition.read(Round.REGIONAL);
            edition.decideShortlist();
            edition.read(Round.FINAL);
            dossier = edition.finalists().getFirst();
            other = edition.finalists().getLast();
            for (var role : List.of(Role.ORGANISER, Role.SCRUTINEER)) {
                recused.put(role + " recused", recused(people.with("Déport", role, edition.id(), null)));
            }
            recused.put(
                    "organiser of the programme recused",
                    recused(people.with("Programme", Role.ORGANISER, null, null)));
            recused.put(
                    "coordinator recused",
                    recused(people.with(
                            "Région",
                            Role.COORDINATOR,
                            edition.id(),
                            edition.jury(dossier, Round.REGIONAL).region())));
            recused.put("chair recused", recused(edition.chair(dossier, Round.FINAL)));
            recused.put("regional chair recused", recused(edition.chair(dossier, Round.REGIONAL)));
            recused.put(
                    "juror recused after reading",
                    recused(Watchers.jurors(edition, dossier, Round.FINAL).getLast()));
            edition.give(edition.proposed());
            edition.seal();
        }

        Map<String, Actor> strangers() {
            var strangers = new LinkedHashMap<>(recused);
            strangers.put("visitor", Watchers.VISITOR);
            strangers.put("the product itself", new Actor.Machine("anything"));
            strangers.put("nobody we know", new Actor.Person(UUID.randomUUID()));
            strangers.put("applicant", Watchers.person(edition.applicant(dossier)));
            strangers.put(
                    "organiser of another edition",
                    Watchers.person(people.with("Ailleurs", Role.ORGANISER, EditionId.random(), null)));
            return strangers;
        }

        private Actor recused(AccountId account) {
            people.recuse(account, dossier);
            return Watchers.person(account);
        }
    }
}
