package org.palmares.editions;

import java.util.UUID;

/// The identity of an edition.
public record EditionId(UUID value) {

    public static EditionId random() {
        return new EditionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
