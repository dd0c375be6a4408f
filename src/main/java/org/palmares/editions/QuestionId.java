package org.palmares.editions;

import java.util.UUID;

/// The identity of a question of the dossier.
public record QuestionId(UUID value) {

    public static QuestionId random() {
        return new QuestionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
