package org.palmares.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @Test
    void an_ordinary_address_is_read_with_its_account_and_password() {
        var address =
                DatabaseAddress.parse("postgres://anne:p%40ss+1@db.example:5433/label?sslmode=require", null, null);

        assertThat(address)
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.example:5433/label?sslmode=require", "anne", "p@ss+1"));
        assertThat(address.toString()).isEqualTo("anne at db.example:5433");
    }

    @Test
    void a_jdbc_address_keeps_its_options_and_loses_its_password() {
        var address = DatabaseAddress.parse(
                "jdbc:postgresql://db.example/label?user=anne&password=secret&sslmode=require", null, null);

        assertThat(address)
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/label?sslmode=require", "anne", "secret"));
    }

    @Test
    void an_account_given_apart_wins() {
        var address = DatabaseAddress.parse("postgresql://db.example/label", "anne", "secret");

        assertThat(address).isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/label", "anne", "secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "http://db.example/label",
                "postgres://",
                "postgres://db.example",
                "jdbc:mysql://a/b",
                "postgres://a:se cret@b/c"
            })
    void anything_else_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text, null, null))
                .isInstanceOf(CannotStart.class)
                .hasNoCause()
                .hasMessageContaining("postgres://account:password@server:5432/database");
    }

    @Test
    void a_server_is_checked_for_what_would_not_work() {
        try (var server = OwnPostgres.temporary()) {
            var good = DatabaseAddress.of(server);
            good.check();

            assertRefused(new DatabaseAddress(good.url(), good.user(), "wrong"), "database.wrong-password");
            assertRefused(new DatabaseAddress(good.url(), good.user(), ""), "database.wrong-password");
            assertRefused(
                    new DatabaseAddress(good.url().replace("/palmares", "/nowhere"), good.user(), good.password()),
                    "database.no-such-database");
            assertRefused(
                    new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/palmares", "a", "b"), "database.unreachable");
            var keys = PostgresKeys.read(server.folder().resolve("postgres.properties"));
            assertRefused(
                    new DatabaseAddress(good.url(), "postgres", keys.superuserPassword()), "database.too-powerful");
        }
    }

    private static void assertRefused(DatabaseAddress address, String key) {
        assertThatThrownBy(address::check)
                .isInstanceOfSatisfying(
                        CannotStart.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
