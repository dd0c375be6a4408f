package org.palmares.editions;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Leads editions from stage to stage; each step is written in the journal and told to other modules.
@Component
class Course {

    private final EditionRepository editions;
    private final Setups setups;
    private final EditionAccess access;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Course(
            EditionRepository editions,
            Setups setups,
            EditionAccess access,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.editions = editions;
        this.setups = setups;
        this.access = access;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    void openCall(EditionId id) {
        access.requireRun(id);
        move(id, "editions.call-opened", setup -> setup.edition().openCall(Readiness.lacks(setup), clock.instant()));
    }

    void openRegional(EditionId id) {
        access.requireRun(id);
        move(id, "editions.regional-round-opened", setup -> setup.edition().openRegional(clock.instant()));
    }

    void openFinal(EditionId id) {
        move(id, "editions.final-opened", setup -> setup.edition().openFinal());
    }

    void seal(EditionId id) {
        move(id, "editions.sealed", setup -> setup.edition().seal());
    }

    void publish(EditionId id, Instant at) {
        move(id, "editions.published", setup -> setup.edition().publish(at));
    }

    private void move(EditionId id, String act, Function<Setup, Edition> step) {
        var before = setups.locked(id);
        var after = step.apply(before);
        var from = before.edition().stage();
        editions.move(id, from, after.stage());
        journal.record(Entry.of(act, "edition", id.value())
                .in(id.value())
                .named(after.name().fr())
                .from(Map.of("stage", from.code()))
                .to(Map.of("stage", after.stage().code())));
        events.publishEvent(
                new EditionStageChanged(id, from.code(), after.stage().code()));
    }
}
