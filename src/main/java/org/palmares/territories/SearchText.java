package org.palmares.territories;

import java.text.Normalizer;
import java.util.Arrays;
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
    private static final Map<String, String> IN_FULL =
            Map.of("st", "saint", "ste", "sainte", "sts", "saints", "stes", "saintes");
    private static final Map<Pattern, String> KINDS = Map.of(
            Pattern.compile("\\bcommunaute (?:de |des )?communes\\b"), "cc",
            Pattern.compile("\\bcommunaute (?:d |de )?(?:agglomeration|agglo)\\b"), "ca",
            Pattern.compile("\\bcommunaute urbaine\\b"), "cu",
            Pattern.compile("\\betablissement public territorial\\b"), "ept");
    private static final Set<String> KIND_WORDS = Set.of("cc", "ca", "cu", "ept");
    private static final Set<String> ARTICLES = Set.of("de", "du", "des", "d", "le", "la", "les", "l");

    private SearchText() {}

    /// The text as it is searched: lower-case words of plain letters and digits, one space between them.
    static String of(String typed) {
        var kept = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var plain = MARKS.matcher(Normalizer.normalize(kept, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replaceAll("\\bs/s\\b", "sous")
                .replaceAll("\\bs/", "sur ");
        var words = OTHER_THAN_WORDS.matcher(plain).replaceAll(" ").strip();
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
        var said = word.replace("ph", "f")
                .replaceAll("[cs]h", "%")
                .replace("h", "")
                .replaceAll("e?aux?", "o")
                .replaceAll("c(?=[eiy])", "s")
                .replaceAll("g(?=[eiy])", "j")
                .replaceAll("gu(?=[eiy])", "g")
                .replaceAll("qu?|ck?", "k")
                .replace("oe", "e")
                .replaceAll("[ae][iy]", "e")
                .replace('y', 'i')
                .replace('z', 's')
                .replace('w', 'v')
                .replaceAll("[ae][mn](?![aeiou])", "an")
                .replaceAll("(.)\\1+", "$1")
                .replace('%', 'c');
        return said.length() > 3 ? said.replaceAll("(?:es|[estdx])$", "") : said;
    }
}
