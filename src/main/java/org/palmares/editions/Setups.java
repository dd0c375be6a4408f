package org.palmares.editions;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.palmares.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Reads editions whole, and keeps the last version of each in memory.
///
/// The version is read from the database each time, so that several nodes agree. Only what a read-only
/// transaction saw is kept: a version still being written might never come to be.
@Component
class Setups {

    private final EditionRepository editions;
    private final CallPartRepository callParts;
    private final JudgingPartRepository judgingParts;
    private final Map<EditionId, Setup> kept = new ConcurrentHashMap<>();

    Setups(EditionRepository editions, CallPartRepository callParts, JudgingPartRepository judgingParts) {
        this.editions = editions;
        this.callParts = callParts;
        this.judgingParts = judgingParts;
    }

    Optional<Setup> find(EditionId id) {
        return editions.find(id).map(this::whole);
    }

    Optional<Setup> bySlug(String slug) {
        return editions.bySlug(slug).map(this::whole);
    }

    /// @throws NotFound where there is no such edition
    Setup get(EditionId id) {
        return find(id).orElseThrow(() -> new NotFound("edition " + id));
    }

    /// The edition, which nobody else changes until the transaction ends.
    ///
    /// @throws NotFound where there is no such edition
    Setup locked(EditionId id) {
        if (!editions.lockForUpdate(id)) {
            throw new NotFound("edition " + id);
        }
        return get(id);
    }

    private Setup whole(EditionRepository.Row row) {
        var known = kept.get(row.edition().id());
        if (known != null && known.edition().version() == row.edition().version()) {
            return known;
        }
        var setup = read(row);
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            kept.put(setup.id(), setup);
        }
        return setup;
    }

    /// Reads again when somebody saved the edition between two of the queries.
    private Setup read(EditionRepository.Row row) {
        var current = row;
        while (true) {
            var id = current.edition().id();
            var setup = new Setup(
                    current.edition(),
                    callParts.regions(id),
                    callParts.categories(id),
                    callParts.axes(id),
                    callParts.questions(id),
                    judgingParts.criteria(id),
                    judgingParts.levels(id),
                    new Rules(current.shortlistPlaces(), current.readingsPerDossier(), judgingParts.quotas(id)));
            if (editions.version(id) == setup.edition().version()) {
                return setup;
            }
            current = editions.find(id).orElseThrow();
        }
    }
}
