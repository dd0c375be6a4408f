package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.juries.JuryRows.as;
import static org.palmares.scoring.WestRound.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseTest;
import org.palmares.editions.Round;
import org.palmares.kernel.Actor;
import org.palmares.people.Role;

/// Who may write a sheet: asked of the database itself, whose policies decide.
@DatabaseTest
class SheetWritingPoliciesTest extends SheetPolicies {

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
}
