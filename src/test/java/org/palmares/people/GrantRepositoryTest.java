package org.palmares.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import({AccountRepository.class, GrantRepository.class})
class GrantRepositoryTest {

    private static final Instant NOW = Instant.parse("2014-01-06T09:00:00Z");
    private static final UUID EDITION = UUID.randomUUID();
    private static final Grant ORGANISER = new Grant(Role.ORGANISER, null, null);
    private static final Grant JUROR = new Grant(Role.JUROR, EDITION, UUID.randomUUID());

    @Autowired
    AccountRepository accounts;

    @Autowired
    GrantRepository grants;

    @Test
    void a_role_is_given_once_and_taken_back_once() {
        var ada = account("Ada");

        assertThat(grants.add(ada, ORGANISER, null, NOW)).isTrue();
        assertThat(grants.add(ada, ORGANISER, null, NOW)).isFalse();
        assertThat(grants.add(ada, JUROR, ada.value(), NOW)).isTrue();

        assertThat(grants.remove(ada, ORGANISER)).isTrue();
        assertThat(grants.remove(ada, ORGANISER)).isFalse();
        assertThat(accounts.standing(ada.value()).orElseThrow().roles().grants())
                .containsExactly(JUROR);
    }

    @Test
    void an_edition_lists_its_members_by_name_those_of_the_programme_included() {
        var bea = account("bea");
        var ada = account("Ada");
        grants.add(bea, JUROR, null, NOW);
        grants.add(bea, new Grant(Role.JUROR, UUID.randomUUID(), null), null, NOW);
        grants.add(ada, ORGANISER, null, NOW);

        assertThat(grants.of(EDITION).stream()
                        .filter(holding -> holding.person().email().endsWith("@ville.test"))
                        .map(holding ->
                                holding.person().name() + " " + holding.grant().role()))
                .containsExactly("Ada ORGANISER", "bea JUROR");
    }

    @Test
    void the_programme_is_organised_by_whoever_has_every_edition_and_by_nobody_less() {
        var ada = account("Ada");
        grants.programmeOrganisersForUpdate().forEach(other -> grants.removeAll(new AccountId(other)));
        grants.add(ada, new Grant(Role.ORGANISER, EDITION, null), null, NOW);
        grants.add(ada, new Grant(Role.APPLICANT, null, null), null, NOW);
        assertThat(grants.programmeHasOrganiser()).isFalse();

        grants.add(ada, new Grant(Role.ORGANISER, null, null), null, NOW);

        assertThat(grants.programmeHasOrganiser()).isTrue();
    }

    @Test
    void every_role_of_a_closing_account_goes() {
        var ada = account("Ada");
        grants.add(ada, JUROR, null, NOW);
        grants.add(ada, ORGANISER, null, NOW);
        assertThat(grants.programmeOrganisersForUpdate()).contains(ada.value());

        grants.removeAll(ada);

        assertThat(accounts.standing(ada.value()).orElseThrow().roles()).isEqualTo(Roles.NONE);
        assertThat(grants.programmeOrganisersForUpdate()).doesNotContain(ada.value());
    }

    private AccountId account(String name) {
        var id = AccountId.random();
        accounts.add(id, name, new Email(name + "@ville.test"), null, Locale.FRENCH, NOW);
        return id;
    }
}
