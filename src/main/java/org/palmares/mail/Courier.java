package org.palmares.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes letters to the server, one after another, on a thread of its own: no request ever waits for it.
///
/// Each node has one. A letter is claimed in a transaction, sent outside any, then marked in another. Where a node dies
/// in between, another takes the letter ten minutes later, under the same Message-ID.
@Component
class Courier implements SmartLifecycle {

    /// From one attempt to the next; after the last, the letter is given up.
    static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    /// Longer than any attempt can last, all its timeouts reached.
    static final Duration CLAIM = Duration.ofMinutes(10);

    /// What has waited longer, for want of a server, no longer leaves by itself.
    static final Duration OLDEST = Duration.ofDays(3);

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(20);
    private static final Duration LAST_LETTER = Duration.ofSeconds(25);

    private final LetterRepository letters;
    private final MailServer server;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore awake = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;

    Courier(LetterRepository letters, MailServer server, PlatformTransactionManager transactions, Clock clock) {
        this.letters = letters;
        this.server = server;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    boolean sends() {
        return server.isSet();
    }

    /// Something was posted.
    void wake() {
        awake.release();
    }

    /// Takes every letter that is due, and stops early where the server cannot be reached: the others would only lose
    /// an attempt each.
    ///
    /// @return how many were sent
    int round() {
        return new Actor.Machine("mail").perform(this::takeAll);
    }

    private int takeAll() {
        setAsideTooOld();
        int sent = 0;
        while (!stopping) {
            var now = clock.instant();
            Optional<PostedLetter> letter = claim(now);
            if (letter.isEmpty()) {
                break;
            }
            switch (server.deliver(letter.get(), now)) {
                case Delivery.Done() -> {
                    transaction.executeWithoutResult(_ -> letters.markSent(letter.get(), clock.instant()));
                    sent++;
                }
                case Delivery.Failed(var failure, var answer) -> {
                    fail(letter.get(), failure, answer);
                    if (failure == LetterFailure.UNREACHABLE || failure == LetterFailure.SIGN_IN) {
                        return sent;
                    }
                }
            }
        }
        return sent;
    }

    private void setAsideTooOld() {
        var before = clock.instant().minus(OLDEST);
        var aside = transaction.execute(_ -> letters.setAside(before));
        if (aside != null && aside > 0) {
            LOG.warn("Letters too old to leave by themselves are set aside in the outbox ({}).", aside);
        }
    }

    private Optional<PostedLetter> claim(Instant now) {
        var claimed = transaction.execute(_ -> letters.claim(now, now.plus(CLAIM)));
        return claimed == null ? Optional.empty() : claimed;
    }

    private void fail(PostedLetter letter, LetterFailure failure, String answer) {
        boolean last = letter.attempts() > PAUSES.size();
        var next = last ? null : clock.instant().plus(PAUSES.get(letter.attempts() - 1));
        LOG.warn("Letter {} not sent, attempt {} ({}: {})", letter.id(), letter.attempts(), failure, answer);
        transaction.executeWithoutResult(_ -> letters.markFailed(letter, failure, answer, next));
    }

    @Override
    public synchronized void start() {
        if (server.isSet() && thread == null) {
            stopping = false;
            thread = Thread.ofVirtual().name("courier").start(this::work);
        }
    }

    /// Lets the letter under way arrive.
    @Override
    public synchronized void stop() {
        var working = thread;
        thread = null;
        stopping = true;
        if (working != null) {
            awake.release();
            try {
                if (!working.join(LAST_LETTER)) {
                    working.interrupt();
                }
            } catch (InterruptedException hurried) {
                working.interrupt();
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try {
            while (!stopping) {
                tryRound();
                boolean woken = awake.tryAcquire(BETWEEN_ROUNDS.toMillis(), TimeUnit.MILLISECONDS);
                if (woken) {
                    awake.drainPermits();
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryRound() {
        try {
            round();
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn("Letters wait: the database does not answer.", unavailable);
        } catch (RuntimeException unexpected) {
            // One letter that nobody foresaw must not keep all the others: its claim holds it aside meanwhile.
            LOG.error("A letter could not be handled; the others go on.", unexpected);
        }
    }
}
