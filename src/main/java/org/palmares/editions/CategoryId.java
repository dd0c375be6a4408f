package org.palmares.editions;

import java.util.UUID;

/// The identity of a category of an edition.
public record CategoryId(UUID value) {

    public static CategoryId random() {
        return new CategoryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
