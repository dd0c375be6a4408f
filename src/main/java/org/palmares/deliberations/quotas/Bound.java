package org.palmares.deliberations.quotas;

import java.util.UUID;

/// How many of a group must and may be retained.
///
/// @param group the category, region or axis
/// @param label its name, for those who read the outcome
/// @param min at least so many
/// @param max at most so many
public record Bound(UUID group, String label, int min, int max) {

    public Bound {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException(
                    "A quota needs 0 <= min <= max (%s: %d to %d).".formatted(label, min, max));
        }
    }
}
