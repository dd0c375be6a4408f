package org.palmares.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class CalibrationProperties {

    private static Elimination system(Design design, double quality, double residual, double juror) {
        double[] noise = new double[design.readings()];
        Arrays.setAll(noise, r -> 1 + 0.2 * (r % 3));
        double[] factors = new double[design.factors().size()];
        Arrays.setAll(factors, f -> juror / (f + 1));
        return new Elimination(design, new Deviations(quality, residual, factors).precisions(design, noise, 1));
    }

    @Property(tries = 40)
    void the_reduced_system_is_the_whole_one(
            @ForAll @IntRange(min = 6, max = 16) int dossiers,
            @ForAll @IntRange(min = 2, max = 3) int regions,
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.2, max = 3) double quality,
            @ForAll @DoubleRange(min = 0.2, max = 3) double residual,
            @ForAll @DoubleRange(min = 0.1, max = 2) double juror) {
        var design = Numbering.of(Editions.edition(dossiers, regions, seed)).design();
        var system = system(design, quality, residual, juror);
        double[][] whole = Reference.precision(system);
        double[] means = Reference.solve(whole, Reference.rightSide(system));
        double[][] covariance = Reference.inverse(whole);

        var dense = new DensePosterior(system, design.scores(), false);

        assertThat(dense.quality()).containsExactly(Arrays.copyOf(means, design.dossiers()), within(1e-7));
        for (int d = 0; d < design.dossiers(); d++) {
            assertThat(dense.qualityVariances()[d]).isCloseTo(covariance[d][d], within(1e-7));
        }
        assertThat(dense.logMarginal()).isCloseTo(Reference.logDensity(system), within(1e-5));
    }

    @Property(tries = 40)
    void iterations_and_the_factor_say_the_same(
            @ForAll @IntRange(min = 6, max = 60) int dossiers,
            @ForAll @IntRange(min = 2, max = 4) int regions,
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.3, max = 2) double quality,
            @ForAll @DoubleRange(min = 0.1, max = 1) double juror) {
        var design = Numbering.of(Editions.edition(dossiers, regions, seed)).design();
        var system = system(design, quality, 0.7, juror);

        var iterative = new IterativePosterior(system, design.scores(), 2, null, true);
        var dense = new DensePosterior(system, design.scores(), false);

        assertThat(iterative.scores()).containsExactly(dense.scores(), within(1e-8));
        assertThat(iterative.effects()).containsExactly(dense.effects(), within(1e-8));
    }

    @Property(tries = 20)
    void rows_written_down_are_those_of_the_reduced_system(
            @ForAll @IntRange(min = 6, max = 40) int dossiers, @ForAll long seed) {
        var design = Numbering.of(Editions.edition(dossiers, 3, seed)).design();
        var system = system(design, 0.9, 0.7, 0.5);
        int size = design.unknowns();
        double[] whole = new double[size * size];
        system.assemble(whole, size);
        double[] x = new SplittableRandom(seed).doubles(size, -1, 1).toArray();
        double[] image = new double[size];

        new SparseRows(system).apply(x, image, 1);

        for (int i = 0; i < size; i++) {
            assertThat(image[i])
                    .isCloseTo(Sums.dot(Arrays.copyOfRange(whole, i * size, (i + 1) * size), x), within(1e-9));
        }
    }

    @Property(tries = 10)
    void the_order_of_lines_changes_nothing(@ForAll @IntRange(min = 8, max = 30) int dossiers, @ForAll long seed) {
        var edition = Editions.edition(dossiers, 2, seed);
        var shuffled = new ArrayList<>(edition);
        java.util.Collections.shuffle(shuffled, new Random(seed));

        assertThat(Editions.calibrated(shuffled, 4, 2)).isEqualTo(Editions.calibrated(edition, 4, 2));
    }

    /// A juror's constant goes to their severity, wholly where severities are nearly free.
    @Property(tries = 20)
    void a_constant_of_one_juror_moves_that_severity_alone(
            @ForAll @IntRange(min = 12, max = 40) int dossiers,
            @ForAll long seed,
            @ForAll @DoubleRange(min = -5, max = 5) double constant) {
        var design = Numbering.of(Editions.edition(dossiers, 2, seed)).design();
        int factor = design.factor(Effect.JUROR);
        int one = design.factors().get(factor).offset();
        double[] moved = design.scores().clone();
        for (int r = 0; r < moved.length; r++) {
            moved[r] += design.columns()[factor][r] == one ? constant : 0;
        }
        double[] factors = new double[design.factors().size()];
        Arrays.setAll(factors, f -> f == factor ? 1e4 : 1e-3);
        double[] ones = new double[moved.length];
        Arrays.fill(ones, 1);
        var precisions = new Deviations(1, 0.7, factors).precisions(design, ones, 1e-4);
        var system = new Elimination(design, precisions);

        double[] before = new DensePosterior(system, design.scores(), false).quality();
        double[] after = new DensePosterior(system, moved, false).quality();

        for (int d = 0; d < before.length; d++) {
            assertThat(after[d]).isCloseTo(before[d], within(1e-3));
        }
    }

    @Property(tries = 5)
    void any_number_of_threads_gives_the_same_figures(@ForAll long seed) throws Exception {
        var edition = Editions.edition(60, 3, seed);
        var design = Numbering.of(edition).design();
        var system = system(design, 0.9, 0.7, 0.5);

        var alone = inPool(1, () -> figures(edition, system));
        var together = inPool(4, () -> figures(edition, system));

        assertThat(together).isEqualTo(alone);
    }

    private static List<Object> figures(List<Reading> edition, Elimination system) {
        var iterative = new IterativePosterior(system, system.design().scores(), 8, null, true);
        return List.of(
                Editions.calibrated(edition, 10, 3),
                Arrays.toString(iterative.scoreVariances()),
                iterative.logMarginal());
    }

    private static List<Object> inPool(int threads, java.util.concurrent.Callable<List<Object>> work) throws Exception {
        try (var pool = new ForkJoinPool(threads)) {
            return pool.submit(work).get();
        }
    }
}
