package org.palmares.scoring;

import java.util.UUID;

/// Which sheet.
public record SheetId(UUID value) {

    static SheetId random() {
        return new SheetId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
