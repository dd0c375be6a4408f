package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.juries.JuryRows.as;
import static org.palmares.scoring.WestRound.NOW;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.DatabaseTest;
import org.palmares.editions.Round;
import org.palmares.kernel.Actor;
import org.palmares.people.AccountId;
import org.palmares.people.Role;

/// Who may know a sheet: asked of the database itself, whose policies decide.
@DatabaseTest
class SheetPoliciesTest extends SheetPolicies {

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

    private AccountId owner(WestRound round) {
        return jdbc.sql("select owner from dossiers.dossier where id = :id")
                .param("id", round.dossier.value())
                .query((row, _) -> new AccountId(row.getObject("owner", UUID.class)))
                .single();
    }
}
