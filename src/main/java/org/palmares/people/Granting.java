package org.palmares.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.palmares.kernel.Actor;
import org.springframework.stereotype.Component;

/// Gives and takes roles, and has it written in the journal. Whether the actor may is asked before.
@Component
class Granting {

    private final GrantRepository grants;
    private final Journal journal;
    private final KnownActor known;
    private final Clock clock;

    Granting(GrantRepository grants, Journal journal, KnownActor known, Clock clock) {
        this.grants = grants;
        this.journal = journal;
        this.known = known;
        this.clock = clock;
    }

    /// True once somebody organises the whole programme.
    boolean isOrganised() {
        return grants.programmeHasOrganiser();
    }

    void give(AccountId account, Grant grant) {
        if (grants.add(account, grant, Actor.currentAccount().orElse(null), clock.instant())) {
            journal.record(entry("people.granted", account, grant).to(role(grant)));
            known.forget();
        }
    }

    void take(AccountId account, Grant grant) {
        if (grant.role() == Role.ORGANISER && grant.edition() == null) {
            requireAnother(account);
        }
        if (grants.remove(account, grant)) {
            journal.record(entry("people.revoked", account, grant).from(role(grant)));
            known.forget();
        }
    }

    void takeAll(AccountId account) {
        requireAnother(account);
        grants.removeAll(account);
        known.forget();
    }

    private void requireAnother(AccountId account) {
        if (grants.programmeOrganisersForUpdate().equals(List.of(account.value()))) {
            throw new PeopleRefusal.LastOrganiser();
        }
    }

    private static Entry entry(String act, AccountId account, Grant grant) {
        return Entry.of(act, "account", account.value()).in(grant.edition()).region(grant.region());
    }

    private static Map<String, ?> role(Grant grant) {
        return Map.of("role", grant.role().name());
    }
}
