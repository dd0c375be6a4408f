package org.palmares.editions;

/// When a jury reads: once in each region, once for all in the final.
public enum Round {
    REGIONAL,
    FINAL;

    /// True while its sheets are marked and handed in.
    public boolean isHeldAt(EditionStage stage) {
        return switch (this) {
            case REGIONAL -> stage instanceof EditionStage.Regional;
            case FINAL -> stage instanceof EditionStage.Final;
        };
    }

    /// The key of its name.
    public String key() {
        return "editions.round." + name();
    }
}
