package org.palmares.editions;

import java.util.Map;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;

/// Begins editions: from nothing, or from another.
@Component
class Beginnings {

    private final EditionRepository editions;
    private final CallPartRepository callParts;
    private final JudgingPartRepository judgingParts;
    private final EditionAccess access;
    private final Journal journal;

    Beginnings(
            EditionRepository editions,
            CallPartRepository callParts,
            JudgingPartRepository judgingParts,
            EditionAccess access,
            Journal journal) {
        this.editions = editions;
        this.callParts = callParts;
        this.judgingParts = judgingParts;
        this.access = access;
        this.journal = journal;
    }

    EditionId create(NewEdition edition) {
        access.requireBegin();
        var id = insert(edition);
        if (!edition.historical()) {
            judgingParts.saveLevels(id, Level.usual());
        }
        journal.record(Entry.of("editions.created", "edition", id.value())
                .in(id.value())
                .named(edition.programme().fr() + " " + edition.year()));
        return id;
    }

    EditionId copy(Setup source, String slug, int year) {
        access.requireBegin();
        var copy = Copy.of(source);
        var edition = source.edition();
        var begun = new NewEdition(
                slug,
                edition.programme(),
                year,
                edition.theme(),
                new ForumPlace(edition.forum().city(), null, null),
                edition.fictional(),
                false);
        var id = insert(begun);
        editions.present(id, new Presentation(begun.programme(), year, begun.theme(), begun.forum(), edition.zone()));
        callParts.saveRegions(id, copy.regions());
        callParts.saveCategories(id, copy.categories());
        callParts.saveAxes(id, copy.axes());
        callParts.saveQuestions(id, copy.questions());
        judgingParts.saveCriteria(id, copy.criteria());
        judgingParts.saveLevels(id, copy.levels());
        judgingParts.saveQuotas(id, copy.rules().quotas());
        editions.rule(id, copy.rules().shortlistPlaces(), copy.rules().readingsPerDossier());
        journal.record(Entry.of("editions.copied", "edition", id.value())
                .in(id.value())
                .named(begun.programme().fr() + " " + year)
                .to(Map.of("source", edition.name())));
        return id;
    }

    private EditionId insert(NewEdition edition) {
        if (editions.bySlug(edition.slug()).isPresent()) {
            throw new EditionRefusal.SlugTaken(edition.slug());
        }
        var id = EditionId.random();
        editions.insert(id, edition, Texts.PARIS);
        return id;
    }
}
