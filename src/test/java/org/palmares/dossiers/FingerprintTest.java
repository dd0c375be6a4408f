package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private final Dossier dossier = Fixtures.dossier(new DossierStatus.Draft());

    @Test
    void the_canonical_form_is_json_in_one_order() {
        var content = new Content(
                "Dit « \"ici\" »",
                "Une ligne\nUne autre\t\\",
                Fixtures.SERVICES,
                Set.of(Fixtures.OPEN_DATA, Fixtures.URBAN),
                Map.of(Fixtures.HOW, "b", Fixtures.WHY, "a"));

        assertThat(Fingerprint.canonical(dossier.reading(content))).isEqualTo("""
                        {"edition":"%s","number":42,"lead":"%s","title":"Dit « \\"ici\\" »","summary":"Une ligne\\nUne autre\\t\\\\","category":"%s","axes":["%s","%s"],"answers":{"%s":"a","%s":"b"}}""".formatted(
                        Fixtures.id(1),
                        Fixtures.id(11),
                        Fixtures.id(4),
                        Fixtures.id(6),
                        Fixtures.id(7),
                        Fixtures.id(8),
                        Fixtures.id(9)));
    }

    @Test
    void any_change_of_the_words_shows_and_a_change_of_state_does_not() {
        assertThat(Fingerprint.of(dossier.reading(Content.blank()))).isNotEqualTo(Fingerprint.of(dossier));
        assertThat(Fingerprint.of(Fixtures.dossier(new DossierStatus.Submitted(Fixtures.OPENS))))
                .isEqualTo(Fingerprint.of(dossier))
                .matches("[0-9a-f]{64}");
    }
}
