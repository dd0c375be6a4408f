package org.palmares.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.palmares.Visitor.page;
import static org.palmares.dossiers.Fixtures.LEAD;
import static org.palmares.dossiers.web.Asked.AT;
import static org.palmares.dossiers.web.Asked.get;
import static org.palmares.dossiers.web.Asked.post;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.DossierSummary;
import org.palmares.dossiers.Dossiers;
import org.palmares.dossiers.Fixtures;
import org.palmares.dossiers.TestRefusals;
import org.palmares.editions.EditionStage;
import org.palmares.editions.EditionSummary;
import org.palmares.editions.Editions;
import org.palmares.kernel.NotFound;
import org.palmares.kernel.Wording;
import org.palmares.territories.Kind;
import org.palmares.territories.Nature;
import org.palmares.territories.Origin;
import org.palmares.territories.Territories;
import org.palmares.territories.TerritoryChoice;
import org.palmares.territories.TerritorySummary;
import org.palmares.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// One's own dossiers, and the page that opens one more.
@PageTest
@Import({MyDossiersController.class, DossierOpeningController.class})
class MyDossiersPageTest {

    private static final TerritorySummary LENS = new TerritorySummary(
            LEAD,
            "Lens",
            Kind.COMMUNE,
            Nature.COMMUNE,
            null,
            "62",
            "Pas-de-Calais",
            32_000,
            null,
            Origin.REGISTER,
            true);

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Dossiers dossiers;

    @MockitoBean
    Editions editions;

    @MockitoBean
    Territories territories;

    @BeforeEach
    void a_call_is_open() {
        given(dossiers.now()).willReturn(AT);
        given(editions.open()).willReturn(List.of(call("2027")));
        given(editions.get(Fixtures.EDITION)).willReturn(Fixtures.calling());
        given(editions.bySlug("2027")).willReturn(Fixtures.calling());
        given(territories.choice(any(), any())).willReturn(TerritoryChoice.none());
    }

    @Test
    void each_dossier_says_what_is_next_and_leads_there() {
        given(dossiers.mine())
                .willReturn(List.of(
                        line(1, "", "DRAFT"),
                        line(2, "Le parc", "RETURNED"),
                        line(3, "La place", "SUBMITTED"),
                        line(4, "Le pont", "ELIGIBLE"),
                        line(5, "Le quai", "INELIGIBLE"),
                        line(6, "Le port", "WITHDRAWN")));

        var page = page(get(mvc, "/dossiers"));

        assertThat(page.select("tbody a").eachText())
                .containsExactly("Sans titre", "Le parc", "La place", "Le pont", "Le quai", "Le port");
        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly(
                        "/dossiers/" + Fixtures.id(101) + "/draft",
                        "/dossiers/" + Fixtures.id(102) + "/draft",
                        "/dossiers/" + Fixtures.id(103),
                        "/dossiers/" + Fixtures.id(104),
                        "/dossiers/" + Fixtures.id(105),
                        "/dossiers/" + Fixtures.id(106));
        assertThat(page.select("tbody tr").getFirst().text())
                .contains("31 mars 2027 à 18 h 00 (heure de Paris)", "il reste 58 jours");
        assertThat(page.select(".lead").text()).contains("6 dossiers", "2 dossiers attendent");
    }

    @Test
    void without_a_dossier_one_is_shown_how_to_open_the_first_while_a_call_is_open() {
        given(dossiers.mine()).willReturn(List.of());
        assertThat(page(get(mvc, "/dossiers")).select(".empty a").attr("href")).isEqualTo("/dossiers/new");

        given(editions.open()).willReturn(List.of());
        var page = page(get(mvc, "/dossiers"));
        assertThat(page.select(".empty a")).isEmpty();
        assertThat(page.select(".empty").text()).contains("Aucun appel à dossiers n’est ouvert");
        assertThat(page(get(mvc, "/dossiers/new")).select("main form")).isEmpty();
    }

    @Test
    void with_several_calls_the_one_of_the_address_is_chosen() {
        given(editions.open()).willReturn(List.of(call("2027"), call("demonstration")));

        var page = page(get(mvc, "/dossiers/new?edition=demonstration"));

        assertThat(page.select("#edition option[selected]").val()).isEqualTo("demonstration");
        assertThat(page(get(mvc, "/dossiers/new")).select("input[name=edition][value=2027]"))
                .isEmpty();
    }

    @Test
    void a_dossier_is_opened_and_one_goes_on_to_its_draft() {
        var id = DossierId.random();
        given(dossiers.open(Fixtures.EDITION, LEAD)).willReturn(id);

        assertThat(post(mvc, "/dossiers", "edition", "2027", "lead", LEAD.toString()))
                .hasRedirectedUrl("/dossiers/" + id + "/draft");
    }

    @Test
    void what_is_missing_is_shown_at_its_field_and_what_was_typed_stays() {
        given(editions.open()).willReturn(List.of(call("2027"), call("demonstration")));
        given(territories.choice("lens", null)).willReturn(new TerritoryChoice("lens", List.of(LENS), null));

        var noLead = post(mvc, "/dossiers", "edition", "demonstration", "lead", "x", "lead-typed", "lens");
        var nothing = post(mvc, "/dossiers");

        assertThat(noLead).hasStatus(422);
        assertThat(page(noLead).select("#edition option[selected]").val()).isEqualTo("demonstration");
        assertThat(page(noLead).select("#lead-typed").val()).isEqualTo("lens");
        assertThat(page(noLead).select("#lead-options").text()).contains("Lens");
        assertThat(page(noLead).select(".errors a").eachAttr("href")).containsExactly("#lead");
        assertThat(nothing).hasStatus(422);
        assertThat(page(nothing).select(".errors a").eachAttr("href")).containsExactly("#edition", "#lead");
        then(dossiers).should(never()).open(any(), any());
    }

    @Test
    void without_scripts_a_territory_is_looked_for_by_sending_the_form() {
        given(territories.choice("lens", null)).willReturn(new TerritoryChoice("lens", List.of(LENS), null));

        var answer = post(mvc, "/dossiers", "edition", "2027", "lead-typed", "lens", "lead-search", "1");

        assertThat(answer).hasStatusOk();
        assertThat(page(answer).select("input[name=lead][type=radio]").val()).isEqualTo(LEAD.toString());
        then(dossiers).should(never()).open(any(), any());
    }

    @Test
    void a_refusal_is_said_in_words_and_an_unknown_edition_is_not_found() {
        given(dossiers.open(any(), any())).willThrow(TestRefusals.deadlinePassed());
        given(editions.bySlug("2030")).willThrow(new NotFound("edition"));

        assertThat(post(mvc, "/dossiers", "edition", "2027", "lead", LEAD.toString()))
                .hasStatus(409)
                .bodyText()
                .contains("31 mars 2027 à 18\u00a0h\u00a000 (heure de Paris)");
        assertThat(post(mvc, "/dossiers", "edition", "2030", "lead", LEAD.toString()))
                .hasStatus(404);
    }

    private static DossierSummary line(int number, String title, String status) {
        return new DossierSummary(
                Fixtures.id(100 + number),
                Fixtures.EDITION.value(),
                number,
                title,
                "Ville de Lens",
                null,
                null,
                List.<UUID>of(),
                status,
                status.equals("DRAFT") ? null : AT,
                1);
    }

    private static EditionSummary call(String slug) {
        return new EditionSummary(
                Fixtures.EDITION,
                slug,
                Wording.same("Territoires innovants"),
                2027,
                Wording.same("Le territoire augmenté"),
                Texts.PARIS,
                new EditionStage.Calling(),
                Fixtures.OPENS,
                Fixtures.DEADLINE,
                true,
                false);
    }
}
