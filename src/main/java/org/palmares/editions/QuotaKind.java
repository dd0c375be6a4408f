package org.palmares.editions;

/// What a quota counts the retained dossiers by.
public enum QuotaKind {
    CATEGORY,
    REGION,
    AXIS;

    /// The key of its name.
    public String key() {
        return "editions.quota." + name();
    }
}
