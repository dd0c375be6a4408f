package org.palmares.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Date formats, made once.
final class Formatters {

    private record Key(Locale language, String pattern) {}

    private static final Map<Key, DateTimeFormatter> MADE = new ConcurrentHashMap<>();

    private Formatters() {}

    static DateTimeFormatter of(Locale language, String pattern) {
        return MADE.computeIfAbsent(
                new Key(language, pattern), key -> DateTimeFormatter.ofPattern(key.pattern(), key.language()));
    }
}
