package org.palmares.people;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.palmares.journal.ActorNames;
import org.springframework.stereotype.Component;

/// Tells the journal how accounts are called.
@Component
class NamesForJournal implements ActorNames {

    private final AccountRepository accounts;

    NamesForJournal(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : accounts.names(ids);
    }
}
