package org.palmares.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palmares.demo.PlayedEdition;
import org.palmares.demo.PlayedEditions;

/// The organiser leads an edition from the last regional sheet to the published palmarès.
@Journey
class OrganiserJourney extends PlayedJourney {

    private static final String SLUG = "journey-organiser";
    private static final String EDITION = "/editions/" + SLUG;
    private static final String PALMARES = "/palmares/" + SLUG;
    private static final String WHY = "Le jury final a voulu distinguer la coopération entre les deux rives.";

    @Override
    PlayedEdition played(PlayedEditions editions) {
        return editions.read(SLUG, 33);
    }

    @Test
    void an_edition_goes_from_the_regional_round_to_its_palmares() {
        try (var organiser = new Walker(port)) {
            organiser.signIn(PlayedEditions.ORGANISER, PlayedEditions.PASSWORD);
            decideTheShortlist(organiser);
            edition.readFinal();
            int given = giveTheLevels(organiser);
            seal(organiser);
            nothingIsKnown();
            var before = announced();
            publish(organiser);
            everyoneReads(given);
            theApplicantReads(before);
        }
    }

    private void decideTheShortlist(Walker organiser) {
        organiser.goTo(EDITION);
        organiser.goTo(EDITION + "/regional");
        assertThat(organiser.words()).contains("Toutes les fiches sont rendues");
        organiser.follow("Préparer la présélection");
        organiser.page().locator("a[href='#decide']").click();
        assertThat(organiser.page().locator("#decide")).isInViewport();
        organiser.press("Arrêter la présélection");
        assertThat(organiser.words()).contains("La présélection est arrêtée", "Décision prise le");
        assertThat(organiser.button("Arrêter la présélection")).hasCount(0);
    }

    /// The last level goes to the first dossier without one: that needs a reason, and asking for it loses nothing.
    private int giveTheLevels(Walker organiser) {
        var page = organiser.page();
        organiser.goTo(EDITION + "/final");
        organiser.follow("Attribuer les niveaux");
        var levels = page.locator("select[name^='level[']");
        var proposed = levels.all().stream().map(level -> level.inputValue()).toList();
        int last = proposed.lastIndexOf(proposed.stream()
                .filter(level -> !level.isEmpty())
                .reduce((_, next) -> next)
                .orElseThrow());
        int first = proposed.indexOf("");
        levels.nth(first).selectOption(proposed.get(last));
        levels.nth(last).selectOption("");

        organiser.press("Garder les niveaux");
        assertThat(page.locator(".errors[data-focus]")).isFocused();
        assertThat(levels.nth(first)).hasValue(proposed.get(last));
        assertThat(levels.nth(last)).hasValue("");
        assertThat(organiser.button("Sceller les niveaux")).hasCount(0);
        page.locator(".errors a").click();
        assertThat(page.locator("#reason")).isFocused();

        page.locator("#reason").fill(WHY);
        organiser.press("Garder les niveaux");
        assertThat(page.locator(".flash")).hasText("Les niveaux sont gardés.");
        assertThat(levels.nth(first)).hasValue(proposed.get(last));
        assertThat(page.locator("#reason")).hasValue(WHY);
        return (int) proposed.stream().filter(level -> !level.isEmpty()).count();
    }

    private static void seal(Walker organiser) {
        organiser.press("Sceller les niveaux");
        assertThat(organiser.words()).contains("Sous embargo");
        assertThat(organiser.page().locator("select[name^='level[']")).hasCount(0);
    }

    /// Until the palmarès is published, nobody but those who sealed it finds anything of it.
    private void nothingIsKnown() {
        try (var visitor = new Walker(port)) {
            assertThat(visitor.statusOf(PALMARES)).isEqualTo(404);
            visitor.arrived();
            visitor.goTo("/palmares");
            assertThat(visitor.page().locator("a[href='%s']".formatted(PALMARES)))
                    .hasCount(0);
        }
        try (var juror = new Walker(port).signIn(PlayedEditions.JUROR, PlayedEditions.PASSWORD)) {
            findsNothing(juror, "/readings", edition.sheetsOf(PlayedEditions.JUROR));
        }
        try (var applicant = new Walker(port).signIn(PlayedEditions.APPLICANT, PlayedEditions.PASSWORD)) {
            applicant.glanceAt("/dossiers");
            var dossiers = applicant.page().locator("main td a").all().stream()
                    .map(link -> Objects.requireNonNull(link.getAttribute("href")))
                    .toList();
            findsNothing(applicant, "/dossiers", dossiers);
        }
    }

    private static void findsNothing(Walker watcher, String list, List<String> pages) {
        assertThat(pages).isNotEmpty();
        for (var page : Stream.concat(Stream.of(list), pages.stream()).toList()) {
            watcher.glanceAt(page);
            assertThat(watcher.page().locator(".medal, .award, .tag.gold, .tag.silver, .tag.bronze"))
                    .hasCount(0);
        }
        for (var page : List.of("/levels", "/publication", "/regional/shortlist", "/final")) {
            assertThat(watcher.statusOf(EDITION + page)).as(page).isEqualTo(404);
        }
        assertThat(watcher.statusOf(PALMARES)).isEqualTo(404);
    }

    /// What the applicant's own page says was decided of their dossier.
    private String announced() {
        try (var applicant = new Walker(port)) {
            applicant.signIn(PlayedEditions.APPLICANT, PlayedEditions.PASSWORD);
            applicant.goTo("/dossiers");
            return line(applicant).locator(".tag").last().innerText();
        }
    }

    /// Not retained stays so; a finalist reads a level where the palmarès lists the dossier, and there alone.
    private void theApplicantReads(String before) {
        assertThat(before).isIn("Retenu pour la finale", "Non retenu");
        try (var applicant = new Walker(port)) {
            applicant.signIn(PlayedEditions.APPLICANT, PlayedEditions.PASSWORD);
            applicant.goTo("/dossiers");
            var title = line(applicant).locator("a").innerText();
            var after = line(applicant).locator(".tag").last().innerText();
            applicant.goTo(PALMARES);
            boolean listed = applicant.words().contains(title);
            if (before.equals("Non retenu")) {
                assertThat(after).isEqualTo("Non retenu");
                assertThat(listed).isFalse();
            } else {
                assertThat(after.startsWith("Label : ")).isEqualTo(listed);
                assertThat(after).matches("Label : .+|Finaliste");
            }
        }
    }

    private static Locator line(Walker applicant) {
        return applicant.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(SLUG + "-"));
    }

    private static void publish(Walker organiser) {
        organiser.goTo(EDITION + "/publication");
        organiser.press("Publier le palmarès");
        assertThat(organiser.words()).contains("Le palmarès est public depuis");
        organiser.follow("Lire le palmarès");
    }

    private void everyoneReads(int given) {
        try (var visitor = new Walker(port)) {
            var page = visitor.page();
            visitor.goTo("/");
            visitor.goTo(PALMARES);
            var laureates = page.locator(".laureates li");
            assertThat(laureates).hasCount(given);
            assertThat(page.locator("#level-gold")).containsText("Or");
            assertThat(page.locator("#level-bronze")).containsText("Bronze");

            page.locator("#category").selectOption(new SelectOption().setIndex(1));
            page.waitForURL("**" + PALMARES + "?**category=**");
            assertThat(page.locator("#laureate-rows [role=status]")).containsText("sur " + given);
            assertThat(laureates).not().hasCount(given);
            visitor.arrived();

            visitor.goTo(PALMARES);
            visitor.leave(laureates.locator("a").first()::click);
            assertThat(page.locator(".facts .award")).hasText("Or");
            visitor.statusOf(PALMARES + "?lang=en");
            assertThat(page.locator("#level-gold")).containsText("Gold");
            visitor.arrived();
        }
    }
}
