package org.palmares.editions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A part of an edition's settings, saved on its own.
public enum Part {
    PRESENTATION,
    CALENDAR,
    REGIONS,
    CATEGORIES,
    AXES,
    QUESTIONS,
    CRITERIA,
    LEVELS,
    RULES;

    /// Its part of the address: `calendar`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of its name.
    public String key() {
        return "editions.part." + code();
    }

    /// The part at this address.
    public static Optional<Part> at(String code) {
        return Arrays.stream(values()).filter(part -> part.code().equals(code)).findFirst();
    }
}
