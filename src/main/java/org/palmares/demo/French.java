package org.palmares.demo;

import java.text.Normalizer;
import java.util.List;
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

    /// A number of one or two figures that opens a text or a sentence and counts what follows.
    private static final Pattern OPENING_NUMBER = Pattern.compile("(^|\\. )(\\d{1,2}) (?=\\p{L})");

    private static final List<String> UNITS = List.of(
            "zéro",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize");
    private static final List<String> TENS = List.of("", "dix", "vingt", "trente", "quarante", "cinquante", "soixante");

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

    /// The text with the small numbers that begin its sentences in letters, as one writes them: “Douze lieux”.
    static String openedByWords(String text) {
        return OPENING_NUMBER
                .matcher(text)
                .replaceAll(found -> found.group(1) + inLetters(Integer.parseInt(found.group(2))) + " ");
    }

    /// Up to sixty-nine; those that end in one, which would take a gender, stay in figures.
    private static String inLetters(int number) {
        if (number % 10 == 1 || number >= 70) {
            return Integer.toString(number);
        }
        if (number < UNITS.size()) {
            return capitalised(UNITS.get(number));
        }
        var tens = number < 20 ? "dix" : TENS.get(number / 10);
        return capitalised(number % 10 == 0 ? tens : tens + "-" + UNITS.get(number % 10));
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
        return plain.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replace(' ', '-');
    }

    private static boolean elided(String name) {
        return VOWELS.indexOf(slug(name.substring(0, 1)).charAt(0)) >= 0;
    }
}
