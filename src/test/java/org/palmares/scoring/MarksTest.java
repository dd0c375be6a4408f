package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.scoring.Fixtures.BOLD;
import static org.palmares.scoring.Fixtures.USEFUL;
import static org.palmares.scoring.Fixtures.criterion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palmares.editions.Criterion;
import org.palmares.editions.CriterionId;

class MarksTest {

    private static final List<Criterion> RUBRIC = List.of(BOLD, USEFUL);

    @Test
    void a_mark_may_be_either_end_of_its_scale() {
        assertThatCode(() -> Fixtures.marks(0, 1).check(RUBRIC)).doesNotThrowAnyException();
        assertThatCode(() -> Fixtures.marks(5, 5).check(RUBRIC)).doesNotThrowAnyException();
        assertThatCode(() -> Marks.none().check(RUBRIC)).doesNotThrowAnyException();
    }

    @Test
    void a_mark_beyond_its_scale_is_refused_and_the_scale_is_said() {
        for (var marks : List.of(Fixtures.marks(-1, 1), Fixtures.marks(6, 1))) {
            assertThatThrownBy(() -> marks.check(RUBRIC))
                    .isInstanceOfSatisfying(
                            ScoringRefusal.OutsideTheScale.class,
                            refusal -> assertThat(refusal.arguments()).containsExactly(BOLD.name(), 0, 5));
        }
        assertThatThrownBy(() -> Fixtures.marks(5, 0).check(RUBRIC)).isInstanceOf(ScoringRefusal.OutsideTheScale.class);
    }

    @Test
    void a_refusal_never_says_the_mark() {
        assertThatThrownBy(() -> Fixtures.marks(987, 1).check(RUBRIC)).message().doesNotContain("987");
    }

    @Test
    void a_criterion_that_is_not_asked_is_refused() {
        var other = new Marks(Map.of(criterion(3, "Autre", 1, 0, 5).id(), 2), "", "");

        assertThatThrownBy(() -> other.check(RUBRIC)).isInstanceOf(ScoringRefusal.UnknownCriterion.class);
    }

    @Test
    void a_text_may_be_as_long_as_said_and_no_longer() {
        var longest = "é".repeat(Marks.LONGEST);

        assertThatCode(() -> new Marks(Map.of(), longest, longest).check(RUBRIC))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Marks(Map.of(), longest + "é", "").check(RUBRIC))
                .isInstanceOf(ScoringRefusal.TooLong.class);
        assertThatThrownBy(() -> new Marks(Map.of(), "", longest + "é").check(RUBRIC))
                .isInstanceOf(ScoringRefusal.TooLong.class);
    }

    @Test
    void the_ends_of_lines_that_browsers_send_are_plain_and_count_once() {
        var marks = new Marks(Map.of(), " Un\r\nDeux \r\n", "\r\n" + "a\r\n".repeat(Marks.LONGEST / 2));

        assertThat(marks.toJury()).isEqualTo("Un\nDeux");
        assertThatCode(() -> marks.check(RUBRIC)).doesNotThrowAnyException();
    }

    @Test
    void criteria_without_a_mark_are_named_in_the_order_of_the_rubric() {
        assertThat(Marks.none().missing(RUBRIC)).containsExactly(BOLD, USEFUL);
        assertThat(new Marks(Map.of(BOLD.id(), 0), "", "").missing(RUBRIC)).containsExactly(USEFUL);
        assertThat(Fixtures.marks(0, 1).missing(RUBRIC)).isEmpty();
    }

    @Test
    void marks_do_not_change_behind_their_back() {
        var given = new HashMap<CriterionId, Integer>(Map.of(BOLD.id(), 3));
        var marks = new Marks(given, "", "");

        given.put(BOLD.id(), 5);

        assertThat(marks.byCriterion()).isEqualTo(Map.of(BOLD.id(), 3));
    }
}
