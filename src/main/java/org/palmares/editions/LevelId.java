package org.palmares.editions;

import java.util.UUID;

/// The identity of a level of label.
public record LevelId(UUID value) {

    public static LevelId random() {
        return new LevelId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
