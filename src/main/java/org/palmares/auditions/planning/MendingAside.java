package org.palmares.auditions.planning;

import java.util.BitSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Outlines made plans beside the search, one at a time; at once where work is counted.
final class MendingAside {

    private final Search search;
    private final Mending mending;
    private @Nullable CompletableFuture<@Nullable Plan> running;
    private volatile boolean stopped;

    MendingAside(Search search, Mending mending) {
        this.search = search;
        this.mending = mending;
    }

    /// Makes a plan of an outline, unless one is being made.
    ///
    /// @see Mending#mended
    void ask(Objective level, Plan asked, BitSet unknown, Costs below, double until) {
        if (running != null) {
            return;
        }
        Executor where = search.deterministic()
                ? Runnable::run
                : task -> Thread.ofPlatform().daemon().start(task);
        running = CompletableFuture.supplyAsync(
                () -> mending.mended(level, asked, unknown, below, until, () -> !stopped), where);
    }

    /// Whether a plan is being made.
    boolean runs() {
        return running != null && !running.isDone();
    }

    /// The plan that was made, if that is done.
    @Nullable Plan found() {
        return running != null && running.isDone() ? last() : null;
    }

    /// Makes no more of it than what is made.
    @Nullable Plan stopped() {
        stopped = true;
        var plan = last();
        stopped = false;
        return plan;
    }

    /// The plan that is being made, once it is.
    @Nullable Plan last() {
        var own = running;
        running = null;
        return own == null ? null : own.join();
    }
}
