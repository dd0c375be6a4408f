package org.palmares.territories;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Saint-Étienne                              | saint etienne
                    ST ETIENNE                                 | saint etienne
                    Stes-Maries                                | saintes maries
                    L'Haÿ-les-Roses                            | l hay les roses
                    Marcq-en-Barœul                            | marcq en baroeul
                    Chalon s/ Saône                            | chalon sur saone
                    Communauté de communes du Pays de Barr     | cc du pays de barr
                    CC du Pays de Barr                         | cc du pays de barr
                    Communauté d’agglomération du Grand Cahors | ca du grand cahors
                    Communauté Urbaine d'Arras                 | cu d arras
                    Stains                                     | stains
                    """)
    void forgives_what_does_not_change_a_name(String typed, String text) {
        assertThat(SearchText.of(typed)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"lyon, lion", "toulouse, toulouze", "thionville, tionvile", "bordeaux, bordo", "nantes, nante"})
    void sounds_alike(String right, String typed) {
        assertThat(SearchText.sound(typed)).isEqualTo(SearchText.sound(right));
    }

    @Test
    void a_bare_name_keeps_something() {
        assertThat(SearchText.bare("ca du grand chambery")).isEqualTo("grand chambery");
        assertThat(SearchText.bare("le mans")).isEqualTo("mans");
        assertThat(SearchText.bare("cc")).isEqualTo("cc");
        assertThat(SearchText.bare("les")).isEqualTo("les");
    }

    @Property
    boolean searching_for_a_searched_text_changes_nothing(@ForAll String typed) {
        var text = SearchText.of(typed);
        return SearchText.of(text).equals(text.length() > 200 ? SearchText.of(text.substring(0, 200)) : text);
    }

    @Property
    boolean a_searched_text_has_plain_words_only(@ForAll String typed) {
        return SearchText.of(typed).matches("([a-z0-9]+( [a-z0-9]+)*)?");
    }

    @Property
    boolean a_slip_is_one_letter_away(@ForAll String typed) {
        var text = SearchText.of(typed);
        return Spelling.slips(text).stream().allMatch(slip -> Spelling.distance(text, slip) == 1);
    }
}
