package org.palmares.editions;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.palmares.kernel.NotFound;
import org.palmares.kernel.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the engines planned for an edition: the last answer of each.
@Service
public class EditionPlans {

    private final EditionPlanRepository plans;
    private final Editions editions;
    private final EditionAccess access;
    private final Journal journal;
    private final Clock clock;

    EditionPlans(EditionPlanRepository plans, Editions editions, EditionAccess access, Journal journal, Clock clock) {
        this.plans = plans;
        this.editions = editions;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /// Keeps what was planned, in place of what there was.
    ///
    /// @param reports a whole page of HTML in each language
    /// @throws NotFound for those who do not run the edition
    @Transactional
    public void keep(EditionId edition, PlanKind kind, String question, String answer, Wording reports) {
        access.requireRun(edition);
        plans.save(edition, new EditionPlan(kind, question, answer, clock.instant()), reports);
        journal.record(Entry.of("editions.%s-planned".formatted(kind.code()), "edition", edition.value())
                .in(edition.value())
                .named(editions.get(edition).edition().name().fr()));
    }

    /// For those who follow the edition.
    ///
    /// @throws NotFound for others, and where nothing is planned
    @Transactional(readOnly = true)
    public EditionPlan get(EditionId edition, PlanKind kind) {
        access.requireFollow(edition);
        return plans.find(edition, kind).orElseThrow(() -> nothing(edition, kind));
    }

    /// The page for people to read, for those who follow the edition.
    ///
    /// @throws NotFound for others, and where nothing is planned
    @Transactional(readOnly = true)
    public String report(EditionId edition, PlanKind kind, Locale language) {
        access.requireFollow(edition);
        return plans.reports(edition, kind)
                .orElseThrow(() -> nothing(edition, kind))
                .in(language);
    }

    /// What is planned, for those who follow the edition; nothing for others.
    @Transactional(readOnly = true)
    public Set<PlanKind> kinds(EditionId edition) {
        return access.mayFollow(edition) ? plans.kinds(edition) : Set.of();
    }

    private static NotFound nothing(EditionId edition, PlanKind kind) {
        return new NotFound("%s of edition %s".formatted(kind.code(), edition));
    }
}
