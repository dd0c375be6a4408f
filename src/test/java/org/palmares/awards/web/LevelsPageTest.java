package org.palmares.awards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.palmares.Visitor.page;
import static org.palmares.editions.TestEditions.complete;
import static org.palmares.editions.TestEditions.edition;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.awards.Refusals;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionStage;
import org.palmares.people.Grant;
import org.palmares.people.Role;
import org.palmares.people.Roles;
import org.springframework.dao.OptimisticLockingFailureException;

/// The page on which the levels are given, and sealed.
@PageTest
class LevelsPageTest extends GivenLevels {

    @Test
    void before_the_final_the_page_says_what_comes_first() {
        at(new EditionStage.Regional());

        assertThat(page(get("/editions/2026/levels")).select(".empty").text()).contains("La finale n’est pas ouverte");
        then(awards).shouldHaveNoInteractions();
    }

    @Test
    void the_levels_of_the_ranking_are_offered_for_choice() {
        at(new EditionStage.Final());
        given(awards.levels(any())).willReturn(levels(0, null));

        var page = page(get("/editions/2026/levels"));

        assertThat(page.select("select[name=level[" + FIRST + "]] option[selected]")
                        .text())
                .isEqualTo("Or");
        assertThat(page.select("select[name=level[" + SECOND + "]] option[selected]")
                        .text())
                .isEqualTo("Argent");
        assertThat(page.select("form[action$=/seal]")).isEmpty();
        assertThat(page.select("main").text()).contains("rien n’est encore gardé");
    }

    @Test
    void once_kept_the_levels_can_be_sealed_at_that_version() {
        at(new EditionStage.Final());
        given(awards.levels(any())).willReturn(levels(3, ORGANISER));

        var page = page(get("/editions/2026/levels"));

        assertThat(page.select("form[action$=/seal] input[name=version]").attr("value"))
                .isEqualTo("3");
        assertThat(page.select(".saved").text()).contains("Ada Morel");
    }

    @Test
    void a_scrutineer_reads_the_levels_and_changes_none() {
        at(new EditionStage.Final());
        given(people.roles()).willReturn(new Roles(List.of(new Grant(Role.SCRUTINEER, null, null))));
        given(awards.levels(any())).willReturn(levels(3, ORGANISER));

        var page = page(get("/editions/2026/levels"));

        assertThat(page.select("main form, main select")).isEmpty();
        assertThat(page.select("main").text()).contains("Le bus des aînés");
    }

    @Test
    void whoever_is_recused_reads_that_they_may_not_know() {
        at(new EditionStage.Final());
        given(awards.levels(any())).willThrow(Refusals.recused());

        var page = page(get("/editions/2026/levels"));

        assertThat(page.select(".empty").text()).contains("ne vous sont pas montrés");
        assertThat(page.select("main").text())
                .doesNotContain("Le bus des aînés")
                .doesNotContain("Or");
    }

    @Test
    void what_is_chosen_is_given_at_the_version_read() {
        at(new EditionStage.Final());

        var answer = post(
                "/editions/2026/levels",
                "version",
                "2",
                "level[" + FIRST + "]",
                "",
                "level[" + SECOND + "]",
                GOLD.toString(),
                "reason",
                "Le jury a entendu les deux.");

        assertThat(answer).hasStatus(302).hasRedirectedUrl("/editions/2026/levels");
        then(awards)
                .should()
                .give(
                        complete(edition(new EditionStage.Final())).id(),
                        Map.of(new DossierId(SECOND), GOLD),
                        "Le jury a entendu les deux.",
                        2);
    }

    @Test
    void a_departure_without_a_reason_is_asked_for_it_and_keeps_the_choice() {
        at(new EditionStage.Final());
        given(awards.levels(any())).willReturn(levels(2, ORGANISER));
        willThrow(Refusals.reasonMissing()).given(awards).give(any(), any(), any(), anyInt());

        var answer = post(
                "/editions/2026/levels",
                "version",
                "2",
                "level[" + FIRST + "]",
                SILVER.toString(),
                "level[" + SECOND + "]",
                GOLD.toString(),
                "reason",
                "");

        assertThat(answer).hasStatus(422);
        var page = page(answer);
        assertThat(page.select("select[name=level[" + SECOND + "]] option[selected]")
                        .text())
                .isEqualTo("Or");
        assertThat(page.select(".errors a").attr("href")).isEqualTo("#reason");
        assertThat(page.select("#reason").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("form[action$=/seal]")).isEmpty();
    }

    @Test
    void too_many_of_a_level_leads_to_the_places() {
        at(new EditionStage.Final());
        given(awards.levels(any())).willReturn(levels(2, ORGANISER));
        willThrow(Refusals.tooMany(
                        complete(edition(new EditionStage.Final())).levels().getFirst()))
                .given(awards)
                .give(any(), any(), any(), anyInt());

        var answer = post(
                "/editions/2026/levels",
                "version",
                "2",
                "level[" + FIRST + "]",
                GOLD.toString(),
                "level[" + SECOND + "]",
                GOLD.toString());

        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select(".errors a").attr("href")).isEqualTo("#places");
    }

    @Test
    void levels_that_changed_meanwhile_are_not_written_over() {
        at(new EditionStage.Final());
        willThrow(new OptimisticLockingFailureException("stale")).given(awards).give(any(), any(), any(), anyInt());

        assertThat(post("/editions/2026/levels", "version", "1")).hasStatus(409);
    }

    @Test
    void a_dossier_or_level_that_is_none_is_left_out_of_what_is_given() {
        at(new EditionStage.Final());

        post("/editions/2026/levels", "version", "1", "level[x]", "y", "level[" + FIRST + "]", "gold");

        then(awards).should().give(any(), eq(Map.of()), any(), anyInt());
    }
}
