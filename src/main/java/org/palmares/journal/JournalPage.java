package org.palmares.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palmares.web.ListState;

/// What the fragment `journal/entries.jte` shows: a page of the journal in sentences, and what filters it.
///
/// @param list the state of the list
/// @param lines the latest first
/// @param total how many entries were found
/// @param acts what was done at least once, code to words
/// @param actors who acted at least once, code to name
public record JournalPage(
        ListState list, List<Line> lines, int total, Map<String, String> acts, Map<String, String> actors) {

    /// True where something is looked for.
    public boolean filtered() {
        return List.of("q", "act", "actor", "subject", "from", "to").stream()
                .anyMatch(filter -> !list.filter(filter).isEmpty());
    }

    /// One entry.
    ///
    /// @param sentence who did what to what
    /// @param changes field by field
    public record Line(Instant at, String sentence, List<Change> changes) {}

    /// One field that changed.
    ///
    /// @param label its name, in the language of the page
    /// @param before absent where it had no value
    /// @param after absent where it has none any more
    public record Change(
            String label, @Nullable String before, @Nullable String after) {}
}
