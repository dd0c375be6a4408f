package org.palmares.mail;

import org.palmares.kernel.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who may read the outbox.
@Component
class OutboxAccess {

    private final ObjectProvider<MailReaders> readers;

    OutboxAccess(ObjectProvider<MailReaders> readers) {
        this.readers = readers;
    }

    void require() {
        if (readers.stream().noneMatch(MailReaders::mayReadOutbox)) {
            throw new NotFound("outbox");
        }
    }
}
