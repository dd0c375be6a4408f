package org.palmares.kernel;

import java.util.Locale;

/// A short text in both languages, French first. Where the English is blank, the French serves.
public record Wording(String fr, String en) {

    /// The text in one language.
    public String in(Locale language) {
        return language.getLanguage().equals("en") && !en.isBlank() ? en : fr;
    }

    /// The same text in both languages: a proper name, a city.
    public static Wording same(String text) {
        return new Wording(text, "");
    }
}
