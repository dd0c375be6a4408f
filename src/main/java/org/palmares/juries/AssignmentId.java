package org.palmares.juries;

import java.util.UUID;

/// Which assignment.
public record AssignmentId(UUID value) {

    static AssignmentId random() {
        return new AssignmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
