package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palmares.database.CannotStart;

class SettingsTest {

    private static final String ELSEWHERE = "postgres://anne:secret@db.example/label";

    @Test
    void the_demonstration_is_played_on_the_postgresql_that_comes_along() {
        assertThat(Settings.of(Map.of()).demo()).isTrue();
        assertThat(Settings.of(Map.of("PALMARES_DEMO", "no")).demo()).isFalse();
    }

    @Test
    void it_enters_a_database_of_ones_own_when_asked_for_alone() {
        assertThat(Settings.of(Map.of("PALMARES_DB_URL", ELSEWHERE)).demo()).isFalse();
        assertThat(Settings.of(Map.of("PALMARES_DB_URL", ELSEWHERE, "PALMARES_DEMO", "Yes"))
                        .demo())
                .isTrue();
    }

    @Test
    void another_answer_is_refused() {
        assertThatThrownBy(() -> Settings.of(Map.of("PALMARES_DEMO", "maybe")))
                .isInstanceOfSatisfying(
                        CannotStart.class, refused -> assertThat(refused.key()).isEqualTo("cli.demo-not-yes-or-no"));
    }
}
