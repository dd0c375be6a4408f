package org.palmares.demo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.Axis;
import org.palmares.editions.AxisId;
import org.palmares.editions.Category;
import org.palmares.editions.CategoryId;
import org.palmares.editions.Criterion;
import org.palmares.editions.CriterionId;
import org.palmares.editions.EditionId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.EditionSummary;
import org.palmares.editions.Level;
import org.palmares.editions.LevelId;
import org.palmares.editions.NewEdition;
import org.palmares.editions.Question;
import org.palmares.editions.QuestionId;
import org.palmares.editions.Quota;
import org.palmares.editions.QuotaKind;
import org.palmares.editions.Region;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.editions.Rules;
import org.palmares.editions.Setup;
import org.palmares.people.AccountId;
import org.palmares.people.Grant;
import org.palmares.people.Role;

/// The edition is created, those who run it are named, and they configure it until nothing misses; the call opens.
final class SetUpAct {

    /// Our codes, for which pages have a metal, the highest level first.
    private static final List<String> METALS = List.of("gold", "silver", "bronze");

    private final Stage stage;
    private final Cast cast;

    SetUpAct(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    EditionId create() {
        var known = stage.faces().editions().list().stream()
                .filter(edition -> edition.slug().equals(stage.script().slug()))
                .findFirst();
        known.ifPresent(SetUpAct::requireFictional);
        var id = known.map(EditionSummary::id)
                .orElseGet(() -> stage.byMachine(stage.course().preparation(), this::begin));
        stage.byMachine(stage.course().preparation(), () -> {
            name(cast.organiser(), id, Role.ORGANISER);
            name(cast.deputy(), id, Role.ORGANISER);
            return true;
        });
        return id;
    }

    /// No fiction ever enters an edition that somebody runs in earnest.
    private static void requireFictional(EditionSummary edition) {
        if (!edition.fictional()) {
            throw new IllegalStateException("An edition in earnest has this address (%s).".formatted(edition.slug()));
        }
    }

    private EditionId begin() {
        var plan = stage.plan();
        var forum = stage.course().forum(plan.forumCity());
        stage.tally().add("editions.created");
        return stage.faces()
                .editions()
                .create(new NewEdition(
                        stage.script().slug(),
                        plan.programme(),
                        stage.course().today().plusDays(60).getYear(),
                        plan.theme(),
                        forum,
                        true,
                        false));
    }

    /// Gives how many parts were configured: all of them or none.
    int configure(EditionId id) {
        if (!stage.faces().editions().get(id).regions().isEmpty()) {
            return 0;
        }
        return stage.as(
                cast.organiser(),
                stage.course().preparation(),
                () -> Objects.requireNonNull(stage.faces().transaction().execute(_ -> configured(id))));
    }

    private int configured(EditionId id) {
        name(cast.scrutineer(), id, Role.SCRUTINEER);
        var regions = regions();
        var categories = categories();
        var axes = axes();
        var editions = stage.faces().editions();
        int version = editions.get(id).edition().version();
        version = editions.saveCalendar(id, stage.course().calendar(), version);
        version = editions.saveRegions(id, regions, version);
        version = editions.saveCategories(id, categories, version);
        version = editions.saveAxes(id, axes, version);
        version = editions.saveQuestions(id, questions(), version);
        version = editions.saveCriteria(id, criteria(), version);
        version = editions.saveLevels(id, levels(), version);
        editions.saveRules(id, rules(regions, categories, axes), version);
        var parts = List.of("calendar", "regions", "categories", "axes", "questions", "criteria", "levels", "rules");
        parts.forEach(part -> stage.tally().add("editions." + part + "-saved"));
        nameCoordinator(id, regions);
        return parts.size();
    }

    /// Opens the call, for which nothing may miss.
    int openCall(EditionId id) {
        var editions = stage.faces().editions();
        if (!(editions.stage(id) instanceof EditionStage.Preparing)) {
            return 0;
        }
        return stage.as(cast.organiser(), stage.course().callOpens(), () -> {
            var lacks = editions.lacks(id);
            if (!lacks.isEmpty()) {
                throw new IllegalStateException("The fictional edition lacks something (%s).".formatted(lacks));
            }
            editions.openCall(id);
            stage.tally().add("editions.call-opened");
            return 1;
        });
    }

    /// Everything that defines the edition, read so that the next acts find it in memory.
    Setup setup(EditionId id) {
        return stage.faces().editions().get(id);
    }

    private void name(AccountId person, EditionId id, Role role) {
        stage.faces().people().grant(person, new Grant(role, id.value(), null));
        stage.tally().add("people.granted");
    }

    private void nameCoordinator(EditionId id, List<Region> regions) {
        int position = stage.plan().regions().stream()
                .map(FictionalRegion::code)
                .toList()
                .indexOf(DemoRole.REGION);
        var region = regions.get(position).id().value();
        stage.faces().people().grant(cast.coordinator(), new Grant(Role.COORDINATOR, id.value(), region));
        stage.tally().add("people.granted");
    }

    private List<Region> regions() {
        return stage.plan().regions().stream()
                .map(region ->
                        new Region(RegionId.random(), region.name().fr(), region.hostCity(), region.departements()))
                .toList();
    }

    private List<Category> categories() {
        return stage.plan().categories().stream()
                .map(category -> new Category(CategoryId.random(), category.name()))
                .toList();
    }

    private List<Axis> axes() {
        return stage.plan().axes().stream()
                .map(axis -> new Axis(AxisId.random(), axis.name(), axis.emphasised(), axis.reservedPercent()))
                .toList();
    }

    private List<Question> questions() {
        return stage.plan().questions().stream()
                .map(question -> new Question(
                        QuestionId.random(), question.label(), question.help(), question.maxCharacters(), true))
                .toList();
    }

    private List<Criterion> criteria() {
        return List.of(Round.values()).stream()
                .flatMap(round -> {
                    var rubric = round == Round.REGIONAL
                            ? stage.plan().regional()
                            : stage.plan().finals();
                    return rubric.criteria().stream().map(criterion -> criterion(round, rubric, criterion));
                })
                .toList();
    }

    private static Criterion criterion(
            Round round, FictionalEdition.Rubric rubric, FictionalEdition.Criterion criterion) {
        return new Criterion(
                CriterionId.random(),
                round,
                criterion.name(),
                criterion.question(),
                criterion.low(),
                criterion.high(),
                criterion.weight(),
                rubric.lowest(),
                rubric.highest());
    }

    /// The fiction counts ranks from the lowest level, an edition from the highest.
    private List<Level> levels() {
        int count = stage.plan().levels().size();
        return stage.plan().levels().stream()
                .map(level -> {
                    int rank = count + 1 - level.rank();
                    return new Level(LevelId.random(), METALS.get(rank - 1), level.name(), rank, level.places());
                })
                .sorted(Comparator.comparingInt(Level::rank))
                .toList();
    }

    private Rules rules(List<Region> regions, List<Category> categories, List<Axis> axes) {
        var plan = stage.plan();
        var groups = new HashMap<String, UUID>();
        for (int number = 0; number < regions.size(); number++) {
            groups.put(
                    plan.regions().get(number).code(), regions.get(number).id().value());
        }
        for (int number = 0; number < categories.size(); number++) {
            groups.put(
                    plan.categories().get(number).code(),
                    categories.get(number).id().value());
        }
        for (int number = 0; number < axes.size(); number++) {
            groups.put(plan.axes().get(number).code(), axes.get(number).id().value());
        }
        var quotas = plan.quotas().stream()
                .filter(quota -> quota.stage() == FictionalEdition.Stage.SHORTLIST)
                .flatMap(quota -> quota.codes().stream().map(code -> quota(quota, groups.get(code))))
                .toList();
        return new Rules(plan.shortlisted(), JuryAct.READINGS_PER_DOSSIER, quotas);
    }

    private Quota quota(FictionalEdition.Quota quota, @Nullable UUID group) {
        return new Quota(
                QuotaKind.valueOf(quota.group().name()),
                Objects.requireNonNull(group),
                quota.least(),
                quota.most() >= stage.plan().shortlisted() ? null : quota.most());
    }
}
