package org.palmares.editions;

/// When a jury reads: once in each region, once for all in the final.
public enum Round {
    REGIONAL,
    FINAL;

    /// The key of its name.
    public String key() {
        return "editions.round." + name();
    }
}
