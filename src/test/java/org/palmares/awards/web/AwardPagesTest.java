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
import static org.palmares.editions.TestEditions.id;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.Visitor;
import org.palmares.awards.Awards;
import org.palmares.awards.LevelLine;
import org.palmares.awards.Levels;
import org.palmares.awards.Refusals;
import org.palmares.deliberations.Candidacy;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.LevelId;
import org.palmares.editions.RegionId;
import org.palmares.editions.Setup;
import org.palmares.people.AccountId;
import org.palmares.people.Grant;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.palmares.people.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@Import({LevelsController.class, PublicationController.class})
class AwardPagesTest {

    private static final UUID ORGANISER = id(90);
    private static final UUID FIRST = id(71);
    private static final UUID SECOND = id(72);
    private static final LevelId GOLD = new LevelId(id(51));
    private static final LevelId SILVER = new LevelId(id(52));

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Editions editions;

    @MockitoBean
    Awards awards;

    @MockitoBean
    People people;

    @BeforeEach
    void an_organiser_asks() {
        given(people.roles()).willReturn(new Roles(List.of(new Grant(Role.ORGANISER, null, null))));
        given(people.names(any())).willReturn(Map.of(ORGANISER, "Ada Morel"));
    }

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

    @Test
    void sealed_levels_wait_for_the_ceremony() {
        at(new EditionStage.Sealed());
        given(awards.levels(any())).willReturn(levels(3, ORGANISER));
        given(editions.mayRun(any())).willReturn(true);

        var page = page(get("/editions/2026/publication"));

        assertThat(page.select(".lead").text()).contains("2 labels attendent").contains("2 décembre 2026");
        assertThat(page.select("form[action=/editions/2026/publication]")).hasSize(1);
    }

    @Test
    void whoever_is_recused_is_not_even_told_how_many_labels_there_are() {
        at(new EditionStage.Sealed());
        given(awards.levels(any())).willThrow(Refusals.recused());

        assertThat(page(get("/editions/2026/publication")).select(".lead").text())
                .doesNotContainPattern("\\d labels?");
    }

    @Test
    void once_public_the_page_leads_to_the_palmares() {
        at(new EditionStage.Published(Instant.parse("2026-12-02T18:04:00Z")));

        var page = page(get("/editions/2026/publication"));

        assertThat(page.select("main a[role=button]").attr("href")).isEqualTo("/palmares/2026");
        assertThat(page.select("main form")).isEmpty();
    }

    private void at(EditionStage stage) {
        Setup setup = complete(edition(stage));
        given(editions.followed("2026")).willReturn(setup);
    }

    private static Levels levels(int version, @Nullable UUID by) {
        return new Levels(
                List.of(
                        line(FIRST, "Le bus des aînés", 1, "4.5000", GOLD),
                        line(SECOND, "La forêt", 2, "4.0000", SILVER)),
                "",
                0,
                version,
                by == null ? null : Instant.parse("2026-10-09T12:00:00Z"),
                by == null ? null : new AccountId(by));
    }

    private static LevelLine line(UUID dossier, String title, int rank, String mean, LevelId level) {
        return new LevelLine(
                new Candidacy(
                        new DossierId(dossier),
                        rank,
                        title,
                        "Brévalon",
                        new AccountId(id(80)),
                        new RegionId(id(1)),
                        id(11),
                        List.of()),
                rank,
                new BigDecimal(mean),
                4,
                level,
                level);
    }

    private MvcTestResult get(String path) {
        return new Visitor(mvc, ORGANISER).get(path);
    }

    private MvcTestResult post(String path, String... fields) {
        return new Visitor(mvc, ORGANISER).post(path, fields);
    }
}
