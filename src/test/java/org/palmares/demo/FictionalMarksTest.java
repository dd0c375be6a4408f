package org.palmares.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FictionalMarksTest {

    private static final List<FictionalDossier> DOSSIERS = Fiction.of(1).dossiers(1_000);
    private static final FictionalMarks MARKS = Fiction.of(1).marks();

    @Test
    void marks_stay_on_the_scale_and_use_all_of_it() {
        var given = DOSSIERS.stream()
                .flatMap(dossier -> MARKS.marks(dossier.number() % 35, "ouest", dossier, 5).stream())
                .toList();

        assertThat(given).containsOnly(1, 2, 3, 4, 5).hasSize(5_000);
    }

    @Test
    void the_same_reading_always_gives_the_same_marks() {
        var dossier = DOSSIERS.getFirst();

        assertThat(Fiction.of(1).marks().marks(3, "est", dossier, 5)).isEqualTo(MARKS.marks(3, "est", dossier, 5));
    }

    @Test
    void quality_and_severity_have_the_deviations_of_the_model() {
        assertThat(deviation(DOSSIERS.stream().mapToDouble(MARKS::quality).toArray()))
                .isCloseTo(1.04, within(0.12));
        assertThat(deviation(
                        IntStream.range(0, 1_000).mapToDouble(MARKS::leniency).toArray()))
                .isCloseTo(0.5, within(0.05));
    }

    @Test
    void the_criteria_of_one_reading_go_together_beyond_the_quality_of_the_dossier() {
        var first = DOSSIERS.stream().map(dossier -> centred(1, dossier)).toList();

        double shared = first.stream()
                .mapToDouble(marks -> marks[0] * marks[1])
                .average()
                .orElseThrow();
        double own = first.stream()
                .mapToDouble(marks -> marks[0] * marks[0])
                .average()
                .orElseThrow();

        assertThat(shared / own).isBetween(0.35, 0.8);
    }

    @Test
    void better_dossiers_get_better_marks() {
        var ranked = DOSSIERS.stream()
                .sorted((a, b) -> Double.compare(MARKS.quality(a), MARKS.quality(b)))
                .toList();

        assertThat(mean(ranked.subList(800, 1_000))).isGreaterThan(mean(ranked.subList(0, 200)) + 1.2);
    }

    /// Two criteria's marks less what quality alone would give, the juror's severity being constant.
    private static double[] centred(int juror, FictionalDossier dossier) {
        double expected = 3.1 + 0.65 * (MARKS.quality(dossier) + MARKS.leniency(juror));
        var marks = MARKS.marks(juror, FictionalMarks.NATIONAL, dossier, 2);
        return new double[] {marks.get(0) - expected, marks.get(1) - expected};
    }

    private static double mean(List<FictionalDossier> dossiers) {
        return dossiers.stream()
                .flatMap(dossier -> MARKS.marks(2, FictionalMarks.NATIONAL, dossier, 5).stream())
                .mapToInt(Integer::intValue)
                .average()
                .orElseThrow();
    }

    private static double deviation(double[] values) {
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        return Math.sqrt(IntStream.range(0, values.length)
                .mapToDouble(i -> Math.pow(values[i] - mean, 2))
                .average()
                .orElseThrow());
    }
}
