package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.dossiers.Fixtures.HOW;
import static org.palmares.dossiers.Fixtures.OPEN_DATA;
import static org.palmares.dossiers.Fixtures.SERVICES;
import static org.palmares.dossiers.Fixtures.SPACES;
import static org.palmares.dossiers.Fixtures.URBAN;
import static org.palmares.dossiers.Fixtures.WHY;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergeTest {

    private final Content before = new Content("Titre", "Résumé", SERVICES, Set.of(URBAN), Map.of(WHY, "Avant"));

    @Test
    void fields_changed_on_one_side_only_are_merged_without_asking() {
        var theirs = new Content("Titre", "Résumé revu", SPACES, Set.of(URBAN), Map.of(WHY, "Avant", HOW, "Ainsi"));
        var mine = new Content("Titre neuf", "Résumé", SERVICES, Set.of(URBAN), Map.of(WHY, "Après"));

        var merge = Merge.of(before, theirs, mine);

        assertThat(merge.isClean()).isTrue();
        assertThat(merge.merged())
                .isEqualTo(new Content(
                        "Titre neuf", "Résumé revu", SPACES, Set.of(URBAN), Map.of(WHY, "Après", HOW, "Ainsi")));
    }

    @Test
    void a_field_changed_alike_on_both_sides_raises_no_question() {
        var both = new Content("Titre neuf", "Résumé", SERVICES, Set.of(URBAN), Map.of(WHY, "Avant"));

        assertThat(Merge.of(before, both, both)).isEqualTo(new Merge(both, java.util.List.of()));
    }

    @Test
    void a_field_changed_differently_on_both_sides_is_a_clash_that_keeps_all_three_texts() {
        var theirs = new Content("Titre A", "Résumé", SERVICES, Set.of(URBAN), Map.of(WHY, "Leur"));
        var mine = new Content("Titre", "Résumé", SERVICES, Set.of(URBAN), Map.of(WHY, "Mien"));

        var merge = Merge.of(before, theirs, mine);

        assertThat(merge.clashes()).containsExactly(new Merge.Clash(Content.field(WHY), "Avant", "Leur", "Mien"));
        assertThat(merge.merged()).isEqualTo(theirs);
    }

    @Test
    void an_answer_erased_on_one_side_and_changed_on_the_other_is_a_clash() {
        var theirs = new Content("Titre", "Résumé", SERVICES, Set.of(URBAN), Map.of());
        var mine = new Content("Titre", "Résumé", SERVICES, Set.of(URBAN), Map.of(WHY, "Mien"));

        assertThat(Merge.of(before, theirs, mine).clashes())
                .containsExactly(new Merge.Clash(Content.field(WHY), "Avant", "", "Mien"));
    }

    @Test
    void axes_are_compared_one_by_one_and_never_clash() {
        var theirs = new Content("Titre", "Résumé", SERVICES, Set.of(URBAN, OPEN_DATA), Map.of(WHY, "Avant"));
        var mine = new Content("Titre", "Résumé", SERVICES, Set.of(), Map.of(WHY, "Avant"));

        assertThat(Merge.of(before, theirs, mine).merged().axes()).isEqualTo(Set.of(OPEN_DATA));
    }

    @Test
    void choosing_takes_the_text_chosen_and_keeps_what_was_merged() {
        var theirs = new Content("Titre A", "Résumé A", SPACES, Set.of(URBAN), Map.of(WHY, "Avant"));
        var mine = new Content("Titre B", "Résumé", SERVICES, Set.of(URBAN), Map.of(WHY, "Mien"));

        var chosen = Merge.of(before, theirs, mine).choosing(Map.of("title", "Titre A et B", "summary", "Ignoré"));

        assertThat(chosen)
                .isEqualTo(new Content("Titre A et B", "Résumé A", SPACES, Set.of(URBAN), Map.of(WHY, "Mien")));
    }

    @Test
    void a_clash_without_an_answer_keeps_what_is_stored() {
        var theirs = new Content("Titre A", "Résumé", null, Set.of(URBAN), Map.of(WHY, "Avant"));
        var mine = new Content("Titre B", "Résumé", SPACES, Set.of(URBAN), Map.of(WHY, "Avant"));

        var chosen = Merge.of(before, theirs, mine)
                .choosing(Map.of("category", SPACES.value().toString()));

        assertThat(chosen).isEqualTo(new Content("Titre A", "Résumé", SPACES, Set.of(URBAN), Map.of(WHY, "Avant")));
    }
}
