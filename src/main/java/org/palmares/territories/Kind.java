package org.palmares.territories;

import java.util.Locale;

/// The kinds of territory, by which lists are filtered.
public enum Kind {
    COMMUNE,
    /// An intercommunal body.
    COMMUNITY,
    DEPARTEMENT,
    REGION,
    /// Syndicats, tourist offices, tourism committees and whatever else is added by hand.
    OTHER;

    /// The text that names it.
    public String key() {
        return "territories.kind." + name().toLowerCase(Locale.ROOT);
    }
}
