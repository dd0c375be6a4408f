package org.palmares.editions;

import java.util.UUID;

/// The identity of an axis of an edition.
public record AxisId(UUID value) {

    public static AxisId random() {
        return new AxisId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
