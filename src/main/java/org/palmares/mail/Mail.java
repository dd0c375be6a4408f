package org.palmares.mail;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.palmares.kernel.NotFound;
import org.palmares.web.ListState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Posts letters and shows the outbox.
@Service
public class Mail {

    private final LetterRepository letters;
    private final Courier courier;
    private final OutboxAccess access;
    private final Journal journal;
    private final Clock clock;

    Mail(LetterRepository letters, Courier courier, OutboxAccess access, Journal journal, Clock clock) {
        this.letters = letters;
        this.courier = courier;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /// Posts a letter with the caller's transaction; it leaves after the commit, and never where there is none. One
    /// whose address is fictional (RFC 2606) is kept and never leaves.
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {
        letters.add(UUID.randomUUID(), letter, clock.instant());
        wakeAfterCommit();
    }

    /// True where an SMTP server is set. Without one, letters wait in the outbox.
    public boolean sends() {
        return courier.sends();
    }

    /// Letters by state (`state`), what is looked for (`q`), order and page; for those who organise the programme.
    @Transactional(readOnly = true)
    public Outbox outbox(ListState list) {
        access.require();
        return new Outbox(letters.list(list), letters.count(list), letters.counts());
    }

    /// One letter of the outbox. The text of a secret one is shown only where no server can bring it to its reader.
    @Transactional(readOnly = true)
    public PostedLetter letter(UUID id) {
        access.require();
        var letter = letters.find(id).orElseThrow(() -> new NotFound("letter " + id));
        boolean arrives = sends() && letter.state() != LetterState.FICTIONAL;
        return letter.secret() && arrives ? letter.withoutBody() : letter;
    }

    /// Posts again a letter that was given up, or at last one that was set aside.
    @Transactional
    public void postAgain(UUID id) {
        access.require();
        var letter = letters.find(id).orElseThrow(() -> new NotFound("letter " + id));
        if (!letters.queueAgain(id, clock.instant())) {
            throw new MailRefusal.NotFailed(id);
        }
        journal.record(Entry.of("mail.reposted", "letter", id)
                .named(letter.subject())
                .from(Map.of("state", letter.state()))
                .to(Map.of("state", LetterState.QUEUED)));
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                courier.wake();
            }
        });
    }
}
