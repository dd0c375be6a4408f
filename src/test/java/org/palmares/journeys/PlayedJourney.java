package org.palmares.journeys;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.palmares.demo.PlayedEdition;
import org.palmares.demo.PlayedEditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A journey through an edition of its own, played once up to where the journey begins.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlayedJourney {

    @LocalServerPort
    int port;

    PlayedEdition edition;

    abstract PlayedEdition played(PlayedEditions editions);

    @BeforeAll
    void play(@Autowired PlayedEditions editions) {
        edition = played(editions);
    }
}
