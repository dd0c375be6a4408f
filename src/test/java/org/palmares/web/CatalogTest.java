package org.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTest {

    private static final Pattern USED = Pattern.compile("\\b(?:text|rich)\\(\"([a-z][a-zA-Z0-9.-]*[a-zA-Z0-9])\"");

    static Stream<Locale> languages() {
        return Stream.of(Locale.FRENCH, Locale.ENGLISH);
    }

    @Test
    void each_text_exists_in_both_languages() {
        assertThat(new TreeSet<>(Catalog.of(Locale.FRENCH).all().keySet()))
                .isEqualTo(new TreeSet<>(Catalog.of(Locale.ENGLISH).all().keySet()));
    }

    @Test
    void both_languages_name_the_same_arguments() {
        Catalog.of(Locale.FRENCH)
                .all()
                .forEach((key, french) -> assertThat(arguments(french))
                        .as(key)
                        .isEqualTo(arguments(Catalog.of(Locale.ENGLISH).get(key))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void texts_are_sober_and_well_set(Locale language) {
        Catalog.of(language).all().forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            if (!key.startsWith("web.format.")) {
                assertThat(text).as(key).doesNotContain("'").doesNotContain("!");
                new MessageFormat(text, language);
            }
        });
    }

    @Test
    void each_text_asked_for_by_a_page_exists() throws IOException {
        try (var pages = Files.walk(Path.of("src/main/jte"))) {
            for (var page : pages.filter(Files::isRegularFile).toList()) {
                USED.matcher(Files.readString(page))
                        .results()
                        .forEach(use -> assertThat(Catalog.of(Locale.FRENCH).has(use.group(1)))
                                .as("%s in %s", use.group(1), page)
                                .isTrue());
            }
        }
    }

    private static Set<String> arguments(String text) {
        var found = new TreeSet<String>();
        Pattern.compile("\\{(\\d+)").matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
