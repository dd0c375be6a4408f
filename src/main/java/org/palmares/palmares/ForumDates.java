package org.palmares.palmares;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where and when the labels were given, as far as it is known.
public record ForumDates(
        @Nullable String city,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
