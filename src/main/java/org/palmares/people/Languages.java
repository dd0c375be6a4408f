package org.palmares.people;

import java.util.LinkedHashMap;
import java.util.Map;

/// The languages people may choose, each in its own words.
public final class Languages {

    private Languages() {}

    /// Code to name, French first.
    public static Map<String, String> all() {
        var languages = new LinkedHashMap<String, String>();
        languages.put("fr", "Français");
        languages.put("en", "English");
        return languages;
    }
}
