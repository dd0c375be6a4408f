package org.palmares.people;

import org.palmares.kernel.Actor;
import org.palmares.mail.MailReaders;
import org.springframework.stereotype.Component;

/// Opens the outbox to those who organise the whole programme.
@Component
class OutboxReaders implements MailReaders {

    private final KnownActor known;

    OutboxReaders(KnownActor known) {
        this.known = known;
    }

    @Override
    public boolean mayReadOutbox() {
        return Actor.currentAccount()
                .flatMap(known::of)
                .map(standing -> standing.roles().organisesProgramme())
                .orElse(false);
    }
}
