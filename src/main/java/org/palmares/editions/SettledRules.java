package org.palmares.editions;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What no longer changes once the call is published: whoever files a dossier knows beforehand how it will be judged.
/// Wordings may still be corrected.
final class SettledRules {

    private SettledRules() {}

    /// A deadline may be put off while the call is open, never brought forward; afterwards the call's dates are
    /// history.
    static void calendar(Edition edition, Calendar after) {
        if (!edition.rulesAreSettled()) {
            return;
        }
        if (!after.complete() || !after.inOrder()) {
            throw new EditionRefusal.CalendarInDisorder(edition.id());
        }
        var before = edition.calendar();
        if (edition.stage() instanceof EditionStage.Calling) {
            if (isBefore(after.callCloses(), before.callCloses())) {
                throw new EditionRefusal.DeadlineBroughtForward(
                        edition.id(), Objects.requireNonNull(before.callCloses()));
            }
        } else if (!Objects.equals(before.callOpens(), after.callOpens())
                || !Objects.equals(before.callCloses(), after.callCloses())) {
            throw new EditionRefusal.RulesAreSettled(edition.id(), Part.CALENDAR);
        }
    }

    /// A region keeps its départements; one that no region covered may be added.
    static void regions(Setup setup, Collection<Region> after) {
        if (!setup.edition().rulesAreSettled()) {
            return;
        }
        unchanged(setup, Part.REGIONS, setup.regions(), after, Region::id);
        var covered = new HashSet<String>();
        for (var region : after) {
            for (var code : region.departements()) {
                boolean kept = setup.region(code)
                        .map(before -> before.id().equals(region.id()))
                        .orElse(true);
                require(setup, Part.REGIONS, kept && covered.add(code));
            }
        }
        require(
                setup,
                Part.REGIONS,
                setup.regions().stream().allMatch(before -> covered.containsAll(before.departements())));
    }

    static void categories(Setup setup, Collection<Category> after) {
        unchanged(setup, Part.CATEGORIES, setup.categories(), after, Category::id);
    }

    static void axes(Setup setup, Collection<Axis> after) {
        unchanged(
                setup,
                Part.AXES,
                setup.axes(),
                after,
                axis -> List.of(axis.id(), axis.emphasised(), axis.reservedPercent()));
    }

    static void questions(Setup setup, Collection<Question> after) {
        unchanged(
                setup,
                Part.QUESTIONS,
                setup.questions(),
                after,
                question -> List.of(question.id(), question.maxCharacters(), question.required()));
    }

    static void criteria(Setup setup, Collection<Criterion> after) {
        unchanged(
                setup,
                Part.CRITERIA,
                setup.criteria(),
                after,
                criterion -> List.of(
                        criterion.id(),
                        criterion.round(),
                        criterion.weight(),
                        criterion.minMark(),
                        criterion.maxMark()));
    }

    static void levels(Setup setup, Collection<Level> after) {
        unchanged(
                setup,
                Part.LEVELS,
                setup.levels(),
                after,
                level -> List.of(level.id(), level.code(), level.rank(), level.places()));
    }

    /// How many jurors read a dossier is a matter of means, not of rule.
    static void rules(Setup setup, Rules after) {
        unchanged(setup, Part.RULES, setup.rules().quotas(), after.quotas(), Function.identity());
        require(
                setup,
                Part.RULES,
                !setup.edition().rulesAreSettled() || setup.rules().shortlistPlaces() == after.shortlistPlaces());
    }

    private static <T> void unchanged(
            Setup setup, Part part, Collection<T> before, Collection<T> after, Function<T, ?> settled) {
        require(
                setup,
                part,
                !setup.edition().rulesAreSettled() || counted(before, settled).equals(counted(after, settled)));
    }

    private static <T> Map<?, Long> counted(Collection<T> items, Function<T, ?> settled) {
        return items.stream()
                .map(item -> Optional.<Object>of(settled.apply(item)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static void require(Setup setup, Part part, boolean met) {
        if (!met) {
            throw new EditionRefusal.RulesAreSettled(setup.id(), part);
        }
    }

    private static boolean isBefore(@Nullable Instant after, @Nullable Instant before) {
        return after != null && before != null && after.isBefore(before);
    }
}
