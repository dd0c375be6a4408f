package org.palmares.editions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Everything of an edition under identities of its own: for the year that follows.
///
/// @param rules with quotas on the copied categories, regions and axes
record Copy(
        List<Region> regions,
        List<Category> categories,
        List<Axis> axes,
        List<Question> questions,
        List<Criterion> criteria,
        List<Level> levels,
        Rules rules) {

    static Copy of(Setup source) {
        var copied = new HashMap<UUID, UUID>();
        var regions = source.regions().stream()
                .map(region -> new Region(
                        new RegionId(fresh(copied, region.id().value())),
                        region.name(),
                        region.hostCity(),
                        region.departements()))
                .toList();
        var categories = source.categories().stream()
                .map(category ->
                        new Category(new CategoryId(fresh(copied, category.id().value())), category.name()))
                .toList();
        var axes = source.axes().stream()
                .map(axis -> new Axis(
                        new AxisId(fresh(copied, axis.id().value())),
                        axis.name(),
                        axis.emphasised(),
                        axis.reservedPercent()))
                .toList();
        return new Copy(
                regions,
                categories,
                axes,
                source.questions().stream().map(Copy::question).toList(),
                source.criteria().stream().map(Copy::criterion).toList(),
                source.levels().stream()
                        .map(level ->
                                new Level(LevelId.random(), level.code(), level.name(), level.rank(), level.places()))
                        .toList(),
                new Rules(
                        source.rules().shortlistPlaces(),
                        source.rules().readingsPerDossier(),
                        source.rules().quotas().stream()
                                .filter(quota -> copied.containsKey(quota.group()))
                                .map(quota ->
                                        new Quota(quota.kind(), fresh(copied, quota.group()), quota.min(), quota.max()))
                                .toList()));
    }

    private static UUID fresh(Map<UUID, UUID> copied, UUID id) {
        return copied.computeIfAbsent(id, _ -> UUID.randomUUID());
    }

    private static Question question(Question question) {
        return new Question(
                QuestionId.random(), question.label(), question.help(), question.maxCharacters(), question.required());
    }

    private static Criterion criterion(Criterion criterion) {
        return new Criterion(
                CriterionId.random(),
                criterion.round(),
                criterion.name(),
                criterion.question(),
                criterion.lowAnchor(),
                criterion.highAnchor(),
                criterion.weight(),
                criterion.minMark(),
                criterion.maxMark());
    }
}
