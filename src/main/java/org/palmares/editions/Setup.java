package org.palmares.editions;

import java.util.List;
import java.util.Optional;
import org.palmares.kernel.Wording;

/// Everything that defines an edition, as it stood at one version.
public record Setup(
        Edition edition,
        List<Region> regions,
        List<Category> categories,
        List<Axis> axes,
        List<Question> questions,
        List<Criterion> criteria,
        List<Level> levels,
        Rules rules) {

    public Setup {
        regions = List.copyOf(regions);
        categories = List.copyOf(categories);
        axes = List.copyOf(axes);
        questions = List.copyOf(questions);
        criteria = List.copyOf(criteria);
        levels = List.copyOf(levels);
    }

    public EditionId id() {
        return edition.id();
    }

    public String slug() {
        return edition.slug();
    }

    /// The rubric of a round, in its order.
    public List<Criterion> criteria(Round round) {
        return criteria.stream().filter(criterion -> criterion.round() == round).toList();
    }

    /// The region that covers a département.
    public Optional<Region> region(String departement) {
        return regions.stream()
                .filter(region -> region.departements().contains(departement))
                .findFirst();
    }

    public Optional<Region> region(RegionId id) {
        return regions.stream().filter(region -> region.id().equals(id)).findFirst();
    }

    public Optional<Category> category(CategoryId id) {
        return categories.stream().filter(category -> category.id().equals(id)).findFirst();
    }

    public Optional<Axis> axis(AxisId id) {
        return axes.stream().filter(axis -> axis.id().equals(id)).findFirst();
    }

    public Optional<Question> question(QuestionId id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public Optional<Criterion> criterion(CriterionId id) {
        return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
    }

    public Optional<Level> level(LevelId id) {
        return levels.stream().filter(level -> level.id().equals(id)).findFirst();
    }

    public Optional<Level> level(String code) {
        return levels.stream().filter(level -> level.code().equals(code)).findFirst();
    }

    /// What the category, region or axis of a quota is called.
    public Optional<Wording> groupName(Quota quota) {
        return switch (quota.kind()) {
            case CATEGORY -> category(new CategoryId(quota.group())).map(Category::name);
            case REGION -> region(new RegionId(quota.group())).map(region -> Wording.same(region.name()));
            case AXIS -> axis(new AxisId(quota.group())).map(Axis::name);
        };
    }

    /// The axis that this edition puts forward, if any.
    public Optional<Axis> emphasisedAxis() {
        return axes.stream().filter(Axis::emphasised).findFirst();
    }
}
