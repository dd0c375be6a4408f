package org.palmares.journal;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.web.ListState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who did what, when. Other modules record their transitions here, within the transaction that makes them.
@Service
public class Journal {

    /// Keeps what the current actor is doing now. It stands or falls with the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Entry entry) {
        throw new UnsupportedOperationException(entry.act());
    }

    /// What the query finds, the latest first. The caller answers for what the reader may see.
    @Transactional(readOnly = true)
    public JournalEntries search(JournalQuery query) {
        throw new UnsupportedOperationException(query.toString());
    }

    /// The page of the journal for `journal/entries.jte`.
    ///
    /// @param edition absent for the whole journal
    /// @param regions the regions the reader coordinates; absent for an organiser, who sees every entry
    @Transactional(readOnly = true)
    public JournalPage page(@Nullable UUID edition, @Nullable Set<UUID> regions, ListState list) {
        throw new UnsupportedOperationException(list.toString());
    }
}
