package org.palmares.territories;

import org.palmares.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Loads the official register before the first page is served, when the one loaded is not the one shipped.
///
/// Several nodes may start at once: one loads, the others wait and find it done. A later start asks one question.
@Component
class RegisterLoad implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterLoad.class);

    private final RegisterRepository repository;
    private final TransactionTemplate transaction;

    RegisterLoad(RegisterRepository repository, TransactionTemplate transaction) {
        this.repository = repository;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        new Actor.Machine("register").perform(() -> {
            if (!isLoaded()) {
                transaction.executeWithoutResult(_ -> load());
            }
        });
    }

    private boolean isLoaded() {
        return Boolean.TRUE.equals(transaction.execute(_ -> isCurrent()));
    }

    private boolean isCurrent() {
        return repository.loaded().filter(Register.stamp()::equals).isPresent();
    }

    private void load() {
        repository.lock();
        if (isCurrent()) {
            return;
        }
        long start = System.nanoTime();
        var lines = Register.read();
        repository.stage(lines);
        int retired = repository.retire();
        int written = repository.merge();
        int replaced = repository.replaceAdded();
        repository.markLoaded(Register.stamp(), lines.size());
        LOG.info(
                "Register of territories {} loaded in {} ms: {} lines, {} written, {} no longer in force, {} now official",
                Register.VERSION,
                (System.nanoTime() - start) / 1_000_000,
                lines.size(),
                written,
                retired,
                replaced);
    }
}
