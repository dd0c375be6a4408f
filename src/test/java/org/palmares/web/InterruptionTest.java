package org.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptionTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53100", "53300", "57P01", "57P02", "57P03", "58030"})
    void the_database_as_a_whole_fails(String state) {
        assertThat(Interruption.caused(new IllegalStateException(new SQLException("", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "57014", "42501", "5"})
    void one_statement_fails(String state) {
        assertThat(Interruption.caused(new SQLException("", state))).isFalse();
    }

    @Test
    void nothing_answers_in_time() {
        assertThat(Interruption.caused(new SQLTransientConnectionException())).isTrue();
    }

    @Test
    void a_failure_without_state_or_without_database_is_not_one() {
        assertThat(Interruption.caused(new SQLException("no state"))).isFalse();
        assertThat(Interruption.caused(new IllegalStateException("ours"))).isFalse();
    }
}
