package org.palmares.editions;

import java.util.UUID;

/// The identity of a region of an edition.
public record RegionId(UUID value) {

    public static RegionId random() {
        return new RegionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
