package org.palmares.deliberations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.palmares.Visitor.page;
import static org.palmares.editions.TestEditions.complete;
import static org.palmares.editions.TestEditions.edition;
import static org.palmares.editions.TestEditions.id;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.TestPeople;
import org.palmares.Visitor;
import org.palmares.deliberations.Candidacy;
import org.palmares.deliberations.Deliberations;
import org.palmares.deliberations.Grounds;
import org.palmares.deliberations.RoundStanding;
import org.palmares.deliberations.Shortlist;
import org.palmares.deliberations.ShortlistLine;
import org.palmares.deliberations.ShortlistProposal;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.RegionId;
import org.palmares.editions.Setup;
import org.palmares.juries.JuryId;
import org.palmares.kernel.NotFound;
import org.palmares.people.AccountId;
import org.palmares.people.Grant;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.palmares.people.Roles;
import org.palmares.scoring.Progress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@Import({RoundController.class, ShortlistController.class})
class DeliberationPagesTest {

    private static final UUID ORGANISER = id(90);
    private static final String FINGERPRINT = "f".repeat(64);

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Editions editions;

    @MockitoBean
    Deliberations deliberations;

    @MockitoBean
    People people;

    @BeforeEach
    void an_organiser_asks() {
        given(people.roles()).willReturn(new Roles(List.of(new Grant(Role.ORGANISER, null, null))));
        given(people.names(any())).willReturn(Map.of(ORGANISER, "Ada Morel"));
    }

    @Test
    void a_round_says_how_far_it_has_come() {
        at(new EditionStage.Regional());
        given(deliberations.standing(any(), any()))
                .willReturn(standing(true, line(1, "La forêt", "4.2500", null), line(2, "Le bus", null, null)));

        var page = page(get("/editions/2026/regional"));

        assertThat(page.select(".lead").text())
                .isEqualTo("4 fiches rendues sur 6. Un dossier n’a encore aucune lecture.");
        assertThat(page.select(".progress tbody tr").text())
                .contains("Jury de l’Ouest")
                .contains("4 sur 6");
        assertThat(page.select("#ranking-rows tbody tr").eachText())
                .first()
                .asString()
                .contains("La forêt")
                .contains("4,25");
        assertThat(page.select("main a[role=button]").attr("href")).isEqualTo("/editions/2026/regional/shortlist");
    }

    @Test
    void a_recused_reader_is_told_what_the_ranking_leaves_out() {
        at(new EditionStage.Regional());
        given(deliberations.standing(any(), any())).willReturn(standing(false, line(1, "La forêt", "4.2500", null)));

        assertThat(page(get("/editions/2026/regional")).select(".note").text()).contains("Vous êtes déporté");
    }

    @Test
    void a_coordinator_is_not_led_to_the_shortlist() {
        at(new EditionStage.Regional());
        given(people.roles())
                .willReturn(new Roles(List.of(new Grant(
                        Role.COORDINATOR,
                        complete(edition(new EditionStage.Regional())).id().value(),
                        id(1)))));
        given(deliberations.standing(any(), any())).willReturn(standing(true, line(1, "La forêt", "4.2500", null)));

        assertThat(page(get("/editions/2026/regional")).select("main a[role=button]"))
                .isEmpty();
    }

    @Test
    void the_ranking_is_searched_filtered_and_exported_as_it_is_shown() throws UnsupportedEncodingException {
        at(new EditionStage.Regional());
        given(deliberations.standing(any(), any()))
                .willReturn(standing(true, line(1, "=La forêt", "4.2500", null), line(2, "Le bus", "3.0000", null)));

        assertThat(page(get("/editions/2026/regional?q=bus")).select("#ranking-rows tbody tr"))
                .hasSize(1);
        assertThat(page(get("/editions/2026/regional?sort=-rank"))
                        .select("#ranking-rows tbody tr")
                        .getFirst()
                        .text())
                .contains("Le bus");
        var csv = get("/editions/2026/regional.csv?q=for").getResponse();
        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getContentAsString())
                .contains("'=La forêt")
                .contains("4.2500")
                .doesNotContain("Le bus");
        assertThat(get("/editions/2026/regional.xlsx").getResponse().getHeader("Content-Disposition"))
                .contains("2026-regional.xlsx");
    }

    @Test
    void the_proposal_says_why_each_is_in_or_out_and_offers_to_decide() {
        at(new EditionStage.Regional());
        given(deliberations.shortlist(any())).willReturn(Optional.empty());
        given(deliberations.proposal(any()))
                .willReturn(proposal(
                        true,
                        line(1, "La forêt", "4.2500", new Grounds(Grounds.Kind.MERIT, List.of())),
                        line(2, "Le bus", "3.0000", new Grounds(Grounds.Kind.QUOTA_FULL, List.of(id(11)), 7))));

        var page = page(get("/editions/2026/regional/shortlist"));

        assertThat(page.select(".lead").text())
                .contains("Un dossier serait retenu sur 2")
                .contains("Les quotas changent le sort d’un dossier");
        assertThat(page.select("tbody tr").getLast().text())
                .contains("Quota plein : Services")
                .contains("Sa place va au dossier 2026-007")
                .contains("Non retenu");
        assertThat(page.select("form input[name=fingerprint]").attr("value")).isEqualTo(FINGERPRINT);
    }

    @Test
    void a_recused_organiser_decides_nothing() {
        at(new EditionStage.Regional());
        given(deliberations.shortlist(any())).willReturn(Optional.empty());
        given(deliberations.proposal(any()))
                .willReturn(proposal(false, line(1, "La forêt", "4.2500", new Grounds(Grounds.Kind.MERIT, List.of()))));

        var page = page(get("/editions/2026/regional/shortlist"));

        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select(".note").text()).contains("un autre organisateur doit l’arrêter");
    }

    @Test
    void an_unread_dossier_holds_the_decision_back() {
        at(new EditionStage.Regional());
        given(deliberations.shortlist(any())).willReturn(Optional.empty());
        given(deliberations.proposal(any())).willReturn(proposal(true, line(7, "Le bus", null, null)));

        var page = page(get("/editions/2026/regional/shortlist"));

        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select(".note").text()).contains("2026-007");
    }

    @Test
    void the_decision_is_taken_on_what_was_read() {
        at(new EditionStage.Regional());

        var answer = mvc.post()
                .uri("/editions/2026/regional/shortlist")
                .with(authentication(TestPeople.signedIn(ORGANISER)))
                .with(csrf())
                .param("fingerprint", FINGERPRINT)
                .exchange();

        assertThat(answer).hasStatus(302).hasRedirectedUrl("/editions/2026/regional/shortlist");
        then(deliberations)
                .should()
                .confirm(complete(edition(new EditionStage.Regional())).id(), FINGERPRINT);
    }

    @Test
    void once_decided_a_recused_reader_sees_the_finalists_and_no_mark() {
        at(new EditionStage.Final());
        given(deliberations.shortlist(any()))
                .willReturn(Optional.of(new Shortlist(
                        Instant.parse("2026-07-12T09:00:00Z"),
                        new AccountId(ORGANISER),
                        "seed",
                        6,
                        FINGERPRINT,
                        null,
                        List.of(line(1, "La forêt", null, null).candidacy()),
                        List.of())));

        var page = page(get("/editions/2026/regional/shortlist"));

        assertThat(page.select(".finalists").text()).contains("La forêt");
        assertThat(page.select("main table")).isEmpty();
        assertThat(page.select(".lead").text()).contains("Ada Morel");
    }

    @Test
    void rounds_are_not_there_for_others() {
        at(new EditionStage.Regional());
        given(deliberations.standing(any(), any())).willThrow(new NotFound("rounds"));
        given(deliberations.shortlist(any())).willThrow(new NotFound("shortlist"));

        assertThat(get("/editions/2026/regional")).hasStatus(404);
        assertThat(get("/editions/2026/final.csv")).hasStatus(404);
        assertThat(get("/editions/2026/regional/shortlist")).hasStatus(404);
    }

    private void at(EditionStage stage) {
        Setup setup = complete(edition(stage));
        given(editions.bySlug("2026")).willReturn(setup);
    }

    private static RoundStanding standing(boolean whole, ShortlistLine... lines) {
        return new RoundStanding(
                new Progress(List.of(new Progress.JuryProgress(new JuryId(id(60)), "Jury de l’Ouest", 6, 4))),
                List.of(lines),
                whole);
    }

    private static ShortlistProposal proposal(boolean whole, ShortlistLine... lines) {
        return new ShortlistProposal(List.of(lines), 6, List.of(), List.of(), 0, whole, "seed", FINGERPRINT);
    }

    private static ShortlistLine line(int number, String title, @Nullable String mean, @Nullable Grounds grounds) {
        return new ShortlistLine(
                new Candidacy(
                        new DossierId(new UUID(9, number)),
                        number,
                        title,
                        "Brévalon",
                        new AccountId(id(80)),
                        new RegionId(id(1)),
                        id(11),
                        List.of()),
                mean == null ? 0 : number,
                mean == null ? null : new BigDecimal(mean),
                mean == null ? 0 : 3,
                grounds);
    }

    private MvcTestResult get(String path) {
        return new Visitor(mvc, ORGANISER).get(path);
    }
}
