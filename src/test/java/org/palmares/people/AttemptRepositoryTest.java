package org.palmares.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(AttemptRepository.class)
class AttemptRepositoryTest {

    private static final Instant NOW = Instant.parse("2014-01-06T09:00:00Z");
    private static final String KIND = "FAILURE_BY_ADDRESS";
    private static final String KEY = "192.0.2.1";

    @Autowired
    AttemptRepository attempts;

    @Test
    void the_measure_is_filled_by_the_oldest_of_the_latest_within_the_window() {
        attempts.lock(KIND, KEY);
        for (int minute = 0; minute < 6; minute++) {
            attempts.add(KIND, KEY, NOW.plusSeconds(60L * minute));
        }

        assertThat(attempts.filling(KIND, KEY, 5, NOW.minusSeconds(1))).contains(NOW.plusSeconds(60));
        assertThat(attempts.filling(KIND, KEY, 5, NOW.plusSeconds(60))).isEmpty();
        assertThat(attempts.filling(KIND, "192.0.2.2", 5, NOW.minusSeconds(1))).isEmpty();
        assertThat(attempts.filling("LINK_BY_ADDRESS", KEY, 5, NOW.minusSeconds(1)))
                .isEmpty();
    }

    @Test
    void a_success_forgets_what_it_counted() {
        attempts.add(KIND, KEY, NOW);
        attempts.add(KIND, KEY, NOW.plusSeconds(60));

        attempts.forget(KIND, KEY, NOW.plusSeconds(60));

        assertThat(attempts.filling(KIND, KEY, 1, NOW.minusSeconds(1))).contains(NOW);
    }

    @Test
    void addresses_are_kept_less_than_a_day() {
        attempts.add(KIND, KEY, NOW);

        assertThat(attempts.forgetOlderThan(Duration.ofHours(23), NOW.plus(Duration.ofHours(23))))
                .isZero();
        assertThat(attempts.forgetOlderThan(
                        Duration.ofHours(23), NOW.plus(Duration.ofHours(23)).plusSeconds(1)))
                .isEqualTo(1);
    }
}
