package org.palmares.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Wording;
import org.palmares.web.Texts;

/// What an act changed, field by field, in the words of the page.
///
/// A field may have a label (`journal.field.<field>`) and a code its words (`journal.value.<code>`), given by
/// the module that records them; without one they stand as they are.
final class Difference {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private Difference() {}

    /// The fields that differ, in the order of their names.
    static List<JournalPage.Change> between(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        var fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new JournalPage.Change(label(field), shown(before.get(field)), shown(after.get(field))))
                .toList();
    }

    private static String label(String field) {
        var key = "journal.field." + field;
        return Texts.exists(key) ? Texts.text(key) : field;
    }

    private static @Nullable String shown(@Nullable Object value) {
        return value == null ? null : words(value);
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Boolean truth -> Texts.text(truth ? "journal.yes" : "journal.no");
            case Number number -> Texts.number(number.longValue());
            case String words -> words(words);
            case Collection<?> several ->
                several.stream().map(Difference::words).collect(Collectors.joining(", "));
            case Map<?, ?> wording
            when wording.size() == 2
                    && wording.get("fr") instanceof String fr
                    && wording.get("en") instanceof String en -> Texts.text(new Wording(fr, en));
            case Map<?, ?> members ->
                members.entrySet().stream()
                        .map(member -> Texts.text(
                                "journal.member", label(String.valueOf(member.getKey())), words(member.getValue())))
                        .collect(Collectors.joining(" ; "));
            default -> value.toString();
        };
    }

    private static String words(String words) {
        if (CODE.matcher(words).matches() && Texts.exists("journal.value." + words)) {
            return Texts.text("journal.value." + words);
        }
        if (words.isEmpty() || !Character.isDigit(words.charAt(0))) {
            return words;
        }
        try {
            return words.indexOf('T') > 0
                    ? Texts.moment(Instant.parse(words))
                    : words.length() == "2013-12-02".length() ? Texts.day(LocalDate.parse(words)) : words;
        } catch (DateTimeParseException otherText) {
            return words;
        }
    }
}
