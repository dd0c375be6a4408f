package org.palmares.editions;

import java.util.UUID;

/// The identity of a criterion.
public record CriterionId(UUID value) {

    public static CriterionId random() {
        return new CriterionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
