package org.palmares.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The texts of one language, gathered from each module's `messages/<module>_<language>.properties`.
final class Catalog {

    private static final Catalog FRENCH = read("fr");
    private static final Catalog ENGLISH = read("en");

    private final Map<String, String> texts;

    private Catalog(Map<String, String> texts) {
        this.texts = texts;
    }

    static Catalog of(Locale language) {
        return language.getLanguage().equals("en") ? ENGLISH : FRENCH;
    }

    String get(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "No text has this key (%s).\nMaybe it is missing from src/main/resources/messages.".formatted(key));
        }
        return text;
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    Map<String, String> all() {
        return texts;
    }

    private static Catalog read(String language) {
        var texts = new HashMap<String, String>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_%s.properties".formatted(language));
            for (var file : files) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Catalog(Map.copyOf(texts));
    }
}
