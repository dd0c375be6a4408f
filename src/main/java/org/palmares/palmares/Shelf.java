package org.palmares.palmares;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The published palmarès as last read. They are public, the same for everyone, entered once and never changed: pages
/// are drawn from memory, and the database is asked at most once a second whether there is one more.
@Component
class Shelf {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final PalmaresRepository repository;
    private final TransactionTemplate reading;
    private volatile @Nullable Held held;

    Shelf(PalmaresRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    List<PublishedPalmares> all() {
        var now = System.nanoTime();
        var last = held;
        if (last != null && now - last.at() < FRESH) {
            return last.all();
        }
        var next = new Held(last == null ? read() : reread(last), now);
        held = next;
        return next.all();
    }

    private List<PublishedPalmares> reread(Held last) {
        boolean same = Boolean.TRUE.equals(
                reading.execute(_ -> repository.count() == last.all().size()));
        return same ? last.all() : read();
    }

    private List<PublishedPalmares> read() {
        var all = new ArrayList<PublishedPalmares>();
        reading.executeWithoutResult(_ -> all.addAll(repository.all()));
        return List.copyOf(all);
    }

    /// Asks the database again at the next reading.
    void forget() {
        held = null;
    }

    private record Held(List<PublishedPalmares> all, long at) {}
}
