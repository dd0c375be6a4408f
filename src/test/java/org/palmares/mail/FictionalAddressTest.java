package org.palmares.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FictionalAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@demo.example",
                "A@DEMO.EXAMPLE",
                "a@example",
                "a@b.test",
                "a@x.invalid",
                "a@example.org",
                "a@b.example.com."
            })
    void no_mail_arrives_at_a_reserved_domain(String email) {
        assertThat(FictionalAddress.is(email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@ville.fr",
                "example@ville.fr",
                "a@myexample.org",
                "a@example.fr",
                "a@test.fr",
                "a.test@ville.fr"
            })
    void mail_arrives_everywhere_else(String email) {
        assertThat(FictionalAddress.is(email)).isFalse();
    }
}
