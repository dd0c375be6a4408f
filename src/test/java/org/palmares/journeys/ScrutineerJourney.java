package org.palmares.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palmares.demo.PlayedEdition;
import org.palmares.demo.PlayedEditions;

/// A scrutineer reads everything and decides nothing.
@Journey
class ScrutineerJourney extends PlayedJourney {

    private static final String SLUG = "journey-scrutiny";
    private static final String EDITION = "/editions/" + SLUG;

    @Override
    PlayedEdition played(PlayedEditions editions) {
        return editions.inFinal(SLUG, 35);
    }

    @Test
    void a_scrutineer_reads_the_levels_before_and_after_the_seal_and_has_no_button() {
        try (var scrutineer = new Walker(port)) {
            scrutineer.signIn(PlayedEditions.SCRUTINEER, PlayedEditions.PASSWORD);
            scrutineer.goTo(EDITION);
            scrutineer.followsTheCourse();
            reads(scrutineer, EDITION + "/regional");
            reads(scrutineer, EDITION + "/regional/shortlist");
            reads(scrutineer, EDITION + "/final");

            reads(scrutineer, EDITION + "/levels");
            assertThat(scrutineer.page().locator("td .award")).not().hasCount(0);
            assertThat(scrutineer.words()).doesNotContain("Sous embargo");

            edition.seal();
            reads(scrutineer, EDITION + "/levels");
            assertThat(scrutineer.words()).contains("Sous embargo");
            reads(scrutineer, EDITION + "/publication");
        }
    }

    private static void reads(Walker scrutineer, String page) {
        scrutineer.goTo(page);
        assertThat(scrutineer.page().locator("main form[method=post] button, main select[name^='level']"))
                .hasCount(0);
    }
}
