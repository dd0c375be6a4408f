package org.palmares.editions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Wording;

/// The items of a part as the statement that saves them takes them: one array for each column, in the order of the
/// items. PostgreSQL reads each text as the type it is cast to.
final class PartColumns<T> {

    private final List<T> items;
    private final Map<String, Object> arrays = new HashMap<>();

    private PartColumns(EditionId edition, List<T> items) {
        this.items = items;
        arrays.put("edition", edition.value());
    }

    static <T> PartColumns<T> of(EditionId edition, List<T> items) {
        return new PartColumns<>(edition, items);
    }

    /// Of items that keep their identity, under the name `ids`.
    static <T> PartColumns<T> of(EditionId edition, List<T> items, Function<T, ?> id) {
        return of(edition, items).column("ids", id);
    }

    PartColumns<T> column(String name, Function<T, ? extends @Nullable Object> value) {
        arrays.put(
                name,
                items.stream()
                        .map(item -> {
                            var cell = value.apply(item);
                            return cell == null ? null : cell.toString();
                        })
                        .toArray(String[]::new));
        return this;
    }

    /// Both languages, the name ending in `Fr` and `En`.
    PartColumns<T> wording(String name, Function<T, Wording> wording) {
        return column(name + "Fr", item -> wording.apply(item).fr())
                .column(name + "En", item -> wording.apply(item).en());
    }

    Map<String, Object> arrays() {
        return arrays;
    }

    /// An item of another edition is never taken over.
    void requireAllKept(int kept) {
        if (items.size() != kept) {
            throw new IllegalArgumentException(
                    "Some items belong to another edition (wanted %d, kept %d).".formatted(items.size(), kept));
        }
    }
}
