package org.palmares.palmares;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.palmares.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What is public of each edition. Readings come from the shelf, which opens a transaction only when it must ask the
/// database.
@Service
public class Palmares {

    private final PalmaresRepository repository;
    private final Shelf shelf;
    private final Journal journal;
    private final Clock clock;

    Palmares(PalmaresRepository repository, Shelf shelf, Journal journal, Clock clock) {
        this.repository = repository;
        this.shelf = shelf;
        this.journal = journal;
        this.clock = clock;
    }

    /// Makes an edition's laureates public, in this order within each level. Asked again for the same edition, it does
    /// nothing: what is published is frozen. Whoever calls has checked that the actor may.
    @Transactional
    public void publish(PublishedEdition edition, List<Laureate> laureates) {
        if (!repository.insert(edition, clock.instant())) {
            return;
        }
        repository.insert(edition.edition(), Slug.addressed(laureates));
        journal.record(Entry.of("palmares.published", "edition", edition.edition())
                .in(edition.edition())
                .named(edition.programme().fr() + " " + edition.year())
                .to(Map.of("laureates", laureates.size())));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                shelf.forget();
            }
        });
    }

    /// Every published palmarès, the latest first.
    public List<PublishedPalmares> editions() {
        return shelf.all();
    }

    /// What the edition is known by.
    ///
    /// @throws NotFound where no palmarès is published at this address
    public PublishedEdition edition(String slug) {
        return find(slug).edition();
    }

    /// The laureates of an edition that the filter keeps, the highest level first.
    public List<Laureate> laureates(String slug, LaureateFilter filter) {
        return find(slug).laureates().stream().filter(filter::keeps).toList();
    }

    /// One labelled project.
    ///
    /// @throws NotFound where no labelled project has this address
    public Laureate project(String slug, String project) {
        return find(slug).laureates().stream()
                .filter(laureate -> laureate.slug().equals(project))
                .findFirst()
                .orElseThrow(() -> new NotFound("project " + project + " of palmarès " + slug));
    }

    private PublishedPalmares find(String slug) {
        return shelf.all().stream()
                .filter(palmares -> palmares.edition().slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("palmarès " + slug));
    }
}
