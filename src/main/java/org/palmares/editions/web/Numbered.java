package org.palmares.editions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// Rows with their numbers.
final class Numbered {

    private Numbered() {}

    /// Numbered by tens, so that an item may be slipped between two others.
    static <T> List<Row> rows(List<T> items, BiFunction<T, String, Row> row) {
        var rows = new ArrayList<Row>();
        for (int at = 0; at < items.size(); at++) {
            rows.add(row.apply(items.get(at), Integer.toString(10 * (at + 1))));
        }
        return rows;
    }
}
