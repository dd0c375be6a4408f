package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.juries.JuryRows.as;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palmares.DatabaseTest;
import org.palmares.people.Role;

/// Whoever is recused from a dossier knows none of its sheets, whatever else they are.
@DatabaseTest
class RecusedFromSheetsTest extends SheetPolicies {

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
}
