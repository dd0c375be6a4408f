package org.palmares.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palmares.demo.PlayedEditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A territory files a dossier.
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicantJourney {

    private static final String SLUG = "journey-call";
    private static final Pattern KEPT = Pattern.compile("^Gardé à \\d");
    private static final Pattern LINK = Pattern.compile("/sign-in/links/\\S+");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void open(@Autowired PlayedEditions editions) {
        editions.calling(SLUG, 31);
    }

    @Test
    void a_newcomer_registers_writes_a_dossier_and_hands_it_in() {
        try (var applicant = new Walker(port)) {
            applicant.goTo("/");
            applicant.leave(() -> applicant
                    .page()
                    .locator("main a[href='/dossiers/new?edition=%s']".formatted(SLUG))
                    .click());
            applicant.follow("Ouvrir un compte");
            applicant.page().locator("#name").fill("Camille Rivoal");
            applicant.page().locator("#email").fill("camille.rivoal@journey.example");
            applicant.press("Recevoir le lien de confirmation");
            applicant.goTo(link("camille.rivoal@journey.example"));
            applicant.press("Ouvrir mon compte");

            choose(applicant, "Cancale");
            applicant.press("Ouvrir le dossier");
            assertThat(applicant.page().url()).endsWith("/draft");

            write(applicant);
            mend(applicant);
            applicant.press("Garder et relire avant dépôt");
            handIn(applicant);

            applicant.goTo("/dossiers");
            assertThat(applicant.words()).contains("Le marché qui se lit sur un téléphone", "Déposé");
            assertThat(receipts("camille.rivoal@journey.example")).isEqualTo(1);
        }
    }

    @Test
    void without_scripts_a_territory_is_found_and_a_dossier_handed_in_twice_counts_once() {
        try (var applicant = new Walker(port, 1280, false)) {
            var page = applicant.page();
            applicant.signIn(PlayedEditions.APPLICANT, PlayedEditions.PASSWORD);
            page.navigate("/dossiers/new?edition=" + SLUG);
            page.locator("#lead-typed").fill("Dinan");
            page.locator("[name=lead-search]").click();
            page.locator("#lead-options label").filter(named("Dinan")).first().click();
            applicant.button("Ouvrir le dossier").click();
            page.waitForURL("**/draft");
            fill(applicant);
            applicant.button("Garder et relire avant dépôt").click();
            page.waitForURL("**/submission");

            applicant.button("Déposer le dossier").dblclick();
            page.waitForURL("**/receipt");

            assertThat(page.locator("h1")).hasText("Accusé de dépôt");
            assertThat(receipts(PlayedEditions.APPLICANT)).isEqualTo(1);
        }
    }

    /// What is typed is kept while it is typed, and is still there when the page is opened again.
    private static void write(Walker applicant) {
        var page = applicant.page();
        page.locator("#title").fill("Le marché qui se lit sur un téléphone");
        assertThat(page.locator("[data-saved]")).hasText(KEPT);
        page.reload();
        assertThat(page.locator("#title")).hasValue("Le marché qui se lit sur un téléphone");
        applicant.press("Garder et relire avant dépôt");
    }

    /// What misses is listed before and after the draft is opened again, each with the way to its field.
    private static void mend(Walker applicant) {
        var page = applicant.page();
        assertThat(applicant.button("Déposer le dossier")).hasCount(0);
        applicant.follow("À renseigner : Résumé");

        assertThat(page.locator("#summary")).isFocused();
        page.locator(".errors a[href='#category']").click();
        assertThat(page.locator("#category")).isFocused();
        assertThat(page.locator("#category")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[aria-invalid=true]#title")).hasCount(0);
        fill(applicant);
    }

    private static void handIn(Walker applicant) {
        applicant.leave(applicant.button("Déposer le dossier")::dblclick);
        assertThat(applicant.page().locator("h1")).hasText("Accusé de dépôt");
        assertThat(applicant.words()).contains("Cancale", "le contenu gardé correspond à cette empreinte");
    }

    private static void choose(Walker applicant, String territory) {
        var page = applicant.page();
        page.locator("#lead-typed").pressSequentially(territory);
        page.locator("#lead-options label").filter(named(territory)).first().click();
    }

    private static Locator.FilterOptions named(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static void fill(Walker applicant) {
        var page = applicant.page();
        page.locator("#title").fill("Le marché qui se lit sur un téléphone");
        page.locator("#summary").fill("Les producteurs disent la veille ce qu’ils apportent.");
        page.locator("#category").selectOption(new SelectOption().setIndex(1));
        for (var answer : page.locator("fieldset:last-of-type textarea").all()) {
            answer.fill("Soixante producteurs, deux mille lecteurs par semaine.");
        }
    }

    private String link(String email) {
        var sql = """
                select body
                  from mail.letter
                 where to_email = :email
                 order by at desc
                 limit 1
                """;
        var letter = LINK.matcher(
                jdbc.sql(sql).param("email", email).query(String.class).single());
        assertThat(letter.find()).isTrue();
        return letter.group();
    }

    private int receipts(String email) {
        var sql = """
                select count(*)
                  from mail.letter
                 where to_email = :email
                   and subject ilike 'Accusé de dépôt%' || :slug || '%'
                """;
        return jdbc.sql(sql)
                .param("email", email)
                .param("slug", SLUG)
                .query(Integer.class)
                .single();
    }
}
