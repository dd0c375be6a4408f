package org.palmares.editions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of the settings as the journal keeps it: each item by its name, with what counts of it.
final class Trace {

    private Trace() {}

    static Map<String, ?> of(Setup setup, Part part) {
        return switch (part) {
            case PRESENTATION -> presentation(setup.edition());
            case CALENDAR -> calendar(setup.edition().calendar());
            case REGIONS ->
                named(
                        setup.regions(),
                        Region::name,
                        region -> List.of(region.hostCity(), String.join(" ", region.departements())));
            case CATEGORIES ->
                named(setup.categories(), category -> category.name().fr(), Category::name);
            case AXES ->
                named(
                        setup.axes(),
                        axis -> axis.name().fr(),
                        axis -> members("emphasised", axis.emphasised(), "reserved", axis.reservedPercent()));
            case QUESTIONS ->
                named(
                        setup.questions(),
                        question -> question.label().fr(),
                        question -> members("longest", question.maxCharacters(), "required", question.required()));
            case CRITERIA ->
                named(
                        setup.criteria(),
                        criterion -> criterion.name().fr(),
                        criterion -> members(
                                "round", criterion.round(),
                                "weight", criterion.weight(),
                                "marks", criterion.minMark() + "–" + criterion.maxMark()));
            case LEVELS ->
                named(
                        setup.levels(),
                        level -> level.name().fr(),
                        level -> members("rank", level.rank(), "places", level.places()));
            case RULES -> rules(setup);
        };
    }

    private static Map<String, ?> presentation(Edition edition) {
        var forum = edition.forum();
        return members(
                "programme", edition.programme(),
                "year", Integer.toString(edition.year()),
                "theme", edition.theme(),
                "forum-city", forum.city(),
                "forum-from", forum.from(),
                "forum-to", forum.to(),
                "zone", edition.zone().getId());
    }

    private static Map<String, ?> calendar(Calendar calendar) {
        return members(
                "call-opens", calendar.callOpens(),
                "call-closes", calendar.callCloses(),
                "regional-from", calendar.regionalFrom(),
                "regional-to", calendar.regionalTo(),
                "final-from", calendar.finalFrom(),
                "final-to", calendar.finalTo(),
                "ceremony", calendar.ceremony());
    }

    private static Map<String, ?> rules(Setup setup) {
        var trace = new LinkedHashMap<String, @Nullable Object>();
        trace.put("shortlist-places", setup.rules().shortlistPlaces());
        trace.put("readings-per-dossier", setup.rules().readingsPerDossier());
        trace.putAll(named(
                setup.rules().quotas(),
                quota -> setup.groupName(quota).map(name -> name.fr()).orElse("?"),
                quota -> members("min", quota.min(), "max", quota.max())));
        return trace;
    }

    private static <T> Map<String, @Nullable Object> named(
            List<T> items, Function<T, String> name, Function<T, ?> value) {
        var trace = new LinkedHashMap<String, @Nullable Object>();
        for (var item : items) {
            var label = name.apply(item);
            int rank = 2;
            while (trace.containsKey(label)) {
                label = name.apply(item) + " (" + rank++ + ")";
            }
            trace.put(label, value.apply(item));
        }
        return trace;
    }

    private static Map<String, @Nullable Object> members(@Nullable Object... namesAndValues) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            members.put("" + namesAndValues[at], namesAndValues[at + 1]);
        }
        return members;
    }
}
