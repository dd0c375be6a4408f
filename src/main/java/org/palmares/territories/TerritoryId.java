package org.palmares.territories;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Identifies a territory for its whole life; an official one keeps it from one register to the next.
public record TerritoryId(UUID value) implements Comparable<TerritoryId> {

    public static TerritoryId random() {
        return new TerritoryId(UUID.randomUUID());
    }

    /// The id of an official territory, always the same for the same code (INSEE, or SIREN for an intercommunal body).
    public static TerritoryId official(Kind kind, String code) {
        var name = "palmares:territory:" + kind + ":" + code;
        return new TerritoryId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public int compareTo(TerritoryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
