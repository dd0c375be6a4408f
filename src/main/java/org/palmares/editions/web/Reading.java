package org.palmares.editions.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Wording;
import org.palmares.web.FieldErrors;
import org.palmares.web.Texts;

/// Turns what was typed in a sheet into values, and remembers what is wrong with it.
final class Reading {

    private final List<Row> rows;
    private final Map<String, List<String>> mistakes = new LinkedHashMap<>();

    Reading(List<Row> rows) {
        this.rows = rows;
    }

    FieldErrors errors() {
        return new FieldErrors(mistakes);
    }

    boolean isRight() {
        return mistakes.isEmpty();
    }

    /// The items to keep, in the order of their numbers; those without one come last, as typed.
    List<Integer> kept(String... kinds) {
        var kept = new ArrayList<Integer>();
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            if (List.of(kinds).contains(row.kind()) && !row.removed() && !row.isUntouched()) {
                kept.add(at);
            }
        }
        kept.sort(Comparator.comparingInt(this::order));
        return kept;
    }

    String kind(int row) {
        return rows.get(row).kind();
    }

    /// The item's identity; a fresh one where it is being added.
    UUID id(int row) {
        var typed = rows.get(row).id();
        try {
            return typed.isEmpty() ? UUID.randomUUID() : UUID.fromString(typed);
        } catch (IllegalArgumentException malformed) {
            return UUID.randomUUID();
        }
    }

    String line(int row, String column, boolean required, int longest) {
        var typed = rows.get(row).get(column);
        if (required && typed.isEmpty()) {
            wrong(row, column, "web.error.NotBlank");
        } else if (typed.length() > longest) {
            wrong(row, column, "editions.error.too-long", longest);
        }
        return typed;
    }

    Wording wording(int row, String column, boolean required, int longest) {
        return new Wording(line(row, column + "-fr", required, longest), line(row, column + "-en", false, longest));
    }

    boolean yes(int row, String column) {
        return !rows.get(row).get(column).isEmpty();
    }

    int whole(int row, String column, int least, int most) {
        var typed = rows.get(row).get(column);
        if (typed.isEmpty()) {
            wrong(row, column, "web.error.NotBlank");
            return least;
        }
        if (!typed.matches("-?\\d{1,9}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
            wrong(row, column, "editions.error.whole", least, most);
            return least;
        }
        return Integer.parseInt(typed);
    }

    @Nullable Integer wholeOrNothing(int row, String column, int least, int most) {
        return rows.get(row).get(column).isEmpty() ? null : whole(row, column, least, most);
    }

    @Nullable LocalDate day(int row, String column) {
        var typed = rows.get(row).get(column);
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException malformed) {
            wrong(row, column, "editions.error.day");
            return null;
        }
    }

    @Nullable Instant moment(int row, String column, ZoneId zone) {
        var typed = rows.get(row).get(column);
        try {
            return typed.isEmpty()
                    ? null
                    : LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeException malformed) {
            wrong(row, column, "editions.error.moment");
            return null;
        }
    }

    void wrong(int row, String column, String key, Object... arguments) {
        mistakes.computeIfAbsent(name(row, column), _ -> new ArrayList<>()).add(Texts.text(key, arguments));
    }

    static String name(int row, String column) {
        return "row." + row + "." + column;
    }

    private int order(int row) {
        var typed = rows.get(row).order();
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : Integer.MAX_VALUE;
    }
}
