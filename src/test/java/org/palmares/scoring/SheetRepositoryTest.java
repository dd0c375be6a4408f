package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.scoring.WestRound.NOW;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseSession;
import org.palmares.DatabaseTest;
import org.palmares.editions.Round;
import org.palmares.juries.AssignmentId;
import org.palmares.juries.JuryRows;
import org.palmares.people.AccountId;
import org.palmares.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(SheetRepository.class)
class SheetRepositoryTest {

    @Autowired
    SheetRepository repository;

    @Autowired
    DatabaseSession session;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_sheet_comes_back_as_it_was_begun_and_is_begun_once() {
        var round = aRound();
        var blank = round.blank();

        by(round.juror, () -> {
            repository.insert(blank);
            repository.insert(round.blank());
            assertThat(repository.find(round.assignment)).contains(blank);
            assertThat(repository.findForUpdate(round.assignment)).contains(blank);
            assertThat(repository.find(new AssignmentId(round.dossier.value()))).isEmpty();
        });
    }

    @Test
    void everything_written_on_a_sheet_comes_back() {
        var round = aRound();
        var sheet = round.handedIn();

        assertThat(as(round.juror, () -> repository.find(round.assignment))).contains(sheet);
        assertThat(sheet.handedInAt()).isEqualTo(NOW);
    }

    @Test
    void a_sheet_is_stored_from_the_version_before_alone() {
        var round = aRound();
        var sheet = round.begun();

        by(
                round.juror,
                () -> assertThatThrownBy(() -> repository.update(sheet))
                        .isInstanceOf(OptimisticLockingFailureException.class));
    }

    @Test
    void a_sheet_handed_in_is_stored_no_more() {
        var round = aRound();
        var later = round.handedIn().join(round.marks(5));

        by(
                round.juror,
                () -> assertThatThrownBy(() -> repository.update(later))
                        .isInstanceOf(OptimisticLockingFailureException.class));
        assertThat(as(
                        round.juror,
                        () -> repository.find(round.assignment).orElseThrow().marks()))
                .isEqualTo(round.marks(3));
    }

    @Test
    void each_state_of_a_sheet_is_kept() {
        var round = aRound();
        var sheet = round.begun();
        var next = sheet.join(round.marks(5));

        by(round.juror, () -> {
            repository.keepRevision(next, NOW);
            assertThat(repository.revision(sheet.id(), 1)).contains(round.marks(3));
            assertThat(repository.revision(sheet.id(), 2)).contains(round.marks(5));
            assertThat(repository.revision(sheet.id(), 0)).isEmpty();
        });
    }

    @Test
    void a_juror_knows_which_sheets_are_begun_and_which_handed_in() {
        var round = aRound();
        round.handedIn();
        var other = round.rows.dossier(round.edition, round.west);
        var begun = round.rows.assign(other, round.juror, round.jury);
        by(round.juror, () -> {
            repository.insert(round.blank(begun, other, round.juror, Round.REGIONAL));
            assertThat(repository.standing(round.juror))
                    .isEqualTo(Map.of(round.assignment.value(), true, begun.value(), false));
        });
    }

    @Test
    void sheets_handed_in_are_found_by_edition_and_round_and_those_begun_are_not() {
        var round = aRound();
        var handedIn = round.handedIn();
        var organiser = organiser(round);
        var begun = round.rows.account("Béa");
        var reading = round.rows.assign(round.dossier, begun, round.jury);
        by(begun, () -> {
            repository.insert(round.blank(reading, round.dossier, begun, Round.REGIONAL));
        });
        var last = round.rows.jury(round.edition, null, "Finale");
        var ofTheFinal = round.handedInForTheFinal(last, round.rows.account("Dan"));

        by(organiser, () -> {
            assertThat(repository.handedIn(round.edition, Round.REGIONAL)).containsExactly(handedIn);
            assertThat(repository.handedIn(round.edition, Round.FINAL)).containsExactly(ofTheFinal);
            assertThat(repository.handedIn(round.rows.edition("REGIONAL"), Round.REGIONAL))
                    .isEmpty();
        });
    }

    @Test
    void the_dossiers_of_a_round_are_those_given_to_read_save_the_recused_and_the_withdrawn() {
        var round = aRound();
        var organiser = organiser(round);
        var withdrawn = round.rows.dossier(round.edition, round.west);
        var recused = round.rows.dossier(round.edition, round.west);
        round.rows.dossier(round.edition, round.west); // given to nobody
        round.rows.assign(withdrawn, round.juror, round.jury);
        round.rows.assign(recused, round.juror, round.jury);
        round.rows.withdraw(withdrawn);
        round.rows.recuse(recused, organiser);

        by(organiser, () -> {
            assertThat(repository.known(round.edition, Round.REGIONAL)).containsExactly(round.dossier);
            assertThat(repository.known(round.edition, Round.FINAL)).isEmpty();
        });
        assertThat(as(round.juror, () -> repository.known(round.edition, Round.REGIONAL)))
                .isEmpty();
    }

    @Test
    void the_progress_of_each_jury_counts_the_readings_of_which_the_actor_may_know() {
        var round = aRound();
        round.handedIn();
        var organiser = organiser(round);
        var south = round.rows.region(round.edition, "Sud");
        var other = round.rows.jury(round.edition, south, "Sud");
        var second = round.rows.dossier(round.edition, south);
        var recused = round.rows.dossier(round.edition, south);
        round.rows.assign(second, round.rows.account("Béa"), other);
        round.rows.assign(recused, round.rows.account("Dan"), other);
        round.rows.recuse(recused, organiser);

        assertThat(as(organiser, () -> repository.progress(round.edition, Round.REGIONAL)))
                .containsExactly(
                        new Progress.JuryProgress(round.jury, "Ouest", 1, 1),
                        new Progress.JuryProgress(other, "Sud", 1, 0));
        assertThat(as(round.chair, () -> repository.progress(round.edition, Round.REGIONAL)))
                .containsExactly(new Progress.JuryProgress(round.jury, "Ouest", 1, 1));
        assertThat(as(round.juror, () -> repository.progress(round.edition, Round.REGIONAL)))
                .isEmpty();
    }

    @Test
    void a_reading_that_nobody_will_hand_in_does_not_hold_up_the_round() {
        var round = aRound();
        round.handedIn();
        var organiser = organiser(round);
        var withdrawn = round.rows.dossier(round.edition, round.west);
        round.rows.assign(withdrawn, round.juror, round.jury);
        round.rows.withdraw(withdrawn);
        var recused = round.rows.account("Béa");
        round.rows.assign(round.dossier, recused, round.jury);
        round.rows.recuse(round.dossier, recused);

        assertThat(as(organiser, () -> repository.progress(round.edition, Round.REGIONAL)))
                .containsExactly(new Progress.JuryProgress(round.jury, "Ouest", 1, 1));
    }

    private WestRound aRound() {
        return new WestRound(new JuryRows(jdbc), session, repository);
    }

    private static AccountId organiser(WestRound round) {
        return round.rows.account("Organisatrice", Role.ORGANISER, round.edition, null);
    }

    private void by(AccountId account, Runnable deeds) {
        as(account, () -> {
            deeds.run();
            return true;
        });
    }

    private <T> T as(AccountId account, Supplier<T> question) {
        return session.as(JuryRows.as(account), question);
    }
}
