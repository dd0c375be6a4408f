package org.palmares.journal;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palmares.web.Texts;

/// Says an entry in words. The sentence of each act belongs to the module that does it: `journal.act.<act>`, where {0}
/// is the actor and {1} the subject.
final class Sentences {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Sentences() {}

    static String sentence(String act, String actor, @Nullable String subject) {
        var name = subject == null || subject.isBlank() ? Texts.text("journal.subject.unnamed") : subject;
        var key = "journal.act." + act;
        return Texts.exists(key) ? Texts.text(key, actor, name) : Texts.text("journal.unnamed-act", actor, name, act);
    }

    /// Act to its sentence with dots for the names, in the order of the sentences.
    static Map<String, String> withoutNames(Collection<String> acts) {
        var sentences = new LinkedHashMap<String, String>();
        acts.stream()
                .map(act -> Map.entry(act, sentence(act, "…", "…")))
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> sentences.put(entry.getKey(), entry.getValue()));
        return sentences;
    }

    /// The acts whose sentence holds the text, whatever its accents and capitals.
    static List<String> actsSaying(String text, Collection<String> acts) {
        var sought = plain(text);
        return acts.stream()
                .filter(act -> plain(sentence(act, "…", "…")).contains(sought))
                .toList();
    }

    static String plain(String words) {
        return ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
