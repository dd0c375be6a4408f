package org.palmares.cli;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// What the commands say, without Spring.
public record Texts(Locale language) {

    private static final String DAY = "d";
    private static final Map<Long, String> FRENCH_DAYS = LongStream.rangeClosed(1, 31)
            .boxed()
            .collect(Collectors.toMap(day -> day, day -> day == 1 ? "1er" : Long.toString(day)));

    /// French where the terminal is French, English elsewhere. `PALMARES_LANGUAGE` is what the launcher found, where it
    /// had to take another locale.
    public static Locale language(Map<String, String> environment) {
        for (var name : new String[] {"PALMARES_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            var value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("fr") ? Locale.FRENCH : Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }

    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle().getString(key), language).format(arguments);
    }

    /// Dates in words. French counts the first day of a month by rank and the others by number: « 1er mars », « 2 mars
    /// ».
    ///
    /// @param pattern of Java, where `d` is the day of the month and stands once
    public DateTimeFormatter dates(String pattern) {
        int day = pattern.indexOf(DAY);
        return language.getLanguage().equals("fr")
                ? new DateTimeFormatterBuilder()
                        .appendPattern(pattern.substring(0, day))
                        .appendText(ChronoField.DAY_OF_MONTH, FRENCH_DAYS)
                        .appendPattern(pattern.substring(day + 1))
                        .toFormatter(language)
                : DateTimeFormatter.ofPattern(pattern, language);
    }

    /// The line above the title of a report.
    ///
    /// @param invented whether nobody in it is real
    public String mark(String mark, boolean invented) {
        return invented ? mark + " · " + get("cli.invented") : mark;
    }

    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    public ResourceBundle bundle() {
        return ResourceBundle.getBundle("messages.cli", language);
    }
}
