package org.palmares.demo;

import java.util.List;

/// An invariant and what was found against it.
///
/// @param name its words are `demo.check.<name>`
/// @param failures for whoever mends them; none where the invariant holds
record Check(String name, List<String> failures) {

    Check {
        failures = List.copyOf(failures);
    }

    boolean holds() {
        return failures.isEmpty();
    }
}
