package org.palmares.deliberations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.palmares.deliberations.LevelRule.Finalist;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.Level;
import org.palmares.editions.LevelId;
import org.palmares.kernel.Wording;

class LevelRuleTest {

    private static final Level GOLD = level("gold", 1, 1);
    private static final Level SILVER = level("silver", 2, 2);

    @Test
    void the_best_mean_takes_the_highest_level_that_has_a_place() {
        var finalists = List.of(finalist(1, "3.1"), finalist(2, "4.7"), finalist(3, "3.9"), finalist(4, "2.0"));

        var levels = LevelRule.levels(finalists, List.of(SILVER, GOLD), "seed");

        assertThat(levels)
                .containsExactly(
                        Map.entry(dossier(2), GOLD.id()),
                        Map.entry(dossier(3), SILVER.id()),
                        Map.entry(dossier(1), SILVER.id()));
    }

    @Test
    void a_finalist_nobody_has_read_receives_nothing() {
        var levels = LevelRule.levels(List.of(finalist(1, null), finalist(2, "1.0")), List.of(GOLD, SILVER), "seed");

        assertThat(levels).containsOnlyKeys(dossier(2));
    }

    @Test
    void fewer_finalists_than_places_leave_places_empty() {
        assertThat(LevelRule.levels(List.of(), List.of(GOLD, SILVER), "seed")).isEmpty();
    }

    @Test
    void equal_means_are_settled_by_the_lot_and_the_lot_by_the_seed_alone() {
        var finalists = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> finalist(number, "3.0000"))
                .toList();

        var once = LevelRule.levels(finalists, List.of(GOLD), "seed");

        assertThat(LevelRule.levels(shuffled(finalists), List.of(GOLD), "seed")).isEqualTo(once);
        assertThat(IntStream.range(0, 20)
                        .mapToObj(seed -> LevelRule.levels(finalists, List.of(GOLD), "seed " + seed))
                        .distinct()
                        .count())
                .isGreaterThan(5);
    }

    @Test
    void a_mean_written_with_more_zeros_is_the_same_mean() {
        var finalists = List.of(finalist(1, "3.0"), finalist(2, "3.0000"));

        assertThat(LevelRule.merit(finalists, "seed")).isEqualTo(LevelRule.merit(finalists.reversed(), "seed"));
    }

    private static List<Finalist> shuffled(List<Finalist> finalists) {
        var shuffled = new ArrayList<>(finalists);
        Collections.shuffle(shuffled, new Random(7));
        return shuffled;
    }

    private static Finalist finalist(int number, @Nullable String mean) {
        return new Finalist(dossier(number), number, mean == null ? null : new BigDecimal(mean));
    }

    private static DossierId dossier(int number) {
        return new DossierId(new UUID(9, number));
    }

    private static Level level(String code, int rank, int places) {
        return new Level(LevelId.random(), code, Wording.same(code), rank, places);
    }
}
