package org.palmares.territories;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How names are compared: neither accents nor case nor punctuation count, "St" is "Saint", "communauté de communes" is
/// "CC".
final class SearchText {

    /// Raised when a rule below changes, so that the loaded register is written anew.
    static final int RULES = 1;

    private static final int LONGEST = 200;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER_THAN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern SOUS = Pattern.compile("\\bs/s\\b");
    private static final Pattern SUR = Pattern.compile("\\bs/");
    private static final Map<String, String> IN_FULL =
            Map.of("st", "saint", "ste", "sainte", "sts", "saints", "stes", "saintes");
    private static final Map<Pattern, String> KINDS = Map.of(
            Pattern.compile("\\bcommunaute (?:de |des )?communes\\b"), "cc",
            Pattern.compile("\\bcommunaute (?:d |de )?(?:agglomeration|agglo)\\b"), "ca",
            Pattern.compile("\\bcommunaute urbaine\\b"), "cu",
            Pattern.compile("\\betablissement public territorial\\b"), "ept");
    private static final Set<String> KIND_WORDS = Set.of("cc", "ca", "cu", "ept");
    private static final Set<String> ARTICLES = Set.of("de", "du", "des", "d", "le", "la", "les", "l");

    /// In this order; "%" stands for the sound of "ch" until nothing else can take its c.
    private static final List<Folding> FOLDINGS = List.of(
            Folding.of("ph", "f"),
            Folding.of("[cs]h", "%"),
            Folding.of("h", ""),
            Folding.of("e?aux?", "o"),
            Folding.of("c(?=[eiy])", "s"),
            Folding.of("g(?=[eiy])", "j"),
            Folding.of("gu(?=[eiy])", "g"),
            Folding.of("qu?|ck?", "k"),
            Folding.of("oe", "e"),
            Folding.of("[ae][iy]", "e"),
            Folding.of("y", "i"),
            Folding.of("z", "s"),
            Folding.of("w", "v"),
            Folding.of("[ae][mn](?![aeiou])", "an"),
            Folding.of("(.)\\1+", "$1"),
            Folding.of("%", "c"));

    private static final Pattern SILENT_END = Pattern.compile("(?:es|[estdx])$");

    private SearchText() {}

    /// The text as it is searched: lower-case words of plain letters and digits, one space between them.
    static String of(String typed) {
        var kept = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var plain = MARKS.matcher(Normalizer.normalize(kept, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        var full = SUR.matcher(SOUS.matcher(plain).replaceAll("sous")).replaceAll("sur ");
        var words = OTHER_THAN_WORDS.matcher(full).replaceAll(" ").strip();
        var text = Arrays.stream(words.split(" "))
                .map(word -> IN_FULL.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
        for (var kind : KINDS.entrySet()) {
            text = kind.getKey().matcher(text).replaceAll(kind.getValue());
        }
        return text;
    }

    /// The text without articles, nor the word of its kind in front: "ca du grand chambery" is "grand chambery".
    static String bare(String text) {
        var words = Arrays.asList(text.split(" "));
        var bare = words.stream()
                .skip(words.size() > 1 && KIND_WORDS.contains(words.getFirst()) ? 1 : 0)
                .filter(word -> !ARTICLES.contains(word))
                .collect(Collectors.joining(" "));
        return bare.isEmpty() ? text : bare;
    }

    /// The kind named in front of a text, "cc", "ca", "cu" or "ept"; blank where none is.
    static String kindWord(String text) {
        var first = text.split(" ", 2)[0];
        return KIND_WORDS.contains(first) ? first : "";
    }

    /// The text folded to how it is said in French, roughly: "lyon" and "lion", "toulouse" and "toulouze" are alike.
    static String sound(String text) {
        return Arrays.stream(text.split(" ")).map(SearchText::soundOfWord).collect(Collectors.joining(" "));
    }

    private static String soundOfWord(String word) {
        var said = word;
        for (var folding : FOLDINGS) {
            said = folding.in(said);
        }
        return said.length() > 3 ? SILENT_END.matcher(said).replaceFirst("") : said;
    }

    /// One rule of the sound: these letters are said like those.
    private record Folding(Pattern letters, String said) {

        static Folding of(String letters, String said) {
            return new Folding(Pattern.compile(letters), said);
        }

        String in(String word) {
            return letters.matcher(word).replaceAll(said);
        }
    }
}
