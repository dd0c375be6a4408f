package org.palmares.journal;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Wording;

/// The few kinds of value the journal keeps, and their one way of being written (RFC 8785).
///
/// Texts, truth values, whole numbers that every reader of JSON holds exactly, nothing, lists and maps of those: what
/// goes through `jsonb` and back unchanged, so that an entry read from the table is written with the bytes it had when
/// it was recorded. See ADR "journal append-only".
final class CanonicalJson {

    private static final long LARGEST_EXACT = (1L << 53) - 1;

    private CanonicalJson() {}

    /// The same values in the kinds the journal keeps; decimals, days, instants and ids become texts.
    static Map<String, @Nullable Object> kept(Map<?, ?> values) {
        var kept = new TreeMap<String, @Nullable Object>();
        values.forEach((name, value) -> kept.put(text(String.valueOf(kept(name))), kept(value)));
        return kept;
    }

    /// Members in the order of their names, no blank, the shortest escapes.
    static String write(@Nullable Object value) {
        var json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    private static @Nullable Object kept(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean truth -> truth;
            case Integer whole -> whole.longValue();
            case Short whole -> whole.longValue();
            case Long whole -> -LARGEST_EXACT <= whole && whole <= LARGEST_EXACT ? whole : whole.toString();
            case BigDecimal decimal -> decimal.toPlainString();
            case CharSequence words -> text(words.toString());
            case Enum<?> constant -> constant.name();
            case UUID id -> id.toString();
            case TemporalAccessor moment -> moment.toString();
            case Wording(var fr, var en) -> kept(Map.of("fr", fr, "en", en));
            case Optional<?> optional -> kept(optional.orElse(null));
            case SortedSet<?> several -> list(several);
            case Set<?> several ->
                list(several).stream()
                        .sorted(Comparator.comparing(CanonicalJson::write))
                        .toList();
            case Collection<?> several -> list(several);
            case Map<?, ?> members -> kept(members);
            case Record one when one.getClass().getRecordComponents().length == 1 -> kept(only(one));
            default ->
                throw new IllegalArgumentException(
                        "The journal keeps no value of this type (%s).\nMaybe it must be put into words first."
                                .formatted(value.getClass().getName()));
        };
    }

    private static List<@Nullable Object> list(Collection<?> several) {
        var list = new ArrayList<@Nullable Object>();
        several.forEach(value -> list.add(kept(value)));
        return list;
    }

    /// The value of a one-field record: an id.
    private static @Nullable Object only(Record one) {
        try {
            var accessor = one.getClass().getRecordComponents()[0].getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(one);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalArgumentException("Unreadable id (%s).".formatted(one), unreadable);
        }
    }

    /// PostgreSQL keeps neither the null character nor half of a surrogate pair.
    private static String text(String words) {
        return new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    private static void write(@Nullable Object value, StringBuilder json) {
        switch (value) {
            case null -> json.append("null");
            case Boolean truth -> json.append(truth);
            case Number whole -> json.append(whole.longValue());
            case String words -> quote(words, json);
            case Collection<?> several -> {
                var separator = "";
                json.append('[');
                for (var element : several) {
                    json.append(separator);
                    write(element, json);
                    separator = ",";
                }
                json.append(']');
            }
            case Map<?, ?> members -> {
                var separator = "";
                json.append('{');
                for (var member : new TreeMap<>(members).entrySet()) {
                    json.append(separator);
                    quote((String) member.getKey(), json);
                    json.append(':');
                    write(member.getValue(), json);
                    separator = ",";
                }
                json.append('}');
            }
            default -> throw new IllegalArgumentException("Not a kept value (%s).".formatted(value.getClass()));
        }
    }

    private static void quote(String words, StringBuilder json) {
        json.append('"');
        words.chars().forEach(unit -> {
            switch (unit) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (unit < 0x20) {
                        json.append("\\u%04x".formatted(unit));
                    } else {
                        json.append((char) unit);
                    }
                }
            }
        });
        json.append('"');
    }
}
