package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.juries.JuryRows.as;

import org.palmares.DatabaseSession;
import org.palmares.juries.JuryRows;
import org.palmares.kernel.Actor;
import org.palmares.people.AccountId;
import org.palmares.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sheets asked for of the database itself, whose policies decide who knows them and who writes them.
@Import(SheetRepository.class)
abstract class SheetPolicies {

    static final String REFUSED = "violates row-level security policy";

    @Autowired
    SheetRepository repository;

    @Autowired
    DatabaseSession session;

    @Autowired
    JdbcClient jdbc;

    WestRound aRound() {
        return new WestRound(new JuryRows(jdbc), session, repository);
    }

    static AccountId holding(WestRound round, Role role) {
        return round.rows.account("Essai " + role, role, round.edition, null);
    }

    boolean knows(Actor actor, ScoreSheet sheet) {
        return session.as(
                actor,
                () -> jdbc.sql("select exists (select from scoring.sheet where id = :id)")
                        .param("id", sheet.id().value())
                        .query(Boolean.class)
                        .single());
    }

    boolean knowsRevisions(Actor actor, ScoreSheet sheet) {
        return session.as(
                actor,
                () -> jdbc.sql("select exists (select from scoring.revision where sheet_id = :id)")
                        .param("id", sheet.id().value())
                        .query(Boolean.class)
                        .single());
    }

    /// How many sheets the actor could write on.
    int defaced(Actor actor, ScoreSheet sheet) {
        return session.as(
                actor,
                () -> jdbc.sql("update scoring.sheet set to_jury = 'Autre' where id = :id")
                        .param("id", sheet.id().value())
                        .update());
    }

    void refused(AccountId account, Runnable writing) {
        refused(as(account), writing);
    }

    /// The transaction goes on after the refusal, from where it stood.
    void refused(Actor actor, Runnable writing) {
        session.as(actor, () -> {
            jdbc.sql("savepoint before").update();
            assertThatThrownBy(writing::run).rootCause().hasMessageContaining(REFUSED);
            return jdbc.sql("rollback to savepoint before").update();
        });
    }
}
