package org.palmares.editions;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Saves each part of an edition's settings, within what its stage has settled.
@Component
class PartSaving {

    private final PartKeeping keeping;
    private final PartSavedRepository saved;
    private final EditionRepository editions;
    private final CallPartRepository callParts;
    private final JudgingPartRepository judgingParts;

    PartSaving(
            PartKeeping keeping,
            PartSavedRepository saved,
            EditionRepository editions,
            CallPartRepository callParts,
            JudgingPartRepository judgingParts) {
        this.keeping = keeping;
        this.saved = saved;
        this.editions = editions;
        this.callParts = callParts;
        this.judgingParts = judgingParts;
    }

    Optional<PartSaved> last(EditionId id, Part part) {
        return saved.last(id, part);
    }

    int presentation(EditionId id, Presentation presentation, int expectedVersion) {
        return keeping.keep(id, Part.PRESENTATION, expectedVersion, _ -> {
            editions.present(id, presentation);
        });
    }

    int calendar(EditionId id, Calendar calendar, int expectedVersion) {
        return keeping.keep(id, Part.CALENDAR, expectedVersion, before -> {
            SettledRules.calendar(before.edition(), calendar);
            editions.date(id, calendar);
        });
    }

    int regions(EditionId id, List<Region> regions, int expectedVersion) {
        return keeping.keep(id, Part.REGIONS, expectedVersion, before -> {
            SettledRules.regions(before, regions);
            callParts.saveRegions(id, regions);
        });
    }

    int categories(EditionId id, List<Category> categories, int expectedVersion) {
        return keeping.keep(id, Part.CATEGORIES, expectedVersion, before -> {
            SettledRules.categories(before, categories);
            callParts.saveCategories(id, categories);
        });
    }

    int axes(EditionId id, List<Axis> axes, int expectedVersion) {
        return keeping.keep(id, Part.AXES, expectedVersion, before -> {
            SettledRules.axes(before, axes);
            callParts.saveAxes(id, axes);
        });
    }

    int questions(EditionId id, List<Question> questions, int expectedVersion) {
        return keeping.keep(id, Part.QUESTIONS, expectedVersion, before -> {
            SettledRules.questions(before, questions);
            callParts.saveQuestions(id, questions);
        });
    }

    int criteria(EditionId id, List<Criterion> criteria, int expectedVersion) {
        return keeping.keep(id, Part.CRITERIA, expectedVersion, before -> {
            SettledRules.criteria(before, criteria);
            judgingParts.saveCriteria(id, criteria);
        });
    }

    int levels(EditionId id, List<Level> levels, int expectedVersion) {
        return keeping.keep(id, Part.LEVELS, expectedVersion, before -> {
            SettledRules.levels(before, levels);
            judgingParts.saveLevels(id, levels);
        });
    }

    int rules(EditionId id, Rules rules, int expectedVersion) {
        return keeping.keep(id, Part.RULES, expectedVersion, before -> {
            SettledRules.rules(before, rules);
            editions.rule(id, rules.shortlistPlaces(), rules.readingsPerDossier());
            judgingParts.saveQuotas(id, rules.quotas());
        });
    }
}
