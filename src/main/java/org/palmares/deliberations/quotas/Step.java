package org.palmares.deliberations.quotas;

import java.util.List;
import java.util.UUID;

/// One level of a label, the highest first.
///
/// @param level which one
/// @param places how many it has
/// @param bounds its own quotas, kept among those who receive it
public record Step(UUID level, int places, List<Bound> bounds) {

    public Step {
        bounds = List.copyOf(bounds);
    }
}
