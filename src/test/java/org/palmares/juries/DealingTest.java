package org.palmares.juries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DealingTest {

    @Test
    void every_dossier_gets_its_readers_and_every_juror_as_much_as_the_others() {
        var dealt = Dealing.deal(dossiers(1, 2, 3, 4), jurors(1, 2, 3, 4), 3, Map.of(), Map.of());

        assertThat(dealt.unserved()).isEmpty();
        assertThat(dealt.dealt())
                .hasSize(4)
                .allSatisfy((_, readers) -> assertThat(readers).hasSize(3).doesNotHaveDuplicates());
        for (var juror : jurors(1, 2, 3, 4)) {
            assertThat(dealt.dealt().values().stream().filter(readers -> readers.contains(juror)))
                    .hasSize(3);
        }
    }

    @Test
    void a_juror_who_must_not_read_a_dossier_never_gets_it() {
        var dealt = Dealing.deal(
                dossiers(1, 2),
                jurors(1, 2, 3),
                2,
                Map.of(dossier(1), Set.of(juror(2)), dossier(2), Set.of(juror(1))),
                Map.of());

        assertThat(dealt.dealt().get(dossier(1))).containsExactlyInAnyOrder(juror(1), juror(3));
        assertThat(dealt.dealt().get(dossier(2))).containsExactlyInAnyOrder(juror(2), juror(3));
    }

    @Test
    void a_dossier_that_cannot_get_enough_readers_is_named() {
        var dealt = Dealing.deal(dossiers(1, 2), jurors(1, 2), 2, Map.of(dossier(2), Set.of(juror(1))), Map.of());

        assertThat(dealt.unserved()).containsExactly(dossier(2));
        assertThat(dealt.dealt().get(dossier(1))).containsExactlyInAnyOrder(juror(1), juror(2));
    }

    @Test
    void without_jurors_every_dossier_is_named() {
        assertThat(Dealing.deal(dossiers(1, 2), List.of(), 1, Map.of(), Map.of())
                        .unserved())
                .containsExactly(dossier(1), dossier(2));
    }

    @Test
    void what_was_dealt_stays_and_counts() {
        var dealt = Dealing.deal(
                dossiers(1, 2), jurors(1, 2, 3), 2, Map.of(), Map.of(dossier(1), Set.of(juror(1), juror(2))));

        assertThat(dealt.dealt().get(dossier(1))).isEmpty();
        assertThat(dealt.dealt().get(dossier(2))).hasSize(2).contains(juror(3));
    }

    @Test
    void more_readers_than_asked_for_are_left_to_it() {
        var dealt =
                Dealing.deal(dossiers(1), jurors(1, 2, 3), 1, Map.of(), Map.of(dossier(1), Set.of(juror(1), juror(2))));

        assertThat(dealt).isEqualTo(new Dealing.Dealt(Map.of(dossier(1), List.of()), List.of()));
    }

    @Test
    void a_reader_barred_since_is_replaced() {
        var dealt = Dealing.deal(
                dossiers(1),
                jurors(1, 2, 3),
                2,
                Map.of(dossier(1), Set.of(juror(1))),
                Map.of(dossier(1), Set.of(juror(1), juror(2))));

        assertThat(dealt.dealt().get(dossier(1))).containsExactly(juror(3));
    }

    @Test
    void those_barred_who_are_no_jurors_do_not_make_a_dossier_scarce() {
        var strangers = Set.of(juror(7), juror(8), juror(9));

        assertThat(Dealing.deal(dossiers(1, 2, 3), jurors(1, 2), 1, Map.of(dossier(3), strangers), Map.of())
                        .dealt()
                        .keySet())
                .containsExactly(dossier(1), dossier(2), dossier(3));
    }

    @Test
    void the_scarcest_dossier_is_served_first_by_whoever_has_least_to_read() {
        var dealt = Dealing.deal(dossiers(1, 2), jurors(1, 2), 1, Map.of(dossier(2), Set.of(juror(2))), Map.of());

        assertThat(dealt.dealt()).isEqualTo(Map.of(dossier(2), List.of(juror(1)), dossier(1), List.of(juror(2))));
    }

    private static List<UUID> dossiers(int... numbers) {
        return IntStream.of(numbers).mapToObj(DealingTest::dossier).toList();
    }

    private static List<UUID> jurors(int... numbers) {
        return Arrays.stream(numbers).mapToObj(DealingTest::juror).toList();
    }

    private static UUID dossier(int number) {
        return new UUID(1, number);
    }

    private static UUID juror(int number) {
        return new UUID(2, number);
    }
}
