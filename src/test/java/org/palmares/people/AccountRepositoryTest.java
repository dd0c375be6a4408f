package org.palmares.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseSession;
import org.palmares.DatabaseTest;
import org.palmares.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import({AccountRepository.class, GrantRepository.class})
class AccountRepositoryTest {

    private static final Instant NOW = Instant.parse("2014-01-06T09:00:00Z");
    private static final UUID EDITION = UUID.randomUUID();
    private static final UUID WEST = UUID.randomUUID();

    @Autowired
    AccountRepository accounts;

    @Autowired
    GrantRepository grants;

    @Autowired
    DatabaseSession session;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_account_is_found_by_its_address_whatever_the_case() {
        var id = add("Ada", "Ada@Ville.test", null);

        var expected = new Person(id, "Ada", "Ada@Ville.test", Locale.FRENCH);
        assertThat(accounts.byEmail(new Email("aDA@ville.TEST"))).contains(expected);
        assertThat(accounts.find(id)).contains(expected);
    }

    @Test
    void an_address_has_one_account() {
        add("Ada", "ada@ville.test", null);

        assertThat(accounts.add(AccountId.random(), "Bea", new Email("ADA@ville.test"), null, Locale.FRENCH, NOW))
                .isFalse();
    }

    @Test
    void a_password_in_clear_is_refused_by_the_database() {
        assertThatThrownBy(() -> add("Ada", "ada@ville.test", "une phrase assez longue"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("password_is_hashed");
    }

    @Test
    void credentials_hold_the_hash_if_there_is_one() {
        var id = add("Ada", "ada@ville.test", "$argon2id$essai");
        add("Bea", "bea@ville.test", null);

        assertThat(accounts.credentials(new Email("ada@ville.test")))
                .contains(new AccountRepository.Credentials(id.value(), "$argon2id$essai"));
        assertThat(accounts.credentials(new Email("bea@ville.test"))
                        .orElseThrow()
                        .password())
                .isNull();
    }

    @Test
    void who_somebody_is_and_what_they_hold_is_read_at_once() {
        var id = add("Ada", "ada@ville.test", null);
        assertThat(accounts.standing(id.value()).orElseThrow().roles()).isEqualTo(Roles.NONE);

        grants.add(id, new Grant(Role.JUROR, EDITION, WEST), null, NOW);
        grants.add(id, new Grant(Role.ORGANISER, null, null), null, NOW);

        assertThat(accounts.standing(id.value()).orElseThrow().roles().grants())
                .containsExactlyInAnyOrder(new Grant(Role.JUROR, EDITION, WEST), new Grant(Role.ORGANISER, null, null));
    }

    @Test
    void a_stale_description_is_refused() {
        var id = add("Ada", "ada@ville.test", null);
        accounts.describe(id, "Ada L.", Locale.ENGLISH, 0);

        assertThatThrownBy(() -> accounts.describe(id, "A. L.", Locale.FRENCH, 0))
                .isInstanceOf(OptimisticLockingFailureException.class);
        var account = accounts.account(id).orElseThrow();
        assertThat(account.name()).isEqualTo("Ada L.");
        assertThat(account.language()).isEqualTo("en");
        assertThat(account.version()).isEqualTo(1);
    }

    @Test
    void a_password_may_be_given_later() {
        var id = add("Ada", "ada@ville.test", null);

        accounts.changePassword(id, "$argon2id$neuf");

        assertThat(accounts.account(id).orElseThrow().hasPassword()).isTrue();
    }

    @Test
    void a_closed_account_keeps_its_name_alone_and_frees_its_address() {
        var id = add("Ada", "ada@ville.test", "$argon2id$essai");

        accounts.close(id, NOW);

        assertThat(accounts.find(id)).isEmpty();
        assertThat(accounts.standing(id.value())).isEmpty();
        assertThat(accounts.account(id)).isEmpty();
        assertThat(accounts.names(List.of(id.value()))).isEqualTo(Map.of(id.value(), "Ada"));
        add("Ada", "ada@ville.test", null);
    }

    @Test
    void a_role_holds_for_the_one_who_acts_where_it_was_given() {
        var id = add("Ada", "ada@ville.test", null);
        grants.add(id, new Grant(Role.COORDINATOR, EDITION, WEST), null, NOW);
        grants.add(id, new Grant(Role.ORGANISER, null, null), null, NOW);
        session.actAs(new Actor.Person(id.value()));

        assertThat(holds("COORDINATOR", EDITION, WEST)).isTrue();
        assertThat(holds("COORDINATOR", EDITION, UUID.randomUUID())).isFalse();
        assertThat(holds("COORDINATOR", EDITION, null)).isFalse();
        assertThat(holds("COORDINATOR", UUID.randomUUID(), WEST)).isFalse();
        assertThat(holds("ORGANISER", EDITION, null)).isTrue();
        assertThat(holds("JUROR", EDITION, WEST)).isFalse();
        session.actAs(new Actor.Machine("start"));
        assertThat(holds("ORGANISER", EDITION, null)).isFalse();
    }

    private boolean holds(String role, UUID edition, @Nullable UUID region) {
        return jdbc.sql("select people.holds(:role, :edition::uuid, :region::uuid)")
                .param("role", role)
                .param("edition", edition)
                .param("region", region)
                .query(Boolean.class)
                .single();
    }

    private AccountId add(String name, String email, @Nullable String hash) {
        var id = AccountId.random();
        assertThat(accounts.add(id, name, new Email(email), hash, Locale.FRENCH, NOW))
                .isTrue();
        return id;
    }
}
