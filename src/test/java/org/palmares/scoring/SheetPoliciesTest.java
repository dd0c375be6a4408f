package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.juries.JuryRows.as;
import static org.palmares.scoring.WestRound.NOW;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.DatabaseSession;
import org.palmares.DatabaseTest;
import org.palmares.editions.Round;
import org.palmares.juries.JuryRows;
import org.palmares.kernel.Actor;
import org.palmares.people.AccountId;
import org.palmares.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may know a sheet, and who may write it: asked of the database itself, whose policies decide.
@DatabaseTest
@Import(SheetRepository.class)
class SheetPoliciesTest {

    private static final String REFUSED = "violates row-level security policy";

    @Autowired
    SheetRepository repository;

    @Autowired
    DatabaseSession session;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_application_has_no_power_to_see_through_the_policies() {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scoring.sheet", "scoring.revision"})
    void even_the_owner_of_the_table_is_under_the_policies(String table) {
        assertThat(jdbc.sql("select relrowsecurity and relforcerowsecurity from pg_class where oid = :table::regclass")
                        .param("table", table)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_sheet_handed_in_is_known_by_its_juror_and_by_those_who_answer_for_the_round() {
        var round = aRound();
        var sheet = round.handedIn();

        for (var account : List.of(
                round.juror,
                round.chair,
                holding(round, Role.ORGANISER),
                holding(round, Role.SCRUTINEER),
                holding(round, Role.COORDINATOR),
                round.rows.account("De l’Ouest", Role.COORDINATOR, round.edition, round.west),
                round.rows.account("Du programme", Role.ORGANISER, null, null))) {
            assertThat(knows(as(account), sheet)).isTrue();
        }
    }

    @Test
    void a_sheet_handed_in_is_known_by_nobody_else() {
        var round = aRound();
        var sheet = round.handedIn();
        var rows = round.rows;
        var south = rows.region(round.edition, "Sud");
        var other = rows.edition("REGIONAL");
        var colleague = rows.account("Béa", Role.JUROR, round.edition, round.west);
        rows.seat(round.jury, colleague, false);
        rows.assign(round.dossier, colleague, round.jury);
        var chairElsewhere = rows.account("Dan", Role.CHAIR, round.edition, null);
        rows.seat(rows.jury(round.edition, south, "Sud"), chairElsewhere, true);
        var applicant = rows.account("Candidate", Role.APPLICANT, round.edition, null);
        rows.collaborator(round.dossier, applicant);

        for (var account : List.of(
                colleague,
                chairElsewhere,
                applicant,
                owner(round),
                rows.account("Du Sud", Role.COORDINATOR, round.edition, south),
                rows.account("D’une autre année", Role.ORGANISER, other, null),
                rows.account("Scrutatrice d’une autre année", Role.SCRUTINEER, other, null),
                holding(round, Role.JUROR),
                holding(round, Role.CHAIR), // the role without the seat
                rows.account("Passant"))) {
            assertThat(knows(as(account), sheet)).isFalse();
        }
        assertThat(knows(new Actor.Anonymous(), sheet)).isFalse();
        assertThat(knows(new Actor.Machine("rehearsal"), sheet)).isFalse();
    }

    @Test
    void without_an_actor_nothing_is_known() {
        var round = aRound();
        round.handedIn();

        jdbc.sql("select set_config('palmares.actor', '', true)")
                .query(String.class)
                .single();

        assertThat(jdbc.sql("select count(*) from scoring.sheet")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_sheet_of_the_final_is_not_known_by_coordinators_nor_by_regional_chairs() {
        var round = aRound();
        var last = round.rows.jury(round.edition, null, "Finale");
        var president = round.rows.account("Eva");
        round.rows.seat(last, president, true);
        var sheet = round.handedInForTheFinal(last, round.rows.account("Dan"));

        assertThat(knows(as(president), sheet)).isTrue();
        assertThat(knows(as(holding(round, Role.ORGANISER)), sheet)).isTrue();
        assertThat(knows(as(holding(round, Role.SCRUTINEER)), sheet)).isTrue();
        assertThat(knows(as(holding(round, Role.COORDINATOR)), sheet)).isFalse();
        assertThat(knows(as(round.rows.account("De l’Ouest", Role.COORDINATOR, round.edition, round.west)), sheet))
                .isFalse();
        assertThat(knows(as(round.chair), sheet)).isFalse();
        assertThat(knows(as(round.juror), sheet)).isFalse();
    }

    @Test
    void the_chair_of_the_final_does_not_know_the_sheets_of_a_region() {
        var round = aRound();
        var last = round.rows.jury(round.edition, null, "Finale");
        var president = round.rows.account("Eva");
        round.rows.seat(last, president, true);
        round.rows.assign(round.dossier, president, last);

        assertThat(knows(as(president), round.handedIn())).isFalse();
    }

    @Test
    void a_dossier_without_a_region_is_known_by_the_coordinators_of_all_regions_alone() {
        var round = aRound();
        var adrift = round.rows.dossier(round.edition, null);
        var reading = round.rows.assign(adrift, round.juror, round.jury);
        var blank = round.blank(reading, adrift, round.juror, Round.REGIONAL);
        var kept = blank.keep(Marks.none(), List.of());
        session.as(as(round.juror), () -> {
            repository.insert(blank);
            repository.update(kept.handIn(List.of(), NOW));
            return true;
        });

        assertThat(knows(as(holding(round, Role.COORDINATOR)), kept)).isTrue();
        assertThat(knows(as(round.rows.account("De l’Ouest", Role.COORDINATOR, round.edition, round.west)), kept))
                .isFalse();
    }

    @Test
    void an_unfinished_sheet_is_known_by_its_juror_alone() {
        var round = aRound();
        var sheet = round.begun();

        assertThat(knows(as(round.juror), sheet)).isTrue();
        for (var account : List.of(
                round.chair,
                holding(round, Role.ORGANISER),
                holding(round, Role.SCRUTINEER),
                holding(round, Role.COORDINATOR))) {
            assertThat(knows(as(account), sheet)).isFalse();
        }
    }

    @Test
    void the_states_a_sheet_went_through_are_its_jurors_alone_even_handed_in() {
        var round = aRound();
        var sheet = round.handedIn();

        assertThat(knowsRevisions(as(round.juror), sheet)).isTrue();
        for (var account : List.of(
                round.chair,
                holding(round, Role.ORGANISER),
                holding(round, Role.SCRUTINEER),
                holding(round, Role.COORDINATOR))) {
            assertThat(knowsRevisions(as(account), sheet)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ORGANISER", "SCRUTINEER", "COORDINATOR"})
    void a_recused_person_knows_nothing_whatever_their_role(Role role) {
        var round = aRound();
        var sheet = round.handedIn();
        var recused = holding(round, role);
        assertThat(knows(as(recused), sheet)).isTrue();

        round.rows.recuse(round.dossier, recused);

        assertThat(knows(as(recused), sheet)).isFalse();
    }

    @Test
    void a_recused_person_knows_nothing_with_every_role_at_once() {
        var round = aRound();
        var sheet = round.handedIn();
        for (var role : Role.values()) {
            round.rows.grant(round.chair, role, round.edition, null);
        }
        assertThat(knows(as(round.chair), sheet)).isTrue();

        round.rows.recuse(round.dossier, round.chair);

        assertThat(knows(as(round.chair), sheet)).isFalse();
    }

    @Test
    void a_recused_chair_knows_nothing_of_that_dossier_and_all_of_the_others() {
        var round = aRound();
        var sheet = round.handedIn();
        var other = new WestRound(round.rows, session, repository);
        var otherSheet = other.handedIn();
        round.rows.grant(round.chair, Role.ORGANISER, other.edition, null);

        round.rows.recuse(round.dossier, round.chair);

        assertThat(knows(as(round.chair), sheet)).isFalse();
        assertThat(knows(as(round.chair), otherSheet)).isTrue();
    }

    @Test
    void a_juror_recused_after_writing_no_longer_knows_their_own_sheet() {
        for (boolean handedIn : List.of(true, false)) {
            var round = aRound();
            var sheet = handedIn ? round.handedIn() : round.begun();

            round.rows.recuse(round.dossier, round.juror);

            assertThat(knows(as(round.juror), sheet)).isFalse();
            assertThat(knowsRevisions(as(round.juror), sheet)).isFalse();
            assertThat(session.as(as(round.juror), () -> repository.standing(round.juror)))
                    .isEmpty();
        }
    }

    @Test
    void the_recusal_of_one_takes_nothing_from_the_others() {
        var round = aRound();
        var sheet = round.handedIn();

        round.rows.recuse(round.dossier, round.chair);

        assertThat(knows(as(holding(round, Role.ORGANISER)), sheet)).isTrue();
        assertThat(knows(as(round.juror), sheet)).isTrue();
    }

    @Test
    void a_juror_begins_no_sheet_of_another() {
        var round = aRound();
        var other = round.rows.account("Béa");
        var mine = round.rows.assign(round.rows.dossier(round.edition, round.west), other, round.jury);

        refused(other, () -> repository.insert(round.blank())); // in another's name
        refused(other, () -> repository.insert(round.blank(round.assignment, round.dossier, other, Round.REGIONAL)));
        refused(other, () -> repository.insert(round.blank(mine, round.dossier, other, Round.REGIONAL)));
        refused(
                round.juror,
                () -> repository.insert(round.blank(round.assignment, round.dossier, round.juror, Round.FINAL)));
    }

    @Test
    void no_role_begins_a_sheet_that_was_not_assigned() {
        var round = aRound();

        for (var account : List.of(round.chair, holding(round, Role.ORGANISER), holding(round, Role.SCRUTINEER))) {
            refused(account, () -> repository.insert(round.blank()));
            refused(
                    account,
                    () -> repository.insert(round.blank(round.assignment, round.dossier, account, Round.REGIONAL)));
        }
    }

    @Test
    void neither_a_visitor_nor_the_product_itself_begins_a_sheet() {
        var round = aRound();

        refused(new Actor.Anonymous(), () -> repository.insert(round.blank()));
        refused(new Actor.Machine("rehearsal"), () -> repository.insert(round.blank()));
    }

    @Test
    void a_recused_juror_begins_no_sheet() {
        var round = aRound();
        round.rows.recuse(round.dossier, round.juror);

        refused(round.juror, () -> repository.insert(round.blank()));
    }

    @Test
    void nobody_else_writes_on_a_sheet() {
        var round = aRound();
        var begun = round.begun();
        var colleague = round.rows.account("Béa");
        round.rows.assign(round.dossier, colleague, round.jury);

        for (var account : List.of(colleague, round.chair, holding(round, Role.ORGANISER))) {
            assertThat(defaced(as(account), begun)).isZero();
        }
        assertThat(defaced(new Actor.Machine("rehearsal"), begun)).isZero();
        assertThat(defaced(as(round.juror), begun)).isEqualTo(1);
    }

    @Test
    void those_who_know_a_sheet_handed_in_do_not_write_on_it() {
        var round = aRound();
        var sheet = round.handedIn();

        for (var account : List.of(round.chair, holding(round, Role.ORGANISER), holding(round, Role.SCRUTINEER))) {
            assertThat(defaced(as(account), sheet)).isZero();
        }
    }

    @Test
    void a_juror_recused_after_writing_no_longer_writes() {
        var round = aRound();
        var sheet = round.begun();

        round.rows.recuse(round.dossier, round.juror);

        assertThat(defaced(as(round.juror), sheet)).isZero();
    }

    @Test
    void a_sheet_does_not_change_hands_nor_dossier() {
        var round = aRound();
        var sheet = round.begun();
        var other = round.rows.dossier(round.edition, round.west);
        var colleague = round.rows.account("Béa");

        refused(
                round.juror,
                () -> jdbc.sql("update scoring.sheet set juror_id = :other where id = :id")
                        .param("other", colleague.value())
                        .param("id", sheet.id().value())
                        .update());
        refused(
                round.juror,
                () -> jdbc.sql("update scoring.sheet set dossier_id = :other where id = :id")
                        .param("other", other.value())
                        .param("id", sheet.id().value())
                        .update());
    }

    @Test
    void nobody_takes_a_sheet_or_its_past_away() {
        var round = aRound();
        var sheet = round.handedIn();

        for (var account : List.of(round.juror, round.chair, holding(round, Role.ORGANISER))) {
            assertThat(session.as(
                            as(account),
                            () -> jdbc.sql("delete from scoring.revision").update()
                                    + jdbc.sql("delete from scoring.sheet").update()
                                    + jdbc.sql("update scoring.revision set marks = '{}'")
                                            .update()))
                    .isZero();
        }
        assertThat(knows(as(round.juror), sheet)).isTrue();
    }

    @Test
    void a_juror_keeps_no_state_of_the_sheet_of_another() {
        var round = aRound();
        var sheet = round.begun();
        var colleague = round.rows.account("Béa");
        var mine = round.handedInBy(colleague, 2);

        refused(colleague, () -> repository.keepRevision(sheet.join(round.marks(0)), NOW));
        refused(
                colleague,
                () -> repository.keepRevision(
                        new ScoreSheet(
                                sheet.id(),
                                mine.assignment(),
                                mine.dossier(),
                                mine.edition(),
                                colleague,
                                Round.REGIONAL,
                                round.marks(0),
                                null,
                                2),
                        NOW));
    }

    private WestRound aRound() {
        return new WestRound(new JuryRows(jdbc), session, repository);
    }

    private static AccountId holding(WestRound round, Role role) {
        return round.rows.account("Essai " + role, role, round.edition, null);
    }

    private AccountId owner(WestRound round) {
        return jdbc.sql("select owner from dossiers.dossier where id = :id")
                .param("id", round.dossier.value())
                .query((row, _) -> new AccountId(row.getObject("owner", UUID.class)))
                .single();
    }

    private boolean knows(Actor actor, ScoreSheet sheet) {
        return session.as(
                actor,
                () -> jdbc.sql("select exists (select from scoring.sheet where id = :id)")
                        .param("id", sheet.id().value())
                        .query(Boolean.class)
                        .single());
    }

    private boolean knowsRevisions(Actor actor, ScoreSheet sheet) {
        return session.as(
                actor,
                () -> jdbc.sql("select exists (select from scoring.revision where sheet_id = :id)")
                        .param("id", sheet.id().value())
                        .query(Boolean.class)
                        .single());
    }

    /// How many sheets the actor could write on.
    private int defaced(Actor actor, ScoreSheet sheet) {
        return session.as(
                actor,
                () -> jdbc.sql("update scoring.sheet set to_jury = 'Autre' where id = :id")
                        .param("id", sheet.id().value())
                        .update());
    }

    private void refused(AccountId account, Runnable writing) {
        refused(as(account), writing);
    }

    /// The transaction goes on after the refusal, from where it stood.
    private void refused(Actor actor, Runnable writing) {
        session.as(actor, () -> {
            jdbc.sql("savepoint before").update();
            assertThatThrownBy(writing::run).rootCause().hasMessageContaining(REFUSED);
            return jdbc.sql("rollback to savepoint before").update();
        });
    }
}
