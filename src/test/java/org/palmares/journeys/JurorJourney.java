package org.palmares.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palmares.demo.PlayedEditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A juror reads on a phone.
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JurorJourney {

    private static final String SLUG = "journey-jury";
    private static final Pattern KEPT = Pattern.compile("^Gardé à \\d");

    @LocalServerPort
    int port;

    private List<String> left = List.of();

    @BeforeAll
    void play(@Autowired PlayedEditions editions) {
        left = editions.reading(SLUG, 32).leftToRead(PlayedEditions.JUROR);
    }

    @Test
    void a_juror_marks_a_sheet_and_hands_it_in() {
        try (var juror = juror()) {
            var page = juror.page();
            juror.goTo("/readings");
            juror.leave(() -> page.locator("main a[href='%s']".formatted(left.getFirst()))
                    .last()
                    .click());
            var criteria = page.locator("fieldset.criterion");
            int last = criteria.count() - 1;
            for (int number = 0; number < last; number++) {
                criteria.nth(number).locator("label").nth(number % 5).click();
            }
            page.locator("#feedback").fill("Le calendrier gagnerait à être dit.");
            assertThat(page.locator("[data-saved]")).hasText(KEPT);

            page.reload();
            assertThat(page.locator("fieldset.criterion input:checked")).hasCount(last);
            assertThat(page.locator("#feedback")).hasValue("Le calendrier gagnerait à être dit.");

            juror.press("Rendre la fiche");
            assertThat(page.locator(".errors[data-focus]")).isFocused();
            page.locator(".errors a").click();
            assertThat(criteria.nth(last)).isFocused();
            assertThat(page.locator("fieldset.criterion input:checked")).hasCount(last);

            criteria.nth(last).locator("label").nth(3).click();
            juror.press("Rendre la fiche");
            assertThat(line(juror, left.getFirst())).containsText("Rendue");

            juror.goTo(left.getFirst());
            assertThat(juror.button("Rendre la fiche")).hasCount(0);
            assertThat(juror.words()).contains("Elle ne peut plus être modifiée");
        }
    }

    @Test
    void a_juror_with_a_tie_declares_it_and_the_dossier_leaves_their_list() {
        try (var juror = juror()) {
            var page = juror.page();
            var tied = left.getLast();
            juror.goTo(tied);
            juror.follow("Conflit d’intérêts");
            juror.press("Me déporter de ce dossier");
            page.locator(".errors a").click();
            assertThat(page.locator("#reason")).isFocused();

            page.locator("#reason").fill("J’ai conseillé ce territoire.");
            juror.press("Me déporter de ce dossier");

            assertThat(page.locator(".flash")).containsText("Vous êtes déporté");
            juror.goTo("/readings");
            assertThat(line(juror, tied)).hasCount(0);
            assertThat(juror.statusOf(tied)).isEqualTo(404);
            juror.arrived();
        }
    }

    private Walker juror() {
        return new Walker(port, 390, true).signIn(PlayedEditions.JUROR, PlayedEditions.PASSWORD);
    }

    private static Locator line(Walker juror, String reading) {
        return juror.page().locator("tr:has(a[href='%s'])".formatted(reading));
    }
}
