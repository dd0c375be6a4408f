package org.palmares.auditions.commands;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palmares.auditions.planning.Clash;
import org.palmares.auditions.planning.Clash.Fact;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.Texts;

/// What keeps auditions from being all heard, fact by fact.
public final class ClashWords {

    /// More facts than these, of which some may be needless, tell nobody what to change.
    private static final int MANY = 12;

    private final Tour tour;
    private final Clash clash;
    private final Texts texts;

    private ClashWords(Tour tour, Clash clash, Texts texts) {
        this.tour = tour;
        this.clash = clash;
        this.texts = texts;
    }

    /// Whether it is worth reading.
    public static boolean tells(Clash clash) {
        return clash.smallest() || clash.facts().size() <= MANY;
    }

    /// Two sentences: what clashes, then what would do.
    public static String of(Tour tour, Clash clash, Texts texts) {
        return new ClashWords(tour, clash, texts).told();
    }

    private String told() {
        var names = String.join(", ", clash.auditions());
        int auditions = clash.auditions().size();
        int facts = clash.facts().size();
        if (facts == 0) {
            return say("dates", auditions, names);
        }
        var held = clash.facts().stream().map(this::fact).collect(Collectors.joining(say("and")));
        return "%s %s"
                .formatted(
                        say("held", auditions, names, held),
                        say(clash.smallest() ? "enough" : "rough", auditions, facts));
    }

    private String say(String key, Object... arguments) {
        return texts.get("cli.schedule.clash." + key, arguments);
    }

    private String fact(Fact fact) {
        var who = fact.who();
        var key = "fact." + fact.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (fact.kind()) {
            case CANDIDATE, JUROR, TRAVEL, BREAKS, CITIES -> say(key, who);
            case MAX_DAYS ->
                say(key, who, one(tour.jurors(), Tour.Juror::id, who).maxDays());
            case LARGEST -> say(key, who, jury(who).largest());
            case SMALLEST -> say(key, who, jury(who).smallest());
            case JURY_NEEDS -> say(key, who, names(jury(who).needs()));
            case OPENING -> say(key, city(who).name());
            case ROOMS -> say(key, city(who).name(), city(who).rooms().size());
            case EQUIPMENT -> say(key, who, names(audition(who).equipment()));
            case AUDITION_NEEDS -> say(key, who, names(audition(who).needs()));
            case RECUSALS ->
                say(key, who, among(one(tour.jurors(), Tour.Juror::id, who).recusals()));
            case AFTER -> say(key, who, among(audition(who).after()));
            case PLACE ->
                say(key, who, place(Objects.requireNonNull(audition(who).fixed())));
        };
    }

    /// The city, then what is told of the room and the time.
    private String place(Tour.Fixed fixed) {
        var place = new ArrayList<>(List.of(city(fixed.city()).name()));
        if (fixed.room() != null) {
            place.add(say("fact.place.room", fixed.room()));
        }
        if (fixed.start() != null) {
            place.add(fixed.start().format(texts.dates(texts.get("cli.schedule.when"))));
        }
        return String.join(", ", place);
    }

    private Tour.Jury jury(String id) {
        return one(tour.juries(), Tour.Jury::id, id);
    }

    private Tour.City city(String id) {
        return one(tour.cities(), Tour.City::id, id);
    }

    private Tour.Audition audition(String id) {
        return one(tour.auditions(), Tour.Audition::id, id);
    }

    private static <T> T one(List<T> all, Function<T, String> name, String id) {
        return all.stream()
                .filter(one -> name.apply(one).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String names(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    /// Those of the clash.
    private String among(Collection<String> auditions) {
        return clash.auditions().stream().filter(auditions::contains).collect(Collectors.joining(", "));
    }
}
