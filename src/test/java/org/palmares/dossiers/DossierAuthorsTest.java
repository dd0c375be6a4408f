package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.dossiers.Programme.BREST;
import static org.palmares.dossiers.Programme.account;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.kernel.Actor;
import org.palmares.kernel.NotFound;
import org.palmares.people.Grant;
import org.palmares.people.Role;

/// Who writes a dossier beside its owner.
class DossierAuthorsTest extends OpenCall {

    @Test
    void an_applicant_brings_in_somebody_who_had_no_account() {
        var id = open(ada, BREST);
        var email = UUID.randomUUID() + "@dossiers.test";

        ada.perform(() -> dossiers.invite(id, "Bea", email, Locale.ENGLISH));
        ada.perform(() -> dossiers.invite(id, "Bea", email, Locale.ENGLISH));

        var bea = people.byEmail(email).orElseThrow();
        assertThat(bea.name()).isEqualTo("Bea");
        assertThat(ada.perform(() -> dossiers.reading(id)).collaborators())
                .containsExactly(bea.id().value());
        assertThat(new Actor.Person(bea.id().value())
                        .perform(() -> people.roles())
                        .holds(Role.APPLICANT, edition.value()))
                .isTrue();
        assertThat(programme.letters(email)).hasSize(1);
        assertThat(acts(id)).containsExactly("dossiers.joined", "dossiers.opened");
    }

    @Test
    void an_applicant_makes_others_applicants_of_the_same_edition_and_nothing_else() {
        open(ada, BREST);
        var elsewhere = programme.calling();
        var bea = account(programme.person("Bea"));

        for (var grant : List.of(
                new Grant(Role.APPLICANT, elsewhere.value(), null),
                new Grant(Role.APPLICANT, null, null),
                new Grant(Role.JUROR, edition.value(), null),
                new Grant(Role.ORGANISER, edition.value(), null))) {
            refused(NotFound.class, () -> ada.perform(() -> people.grant(bea, grant)));
        }
        var applicant = new Grant(Role.APPLICANT, edition.value(), null);
        ada.perform(() -> people.grant(bea, applicant));
        refused(NotFound.class, () -> ada.perform(() -> people.revoke(bea, applicant)));
        var passer = programme.person("Passant");
        refused(NotFound.class, () -> passer.perform(() -> people.grant(bea, applicant)));
    }

    @Test
    void whoever_owns_or_writes_the_dossier_already_is_not_invited_again() {
        var id = open(ada, BREST);
        var bea = invited(id, "Bea");

        ada.perform(() -> dossiers.invite(id, "Ada", programme.email(ada), Locale.FRENCH));
        ada.perform(() -> dossiers.invite(id, "Bea", programme.email(bea), Locale.FRENCH));

        assertThat(ada.perform(() -> dossiers.reading(id)).collaborators()).containsExactly(bea.account());
    }

    @Test
    void nobody_joins_a_dossier_that_was_handed_in() {
        var id = submitted(ada, BREST, "Le guichet");

        refused(
                DossierRefusal.NotOpenToWriting.class,
                () -> ada.perform(() -> dossiers.invite(id, "Bea", "bea@dossiers.test", Locale.FRENCH)));
    }

    @Test
    void whoever_is_dismissed_no_longer_reads_nor_writes() {
        var id = open(ada, BREST);
        var bea = invited(id, "Bea");
        assertThat(bea.perform(() -> dossiers.mine())).hasSize(1);

        ada.perform(() -> dossiers.dismiss(id, account(bea)));
        ada.perform(() -> dossiers.dismiss(id, account(bea)));

        refused(NotFound.class, () -> bea.perform(() -> dossiers.get(id)));
        refused(NotFound.class, () -> keep(bea, id, titled("Un"), 0, UUID.randomUUID()));
        assertThat(bea.perform(() -> dossiers.mine())).isEmpty();
        assertThat(acts(id)).containsExactly("dossiers.left", "dossiers.joined", "dossiers.opened");
    }
}
