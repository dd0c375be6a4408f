package org.palmares.demo;

import java.util.Collection;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Has several things done at once, and waits for all of them.
final class Hands {

    private Hands() {}

    /// Does the task for each of them, so many at a time, begun in their order. The first failure is thrown once all
    /// have ended.
    static <T> void each(int hands, Collection<T> all, Consumer<T> task) {
        if (hands <= 1) {
            all.forEach(task);
            return;
        }
        try (var threads = Executors.newFixedThreadPool(hands)) {
            var tasks = all.stream()
                    .map(one -> Executors.callable(() -> task.accept(one)))
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The play was interrupted.");
        }
    }
}
