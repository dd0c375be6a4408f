package org.palmares.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PosteriorTest {

    private final Design design = Numbering.of(Editions.edition(24, 3, 7)).design();
    private final Elimination system = new Elimination(design, precisions());

    private Precisions precisions() {
        double[] noise = new double[design.readings()];
        Arrays.setAll(noise, r -> 1 + 0.1 * (r % 5));
        return new Deviations(0.9, 0.7, new double[] {0.3, 0.5, 0.4}).precisions(design, noise, 1);
    }

    @Test
    void the_reduced_system_gives_the_means_of_the_full_normal_equations() {
        double[][] full = Reference.precision(system);
        double[] solved = Reference.solve(full, Reference.rightSide(system));

        var posterior = new DensePosterior(system, design.scores(), false);

        assertThat(posterior.quality()).containsExactly(Arrays.copyOf(solved, design.dossiers()), within(1e-10));
        assertThat(posterior.effects())
                .containsExactly(Arrays.copyOfRange(solved, design.dossiers(), solved.length), within(1e-10));
    }

    @Test
    void variances_are_those_of_the_full_inverse() {
        double[][] covariance = Reference.inverse(Reference.precision(system));
        var posterior = new DensePosterior(system, design.scores(), false);

        for (int d = 0; d < design.dossiers(); d++) {
            double[] score = Reference.score(design, d);
            assertThat(posterior.qualityVariances()[d]).isCloseTo(covariance[d][d], within(1e-9));
            assertThat(posterior.scoreVariances()[d]).isCloseTo(Reference.quadratic(covariance, score), within(1e-7));
            for (int r = design.start()[d]; r < design.start()[d + 1]; r++) {
                assertThat(posterior.fitVariances()[r])
                        .isCloseTo(Reference.quadratic(covariance, Reference.reading(design, d, r)), within(1e-7));
            }
        }
    }

    @Test
    void the_likelihood_is_that_of_the_multivariate_normal_law() {
        var posterior = new DensePosterior(system, design.scores(), false);

        assertThat(posterior.logMarginal()).isCloseTo(Reference.logDensity(system), within(1e-6));
    }

    @Test
    void iterations_agree_with_the_factor() {
        var dense = new DensePosterior(system, design.scores(), false);

        var iterative = new IterativePosterior(system, design.scores(), 2_000, null, true);

        assertThat(iterative.scores()).containsExactly(dense.scores(), within(1e-8));
        assertThat(iterative.effects()).containsExactly(dense.effects(), within(1e-8));
        assertThat(iterative.logMarginal()).isCloseTo(dense.logMarginal(), within(2.0));
        for (int r = 0; r < design.readings(); r++) {
            assertThat(iterative.fitVariances()[r] / dense.fitVariances()[r]).isCloseTo(1, within(0.15));
        }
    }
}
