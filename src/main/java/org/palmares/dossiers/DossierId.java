package org.palmares.dossiers;

import java.util.UUID;

/// Names one dossier, whatever becomes of it.
public record DossierId(UUID value) {

    public static DossierId random() {
        return new DossierId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
