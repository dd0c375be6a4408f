package org.palmares.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SirenTest {

    @ParameterizedTest
    @ValueSource(strings = {"217500016", "217 500 016", "217.500.016", "217 500 016", " 217500016 "})
    void is_read_as_people_type_it(String typed) {
        assertThat(Siren.read(typed)).contains(new Siren("217500016"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "217500017", "21750001", "2175000160", "000000000", "21750001a", "²17500016"})
    void anything_else_is_not_one(String typed) {
        assertThat(Siren.read(typed)).isEmpty();
    }

    @Test
    void a_wrong_check_digit_cannot_be_held() {
        assertThatThrownBy(() -> new Siren("217500017")).hasMessageContaining("217500017");
    }

    @Test
    void is_printed_in_groups_of_three() {
        assertThat(new Siren("217500016").spaced()).isEqualTo("217 500 016");
    }
}
