package org.palmares.auditions.commands;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.palmares.auditions.planning.Clash;
import org.palmares.auditions.planning.Clash.Fact;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.Texts;

/// What clashes, as `docs/schemas/timetable.schema.json` describes it.
public final class ClashFields {

    private ClashFields() {}

    /// With words where it is told.
    public static Map<String, Object> of(Tour tour, Clash clash) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("auditions", clash.auditions());
        fields.put("facts", clash.facts().stream().map(ClashFields::fact).toList());
        fields.put("smallest", clash.smallest());
        if (ClashWords.tells(clash)) {
            var words = new LinkedHashMap<String, Object>();
            words.put("fr", ClashWords.of(tour, clash, new Texts(Locale.FRENCH)));
            words.put("en", ClashWords.of(tour, clash, new Texts(Locale.ENGLISH)));
            fields.put("words", words);
        }
        return fields;
    }

    private static Map<String, Object> fact(Fact fact) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", name(fact.kind()));
        fields.put("who", fact.who());
        return fields;
    }

    private static String name(Fact.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// Words are not read.
    static Clash read(JsonPlace place) {
        return new Clash(
                place.ordered("auditions"),
                place.get("facts").list().stream().map(ClashFields::fact).toList(),
                place.get("smallest").flag());
    }

    private static Fact fact(JsonPlace place) {
        var kind = place.get("kind");
        var who = place.get("who");
        var whole = who.node().isString() && who.node().stringValue().isEmpty();
        return new Fact(
                Arrays.stream(Fact.Kind.values())
                        .filter(one -> name(one).equals(kind.text()))
                        .findFirst()
                        .orElseThrow(() -> kind.bad(
                                "cli.schedule.clash.unknown",
                                Arrays.stream(Fact.Kind.values())
                                        .map(ClashFields::name)
                                        .collect(Collectors.joining(", ")))),
                whole ? "" : who.text());
    }
}
