package org.palmares.demo;

import jakarta.annotation.PreDestroy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.palmares.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Plays the demonstration edition up to the middle of its regional round, beside the server, at the first start.
///
/// The play goes on where it stopped if the server was stopped or died meanwhile. It is marked as played at its
/// end alone, by a transaction that holds the mark all along: of several nodes one plays, and once. Then its tour of
/// auditions and its forum are planned.
@Component
@ConditionalOnBooleanProperty("palmares.demo")
class Demonstration implements ApplicationRunner {

    static final String SLUG = "demonstration";

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final Duration LAST_ACT = Duration.ofSeconds(10);
    private static final int DOSSIERS = 100;
    private static final long SEED = 2013;

    private final DemonstrationRepository repository;
    private final DemonstrationPlans plans;
    private final Faces faces;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean stopping;
    private final CountDownLatch played = new CountDownLatch(1);
    private @Nullable Thread playing;

    Demonstration(
            DemonstrationRepository repository,
            DemonstrationPlans plans,
            Faces faces,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.plans = plans;
        this.faces = faces;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean done = prepare();
        playing = Thread.ofPlatform().name("demonstration").daemon().start(() -> playAndPlan(done));
    }

    /// The password of its accounts; empty before the first start.
    Optional<String> password() {
        return Optional.ofNullable(
                transaction.execute(_ -> repository.password().orElse(null)));
    }

    /// Until it is played, its accounts and its edition may be missing.
    boolean isPlayed() {
        return Boolean.TRUE.equals(transaction.execute(_ -> repository.isPlayed()));
    }

    /// Waits until the play has ended, whatever its end; not for what is planned after it.
    void await() throws InterruptedException {
        played.await();
    }

    /// Waits until all is planned as well.
    void awaitPlans() throws InterruptedException {
        var thread = playing;
        if (thread != null) {
            thread.join();
        }
    }

    /// Lets the act under way end; the rest is for the next start.
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        plans.stop();
        var thread = playing;
        if (thread != null) {
            thread.join(LAST_ACT);
        }
    }

    /// Draws the password where there is none; true where the demonstration is played already.
    private boolean prepare() {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            repository.draw(Passphrase.draw(new SecureRandom()), clock.instant());
            return repository.isPlayed();
        }));
    }

    private void playAndPlan(boolean done) {
        try {
            if (!done) {
                playOrTell();
            }
        } finally {
            played.countDown();
        }
        if (!stopping && isPlayed()) {
            plans.plan();
        }
    }

    private void playOrTell() {
        try {
            playOnce();
        } catch (CancellationException stopped) {
            LOG.info("The demonstration goes on at the next start.");
        } catch (RuntimeException failure) {
            LOG.error("The demonstration could not be played; the next start goes on with it.", failure);
        }
    }

    /// The play has transactions of its own, on a thread of its own: this one only holds the mark.
    private void playOnce() {
        transaction.executeWithoutResult(_ -> {
            if (repository.take()) {
                long start = System.nanoTime();
                apart(() -> play(repository.password().orElseThrow()));
                repository.markPlayed(clock.instant());
                LOG.info("The demonstration was played in {} ms.", (System.nanoTime() - start) / 1_000_000);
            }
        });
    }

    private void play(String password) {
        var script = new Script(SLUG, DOSSIERS, SEED, course(), password, 1, () -> !stopping);
        new Player(Stage.of(faces, script), step -> LOG.debug("{}", step)).playToTheReadings();
    }

    /// The dates are those of the first attempt.
    private Course course() {
        return faces.editions().list().stream()
                .filter(edition -> edition.slug().equals(SLUG))
                .findFirst()
                .map(edition -> faces.editions().get(edition.id()))
                .filter(setup -> setup.edition().calendar().complete())
                .map(Course::of)
                .orElseGet(() -> new Course(LocalDate.now(clock.withZone(Texts.PARIS))));
    }

    private static void apart(Runnable task) {
        var failed = new AtomicReference<RuntimeException>();
        try {
            Thread.ofVirtual()
                    .name("demonstration-play")
                    .start(() -> {
                        try {
                            task.run();
                        } catch (RuntimeException failure) {
                            failed.set(failure);
                        }
                    })
                    .join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The play was interrupted.");
        }
        var failure = failed.get();
        if (failure != null) {
            throw failure;
        }
    }
}
