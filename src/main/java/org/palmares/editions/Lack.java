package org.palmares.editions;

import java.util.List;

/// Something that still misses before the call can open, or that is worth a second look.
///
/// @param part the part of the settings where it is mended
/// @param key the key of the text that says it
/// @param arguments what that text names
public record Lack(Part part, String key, List<Object> arguments) {

    static Lack of(Part part, String name, Object... arguments) {
        return new Lack(part, "editions.lack." + name, List.of(arguments));
    }
}
