package org.palmares.juries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.palmares.juries.JuryRows.ask;
import static org.palmares.juries.JuryRows.by;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palmares.editions.Round;
import org.palmares.kernel.NotFound;
import org.palmares.people.Grant;
import org.palmares.people.Role;

/// Juries are formed, and their seats given and taken back.
class JuriesTest extends JuryYears {

    @Test
    void a_region_and_the_final_have_each_a_jury() {
        var year = new Year();

        by(year.organiser, () -> juries.convene(year.edition, Round.REGIONAL, year.west, "  Ouest "));
        by(year.organiser, () -> juries.convene(year.edition, Round.FINAL, null, "Finale"));

        assertThat(ask(year.organiser, () -> juries.of(year.edition)))
                .extracting(Jury::name, Jury::round, Jury::region)
                .containsExactly(tuple("Ouest", Round.REGIONAL, year.west), tuple("Finale", Round.FINAL, null));
        assertThat(acts(year)).containsExactly("juries.convened", "juries.convened");
    }

    @Test
    void a_jury_is_not_formed_twice() {
        var year = new Year();
        by(year.organiser, () -> juries.convene(year.edition, Round.REGIONAL, year.west, "Ouest"));

        by(
                year.organiser,
                () -> assertThatThrownBy(() -> juries.convene(year.edition, Round.REGIONAL, year.west, "Bis"))
                        .isInstanceOfSatisfying(
                                JuryRefusal.AlreadyConvened.class,
                                refusal -> assertThat(refusal.arguments()).containsExactly("Ouest")));
    }

    @Test
    void a_region_of_another_edition_has_no_jury_here() {
        var year = new Year();
        var elsewhere = new Year();

        by(
                year.organiser,
                () -> assertThatThrownBy(() -> juries.convene(year.edition, Round.REGIONAL, elsewhere.west, "Ouest"))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    void nobody_but_an_organiser_forms_juries_seats_or_deals() {
        var year = new Year();
        var jury = year.jury();
        var juror = rows.account("Ada");

        for (var account : List.of(
                rows.account("Coordinatrice", Role.COORDINATOR, year.edition, null),
                rows.account("Scrutatrice", Role.SCRUTINEER, year.edition, null),
                rows.account("Présidente", Role.CHAIR, year.edition, null),
                rows.account("Ailleurs", Role.ORGANISER, rows.edition("REGIONAL"), null),
                juror)) {
            by(account, () -> {
                assertThatThrownBy(() -> juries.convene(year.edition, Round.FINAL, null, "Finale"))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> juries.seat(jury, juror, false)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> juries.unseat(jury, juror)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> juries.assignRegional(year.edition)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> juries.assignFinal(year.edition, List.of()))
                        .isInstanceOf(NotFound.class);
            });
        }
    }

    @Test
    void a_seat_comes_with_its_role_and_goes_with_it() {
        var year = new Year();
        var jury = year.jury();
        var ada = rows.account("Ada");

        by(year.organiser, () -> juries.seat(jury, ada, false));
        assertThat(roles(ada)).containsExactly(new Grant(Role.JUROR, year.edition.value(), year.west.value()));

        by(year.organiser, () -> juries.unseat(jury, ada));
        assertThat(roles(ada)).isEmpty();
        assertThat(ask(year.organiser, () -> juries.of(year.edition)).getFirst().jurors())
                .isEmpty();
        by(
                year.organiser,
                () -> assertThatThrownBy(() -> juries.unseat(jury, ada)).isInstanceOf(NotFound.class));
    }

    @Test
    void a_new_chair_takes_the_place_of_the_former_who_stays_a_juror() {
        var year = new Year();
        var jury = year.jury();
        var ada = rows.account("Ada");
        var bea = rows.account("Béa");
        by(year.organiser, () -> juries.seat(jury, ada, true));
        assertThat(roles(ada)).containsExactly(new Grant(Role.CHAIR, year.edition.value(), year.west.value()));

        by(year.organiser, () -> juries.seat(jury, bea, true));

        assertThat(ask(year.organiser, () -> juries.of(year.edition)).getFirst().jurors())
                .containsExactly(new Juror(bea, "Béa", true), new Juror(ada, "Ada", false));
        assertThat(roles(ada)).containsExactly(new Grant(Role.JUROR, year.edition.value(), year.west.value()));
        assertThat(roles(bea)).containsExactly(new Grant(Role.CHAIR, year.edition.value(), year.west.value()));
        by(ada, () -> assertThatThrownBy(() -> juries.of(year.edition)).isInstanceOf(NotFound.class));
    }

    @Test
    void a_chair_seated_again_keeps_the_chair_or_leaves_it() {
        var year = new Year();
        var jury = year.jury();
        var ada = rows.account("Ada");
        by(year.organiser, () -> juries.seat(jury, ada, true));
        by(year.organiser, () -> juries.seat(jury, ada, true));
        assertThat(roles(ada)).extracting(Grant::role).containsExactly(Role.CHAIR);

        by(year.organiser, () -> juries.seat(jury, ada, false));

        assertThat(ask(year.organiser, () -> juries.of(year.edition)).getFirst().chair())
                .isEmpty();
        assertThat(roles(ada)).extracting(Grant::role).containsExactly(Role.JUROR);
    }

    @Test
    void whoever_files_or_writes_a_dossier_does_not_judge() {
        var year = new Year();
        var jury = year.jury();
        var owner = rows.account("Ada");
        var helper = rows.account("Béa");
        rows.collaborator(rows.dossier(year.edition, year.west, "DRAFT", owner), helper);

        by(year.organiser, () -> {
            assertThatThrownBy(() -> juries.seat(jury, owner, false)).isInstanceOf(JuryRefusal.FilesDossiers.class);
            assertThatThrownBy(() -> juries.seat(jury, helper, true)).isInstanceOf(JuryRefusal.FilesDossiers.class);
        });
        assertThat(roles(owner)).isEmpty();
    }

    @Test
    void a_closed_account_or_an_unknown_jury_has_no_seat() {
        var year = new Year();
        var jury = year.jury();
        var gone = rows.account("Ada");
        by(gone, accounts::close);

        by(year.organiser, () -> {
            assertThatThrownBy(() -> juries.seat(jury, gone, false)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> juries.seat(JuryId.random(), rows.account("Béa"), false))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void a_juror_with_readings_does_not_leave() {
        var year = new Year();
        var jury = year.jury();
        var ada = year.juror(jury, "Ada");
        rows.assign(rows.dossier(year.edition, year.west), ada, jury);

        by(
                year.organiser,
                () -> assertThatThrownBy(() -> juries.unseat(jury, ada))
                        .isInstanceOfSatisfying(
                                JuryRefusal.HasReadings.class,
                                refusal -> assertThat(refusal.arguments()).containsExactly("Ada")));
    }

    @Test
    void juries_and_who_reads_what_are_shown_to_those_who_run_the_edition_alone() {
        var year = new Year();
        year.jury();

        for (var role : List.of(Role.ORGANISER, Role.COORDINATOR, Role.SCRUTINEER, Role.CHAIR)) {
            by(rows.account("Essai", role, year.edition, null), () -> {
                assertThat(juries.of(year.edition)).hasSize(1);
                assertThat(juries.assignments(year.edition, Round.REGIONAL)).isEmpty();
            });
        }
        for (var account : List.of(
                rows.account("Jurée", Role.JUROR, year.edition, null),
                rows.account("Candidate", Role.APPLICANT, year.edition, null),
                rows.account("Ailleurs", Role.ORGANISER, rows.edition("REGIONAL"), null))) {
            by(account, () -> {
                assertThatThrownBy(() -> juries.of(year.edition)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> juries.assignments(year.edition, Round.REGIONAL))
                        .isInstanceOf(NotFound.class);
            });
        }
        assertThatThrownBy(() -> juries.of(year.edition)).isInstanceOf(NotFound.class);
    }
}
