package org.palmares.palmares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.editions.EditionId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.EditionSummary;
import org.palmares.editions.Editions;
import org.palmares.kernel.NotFound;
import org.palmares.kernel.Wording;
import org.palmares.territories.Kind;
import org.palmares.territories.TerritoryId;
import org.palmares.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@ComponentScan({"org.palmares.web", "org.palmares.palmares.web"})
class PalmaresPagesTest {

    private static final TerritoryId BREST = TerritoryId.official(Kind.COMMUNE, "29019");
    private static final List<Laureate> LAUREATES = Slug.addressed(
                    Announcement2013.laureates(name -> name.equals("Ville de Brest")
                            ? new LaureateTerritory(name, BREST, Kind.COMMUNE)
                            : new LaureateTerritory(name, null, null)))
            .stream()
            .sorted(Comparator.comparingInt(laureate -> laureate.level().rank()))
            .toList();

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Palmares palmares;

    @MockitoBean
    Editions editions;

    @BeforeEach
    void published() {
        given(palmares.editions()).willReturn(List.of(new PublishedPalmares(Announcement2013.EDITION, LAUREATES)));
        given(palmares.edition("2013")).willReturn(Announcement2013.EDITION);
        given(palmares.laureates("2013", LaureateFilter.ALL)).willReturn(LAUREATES);
        given(palmares.edition("2012")).willThrow(new NotFound("palmarès 2012"));
        for (var laureate : LAUREATES) {
            given(palmares.project("2013", laureate.slug())).willReturn(laureate);
        }
    }

    @Test
    void the_palmares_shows_each_laureate_by_level_gold_first() {
        assertThat(mvc.get().uri("/palmares/2013")).hasStatusOk().bodyText().satisfies(html -> {
            var page = Jsoup.parse(html);
            assertThat(page.select("h1").text()).isEqualTo("Homo Numericus ou l’inversion des Ordres");
            assertThat(page.select(".level h2").eachText()).containsExactly("Or", "Argent", "Bronze");
            assertThat(page.select(".figures dd").eachText()).containsExactly("9", "10", "7");
            assertThat(page.select(".laureates a").eachText())
                    .isEqualTo(LAUREATES.stream().map(Laureate::project).toList());
            assertThat(page.select(".laureates a[lang=fr]")).hasSize(26);
            assertThat(page.text()).contains("Région Rhône-Alpes et Région PACA", "2 et 3 décembre 2013");
            assertThat(page.select("select[name=category] option").eachText())
                    .containsExactly("Toutes les catégories", "non précisé");
        });
    }

    @Test
    void it_reads_in_english_with_titles_left_in_french() {
        assertThat(mvc.get().uri("/palmares/2013").header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("gold labels", "lang=\"fr\">Brest Créative", "Région Rhône-Alpes and Région PACA");
    }

    @Test
    void filters_narrow_the_list_and_as_one_types_only_the_rows_come() {
        var brest = new LaureateFilter("brest", "", "", "COMMUNE");
        given(palmares.laureates("2013", brest))
                .willReturn(LAUREATES.stream().filter(brest::keeps).toList());

        assertThat(mvc.get().uri("/palmares/2013?q=brest&kind=COMMUNE").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"laureate-rows\"", "1 projet sur 26", "Brest Créative")
                .doesNotContain("<html", "DIVA");
    }

    @Test
    void a_search_without_answer_says_so_and_leads_back() {
        given(palmares.laureates("2013", new LaureateFilter("zzz", "", "", ""))).willReturn(List.of());

        assertThat(mvc.get().uri("/palmares/2013?q=zzz"))
                .hasStatusOk()
                .bodyText()
                .contains("Aucun projet ne répond à cette recherche", "Voir tous les projets");
    }

    @Test
    void a_project_shows_what_is_known_and_says_what_is_not() {
        assertThat(mvc.get().uri("/palmares/2013/brest-creative"))
                .hasStatusOk()
                .bodyText()
                .satisfies(html -> {
                    var page = Jsoup.parse(html);
                    assertThat(page.select("h1[lang=fr]").text()).isEqualTo("Brest Créative");
                    assertThat(page.select("a[href=/territories/" + BREST + "]").text())
                            .isEqualTo("Ville de Brest");
                    assertThat(page.select(".facts dd .quiet").eachText())
                            .containsExactly("non précisé par l’annonce", "non précisé par l’annonce");
                    assertThat(page.text()).contains("Source : l’annonce");
                });
    }

    @Test
    void a_territory_in_doubt_is_named_without_link() {
        assertThat(mvc.get().uri("/palmares/2013/diva"))
                .hasStatusOk()
                .bodyText()
                .contains("Lille Métropole")
                .doesNotContain("href=\"/territories/");
    }

    @Test
    void the_home_page_and_the_list_lead_to_the_latest_palmares() {
        assertThat(mvc.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/palmares/2013\"", "DIVA", "Voir les 26 projets labellisés");
        assertThat(mvc.get().uri("/palmares"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/palmares/2013\"", "Lyon", "26");
    }

    @Test
    void before_the_first_palmares_the_pages_say_so() {
        given(palmares.editions()).willReturn(List.of());

        assertThat(mvc.get().uri("/")).hasStatusOk().bodyText().contains("Aucun palmarès n’est encore publié");
        assertThat(mvc.get().uri("/palmares")).hasStatusOk().bodyText().contains("Aucun palmarès n’est encore publié");
    }

    @Test
    void the_home_page_shows_the_open_calls_with_their_deadline_and_where_to_file() {
        given(editions.open())
                .willReturn(List.of(
                        call("2027", new Wording("Le territoire augmenté", ""), Texts.PARIS, false),
                        call("demo", new Wording("L’île", "The island"), ZoneId.of("Indian/Reunion"), true)));

        assertThat(mvc.get().uri("/")).hasStatusOk().bodyText().satisfies(html -> {
            var calls = Jsoup.parse(html).select(".calls");
            assertThat(calls.select("h2").text()).isEqualTo("2 appels à dossiers sont ouverts");
            assertThat(calls.select("h3").eachText()).containsExactly("Label 2027", "Label 2027 fictif");
            assertThat(calls.select(".lead").eachText()).containsExactly("Le territoire augmenté", "L’île");
            assertThat(calls.select(".lead[lang=fr]").text()).isEqualTo("Le territoire augmenté");
            assertThat(calls.select("strong").eachText())
                    .containsExactly(
                            "31 mars 2027 à 18 h 00 (heure de Paris)", "31 mars 2027 à 20 h 00 (heure de La Réunion)");
            assertThat(calls.select("a[role=button]").eachAttr("href"))
                    .containsExactly("/dossiers/new?edition=2027", "/dossiers/new?edition=demo");
            assertThat(calls.text()).containsOnlyOnce("inventée pour la démonstration");
        });
        assertThat(mvc.get().uri("/").header("Accept-Language", "en"))
                .bodyText()
                .contains("2 calls for dossiers are open", "The island", "File a dossier");
    }

    @Test
    void without_an_open_call_the_home_page_speaks_of_none() {
        assertThat(mvc.get().uri("/")).bodyText().doesNotContain("/dossiers/new", "appel");
    }

    @Test
    void what_is_not_published_is_not_found() {
        assertThat(mvc.get().uri("/palmares/2012")).hasStatus(404);
        assertThat(mvc.get().uri("/palmares/2012/diva")).hasStatus(404);
    }

    private static EditionSummary call(String slug, Wording theme, ZoneId zone, boolean fictional) {
        return new EditionSummary(
                new EditionId(UUID.randomUUID()),
                slug,
                Wording.same("Label"),
                2027,
                theme,
                zone,
                new EditionStage.Calling(),
                Instant.parse("2027-01-04T08:00:00Z"),
                Instant.parse("2027-03-31T16:00:00Z"),
                fictional,
                false);
    }
}
