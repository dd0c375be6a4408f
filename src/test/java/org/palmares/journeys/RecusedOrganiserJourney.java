package org.palmares.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palmares.demo.PlayedEdition;
import org.palmares.demo.PlayedEditions;

/// An organiser who has a tie with a dossier runs the edition, without its assessment and without deciding.
@Journey
class RecusedOrganiserJourney extends PlayedJourney {

    private static final String SLUG = "journey-recused";
    private static final String EDITION = "/editions/" + SLUG;

    @Override
    PlayedEdition played(PlayedEditions editions) {
        return editions.read(SLUG, 36);
    }

    @Test
    void a_recused_organiser_is_told_so_and_cannot_decide() {
        try (var recused = new Walker(port)) {
            recused.signIn(edition.recusedOrganiser(), PlayedEditions.PASSWORD);
            recused.goTo(EDITION + "/regional");
            assertThat(recused.words()).contains("Vous êtes déporté d’au moins un dossier de cette édition.");
            assertThat(recused.page().locator("a[href='/dossiers/%s']".formatted(edition.recusedDossier())))
                    .hasCount(0);

            recused.follow("Préparer la présélection");
            assertThat(recused.words()).contains("un autre organisateur doit l’arrêter");
            assertThat(recused.button("Arrêter la présélection")).hasCount(0);

            edition.decideShortlist();
            recused.goTo(EDITION + "/regional/shortlist");
            assertThat(recused.words()).contains("Les moyennes et les motifs ne vous sont pas montrés");
            recused.goTo(EDITION);
            recused.followsTheCourse();
            recused.goTo(EDITION + "/final");
            recused.goTo(EDITION + "/levels");
            assertThat(recused.words()).contains("Les niveaux ne vous sont pas montrés");
            assertThat(recused.page().locator(".award, .medal")).hasCount(0);
            assertThat(recused.button("Garder les niveaux")).hasCount(0);
        }
    }
}
