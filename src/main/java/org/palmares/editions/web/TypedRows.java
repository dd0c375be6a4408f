package org.palmares.editions.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads the rows of a sheet from a form: `row.<number>.<column>`.
final class TypedRows {

    private static final int MOST = 500;

    private TypedRows() {}

    /// In the order of the form.
    static List<Row> of(Map<String, String> parameters) {
        var byNumber = new TreeMap<Integer, Map<String, String>>();
        parameters.forEach((name, value) -> {
            var parts = name.split("\\.", 3);
            if (parts.length == 3 && parts[0].equals("row") && parts[1].matches("\\d{1,3}")) {
                int number = Integer.parseInt(parts[1]);
                if (number < MOST) {
                    byNumber.computeIfAbsent(number, _ -> new HashMap<>()).put(parts[2], value);
                }
            }
        });
        var rows = new ArrayList<Row>();
        byNumber.values().forEach(values -> {
            var kind = take(values, "kind");
            var id = take(values, "id");
            var order = take(values, "order");
            var removed = !take(values, "remove").isEmpty();
            rows.add(new Row(kind, id, order, removed, Map.copyOf(values)));
        });
        return List.copyOf(rows);
    }

    private static String take(Map<String, String> values, String name) {
        var value = values.remove(name);
        return value == null ? "" : value.strip();
    }
}
