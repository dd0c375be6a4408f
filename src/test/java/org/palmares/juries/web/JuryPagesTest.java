package org.palmares.juries.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.palmares.Visitor.page;
import static org.palmares.editions.TestEditions.id;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.PageTest;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.juries.JuryRefusals;
import org.palmares.kernel.NotFound;
import org.palmares.people.Role;
import org.palmares.web.Flash;

/// Juries are shown, formed, and given dossiers to read.
@PageTest
class JuryPagesTest extends TwoJuries {

    @Test
    void juries_are_listed_with_their_jurors_the_chair_marked() {
        var page = page(get(JURIES));

        assertThat(page.select("section[id^=jury-] h2").eachText()).containsExactly("Jury de l’Ouest", "Finale");
        assertThat(page.select("#jury-" + JURY + " tbody tr").getFirst().text()).startsWith("Ada <b> Président");
        assertThat(page.select("#jury-" + JURY + " tbody tr").get(1).text()).startsWith("Béa Retirer");
        assertThat(page.select(".lead").text()).isEqualTo("2 jurys sont formés. Une région n’en a pas encore.");
        assertThat(page.select("select[name=region] option").eachText()).containsExactly("Sud");
        assertThat(page.select("form[action=/editions/2026/readings] button")).hasSize(1);
        assertThat(page.select("details[open]")).isEmpty();
    }

    @Test
    void whoever_only_follows_the_edition_reads() {
        given(people.roles()).willReturn(holding(Role.SCRUTINEER));

        var page = page(get(JURIES));

        assertThat(page.select("section h2")).hasSize(2);
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void before_the_first_jury_there_is_nothing_to_deal() {
        given(juries.of(SETUP.id())).willReturn(List.of());

        var page = page(get(JURIES));

        assertThat(page.select("select[name=region] option").eachText())
                .containsExactly("Ouest", "Sud", "Finale, toutes régions");
        assertThat(page.select("form[action=/editions/2026/readings]")).isEmpty();
    }

    @Test
    void whoever_has_no_part_in_the_edition_finds_nothing() {
        given(juries.of(SETUP.id())).willThrow(new NotFound("juries"));

        assertThat(get(JURIES)).hasStatus(404);
        assertThat(mvc.get().uri(JURIES)).hasStatus(403);
    }

    @Test
    void a_jury_is_formed_for_a_region_or_for_the_final() {
        assertThat(post(JURIES, "name", "Sud", "region", id(2).toString())).hasRedirectedUrl(JURIES);
        assertThat(post(JURIES, "name", "Finale", "region", "")).hasRedirectedUrl(JURIES);

        then(juries).should().convene(SETUP.id(), Round.REGIONAL, new RegionId(id(2)), "Sud");
        then(juries).should().convene(SETUP.id(), Round.FINAL, null, "Finale");
    }

    @ParameterizedTest
    @CsvSource({"'',name", "' ',name"})
    void a_jury_without_a_name_is_not_formed_and_the_region_stays_chosen(String name, String field) {
        given(juries.of(SETUP.id())).willReturn(List.of());

        var answer = post(JURIES, "name", name, "region", id(2).toString());

        assertThat(answer).hasStatus(422);
        var page = page(answer);
        assertThat(page.select("#" + field + "-errors").text()).isEqualTo("Renseignez ce champ.");
        assertThat(page.select("select[name=region] option[selected]").text()).isEqualTo("Sud");
        then(juries).should(never()).convene(any(), any(), any(), anyString());
    }

    @Test
    void a_name_too_long_or_a_region_that_is_none_is_not_taken() {
        given(juries.of(SETUP.id())).willReturn(List.of());

        var tooLong = post(JURIES, "name", "n".repeat(121), "region", "");
        assertThat(tooLong).hasStatus(422);
        assertThat(page(tooLong).select("input[name=name]").val()).hasSize(121);
        var noRegion = post(JURIES, "name", "Sud", "region", "sud");
        assertThat(noRegion).hasStatus(422);
        assertThat(page(noRegion).select("#region-errors").text()).isEqualTo("Cette valeur n’a pas la forme attendue.");
        assertThat(page(noRegion).select("input[name=name]").val()).isEqualTo("Sud");
        then(juries).should(never()).convene(any(), any(), any(), anyString());
    }

    @Test
    void a_jury_formed_already_is_named_in_the_refusal() {
        given(juries.convene(any(), any(), any(), anyString())).willThrow(JuryRefusals.alreadyConvened("Jury du Sud"));

        assertThat(post(JURIES, "name", "Sud", "region", id(2).toString()))
                .hasStatus(409)
                .bodyText()
                .contains("Le jury « Jury du Sud » existe déjà");
    }

    @Test
    void readings_are_dealt_and_their_number_is_said() {
        given(juries.assignRegional(SETUP.id())).willReturn(12);

        var answer = post("/editions/2026/readings");

        assertThat(answer).hasRedirectedUrl(JURIES);
        assertThat(answer.getMvcResult().getFlashMap().values())
                .containsExactly(new Flash("juries.assigned", List.of(12)));
    }

    @Test
    void dossiers_that_cannot_be_dealt_are_named_the_first_eight_of_them() {
        given(juries.assignRegional(SETUP.id()))
                .willThrow(JuryRefusals.notEnoughJurors(3, "1", "2", "3", "4", "5", "6", "7", "8", "9"))
                .willThrow(JuryRefusals.withoutRegion("7"));

        assertThat(post("/editions/2026/readings"))
                .hasStatus(409)
                .bodyText()
                .contains("il faut 3 jurés par dossier, et 9 dossiers ne peuvent pas les avoir "
                        + "(n° 1, 2, 3, 4, 5, 6, 7, 8…)");
        assertThat(post("/editions/2026/readings"))
                .hasStatus(409)
                .bodyText()
                .contains("un dossier recevable n’a pas de région (n° 7)");
    }

    @Test
    void what_is_no_address_of_ours_is_not_there() {
        assertThat(post(JURIES + "/west/seats", "email", "ada@ville.fr")).hasStatus(404);
        assertThat(get("/readings/first/recusal")).hasStatus(404);
    }
}
