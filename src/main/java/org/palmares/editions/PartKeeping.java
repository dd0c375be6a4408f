package org.palmares.editions;

import java.time.Clock;
import java.util.function.Consumer;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.palmares.kernel.Actor;
import org.springframework.stereotype.Component;

/// Keeps one part of an edition's settings as a whole, under the version it was read at, and has the difference written
/// in the journal.
@Component
class PartKeeping {

    private final PartSavedRepository saved;
    private final Setups setups;
    private final EditionAccess access;
    private final Journal journal;
    private final Clock clock;

    PartKeeping(PartSavedRepository saved, Setups setups, EditionAccess access, Journal journal, Clock clock) {
        this.saved = saved;
        this.setups = setups;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /// Makes the change on the edition as it stands, locked, and gives its new version.
    int keep(EditionId id, Part part, int expectedVersion, Consumer<Setup> change) {
        access.requireRun(id);
        var before = setups.locked(id);
        int version = saved.save(
                id,
                part,
                expectedVersion,
                clock.instant(),
                Actor.currentAccount().orElse(null));
        change.accept(before);
        var after = setups.get(id);
        journal.record(Entry.of("editions." + part.code() + "-saved", "edition", id.value())
                .in(id.value())
                .named(after.edition().name().fr())
                .from(Trace.of(before, part))
                .to(Trace.of(after, part)));
        return version;
    }
}
