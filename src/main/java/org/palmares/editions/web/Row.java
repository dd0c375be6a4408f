package org.palmares.editions.web;

import java.util.LinkedHashMap;
import java.util.Map;

/// One item of a sheet, as saved or as typed.
///
/// @param kind what it is: `region`, `criterion.FINAL`
/// @param id its identity; blank for one being added
/// @param order the number that places it; blank for last
/// @param removed true where it is to be taken out
/// @param values column to what is typed in it
record Row(String kind, String id, String order, boolean removed, Map<String, String> values) {

    static Row of(String kind, String id, String order, String... namesAndValues) {
        var values = new LinkedHashMap<String, String>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            values.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return new Row(kind, id, order, false, values);
    }

    static Row blank(String kind) {
        return new Row(kind, "", "", false, Map.of());
    }

    String get(String column) {
        return values.getOrDefault(column, "").strip();
    }

    /// An item being added in which nothing was typed.
    boolean isUntouched() {
        return id.isEmpty() && values.values().stream().allMatch(String::isBlank);
    }
}
