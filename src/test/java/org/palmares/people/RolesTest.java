package org.palmares.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.kernel.NotFound;
import org.palmares.web.Viewer.NavigationEntry;

class RolesTest {

    private static final UUID EDITION = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID WEST = UUID.randomUUID();
    private static final UUID EAST = UUID.randomUUID();

    @Test
    void an_organiser_of_the_programme_organises_every_edition_and_every_region() {
        var roles = holding(new Grant(Role.ORGANISER, null, null));

        assertThat(roles.organises(EDITION)).isTrue();
        assertThat(roles.organisesProgramme()).isTrue();
        assertThat(roles.coordinates(EDITION, WEST)).isTrue();
        assertThat(roles.coordinates(EDITION, null)).isTrue();
    }

    @Test
    void an_organiser_of_one_edition_stays_in_it() {
        var roles = holding(new Grant(Role.ORGANISER, EDITION, null));

        assertThat(roles.organises(EDITION)).isTrue();
        assertThat(roles.organises(OTHER)).isFalse();
        assertThat(roles.organisesProgramme()).isFalse();
    }

    @Test
    void a_coordinator_stays_in_their_region() {
        var roles = holding(new Grant(Role.COORDINATOR, EDITION, WEST));

        assertThat(roles.coordinates(EDITION, WEST)).isTrue();
        assertThat(roles.coordinates(EDITION, EAST)).isFalse();
        assertThat(roles.coordinates(EDITION, null)).isFalse();
        assertThat(roles.holds(Role.COORDINATOR, EDITION)).isTrue();
        assertThat(roles.holds(Role.COORDINATOR, OTHER)).isFalse();
        assertThat(roles.organises(EDITION)).isFalse();
        assertThat(roles.regions(Role.COORDINATOR, EDITION)).containsExactly(WEST);
    }

    @Test
    void no_role_implies_another() {
        var roles = holding(new Grant(Role.ORGANISER, null, null));

        assertThat(roles.holds(Role.JUROR, EDITION)).isFalse();
        assertThat(roles.holds(Role.SCRUTINEER, EDITION, null)).isFalse();
    }

    @Test
    void a_visitor_is_told_that_nothing_is_there() {
        assertThatThrownBy(() -> Roles.NONE.requireOrganiser(EDITION)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Roles.NONE.requireCoordinator(EDITION, WEST)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_region_without_edition_and_an_organiser_of_one_region_are_no_grants() {
        assertThatThrownBy(() -> new Grant(Role.JUROR, null, WEST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grant(Role.ORGANISER, EDITION, WEST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_role_is_shown_where_it_may_go() {
        assertThat(addresses(Roles.NONE)).containsExactly("/dossiers", "/palmares");
        assertThat(addresses(holding(new Grant(Role.JUROR, EDITION, WEST)))).containsExactly("/readings", "/palmares");
        assertThat(addresses(holding(new Grant(Role.COORDINATOR, EDITION, WEST))))
                .containsExactly("/editions", "/palmares");
        assertThat(addresses(holding(new Grant(Role.ORGANISER, EDITION, null))))
                .containsExactly("/editions", "/palmares");
        assertThat(addresses(holding(new Grant(Role.ORGANISER, null, null))))
                .containsExactly("/editions", "/outbox", "/palmares");
        assertThat(addresses(holding(new Grant(Role.APPLICANT, EDITION, null))))
                .containsExactly("/dossiers", "/palmares");
    }

    private static Roles holding(Grant grant) {
        return new Roles(List.of(grant));
    }

    private static List<String> addresses(Roles roles) {
        return PeopleViewers.entries(roles).stream()
                .map(NavigationEntry::address)
                .toList();
    }
}
