package org.palmares.palmares;

import org.palmares.kernel.Actor;
import org.palmares.territories.Territories;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Enters the palmarès of the past at the first start, once the register of territories is there to link them to.
@Component
class PastPalmares implements ApplicationRunner {

    private final PalmaresRepository repository;
    private final Palmares palmares;
    private final Territories territories;
    private final TransactionTemplate transaction;

    PastPalmares(
            PalmaresRepository repository,
            Palmares palmares,
            Territories territories,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.palmares = palmares;
        this.territories = territories;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        new Actor.Machine("palmares").perform(() -> transaction.executeWithoutResult(_ -> enter()));
    }

    private void enter() {
        if (!repository.isPublished(Announcement2013.EDITION.edition())) {
            palmares.publish(Announcement2013.EDITION, Announcement2013.laureates(this::linked));
        }
    }

    private LaureateTerritory linked(String name) {
        return territories
                .unambiguous(name)
                .map(found -> new LaureateTerritory(name, found.id(), found.kind()))
                .orElseGet(() -> new LaureateTerritory(name, null, null));
    }
}
