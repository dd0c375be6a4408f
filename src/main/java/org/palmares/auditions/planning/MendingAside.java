package org.palmares.auditions.planning;

import java.util.BitSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Outlines made plans beside the search, one at a time; at once where work is counted.
final class MendingAside {

    private final Search search;
    private final Mending mending;
    private @Nullable CompletableFuture<@Nullable Plan> running;
    /// Once that is done.
    private @Nullable Supplier<@Nullable Plan> next;

    private volatile boolean stopped;

    MendingAside(Search search, Mending mending) {
        this.search = search;
        this.mending = mending;
    }

    /// Makes a plan of an outline, unless one is being made.
    ///
    /// @return whether it does
    /// @see Mending#mended
    boolean ask(Objective level, Plan asked, BitSet unknown, Costs below, double until) {
        if (asked()) {
            return false;
        }
        askNext(level, asked, unknown, below, until);
        return true;
    }

    /// Makes a plan of an outline, once none other is being made.
    ///
    /// @see Mending#mended
    void askNext(Objective level, Plan asked, BitSet unknown, Costs below, double until) {
        next = () -> mending.mended(level, asked, unknown, below, until, () -> !stopped);
        startNext();
    }

    private void startNext() {
        var made = next;
        if (running == null && made != null) {
            Executor where = search.deterministic()
                    ? Runnable::run
                    : task -> Thread.ofPlatform().daemon().start(task);
            running = CompletableFuture.supplyAsync(made, where);
            next = null;
        }
    }

    /// Whether a plan is being made.
    boolean runs() {
        return running != null && !running.isDone();
    }

    /// Whether a plan was asked for that was not taken.
    boolean asked() {
        return running != null || next != null;
    }

    /// The plan that was made, if that is done.
    @Nullable Plan found() {
        return running != null && running.isDone() ? made() : null;
    }

    /// Makes no more of it than what is made.
    @Nullable Plan stopped() {
        stopped = true;
        next = null;
        var plan = made();
        stopped = false;
        return plan;
    }

    /// The plan that is being made, once it is; null where none is.
    @Nullable Plan made() {
        startNext();
        var own = running;
        running = null;
        return own == null ? null : own.join();
    }
}
