package org.palmares.juries.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixedChoiceTest {

    private static final int SECONDS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_is_closed_is_best_to_the_last_unit(long seed) {
        Loader.loadNativeLibraries();
        var problem = new Problem(Questions.full(16, 9, 3, 6, 90_000, seed));
        var columns = Columns.all(problem);
        long floor = 3 * new Reach(problem).minimum() / 5;
        var choice = new Choice(problem, columns);
        choice.floor(floor);
        var exact = choice.largestTotal(Budget.seconds(SECONDS, 1));

        var mixed = new MixedChoice(problem, columns, floor).largestTotal(Budget.seconds(SECONDS, 1));

        assertThat(exact.closed()).isTrue();
        assertThat(mixed.closed()).isTrue();
        assertThat(mixed.value()).isEqualTo(exact.value());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void where_reals_are_too_coarse_nothing_is_said_to_be_proved(long seed) {
        Loader.loadNativeLibraries();
        var problem = new Problem(Questions.full(10, 6, 2, 4, 1_000_000, seed));

        var mixed = new MixedChoice(problem, Columns.all(problem), 0).largestTotal(Budget.seconds(SECONDS, 1));

        assertThat(mixed.closed()).isFalse();
    }
}
