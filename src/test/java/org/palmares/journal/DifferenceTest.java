package org.palmares.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void only_what_differs_is_shown_in_the_order_of_the_names() {
        Map<String, @Nullable Object> before = Map.of("title", "Forêt", "number", 3, "open", true);
        Map<String, @Nullable Object> after = Map.of("title", "Forêts", "number", 3, "open", false);

        assertThat(Difference.between(before, after))
                .containsExactly(
                        new JournalPage.Change("open", "oui", "non"),
                        new JournalPage.Change("title", "Forêt", "Forêts"));
    }

    @Test
    void a_field_that_appears_or_goes_has_no_other_side() {
        var gone = new HashMap<String, @Nullable Object>();
        gone.put("reason", null);

        assertThat(Difference.between(Map.of(), Map.of("axes", List.of("a", "b"))))
                .containsExactly(new JournalPage.Change("axes", null, "a, b"));
        assertThat(Difference.between(Map.of("reason", "incomplet"), gone))
                .containsExactly(new JournalPage.Change("reason", "incomplet", null));
    }

    @Test
    void moments_days_and_wordings_are_put_into_the_words_of_the_page() {
        assertThat(Difference.between(
                        Map.of(),
                        Map.of(
                                "closes", "2027-03-01T17:00:00Z",
                                "day", "2027-12-02",
                                "name", Map.of("fr", "Eau", "en", "Water"),
                                "number", "2027-forum")))
                .extracting(JournalPage.Change::after)
                .containsExactly("1er mars 2027 à 18 h 00 (heure de Paris)", "2 décembre 2027", "Eau", "2027-forum");
    }
}
