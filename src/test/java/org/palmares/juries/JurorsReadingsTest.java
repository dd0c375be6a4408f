package org.palmares.juries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.palmares.juries.JuryRows.ask;
import static org.palmares.juries.JuryRows.by;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palmares.kernel.NotFound;
import org.palmares.people.Role;
import org.springframework.modulith.test.AssertablePublishedEvents;

/// A juror finds their readings, and gives up those with which they have a tie.
class JurorsReadingsTest extends JuryYears {

    @Test
    void a_juror_finds_their_own_readings_and_no_others() {
        var year = new Year();
        var jury = year.jury();
        var ada = year.juror(jury, "Ada");
        var dossier = rows.dossier(year.edition, year.west);
        var mine = rows.assign(dossier, ada, jury);
        var theirs = rows.assign(dossier, year.juror(jury, "Béa"), jury);

        assertThat(readings(ada)).extracting(Reading::id).containsExactly(mine);
        assertThat(ask(ada, () -> juries.mine(mine)).dossier()).isEqualTo(dossier);
        by(ada, () -> assertThatThrownBy(() -> juries.mine(theirs)).isInstanceOf(NotFound.class));
        by(year.organiser, () -> assertThatThrownBy(() -> juries.mine(mine)).isInstanceOf(NotFound.class));
        assertThatThrownBy(juries::mine).isInstanceOf(NotFound.class);
    }

    @Test
    void a_conflict_of_interest_takes_the_dossier_away_and_says_so_once(AssertablePublishedEvents events) {
        var year = new Year();
        var jury = year.jury();
        var ada = year.juror(jury, "Ada");
        var dossier = rows.dossier(year.edition, year.west);
        rows.assign(dossier, ada, jury);
        assertThat(ask(ada, () -> juries.recusedSomewhere(year.edition))).isFalse();

        by(ada, () -> juries.recuse(dossier, "  Ancienne élue de la commune "));
        by(ada, () -> juries.recuse(dossier, "Autre chose"));

        assertThat(readings(ada)).isEmpty();
        assertThat(ask(ada, () -> juries.recusedSomewhere(year.edition))).isTrue();
        assertThat(ask(year.organiser, () -> juries.recusals(year.edition)))
                .extracting(Recusal::dossier, Recusal::account, Recusal::reason)
                .containsExactly(tuple(dossier, ada, "Ancienne élue de la commune"));
        assertThat(events.ofType(DossierRecused.class)).containsExactly(new DossierRecused(dossier, ada));
        assertThat(acts(year)).containsExactly("juries.recused");
        assertThat(entries(year).toString()).doesNotContain("Ancienne");
    }

    @Test
    void a_chair_who_reads_nothing_declares_a_conflict_too() {
        var year = new Year();
        var jury = year.jury();
        var chair = rows.account("Cléo");
        rows.seat(jury, chair, true);
        var dossier = rows.dossier(year.edition, year.west);
        rows.assign(dossier, year.juror(jury, "Ada"), jury);

        by(chair, () -> juries.recuse(dossier, "Un lien"));

        assertThat(ask(chair, () -> juries.recusedSomewhere(year.edition))).isTrue();
    }

    @Test
    void nobody_declares_a_conflict_with_a_dossier_they_may_not_read() {
        var year = new Year();
        var dossier = rows.dossier(year.edition, year.west);

        by(
                rows.account("Passant"),
                () -> assertThatThrownBy(() -> juries.recuse(dossier, "Un lien"))
                        .isInstanceOf(NotFound.class));
        assertThatThrownBy(() -> juries.recuse(dossier, "Un lien")).isInstanceOf(NotFound.class);
    }

    @Test
    void the_reasons_are_read_by_organisers_and_scrutineers_alone() {
        var year = new Year();
        rows.recuse(rows.dossier(year.edition, year.west), rows.account("Ada"));

        for (var role : List.of(Role.ORGANISER, Role.SCRUTINEER)) {
            by(
                    rows.account("Essai", role, year.edition, null),
                    () -> assertThat(juries.recusals(year.edition)).hasSize(1));
        }
        for (var role : List.of(Role.COORDINATOR, Role.CHAIR, Role.JUROR, Role.APPLICANT)) {
            by(
                    rows.account("Essai", role, year.edition, null),
                    () -> assertThatThrownBy(() -> juries.recusals(year.edition))
                            .isInstanceOf(NotFound.class));
        }
    }
}
