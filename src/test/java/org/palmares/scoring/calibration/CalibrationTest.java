package org.palmares.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.palmares.scoring.calibration.Calibration.Ranked;

class CalibrationTest {

    private final List<Reading> edition = Editions.edition(40, 4, 3);

    @Test
    void the_same_readings_give_the_same_answer() {
        assertThat(Editions.calibrated(edition, 10, 5)).isEqualTo(Editions.calibrated(edition, 10, 5));
    }

    @Test
    void the_order_of_lines_changes_nothing() {
        var shuffled = new ArrayList<>(edition);
        Collections.shuffle(shuffled, new Random(4));

        assertThat(Editions.calibrated(shuffled, 10, 5)).isEqualTo(Editions.calibrated(edition, 10, 5));
    }

    @Test
    void names_change_nothing_but_names() {
        var renamed = edition.stream()
                .map(one -> new Reading(
                        "x" + (99 - Integer.parseInt(one.dossier().substring(1))),
                        "y" + (99 - Integer.parseInt(one.juror().substring(1))),
                        one.panel() == null
                                ? null
                                : "z" + (9 - Integer.parseInt(one.panel().substring(1))),
                        one.region(),
                        one.score()))
                .toList();

        var ranking = Editions.calibrated(renamed, 10, 0).ranking();

        assertThat(ranking.stream().map(Ranked::chance))
                .containsExactlyElementsOf(Editions.calibrated(edition, 10, 0).ranking().stream()
                        .map(Ranked::chance)
                        .toList());
    }

    @Test
    void shifting_all_scores_shifts_the_means_alone() {
        var shifted = edition.stream()
                .map(one -> new Reading(one.dossier(), one.juror(), one.panel(), one.region(), one.score() + 3))
                .toList();

        var before = Editions.calibrated(edition, 10, 0).ranking();
        var after = Editions.calibrated(shifted, 10, 0).ranking();

        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).dossier()).isEqualTo(before.get(i).dossier());
            assertThat(after.get(i).adjusted()).isCloseTo(before.get(i).adjusted() + 3, within(1e-7));
            assertThat(after.get(i).deviation()).isCloseTo(before.get(i).deviation(), within(1e-7));
        }
    }

    @Test
    void chances_sum_to_the_places() {
        var ranking = Editions.calibrated(edition, 10, 0).ranking();

        assertThat(ranking.stream().mapToDouble(Ranked::chance).sum()).isCloseTo(10, within(1e-9));
    }

    @Test
    void the_fast_form_stays_near_the_draws() {
        double[] means = {3, 2, 1.5, 1, 0};
        double[] deviations = {0.5, 0.5, 0.4, 0.5, 0.5};
        Chances.Draws draws = (random, scores) -> {
            for (int d = 0; d < scores.length; d++) {
                scores[d] = means[d] + deviations[d] * random.nextGaussian();
            }
        };

        var drawn = Chances.of(means, deviations, draws, 2, 20_000, 1);
        var fast = Chances.of(means, deviations, null, 2, 20_000, 1);

        for (int d = 0; d < means.length; d++) {
            assertThat(fast.top()[d]).isCloseTo(drawn.top()[d], within(0.08));
        }
    }

    @Test
    void where_everyone_is_equal_nobody_is_preferred() {
        var equal = edition.stream()
                .map(one -> new Reading(one.dossier(), one.juror(), one.panel(), one.region(), 12))
                .toList();

        var calibration = Editions.calibrated(equal, 10, 0);

        assertThat(calibration.gate().used()).isFalse();
        assertThat(calibration.ranking()).allSatisfy(line -> {
            assertThat(line.rank()).isEqualTo(1);
            assertThat(line.adjusted()).isEqualTo(12);
        });
    }

    @Test
    void one_juror_alone_is_answered_by_raw_means() {
        var alone = List.of(
                new Reading("a", "j", null, null, 3),
                new Reading("b", "j", null, null, 5),
                new Reading("c", "j", null, null, 4));

        var calibration = Editions.calibrated(alone, 1, 3);

        assertThat(calibration.gate().used()).isFalse();
        assertThat(calibration.ranking()).extracting(Ranked::dossier).containsExactly("b", "c", "a");
        assertThat(calibration.advice()).isEmpty();
    }

    @Test
    void a_single_dossier_is_retained() {
        var calibration = Editions.calibrated(List.of(new Reading("a", "j", null, null, 3)), 1, 0);

        assertThat(calibration.ranking())
                .singleElement()
                .satisfies(line -> assertThat(line.chance()).isEqualTo(1));
    }

    @Test
    void juries_that_nothing_links_are_said_and_mended() {
        var apart = edition.stream().filter(one -> one.panel() != null).toList();

        var calibration = Editions.calibrated(apart, 10, 0);
        assertThat(calibration.components()).isEqualTo(4);
        assertThat(calibration.bridges()).hasSize(3);

        var mended = new ArrayList<>(apart);
        for (var bridge : calibration.bridges()) {
            var region = "r" + Integer.parseInt(bridge.dossier().substring(1)) % 4;
            mended.add(new Reading(bridge.dossier(), bridge.juror(), null, region, 12));
        }
        assertThat(Editions.calibrated(mended, 10, 0).components()).isEqualTo(1);
    }

    @Test
    void advised_readings_are_new_and_near_the_line() {
        var calibration = Editions.calibrated(edition, 10, 6);

        assertThat(calibration.advice()).hasSize(6).doesNotHaveDuplicates().allSatisfy(advice -> {
            assertThat(advice.value()).isPositive();
            assertThat(edition)
                    .noneMatch(one -> one.dossier().equals(advice.dossier())
                            && one.juror().equals(advice.juror()));
        });
    }

    @Test
    void criteria_of_a_reading_count_once_and_lose_their_means() {
        var marks = List.of(
                new Mark("a", "j", "idea", null, null, 8),
                new Mark("a", "j", "proof", null, null, 2),
                new Mark("b", "j", "idea", null, null, 6),
                new Mark("b", "j", "proof", null, null, 4));

        var table = ReadingTable.of(marks, Map.of("idea", 3.0, "proof", 1.0));

        assertThat(table.readings()).extracting(Reading::score).containsExactly(6.5, 5.5);
    }
}
