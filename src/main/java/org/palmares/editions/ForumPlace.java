package org.palmares.editions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where and when the forum takes place; what is not known yet is null.
public record ForumPlace(
        @Nullable String city,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static ForumPlace unknown() {
        return new ForumPlace(null, null, null);
    }
}
