package org.palmares.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@ComponentScan("org.palmares.territories.web")
class TerritoryPagesTest {

    private static final TerritorySummary BREST = summary("Brest", Nature.COMMUNE, Origin.REGISTER);

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Territories territories;

    @Test
    void a_visitor_searches_and_gets_the_whole_page() {
        given(territories.search(eq("brest"), any(), anyInt())).willReturn(List.of(BREST));

        assertThat(mvc.get().uri("/territories?q=brest"))
                .hasStatusOk()
                .bodyText()
                .contains("<!doctype html>", "Brest", "Finistère (29)", "commune", "Licence Ouverte");
    }

    @Test
    void as_one_types_only_the_rows_come() {
        given(territories.search(eq("brest"), eq(Kind.COMMUNE), anyInt())).willReturn(List.of(BREST));

        assertThat(mvc.get().uri("/territories?q=brest&kind=COMMUNE").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"territory-rows\"", "/territories/" + BREST.id())
                .doesNotContain("<html");
    }

    @Test
    void an_unknown_kind_in_the_address_is_every_kind() {
        assertThat(mvc.get().uri("/territories?q=x&kind=PLANET")).hasStatusOk();
        then(territories).should().search(eq("x"), eq(null), anyInt());
    }

    @Test
    void a_body_shows_what_is_known_its_members_and_its_source() {
        var metropolis = new Territory(
                TerritoryId.random(),
                "Brest Métropole",
                Kind.COMMUNITY,
                Nature.METRO,
                null,
                "242900314",
                new Siren("242900314"),
                213403,
                new Place("29", "Finistère"),
                new Place("53", "Bretagne"),
                null,
                List.of(),
                Origin.REGISTER,
                true,
                null);
        given(territories.find(metropolis.id())).willReturn(Optional.of(metropolis));
        given(territories.members(metropolis.id())).willReturn(List.of(BREST));

        assertThat(mvc.get().uri("/territories/" + metropolis.id()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Brest Métropole",
                        "métropole",
                        "242 900 314",
                        "Finistère (29)",
                        "Bretagne",
                        "Une commune membre");
    }

    @Test
    void a_body_that_is_not_there_is_not_found() {
        assertThat(mvc.get().uri("/territories/" + UUID.randomUUID())).hasStatus(404);
        assertThat(mvc.get().uri("/territories/nowhere")).hasStatus(404);
    }

    @Test
    void the_field_offers_radio_buttons_with_stable_ids() {
        given(territories.choice("brest", null)).willReturn(new TerritoryChoice("brest", List.of(BREST), null));

        assertThat(mvc.get().uri("/territories/picker?field=lead&lead-typed=brest"))
                .hasStatusOk()
                .bodyText()
                .satisfies(html -> {
                    var radio = Jsoup.parse(html).selectXpath("//input[@type='radio']");
                    assertThat(radio.attr("name")).isEqualTo("lead");
                    assertThat(radio.attr("id")).isEqualTo("lead-" + BREST.id());
                    assertThat(radio.attr("value")).isEqualTo(BREST.id().toString());
                });
    }

    @Test
    void a_field_name_that_is_none_is_not_found() {
        assertThat(mvc.get().uri("/territories/picker?field=%22%3E%3Cscript%3E&q=a"))
                .hasStatus(404);
    }

    @Test
    void a_visitor_who_would_add_a_body_is_asked_to_sign_in() {
        assertThat(mvc.get().uri("/territories/new")).hasStatus4xxClientError();
        assertThat(mvc.post().uri("/territories").with(csrf()).param("name", "SIVU"))
                .hasStatus4xxClientError();
        then(territories).should(never()).add(any());
    }

    @Test
    void a_body_is_added_by_somebody_who_has_signed_in() {
        var id = TerritoryId.random();
        var added = new NewTerritory("SIVU du Lac", Nature.SYNDICAT, null, null, null, null);
        given(territories.add(added)).willReturn(id);

        assertThat(mvc.post()
                        .uri("/territories")
                        .with(csrf())
                        .with(authentication(TestPeople.signedIn(UUID.randomUUID())))
                        .param("name", " SIVU du Lac ")
                        .param("nature", "SYNDICAT"))
                .hasRedirectedUrl("/territories/" + id);
    }

    @Test
    void a_mistyped_siren_comes_back_with_its_message() {
        assertThat(mvc.post()
                        .uri("/territories")
                        .with(csrf())
                        .with(authentication(TestPeople.signedIn(UUID.randomUUID())))
                        .param("name", "SIVU du Lac")
                        .param("nature", "METRO")
                        .param("siren", "217500017"))
                .hasStatus(422)
                .bodyText()
                .contains("siren-errors", "nature-errors", "SIVU du Lac");
    }

    @Test
    void a_known_siren_is_refused_with_a_link_to_the_body_that_bears_it() {
        given(territories.add(any())).willThrow(new TerritoryRefusal.AlreadyKnown(new Siren("217500016"), BREST));

        assertThat(mvc.post()
                        .uri("/territories")
                        .with(csrf())
                        .with(authentication(TestPeople.signedIn(UUID.randomUUID())))
                        .param("name", "Autre")
                        .param("nature", "OTHER")
                        .param("siren", "217 500 016"))
                .hasStatus(409)
                .bodyText()
                .contains("/territories/" + BREST.id(), "Autre");
    }

    @Test
    void without_scripts_the_search_of_the_field_brings_the_form_back_with_its_answers() {
        given(territories.choice("brest", null)).willReturn(new TerritoryChoice("brest", List.of(BREST), null));

        assertThat(mvc.post()
                        .uri("/territories")
                        .with(csrf())
                        .with(authentication(TestPeople.signedIn(UUID.randomUUID())))
                        .param("name", "Office")
                        .param("parent-typed", "brest")
                        .param("parent-search", "1"))
                .hasStatusOk()
                .bodyText()
                .contains("parent-" + BREST.id(), "Office");
        then(territories).should(never()).add(any());
    }

    private static TerritorySummary summary(String name, Nature nature, Origin origin) {
        return new TerritorySummary(
                TerritoryId.random(),
                name,
                nature.kind(),
                nature,
                null,
                "29",
                "Finistère",
                142_346,
                null,
                origin,
                true);
    }
}
