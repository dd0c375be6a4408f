package org.palmares.journal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Actor;
import org.palmares.web.ListState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who did what, when. Other modules record their transitions here, within the transaction that makes them.
@Service
public class Journal {

    private final JournalRepository entries;
    private final Names names;
    private final Clock clock;

    Journal(JournalRepository entries, Names names, Clock clock) {
        this.entries = entries;
        this.names = names;
        this.clock = clock;
    }

    /// Keeps what the current actor is doing now. It stands or falls with the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Entry entry) {
        entries.add(entry, Actor.current().code(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /// What the query finds, the latest first. The caller answers for what the reader may see.
    @Transactional(readOnly = true)
    public JournalEntries search(JournalQuery query) {
        if (query.text().isEmpty()) {
            return find(query, List.of(), List.of());
        }
        var acts = entries.acts(query.edition(), query.regions());
        var actors = names.ofActors(entries.actors(query.edition(), query.regions()));
        return find(query, Sentences.actsSaying(query.text(), acts), Names.holding(query.text(), actors));
    }

    /// The page of the journal for `journal/entries.jte`.
    ///
    /// @param edition absent for the whole journal
    /// @param regions the regions the reader coordinates; absent for an organiser, who sees every entry
    @Transactional(readOnly = true)
    public JournalPage page(@Nullable UUID edition, @Nullable Set<UUID> regions, ListState list) {
        var query = JournalQuery.of(edition, regions, list);
        var acts = entries.acts(edition, regions);
        var actors = names.ofActors(entries.actors(edition, regions));
        var found = find(query, Sentences.actsSaying(query.text(), acts), Names.holding(query.text(), actors));
        var subjects = names.ofAccounts(found.entries().stream()
                .filter(entry -> entry.subjectName() == null)
                .map(JournalEntry::subject)
                .toList());
        var lines = found.entries().stream()
                .map(entry -> line(entry, actors, subjects))
                .toList();
        return new JournalPage(list, lines, found.total(), Sentences.withoutNames(acts), actors);
    }

    private JournalEntries find(JournalQuery query, Collection<String> acts, Collection<String> actors) {
        var page = entries.find(query, acts, actors);
        boolean whole = query.offset() == 0 && page.size() < query.size();
        return new JournalEntries(page, whole ? page.size() : entries.count(query, acts, actors));
    }

    private static JournalPage.Line line(JournalEntry entry, Map<String, String> actors, Map<UUID, String> subjects) {
        var subject = entry.subjectName() == null ? subjects.get(entry.subject()) : entry.subjectName();
        return new JournalPage.Line(
                entry.at(),
                Sentences.sentence(entry.act(), actors.getOrDefault(entry.actor(), entry.actor()), subject),
                Difference.between(entry.before(), entry.after()));
    }
}
