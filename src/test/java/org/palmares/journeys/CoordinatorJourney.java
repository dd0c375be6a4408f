package org.palmares.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palmares.demo.PlayedEdition;
import org.palmares.demo.PlayedEditions;

/// A coordinator follows the round of their region, and of no other.
@Journey
class CoordinatorJourney extends PlayedJourney {

    private static final String SLUG = "journey-region";
    private static final String EDITION = "/editions/" + SLUG;

    @Override
    PlayedEdition played(PlayedEditions editions) {
        return editions.inFinal(SLUG, 34);
    }

    @Test
    void a_coordinator_sees_the_ranking_of_their_region_alone() {
        try (var coordinator = new Walker(port)) {
            coordinator.signIn(PlayedEditions.COORDINATOR, PlayedEditions.PASSWORD);
            coordinator.goTo(EDITION);
            coordinator.followsTheCourse();
            coordinator.goTo(EDITION + "/regional");

            var regions = coordinator.page().locator("#ranking-rows tbody td:nth-child(3)");
            assertThat(regions.allInnerTexts()).isNotEmpty().containsOnly(edition.region());
            assertThat(coordinator.page().locator("table.progress tbody tr")).hasCount(1);
            assertThat(coordinator.statusOf(EDITION + "/regional/shortlist")).isEqualTo(404);
            assertThat(coordinator.statusOf(EDITION + "/levels")).isEqualTo(404);
        }
    }
}
