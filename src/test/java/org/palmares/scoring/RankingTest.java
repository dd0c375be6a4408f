package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.scoring.Fixtures.BOLD;
import static org.palmares.scoring.Fixtures.USEFUL;
import static org.palmares.scoring.Fixtures.criterion;
import static org.palmares.scoring.Fixtures.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palmares.editions.Criterion;

class RankingTest {

    private static final List<Criterion> RUBRIC = List.of(BOLD, USEFUL);

    @Test
    void a_reading_is_worth_the_mean_of_its_marks_by_their_weights() {
        var worth = Ranking.worth(reading(1, 5, 2), RUBRIC);

        assertThat(worth).isEqualByComparingTo("4"); // (2 × 5 + 1 × 2) / 3
    }

    @Test
    void a_criterion_without_a_mark_earns_its_lowest() {
        var worth = Ranking.worth(new Ranking.Reading(dossier(1), Map.of(BOLD.id(), 4)), RUBRIC);

        assertThat(worth).isEqualByComparingTo("3"); // (2 × 4 + 1 × 1) / 3
    }

    @Test
    void a_dossier_is_worth_the_plain_mean_of_its_readings() {
        var ranking =
                Ranking.of(List.of(dossier(1)), List.of(reading(1, 5, 5), reading(1, 0, 1), reading(1, 3, 3)), RUBRIC);

        assertThat(ranking.dossiers())
                .containsExactly(new RankedDossier(
                        1, dossier(1), new BigDecimal("2.7778"), 3, new BigDecimal("4.6667"))); // 25/9 and 5 - 1/3
    }

    @Test
    void equal_means_share_a_rank_and_the_next_is_counted_after_them() {
        var ranking = Ranking.of(
                List.of(dossier(1), dossier(2), dossier(3), dossier(4)),
                List.of(reading(1, 3, 3), reading(2, 5, 5), reading(3, 4, 1), reading(4, 1, 1)),
                RUBRIC);

        assertThat(ranking.dossiers())
                .extracting(RankedDossier::dossier)
                .containsExactly(dossier(2), dossier(1), dossier(3), dossier(4));
        assertThat(ranking.dossiers()).extracting(RankedDossier::rank).containsExactly(1, 2, 2, 4);
    }

    @Test
    void means_that_differ_beyond_the_fourth_decimal_alone_share_a_rank() {
        var rubric = List.of(criterion(1, "Un", 1, 0, 1000), criterion(2, "Deux", 999, 0, 1000));
        var readings = List.of(
                reading(1, rubric, 1, 0), // 0.0010
                reading(2, rubric, 2, 0),
                reading(2, rubric, 0, 0), // 0.0010
                reading(3, rubric, 0, 0));

        var ranking = Ranking.of(List.of(dossier(1), dossier(2), dossier(3)), readings, rubric);

        assertThat(ranking.dossiers()).extracting(RankedDossier::rank).containsExactly(1, 1, 3);
    }

    @Test
    void a_dossier_nobody_has_read_comes_last_without_a_rank() {
        var ranking = Ranking.of(List.of(dossier(1), dossier(2), dossier(3)), List.of(reading(2, 0, 1)), RUBRIC);

        assertThat(ranking.dossiers())
                .extracting(RankedDossier::dossier)
                .containsExactly(dossier(2), dossier(1), dossier(3));
        assertThat(ranking.dossiers()).extracting(RankedDossier::rank).containsExactly(1, 0, 0);
        assertThat(ranking.find(dossier(1)))
                .contains(new RankedDossier(0, dossier(1), null, 0, new BigDecimal("0.0000")));
    }

    @Test
    void a_mean_halfway_between_two_fourth_decimals_goes_to_the_even_one() {
        var thirtySecond = List.of(criterion(1, "Un", 1, 0, 100), criterion(2, "Trente-et-un", 31, 0, 100));

        assertThat(mean(thirtySecond, reading(1, thirtySecond, 1, 0))).isEqualTo("0.0312"); // 0.03125
        assertThat(mean(thirtySecond, reading(1, thirtySecond, 3, 0))).isEqualTo("0.0938"); // 0.09375
    }

    @Test
    void a_mean_is_rounded_once() {
        var ninetySixth = List.of(criterion(1, "Un", 1, 0, 100), criterion(2, "Le reste", 95, 0, 100));

        var mean = mean(
                ninetySixth,
                reading(1, ninetySixth, 1, 0),
                reading(1, ninetySixth, 4, 0),
                reading(1, ninetySixth, 4, 0));

        assertThat(mean)
                .isEqualTo("0.0312"); // 9/288 is 0.03125 exactly; each reading rounded first, it would be 0.0313
    }

    @Test
    void without_a_rubric_or_weights_every_reading_is_worth_nothing() {
        var weightless = List.of(criterion(1, "Rien", 0, 0, 5));

        assertThat(mean(List.of(), new Ranking.Reading(dossier(1), Map.of()))).isEqualTo("0.0000");
        assertThat(mean(
                        weightless,
                        new Ranking.Reading(
                                dossier(1), Map.of(weightless.getFirst().id(), 5))))
                .isEqualTo("0.0000");
    }

    @Test
    void a_dossier_of_which_nothing_may_be_known_has_no_place() {
        assertThat(Ranking.of(List.of(), List.of(), RUBRIC).find(dossier(1))).isEmpty();
    }

    private static String mean(List<Criterion> rubric, Ranking.Reading... readings) {
        return String.valueOf(Ranking.of(List.of(dossier(1)), List.of(readings), rubric)
                .dossiers()
                .getFirst()
                .mean());
    }

    private static Ranking.Reading reading(int dossier, int bold, int useful) {
        return reading(dossier, RUBRIC, bold, useful);
    }

    private static Ranking.Reading reading(int dossier, List<Criterion> rubric, int first, int second) {
        return new Ranking.Reading(
                dossier(dossier),
                Map.of(rubric.get(0).id(), first, rubric.get(1).id(), second));
    }
}
