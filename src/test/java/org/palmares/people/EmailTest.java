package org.palmares.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a@b", "a@@b.fr", "a b@c.fr", "a@b.fr\nBcc: x@y.fr", "<a@b.fr>", "a@.fr", "a@b..fr"})
    void what_is_no_address_is_refused(String typed) {
        assertThat(Email.typed(typed)).isEmpty();
    }

    @Test
    void an_address_is_the_same_whatever_its_case_and_the_spaces_around_it() {
        assertThat(new Email(" Ada.Lovelace@Ville.fr ")).isEqualTo(new Email("ada.lovelace@ville.fr"));
        assertThat(new Email(" Ada@Ville.fr ").value()).isEqualTo("Ada@Ville.fr");
    }

    @Test
    void an_address_has_at_most_254_characters() {
        assertThat(Email.typed("a".repeat(249) + "@b.fr")).isPresent();
        assertThat(Email.typed("a".repeat(250) + "@b.fr")).isEmpty();
    }
}
