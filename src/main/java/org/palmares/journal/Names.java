package org.palmares.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palmares.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// How those who acted are called today.
@Component
class Names {

    private static final String PERSON = "person:";
    private static final String MACHINE = "machine:";

    private final ObjectProvider<ActorNames> sources;

    Names(ObjectProvider<ActorNames> sources) {
        this.sources = sources;
    }

    /// Code of the actor to name, in the order of the names.
    Map<String, String> ofActors(Collection<String> codes) {
        var people = ofAccounts(codes.stream()
                .filter(code -> code.startsWith(PERSON))
                .map(code -> UUID.fromString(code.substring(PERSON.length())))
                .toList());
        var named = new ArrayList<Map.Entry<String, String>>();
        for (var code : codes) {
            named.add(Map.entry(code, name(code, people)));
        }
        named.sort(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER));
        var ordered = new LinkedHashMap<String, String>();
        named.forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    Map<UUID, String> ofAccounts(Collection<UUID> accounts) {
        var names = new HashMap<UUID, String>();
        if (!accounts.isEmpty()) {
            sources.forEach(source -> names.putAll(source.names(accounts)));
        }
        return names;
    }

    /// The codes of those whose name holds the text, whatever its accents and capitals.
    static List<String> holding(String text, Map<String, String> actors) {
        var sought = Sentences.plain(text);
        return actors.entrySet().stream()
                .filter(actor -> Sentences.plain(actor.getValue()).contains(sought))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String name(String code, Map<UUID, String> people) {
        if (code.startsWith(PERSON)) {
            var name = people.get(UUID.fromString(code.substring(PERSON.length())));
            return name == null ? Texts.text("journal.actor.closed") : name;
        }
        return Texts.text(code.startsWith(MACHINE) ? "journal.actor.machine" : "journal.actor.anonymous");
    }
}
