package org.palmares.web;

import java.util.LinkedHashMap;
import java.util.Map;

/// How a person has set a list: what they look for, its filters, order and page. It lives in the address alone.
///
/// @param path the list's own address
/// @param parameters what the address says, in its order
public record ListState(String path, Map<String, String> parameters) {

    private static final int PAGE = 50;
    private static final int LARGEST = 5_000;

    /// What is looked for; blank where nothing is.
    public String query() {
        return filter("q");
    }

    /// The value of a filter; blank where it is not set.
    public String filter(String name) {
        return parameters.getOrDefault(name, "").replace("\u0000", "").strip();
    }

    /// The column that orders the list.
    public String sort(String byDefault) {
        var sort = filter("sort");
        return sort.isEmpty() ? byDefault : sort.replaceFirst("^-", "");
    }

    /// True for the largest first.
    public boolean descending(boolean byDefault) {
        var sort = filter("sort");
        return sort.isEmpty() ? byDefault : sort.startsWith("-");
    }

    /// From 1.
    public int page() {
        return Math.max(1, whole("page", 1));
    }

    /// Lines on a page: 50 unless chosen; `all` is the whole list.
    public int size() {
        return filter("size").equals("all") ? LARGEST : Math.clamp(whole("size", PAGE), 1, LARGEST);
    }

    /// How many lines stand before this page.
    public int offset() {
        return (int) Math.min(Integer.MAX_VALUE, (page() - 1L) * size());
    }

    /// This list with one thing set otherwise, from its first page.
    public String with(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        if (value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return Addresses.of(path, changed);
    }

    /// This list at another page.
    public String at(int page) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put("page", Integer.toString(page));
        return Addresses.of(path, changed);
    }

    /// The same list in another form: `csv`, `xlsx`.
    public String as(String extension) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        return Addresses.of(path + "." + extension, changed);
    }

    /// This list ordered by a column; asked again of the same column, the other way round.
    public String orderedBy(String column, String byDefault) {
        boolean already = sort(byDefault).equals(column);
        return with("sort", already && !descending(false) ? "-" + column : column);
    }

    private int whole(String name, int otherwise) {
        var typed = filter(name);
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : otherwise;
    }
}
