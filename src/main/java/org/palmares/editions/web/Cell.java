package org.palmares.editions.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One field of a sheet as it is shown.
///
/// @param name its full name in the form, `row.0.name-fr`
/// @param column its own name, `name-fr`
/// @param options code to name, where one is chosen
/// @param locked true where it no longer changes
public record Cell(
        String name,
        String column,
        String label,
        String help,
        Kind kind,
        String value,
        Map<String, String> options,
        @Nullable Integer longest,
        boolean required,
        boolean locked,
        List<String> mistakes) {

    /// How it is typed.
    public enum Kind {
        LINE,
        PARAGRAPH,
        WHOLE,
        DAY,
        MOMENT,
        YES,
        ONE_OF
    }
}
