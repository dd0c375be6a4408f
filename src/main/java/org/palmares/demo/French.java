package org.palmares.demo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The small rules of written French that composed texts need.
final class French {

    private static final char NO_BREAK = '\u00a0';
    private static final char NARROW_NO_BREAK = '\u202f';
    private static final String VOWELS = "aeiouyhœ";
    private static final Pattern DIACRITICS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE_AND_HIGH_SIGN = Pattern.compile(" ([;?»%€])");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d) (?=000)");

    private French() {}

    /// “de Brévalon”, “d’Aubencourt”.
    static String de(String name) {
        return elided(name) ? "d’" + name : "de " + name;
    }

    /// “de la Sorène”, “de l’Ardelle”: the name of a river, feminine.
    static String deLa(String river) {
        return elided(river) ? "de l’" + river : "de la " + river;
    }

    /// “du Corvois”, “de l’Oudrellois”: the name of a country, masculine.
    static String du(String country) {
        return elided(country) ? "de l’" + country : "du " + country;
    }

    static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    /// Thousands apart by a narrow no-break space: “12 400”.
    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', NARROW_NO_BREAK);
    }

    /// No-break spaces where French typography wants them, from text typed with plain ones.
    static String typeset(String text) {
        String signs = SPACE_AND_HIGH_SIGN.matcher(text).replaceAll(NARROW_NO_BREAK + "$1");
        return THOUSANDS
                .matcher(signs)
                .replaceAll(String.valueOf(NARROW_NO_BREAK))
                .replace(" :", NO_BREAK + ":")
                .replace("« ", "«" + NARROW_NO_BREAK);
    }

    /// Letters and digits without accents, words joined by a hyphen: for addresses and for comparing names.
    static String slug(String text) {
        String plain = DIACRITICS
                .matcher(Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "Oe"), Normalizer.Form.NFD))
                .replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip().replace(' ', '-');
    }

    private static boolean elided(String name) {
        return VOWELS.indexOf(slug(name.substring(0, 1)).charAt(0)) >= 0;
    }
}
