package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.scoring.Fixtures.criterion;
import static org.palmares.scoring.Fixtures.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.Criterion;

class RankingProperties {

    private static final int DOSSIERS = 6;

    @Property(tries = 300)
    void the_order_in_which_rows_come_does_not_matter(
            @ForAll("rubrics") List<Criterion> rubric,
            @ForAll("readings") List<Ranking.Reading> readings,
            @ForAll long seed) {
        var chance = new Random(seed);
        var otherDossiers = new ArrayList<>(dossiers());
        var otherReadings = new ArrayList<>(readings);
        var otherRubric = new ArrayList<>(rubric);
        Collections.shuffle(otherDossiers, chance);
        Collections.shuffle(otherReadings, chance);
        Collections.shuffle(otherRubric, chance);

        assertThat(Ranking.of(otherDossiers, otherReadings, otherRubric))
                .isEqualTo(Ranking.of(dossiers(), readings, rubric));
    }

    /// Reckoned anew: the mean as one fraction, the rank by counting who does better.
    @Property(tries = 300)
    void each_dossier_has_the_mean_and_the_rank_that_an_independent_reckoning_gives(
            @ForAll("rubrics") List<Criterion> rubric, @ForAll("readings") List<Ranking.Reading> readings) {
        var ranking = Ranking.of(dossiers(), readings, rubric);

        assertThat(ranking.dossiers())
                .extracting(RankedDossier::dossier)
                .containsExactlyInAnyOrderElementsOf(dossiers());
        for (var ranked : ranking.dossiers()) {
            var expected = mean(ranked.dossier(), rubric, readings);
            assertThat(ranked.mean()).isEqualTo(expected);
            assertThat(ranked.rank())
                    .isEqualTo(
                            expected == null
                                    ? 0
                                    : 1
                                            + (int) dossiers().stream()
                                                    .map(other -> mean(other, rubric, readings))
                                                    .filter(other -> other != null && other.compareTo(expected) > 0)
                                                    .count());
        }
    }

    private static @Nullable BigDecimal mean(
            DossierId dossier, List<Criterion> rubric, List<Ranking.Reading> readings) {
        long total = 0;
        long count = 0;
        for (var reading : readings) {
            if (reading.dossier().equals(dossier)) {
                count++;
                for (var criterion : rubric) {
                    total += (long) criterion.weight()
                            * reading.marks().getOrDefault(criterion.id(), criterion.minMark());
                }
            }
        }
        long weights = Math.max(1, rubric.stream().mapToInt(Criterion::weight).sum());
        return count == 0
                ? null
                : BigDecimal.valueOf(total).divide(BigDecimal.valueOf(weights * count), 4, RoundingMode.HALF_EVEN);
    }

    @Provide
    Arbitrary<List<Criterion>> rubrics() {
        var weights = Arbitraries.integers().between(0, 64);
        return Combinators.combine(weights, weights, weights)
                .as((one, two, three) -> List.of(
                        criterion(1, "Un", one, 0, 10),
                        criterion(2, "Deux", two, 1, 10),
                        criterion(3, "Trois", three, 0, 10)));
    }

    @Provide
    Arbitrary<List<Ranking.Reading>> readings() {
        var marks = Arbitraries.maps(
                Arbitraries.of(1, 2, 3)
                        .map(number -> criterion(number, "x", 1, 0, 10).id()),
                Arbitraries.integers().between(0, 10));
        return Combinators.combine(Arbitraries.integers().between(1, DOSSIERS), marks)
                .as((number, given) -> new Ranking.Reading(dossier(number), Map.copyOf(given)))
                .list()
                .ofMaxSize(20);
    }

    private static List<DossierId> dossiers() {
        return IntStream.rangeClosed(1, DOSSIERS).mapToObj(Fixtures::dossier).toList();
    }
}
