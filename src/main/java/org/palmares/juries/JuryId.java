package org.palmares.juries;

import java.util.UUID;

/// Which jury.
public record JuryId(UUID value) {

    static JuryId random() {
        return new JuryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
