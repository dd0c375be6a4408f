package org.palmares.editions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.palmares.kernel.Wording;

/// What still misses before the call of an edition can open. Everything that a dossier, a juror or the
/// shortlist will rest on must be published with the call.
final class Readiness {

    private final Setup setup;
    private final List<Lack> lacks = new ArrayList<>();

    private Readiness(Setup setup) {
        this.setup = setup;
    }

    /// In the order of the settings.
    static List<Lack> lacks(Setup setup) {
        var readiness = new Readiness(setup);
        readiness.presentation();
        readiness.calendar();
        readiness.regions();
        readiness.need(!setup.categories().isEmpty(), Part.CATEGORIES, "categories");
        readiness.axes();
        readiness.need(!setup.questions().isEmpty(), Part.QUESTIONS, "questions");
        readiness.rubric(Round.REGIONAL);
        readiness.rubric(Round.FINAL);
        readiness.levels();
        readiness.rules();
        return List.copyOf(readiness.lacks);
    }

    /// What may stay so, but deserves a second look: the départements that no region covers, by their codes.
    static List<Lack> advice(Setup setup, Collection<String> departements) {
        if (setup.regions().isEmpty()) {
            return List.of();
        }
        var uncovered = departements.stream()
                .filter(code -> setup.region(code).isEmpty())
                .sorted()
                .toList();
        return uncovered.isEmpty()
                ? List.of()
                : List.of(Lack.of(
                        Part.REGIONS, "departements-uncovered", uncovered.size(), String.join(", ", uncovered)));
    }

    private void presentation() {
        var edition = setup.edition();
        need(!edition.theme().fr().isBlank(), Part.PRESENTATION, "theme");
        var forum = edition.forum();
        need(forum.city() != null && !forum.city().isBlank(), Part.PRESENTATION, "forum-city");
        need(forum.from() != null && forum.to() != null, Part.PRESENTATION, "forum-dates");
    }

    private void calendar() {
        var calendar = setup.edition().calendar();
        need(
                calendar.complete(),
                Part.CALENDAR,
                "calendar",
                calendar.moments().stream().filter(Objects::isNull).count());
        need(calendar.inOrder(), Part.CALENDAR, "calendar-order");
    }

    private void regions() {
        need(!setup.regions().isEmpty(), Part.REGIONS, "regions");
        var holders = new TreeMap<String, String>();
        for (var region : setup.regions()) {
            need(!region.hostCity().isBlank(), Part.REGIONS, "host-city", region.name());
            need(!region.departements().isEmpty(), Part.REGIONS, "departements", region.name());
            for (var code : region.departements()) {
                var other = holders.putIfAbsent(code, region.name());
                need(
                        other == null,
                        Part.REGIONS,
                        "departement-twice",
                        code,
                        Objects.requireNonNullElse(other, ""),
                        region.name());
            }
        }
    }

    private void axes() {
        var emphasised = setup.axes().stream().filter(Axis::emphasised).toList();
        need(emphasised.size() <= 1, Part.AXES, "one-emphasised-axis");
        for (var axis : emphasised) {
            need(axis.reservedPercent() >= 1, Part.AXES, "reserved-share", axis.name());
        }
    }

    private void rubric(Round round) {
        var suffix = "." + round.name().toLowerCase(Locale.ROOT);
        var rubric = setup.criteria(round);
        need(!rubric.isEmpty(), Part.CRITERIA, "criteria" + suffix);
        for (var criterion : rubric) {
            need(criterion.weight() > 0, Part.CRITERIA, "weight" + suffix, criterion.name());
            need(criterion.minMark() < criterion.maxMark(), Part.CRITERIA, "marks" + suffix, criterion.name());
        }
    }

    private void levels() {
        need(!setup.levels().isEmpty(), Part.LEVELS, "levels");
        for (var level : setup.levels()) {
            need(level.places() > 0, Part.LEVELS, "level-places", level.name());
        }
        int given = setup.levels().stream().mapToInt(Level::places).sum();
        int places = setup.rules().shortlistPlaces();
        need(places == 0 || given <= places, Part.LEVELS, "more-labels-than-places", given, places);
    }

    private void rules() {
        int places = setup.rules().shortlistPlaces();
        need(places > 0, Part.RULES, "shortlist-places");
        var sums = new HashMap<QuotaKind, Integer>();
        var seen = new HashSet<Object>();
        for (var quota : setup.rules().quotas()) {
            var group = group(quota);
            need(!group.fr().isBlank(), Part.RULES, "quota-without-group");
            need(seen.add(quota.group()), Part.RULES, "quota-twice", group);
            need(quota.max() == null || quota.max() >= quota.min(), Part.RULES, "quota-bounds", group);
            sums.merge(quota.kind(), quota.min(), Integer::sum);
        }
        // A dossier has one category and one region, hence these minimums add up; it may have several axes, and theirs
        // do not.
        for (var kind : List.of(QuotaKind.CATEGORY, QuotaKind.REGION)) {
            int sum = sums.getOrDefault(kind, 0);
            need(
                    places == 0 || sum <= places,
                    Part.RULES,
                    "more-quotas-than-places." + kind.name().toLowerCase(Locale.ROOT),
                    sum,
                    places);
        }
        for (var quota : setup.rules().quotas()) {
            need(
                    places == 0 || quota.min() <= places,
                    Part.RULES,
                    "quota-above-places",
                    group(quota),
                    quota.min(),
                    places);
        }
    }

    private Wording group(Quota quota) {
        return setup.groupName(quota).orElse(Wording.same(""));
    }

    private void need(boolean met, Part part, String name, Object... arguments) {
        if (!met) {
            lacks.add(Lack.of(part, name, arguments));
        }
    }
}
