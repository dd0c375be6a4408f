package org.palmares.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

    @Test
    void greets_by_name_and_signs_in_the_language_of_its_reader() {
        assertThat(Letter.to("Marie", "marie@ville.fr", Locale.FRENCH, "Objet", "Un.", "Deux.")
                        .text())
                .isEqualTo("Bonjour Marie,\n\nUn.\n\nDeux.\n\nPalmarès\nCe message a été envoyé automatiquement.\n");
        assertThat(Letter.to(" ", "marie@ville.fr", Locale.ENGLISH, "Subject", "One.")
                        .text())
                .isEqualTo("Hello,\n\nOne.\n\nPalmarès\nThis message was sent automatically.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u0000", "\u0085", "\u2028", "\u2029\n\t"})
    void what_could_end_a_header_becomes_a_space(String end) {
        var letter = new Letter(
                "Marie" + end + "Bcc: x@y.fr",
                "marie@ville.fr",
                Locale.FRENCH,
                "Objet" + end + "Bcc: x@y.fr",
                "",
                false);

        assertThat(letter.toName()).isEqualTo("Marie Bcc: x@y.fr");
        assertThat(letter.subject()).isEqualTo("Objet Bcc: x@y.fr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "marie",
                "@ville.fr",
                "marie@",
                "marie@ville.fr\r\nBcc: x@y.fr",
                "marie@ville.fr, x@y.fr",
                "Marie <marie@ville.fr>",
                "a b@ville.fr",
                "a@b@ville.fr"
            })
    void refuses_what_is_no_single_address(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Letter("Marie", address, Locale.FRENCH, "Objet", "", false));
    }

    @Test
    void a_secret_letter_is_the_same_letter() {
        var letter = Letter.to("Marie", "marie@ville.fr", Locale.FRENCH, "Objet", "Un.");

        assertThat(letter.keptSecret())
                .isEqualTo(new Letter("Marie", "marie@ville.fr", Locale.FRENCH, "Objet", letter.text(), true));
    }
}
