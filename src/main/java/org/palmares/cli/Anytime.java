package org.palmares.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A search that may be ended early: Ctrl-C asks it to stop, and the process waits until what it found is written.
public final class Anytime implements AutoCloseable {

    private static final long MOST_SECONDS = 30;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    /// Watches until closed; close it after the answer is written.
    ///
    /// @param stop asks the search to end with what it has; called once at most, from another thread
    public Anytime(Runnable stop) {
        hook = Thread.ofPlatform().unstarted(() -> {
            stop.run();
            await();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        try {
            if (!done.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("palmares: the search did not stop; nothing is written");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is ending: the hook runs, and may now end too.
        }
    }
}
