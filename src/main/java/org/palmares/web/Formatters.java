package org.palmares.web;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Date formats, made once.
final class Formatters {

    private record Key(Locale language, String pattern) {}

    private static final Map<Key, DateTimeFormatter> MADE = new ConcurrentHashMap<>();

    private static final String DAY = "d ";
    private static final Map<Long, String> FRENCH_DAYS = LongStream.rangeClosed(1, 31)
            .boxed()
            .collect(Collectors.toMap(day -> day, day -> day == 1 ? "1er" : Long.toString(day)));

    private Formatters() {}

    static DateTimeFormatter of(Locale language, String pattern) {
        return MADE.computeIfAbsent(new Key(language, pattern), Formatters::make);
    }

    /// French counts the first day of a month by rank and the others by number: « 1er mars », « 2 mars ».
    private static DateTimeFormatter make(Key key) {
        if (key.language().getLanguage().equals("fr") && key.pattern().startsWith(DAY)) {
            return new DateTimeFormatterBuilder()
                    .appendText(ChronoField.DAY_OF_MONTH, FRENCH_DAYS)
                    .appendPattern(key.pattern().substring(1))
                    .toFormatter(key.language());
        }
        return DateTimeFormatter.ofPattern(key.pattern(), key.language());
    }
}
