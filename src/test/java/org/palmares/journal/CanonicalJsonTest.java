package org.palmares.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.kernel.Wording;

class CanonicalJsonTest {

    record ForestId(UUID value) {}

    @Test
    void members_come_in_the_order_of_their_names() {
        assertThat(written(Map.of("title", "Forêt", "axes", List.of("b", "a"), "number", 12)))
                .isEqualTo("{\"axes\":[\"b\",\"a\"],\"number\":12,\"title\":\"Forêt\"}");
    }

    @Test
    void decimals_days_ids_and_constants_become_texts() {
        var id = UUID.fromString("6f1c1f0e-8a8e-4d43-9f3c-0a6f4e3b2d10");

        assertThat(written(Map.of("v", new BigDecimal("12.50")))).isEqualTo("{\"v\":\"12.50\"}");
        assertThat(written(Map.of("v", LocalDate.of(2027, 3, 1)))).isEqualTo("{\"v\":\"2027-03-01\"}");
        assertThat(written(Map.of("v", Instant.EPOCH))).isEqualTo("{\"v\":\"1970-01-01T00:00:00Z\"}");
        assertThat(written(Map.of("v", new ForestId(id)))).isEqualTo("{\"v\":\"%s\"}".formatted(id));
        assertThat(written(Map.of("v", Thread.State.NEW))).isEqualTo("{\"v\":\"NEW\"}");
        assertThat(written(Map.of("v", new Wording("oui", "yes"))))
                .isEqualTo("{\"v\":{\"en\":\"yes\",\"fr\":\"oui\"}}");
    }

    @Test
    void a_whole_number_too_large_to_be_read_exactly_becomes_a_text() {
        assertThat(written(Map.of("v", (1L << 53) - 1))).isEqualTo("{\"v\":9007199254740991}");
        assertThat(written(Map.of("v", 1L << 53))).isEqualTo("{\"v\":\"9007199254740992\"}");
        assertThat(written(Map.of("v", Long.MIN_VALUE))).isEqualTo("{\"v\":\"-9223372036854775808\"}");
    }

    @Test
    void a_set_has_one_order() {
        assertThat(written(Map.of("v", Set.of("c", "a", "b")))).isEqualTo("{\"v\":[\"a\",\"b\",\"c\"]}");
    }

    @Test
    void the_shortest_escapes_are_used() {
        assertThat(written(Map.of("v", "a\"b\\c\nd\u0001/é"))).isEqualTo("{\"v\":\"a\\\"b\\\\c\\nd\\u0001/é\"}");
    }

    @Test
    void what_has_no_one_way_of_being_written_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(Map.of("v", 0.1)))
                .withMessageContaining("java.lang.Double");
    }

    private static String written(Map<String, ?> members) {
        return CanonicalJson.write(CanonicalJson.kept(members));
    }
}
