package org.palmares.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What lme4 finds in the readings of two championships is found here: see the README beside the file.
class SkatingOracleTest {

    private static final Path FILE = Path.of("src/test/resources/calibration/skating-2017.csv");

    private static Design design;
    private static Estimation.Found found;

    @BeforeAll
    static void estimate() throws IOException {
        design = Numbering.of(readings()).design();
        found = Oracles.mostLikely(design);
    }

    @Test
    void deviations_are_those_of_lme4() {
        Map<Effect, Double> deviations = new HashMap<>();
        for (int factor = 0; factor < design.factors().size(); factor++) {
            deviations.put(
                    design.factors().get(factor).effect(), found.deviations().factors()[factor]);
        }

        assertThat(found.deviations().quality()).isCloseTo(1.198009512, within(1e-3));
        assertThat(found.deviations().residual()).isCloseTo(.333575187, within(1e-4));
        assertThat(deviations.get(Effect.PANEL)).isCloseTo(.555900730, within(1e-3));
        assertThat(deviations.get(Effect.JUROR)).isCloseTo(.120985598, within(1e-3));
        assertThat(deviations.get(Effect.JUROR_IN_PANEL)).isCloseTo(.041449109, within(1e-3));
    }

    @Test
    void the_mean_and_the_likelihood_are_those_of_lme4() {
        assertThat(design.centre() + found.posterior().effects()[design.mean()]).isCloseTo(.077170747, within(1e-3));
        assertThat(found.posterior().logMarginal()).isCloseTo(-2306.755049, within(1e-2));
    }

    private static List<Reading> readings() throws IOException {
        try (var lines = Files.lines(FILE)) {
            return lines.skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Reading(cells[0], cells[1], cells[2], null, Double.parseDouble(cells[3])))
                    .toList();
        }
    }
}
