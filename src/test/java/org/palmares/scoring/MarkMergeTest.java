package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.scoring.Fixtures.BOLD;
import static org.palmares.scoring.Fixtures.USEFUL;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palmares.editions.CriterionId;

class MarkMergeTest {

    @Test
    void a_mark_one_side_alone_gave_is_kept() {
        assertThat(merge(Map.of(), Map.of(BOLD.id(), 3), Map.of(USEFUL.id(), 4)))
                .isEqualTo(Map.of(BOLD.id(), 3, USEFUL.id(), 4));
    }

    @Test
    void a_mark_one_side_alone_changed_is_taken_from_that_side() {
        assertThat(merge(Map.of(BOLD.id(), 3), Map.of(BOLD.id(), 5), Map.of(BOLD.id(), 3)))
                .isEqualTo(Map.of(BOLD.id(), 5));
        assertThat(merge(Map.of(BOLD.id(), 3), Map.of(BOLD.id(), 3), Map.of(BOLD.id(), 1)))
                .isEqualTo(Map.of(BOLD.id(), 1));
    }

    @Test
    void a_mark_both_sides_changed_keeps_the_later_writing() {
        assertThat(merge(Map.of(BOLD.id(), 3), Map.of(BOLD.id(), 5), Map.of(BOLD.id(), 1)))
                .isEqualTo(Map.of(BOLD.id(), 1));
    }

    @Test
    void a_mark_one_side_alone_took_away_is_gone() {
        assertThat(merge(Map.of(BOLD.id(), 3), Map.of(BOLD.id(), 3), Map.of())).isEmpty();
        assertThat(merge(Map.of(BOLD.id(), 3), Map.of(), Map.of(BOLD.id(), 3))).isEmpty();
    }

    @Test
    void a_mark_taken_away_gives_way_to_a_mark_given() {
        assertThat(merge(Map.of(BOLD.id(), 3), Map.of(BOLD.id(), 5), Map.of())).isEqualTo(Map.of(BOLD.id(), 5));
        assertThat(merge(Map.of(BOLD.id(), 3), Map.of(), Map.of(BOLD.id(), 5))).isEqualTo(Map.of(BOLD.id(), 5));
    }

    @Test
    void a_text_one_side_alone_changed_is_taken_from_that_side() {
        assertThat(merge("Un", "Un", "Deux")).isEqualTo("Deux");
        assertThat(merge("Un", "Deux", "Un")).isEqualTo("Deux");
        assertThat(merge("Un", "Un", "")).isEmpty();
        assertThat(merge("Un", "Deux", "Deux")).isEqualTo("Deux");
    }

    @Test
    void a_text_both_sides_changed_keeps_both() {
        assertThat(merge("", "Ici", "Là")).isEqualTo("Ici\n\nLà");
        assertThat(merge("Avant", "Ici", "Là")).isEqualTo("Ici\n\nLà");
        assertThat(merge("Avant", "", "Là")).isEqualTo("Là");
        assertThat(merge("Avant", "Ici", "")).isEqualTo("Ici");
    }

    @Test
    void a_text_that_holds_the_other_whole_is_enough() {
        assertThat(merge("", "Un projet", "Un projet sobre")).isEqualTo("Un projet sobre");
        assertThat(merge("", "Un projet sobre", "Un projet")).isEqualTo("Un projet sobre");
    }

    @Test
    void a_page_that_goes_on_after_a_merge_replaces_its_own_part_of_it() {
        assertThat(merge("Là", "Ici\n\nLà", "Là-bas")).isEqualTo("Ici\n\nLà-bas");
        assertThat(merge("Ici", "Ici\n\nLà", "Par ici")).isEqualTo("Par ici\n\nLà");
        assertThat(merge("Là", "Ici\n\nLà\n\nAilleurs", "Plus loin")).isEqualTo("Ici\n\nPlus loin\n\nAilleurs");
    }

    @Test
    void a_base_that_is_but_a_piece_of_a_paragraph_is_not_replaced() {
        assertThat(merge("an", "un banc", "en")).isEqualTo("un banc\n\nen");
    }

    @Test
    void both_texts_are_merged_each_on_its_own() {
        var merged = MarkMerge.merge(
                Marks.none(), new Marks(Map.of(), "Au jury", "Bravo"), new Marks(Map.of(), "", "Continuez"));

        assertThat(merged).isEqualTo(new Marks(Map.of(), "Au jury", "Bravo\n\nContinuez"));
    }

    private static Map<CriterionId, Integer> merge(
            Map<CriterionId, Integer> base, Map<CriterionId, Integer> stored, Map<CriterionId, Integer> written) {
        return MarkMerge.merge(new Marks(base, "", ""), new Marks(stored, "", ""), new Marks(written, "", ""))
                .byCriterion();
    }

    private static String merge(String base, String stored, String written) {
        return MarkMerge.merge(
                        new Marks(Map.of(), base, ""),
                        new Marks(Map.of(), stored, ""),
                        new Marks(Map.of(), written, ""))
                .toJury();
    }
}
