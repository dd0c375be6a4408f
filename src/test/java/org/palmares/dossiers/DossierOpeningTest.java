package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.dossiers.Programme.BREST;
import static org.palmares.dossiers.Programme.DEADLINE;
import static org.palmares.dossiers.Programme.PARIS;
import static org.palmares.dossiers.Programme.account;
import static org.palmares.editions.TestEditions.CALL_OPENS;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.palmares.kernel.NotFound;
import org.palmares.people.Role;
import org.palmares.territories.TerritoryId;

/// A dossier begins: by whom, for which territory, and when.
class DossierOpeningTest extends OpenCall {

    @Test
    void whoever_opens_a_dossier_owns_it_and_becomes_an_applicant() {
        var id = open(ada, BREST);

        var dossier = ada.perform(() -> dossiers.get(id));
        assertThat(dossier)
                .isEqualTo(new Dossier(
                        id,
                        edition,
                        1,
                        BREST,
                        account(ada),
                        Content.blank(),
                        programme.west(edition),
                        new DossierStatus.Draft(),
                        0));
        assertThat(ada.perform(() -> people.roles()).holds(Role.APPLICANT, edition.value()))
                .isTrue();
        assertThat(acts(id)).containsExactly("dossiers.opened");
    }

    @Test
    void a_territory_of_no_region_is_filed_all_the_same_and_numbers_follow() {
        open(ada, BREST);
        var bea = programme.person("Bea");
        var id = open(bea, PARIS);
        var other = programme.calling();

        var elsewhere = ada.perform((Supplier<DossierId>) () -> dossiers.open(other, BREST));

        assertThat(bea.perform(() -> dossiers.get(id)).region()).isNull();
        assertThat(bea.perform(() -> dossiers.get(id)).number()).isEqualTo(2);
        assertThat(ada.perform(() -> dossiers.get(elsewhere)).number()).isEqualTo(1);
    }

    @Test
    void a_dossier_is_opened_up_to_the_deadline_included_and_for_a_known_territory() {
        var preparing = programme.preparing();
        clock.set(DEADLINE);
        open(ada, BREST);

        refused(DossierRefusal.UnknownTerritory.class, () -> open(ada, TerritoryId.random()));
        clock.set(DEADLINE.plusNanos(1000));
        refused(DossierRefusal.DeadlinePassed.class, () -> open(ada, BREST));
        clock.set(CALL_OPENS.minusNanos(1000));
        refused(DossierRefusal.CallNotOpenBefore.class, () -> open(ada, BREST));
        refused(
                DossierRefusal.CallNotOpen.class,
                () -> ada.perform((Supplier<DossierId>) () -> dossiers.open(preparing, BREST)));
        refused(NotFound.class, () -> dossiers.open(edition, BREST));
    }
}
