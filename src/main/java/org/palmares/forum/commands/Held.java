package org.palmares.forum.commands;

import java.util.Collections;
import java.util.List;

/// A session as a checker reads it.
///
/// @param slots those it takes, from the first
record Held(String room, List<String> slots) {

    boolean shares(Held other) {
        return !Collections.disjoint(slots, other.slots);
    }
}
