package org.palmares.juries.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.juries.assignment.Questions.dossier;
import static org.palmares.juries.assignment.Questions.juror;
import static org.palmares.juries.assignment.Questions.pair;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FairestTest {

    private static final int SECONDS = 60;

    /// 1, 5, 5 or 1, 3, 7: the second has fewer dossiers up to 5, and is less fair.
    private static final Question TWO_WAYS = Questions.of(
            List.of(dossier("a", 1), dossier("b", 1), dossier("c", 1)),
            List.of(juror("j1", 1), juror("j2", 1), juror("j3", 1)),
            pair("a", "j1", 1),
            pair("b", "j2", 5),
            pair("b", "j3", 3),
            pair("c", "j3", 5),
            pair("c", "j2", 7));

    /// 2 and 3, or 2 and 30 with 1 and 31: the next lowest sum comes before the total.
    private static final Question POOR_BUT_FAIR = Questions.of(
            List.of(dossier("a", 1), dossier("b", 1), dossier("c", 1)),
            List.of(juror("j1", 1), juror("j2", 1), juror("j3", 1)),
            pair("a", "j1", 2),
            pair("b", "j2", 4),
            pair("b", "j3", 3),
            pair("c", "j3", 4),
            pair("c", "j2", 30));

    @Test
    void the_next_lowest_sum_is_raised_before_dossiers_leave_its_level() {
        assertThat(sums(TWO_WAYS, Assigner.fairest(TWO_WAYS, SECONDS, 1)))
                .containsExactly(1_000_000L, 5_000_000L, 5_000_000L);
    }

    @Test
    void under_a_floor_the_total_comes_before_the_next_lowest_sum() {
        assertThat(sums(POOR_BUT_FAIR, Assigner.fairest(POOR_BUT_FAIR, SECONDS, 1)))
                .containsExactly(2_000_000L, 3_000_000L, 30_000_000L);
    }

    @Test
    void level_by_level_the_next_lowest_sum_comes_before_the_total() {
        var outcome = Assigner.levelled(POOR_BUT_FAIR, SECONDS, 1);

        assertThat(sums(POOR_BUT_FAIR, outcome)).containsExactly(2_000_000L, 4_000_000L, 4_000_000L);
        assertThat(((Outcome.Assigned) outcome).fairness())
                .isEqualTo(new Outcome.Fairness(
                        List.of(new Outcome.Level(2_000_000, 1, true), new Outcome.Level(4_000_000, 2, true)),
                        Outcome.Stop.COMPLETE));
    }

    @Test
    void when_the_time_is_up_the_levels_not_proved_say_so() {
        var question = Questions.full(60, 30, 3, 6, 40, 1);
        var problem = new Problem(question);
        var answer = new LargestTotal(problem, Budget.seconds(SECONDS, 1)).solve();
        int[][] known = Objects.requireNonNull(answer.jurors());

        var levels = new Levels(problem, Columns.all(problem), Budget.seconds(0, 1), known, Long.MIN_VALUE, 1);

        assertThat(levels.solve()).isEqualTo(known);
        assertThat(levels.stop()).isEqualTo(Outcome.Stop.TIME);
        assertThat(levels.proved()).isFalse();
    }

    private static List<Long> sums(Question question, Outcome outcome) {
        return Exhaustive.sums(question, ((Outcome.Assigned) outcome).readings());
    }
}
