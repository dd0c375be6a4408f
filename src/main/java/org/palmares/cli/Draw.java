package org.palmares.cli;

import java.util.List;

/// A question that looks like a real one, drawn from a seed: `palmares generate <name>`.
public interface Draw {

    /// What is drawn, as it is typed: `forum`.
    String name();

    /// The sizes there are, as they are typed.
    List<String> sizes();

    /// The whole file, the same for the same seed.
    ///
    /// @param size one of the sizes
    String text(String size, long seed);
}
