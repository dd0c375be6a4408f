package org.palmares.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.palmares.scoring.calibration.Calibration.Question;
import org.palmares.scoring.calibration.Calibration.Ranked;

class OrdinalTest {

    private final Design marks =
            Numbering.of(levels(Editions.edition(30, 3, 5))).design();
    private final Design design = new Design(marks.start(), marks.factors(), marks.columns(), marks.scores(), 0);
    private final OrdinalHill hill = new OrdinalHill(
            design, Levels.of(design.scores()), new double[][] {covariate()}, new double[] {0.5, -1, -0.5, -0.5}, true);

    private double[] covariate() {
        return new SplittableRandom(8).doubles(design.readings(), -1, 1).toArray();
    }

    private static List<Reading> levels(List<Reading> readings) {
        return readings.stream()
                .map(one -> new Reading(
                        one.dossier(),
                        one.juror(),
                        one.panel(),
                        one.region(),
                        Math.clamp(Math.round((one.score() - 9) / 1.5), 1, 5)))
                .toList();
    }

    @Test
    void the_slope_is_that_of_the_height() {
        double[] place = hill.start(new double[] {0.4, -1.2, -0.6, -0.4});
        double[] slope = hill.at(place).slope();

        for (int i = 0; i < place.length; i++) {
            double[] above = place.clone();
            double[] below = place.clone();
            above[i] += 1e-4;
            below[i] -= 1e-4;
            double risen = (hill.at(above).height() - hill.at(below).height()) / 2e-4;
            assertThat(slope[i]).isCloseTo(risen, within(1e-4 * Math.max(1, Math.abs(risen))));
        }
    }

    @Test
    void two_climbs_reach_one_summit() {
        double[] near = Climb.from(hill.start(new double[] {0.4, -1, -0.6, -0.4}), hill);
        double[] far = Climb.from(hill.start(new double[] {-0.6, -0.2, 0.4, 0.3}), hill);

        assertThat(far).containsExactly(near, within(1e-3));
        assertThat(hill.at(far).height()).isCloseTo(hill.at(near).height(), within(1e-7));
    }

    @Test
    void probabilities_of_levels_sum_to_one_and_their_slopes_agree() {
        var scale = new Levels(new int[] {0, 1, 2, 3}, 4);
        double[] thresholds = {-1.5, 0.2, 2};
        double sum = 0;
        for (int r = 0; r < 4; r++) {
            var seen = scale.seen(r, 0.7, thresholds);
            sum += Math.exp(seen.logProbability());
            double above = scale.seen(r, 0.7 + 1e-5, thresholds).logProbability();
            double below = scale.seen(r, 0.7 - 1e-5, thresholds).logProbability();
            assertThat(seen.pull()).isCloseTo((above - below) / 2e-5, within(1e-8));
            assertThat(seen.weight()).isCloseTo(-(above - 2 * seen.logProbability() + below) / 1e-10, within(1e-4));
        }
        assertThat(sum).isCloseTo(1, within(1e-14));
    }

    @Test
    void levels_have_no_distances_only_an_order() {
        var readings = levels(Editions.edition(40, 4, 3));
        var stretched = readings.stream()
                .map(one -> new Reading(one.dossier(), one.juror(), one.panel(), one.region(), Math.exp(one.score())))
                .toList();

        var plain = ranked(readings);
        var other = ranked(stretched);

        assertThat(plain).hasSize(40);
        for (var line : plain) {
            var same = other.stream()
                    .filter(one -> one.dossier().equals(line.dossier()))
                    .findFirst()
                    .orElseThrow();
            assertThat(same.adjusted()).isCloseTo(line.adjusted(), within(1e-3));
        }
    }

    private static List<Ranked> ranked(List<Reading> readings) {
        return Calibration.of(new ReadingTable(readings, 0, 1), new Question(10, 200, 0, false, true, 1))
                .ranking();
    }
}
