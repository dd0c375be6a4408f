package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.scoring.Fixtures.BOLD;
import static org.palmares.scoring.Fixtures.USEFUL;
import static org.palmares.scoring.Fixtures.blankSheet;
import static org.palmares.scoring.Fixtures.marks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palmares.editions.Criterion;

class ScoreSheetTest {

    private static final List<Criterion> RUBRIC = List.of(BOLD, USEFUL);
    private static final Instant NOW = Instant.parse("2027-05-03T09:00:00Z");

    @Test
    void a_sheet_is_kept_as_often_as_one_likes_whole_or_not() {
        var once = blankSheet().keep(new Marks(Map.of(BOLD.id(), 2), "Hésitant", ""), RUBRIC);
        var twice = once.keep(marks(3, 4), RUBRIC);

        assertThat(once.version()).isEqualTo(1);
        assertThat(twice.version()).isEqualTo(2);
        assertThat(twice.marks()).isEqualTo(marks(3, 4));
        assertThat(twice.handedIn()).isFalse();
    }

    @Test
    void what_does_not_fit_the_rubric_is_not_kept() {
        assertThatThrownBy(() -> blankSheet().keep(marks(9, 4), RUBRIC))
                .isInstanceOf(ScoringRefusal.OutsideTheScale.class);
        assertThatThrownBy(() -> blankSheet().keep(marks(3, 4), List.of(BOLD)))
                .isInstanceOf(ScoringRefusal.UnknownCriterion.class);
    }

    @Test
    void a_sheet_with_each_mark_is_handed_in_at_its_moment() {
        var handedIn = blankSheet().keep(marks(3, 4), RUBRIC).handIn(RUBRIC, NOW);

        assertThat(handedIn.handedInAt()).isEqualTo(NOW);
        assertThat(handedIn.handedIn()).isTrue();
        assertThat(handedIn.marks()).isEqualTo(marks(3, 4));
        assertThat(handedIn.version()).isEqualTo(1);
    }

    @Test
    void a_sheet_that_lacks_a_mark_is_not_handed_in_and_the_criterion_is_named() {
        var kept = blankSheet().keep(new Marks(Map.of(BOLD.id(), 3), "", ""), RUBRIC);

        assertThatThrownBy(() -> kept.handIn(RUBRIC, NOW))
                .isInstanceOfSatisfying(ScoringRefusal.Incomplete.class, refusal -> {
                    assertThat(refusal.missing()).containsExactly(USEFUL);
                    assertThat(refusal.arguments()).containsExactly(1, "Utilité");
                });
    }

    @Test
    void a_sheet_handed_in_is_no_longer_written_on_nor_handed_in() {
        var handedIn = blankSheet().keep(marks(3, 4), RUBRIC).handIn(RUBRIC, NOW);

        assertThatThrownBy(() -> handedIn.keep(marks(5, 5), RUBRIC)).isInstanceOf(ScoringRefusal.AlreadyHandedIn.class);
        assertThatThrownBy(() -> handedIn.handIn(RUBRIC, NOW)).isInstanceOf(ScoringRefusal.AlreadyHandedIn.class);
    }

    @Test
    void two_writings_joined_may_be_longer_than_either() {
        var half = "a".repeat(Marks.LONGEST);
        var kept = blankSheet().keep(new Marks(Map.of(), half, ""), RUBRIC);

        var joined = kept.join(new Marks(Map.of(), half + "\n\n" + half, ""));

        assertThat(joined.version()).isEqualTo(2);
        assertThat(joined.marks().toJury()).hasSize(2 * Marks.LONGEST + 2);
    }
}
