package org.palmares.editions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.palmares.Visitor.page;
import static org.palmares.editions.TestEditions.CALL_CLOSES;
import static org.palmares.editions.TestEditions.CALL_OPENS;
import static org.palmares.editions.TestEditions.complete;
import static org.palmares.editions.TestEditions.edition;
import static org.palmares.editions.TestEditions.id;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.TestPeople;
import org.palmares.Visitor;
import org.palmares.editions.EditionPlans;
import org.palmares.editions.EditionStage;
import org.palmares.editions.EditionSummary;
import org.palmares.editions.Editions;
import org.palmares.editions.Lack;
import org.palmares.editions.Part;
import org.palmares.editions.PlanKind;
import org.palmares.editions.Setup;
import org.palmares.people.Grant;
import org.palmares.people.MembersPage;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.palmares.people.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@Import({
    EditionListController.class,
    NewEditionController.class,
    EditionController.class,
    EditionPeopleController.class,
    SettingsController.class,
    CallController.class,
    RegionalRoundController.class,
    EditionRail.class
})
class EditionPageTest {

    private static final Lack NO_QUESTION = new Lack(Part.QUESTIONS, "editions.lack.questions", List.of());

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Editions editions;

    @MockitoBean
    EditionPlans plans;

    @MockitoBean
    People people;

    @Test
    void the_ledger_lists_the_editions_followed() {
        var preparing = edition(new EditionStage.Preparing());
        given(editions.followed())
                .willReturn(List.of(new EditionSummary(
                        preparing.id(),
                        "2026",
                        preparing.programme(),
                        2026,
                        preparing.theme(),
                        preparing.zone(),
                        preparing.stage(),
                        CALL_OPENS,
                        CALL_CLOSES,
                        true,
                        false)));

        var page = page(get("/editions"));

        assertThat(page.select("tbody th a").attr("href")).isEqualTo("/editions/2026");
        assertThat(page.select("tbody .tag").eachText()).containsExactly("Fictive", "En préparation");
        assertThat(page.select("a[href=/editions/new]")).isEmpty();
    }

    @Test
    void the_ledger_is_not_there_for_whoever_runs_nothing() {
        assertThat(get("/editions")).hasStatus(404);
    }

    @Test
    void while_preparing_each_lack_leads_to_where_it_is_mended() {
        shown(CALL_OPENS.minusSeconds(3600), new EditionStage.Preparing());
        given(editions.lacks(any())).willReturn(List.of(NO_QUESTION));

        var page = page(get("/editions/2026"));

        assertThat(page.select("#edition-lacks a").attr("href")).isEqualTo("/editions/2026/settings/questions");
        assertThat(page.select(".lead").text()).startsWith("Un point reste à régler");
        assertThat(page.select("a[href=/editions/2026/call]")).isEmpty();
    }

    @Test
    void a_complete_edition_offers_to_open_the_call() {
        shown(CALL_OPENS.minusSeconds(3600), new EditionStage.Preparing());

        var page = page(get("/editions/2026"));

        assertThat(page.select("a[role=button]").attr("href")).isEqualTo("/editions/2026/call");
        assertThat(page.select("svg").attr("aria-label")).contains("Appel : 12 janv. – 31 mars.");
        assertThat(page.select("svg rect")).hasSize(4);
        assertThat(page.select("#edition-calendar tbody tr").getFirst().text()).contains("12 janvier 2026 à 9 h 00");
    }

    @Test
    void the_regional_round_is_offered_once_the_deadline_is_past() {
        shown(CALL_CLOSES, new EditionStage.Calling());
        assertThat(page(get("/editions/2026")).select("a[href=/editions/2026/regional-round]"))
                .isEmpty();

        shown(CALL_CLOSES.plusSeconds(1), new EditionStage.Calling());
        assertThat(page(get("/editions/2026")).select("a[href=/editions/2026/regional-round]"))
                .hasSize(1);
    }

    @Test
    void the_rail_shows_the_course_with_dates() {
        var setup = shown(CALL_CLOSES.minusSeconds(1), new EditionStage.Calling());
        given(editions.course("2026")).willReturn(Optional.of(setup.edition()));
        holding(Role.ORGANISER);

        var steps = page(get("/editions/2026")).select(".rail ol li");

        assertThat(steps.eachAttr("class"))
                .containsExactly("current", "to_come", "to_come", "to_come", "to_come", "to_come");
        assertThat(steps.select("a").eachAttr("href"))
                .containsExactly(
                        "/editions/2026/dossiers",
                        "/editions/2026/eligibility",
                        "/editions/2026/regional",
                        "/editions/2026/final",
                        "/editions/2026/levels",
                        "/editions/2026/publication");
        assertThat(steps.getFirst().text()).contains("12 janv. – 31 mars");
    }

    @Test
    void the_rail_leads_a_coordinator_and_a_scrutineer_to_pages_that_are_theirs() {
        var setup = shown(CALL_CLOSES.minusSeconds(1), new EditionStage.Calling());
        given(editions.course("2026")).willReturn(Optional.of(setup.edition()));

        holding(Role.COORDINATOR);
        assertThat(page(get("/editions/2026")).select(".rail ol a").eachAttr("href"))
                .contains("/editions/2026/dossiers", "/editions/2026/eligibility")
                .doesNotContain("/editions/2026/levels");

        holding(Role.SCRUTINEER);
        var rail = page(get("/editions/2026")).select(".rail");
        assertThat(rail.select("ol li")).hasSize(6);
        assertThat(rail.select("ol a").eachAttr("href"))
                .containsExactly(
                        "/editions/2026/regional",
                        "/editions/2026/final",
                        "/editions/2026/levels",
                        "/editions/2026/publication");
        assertThat(rail.select(".tools a").eachAttr("href")).doesNotContain("/editions/2026/people");
    }

    @Test
    void the_rail_leads_to_what_is_planned_and_to_nothing_else() {
        var setup = shown(CALL_CLOSES.plusSeconds(1), new EditionStage.Regional());
        given(editions.course("2026")).willReturn(Optional.of(setup.edition()));
        holding(Role.ORGANISER);
        assertThat(page(get("/editions/2026")).select(".tools a").eachAttr("href"))
                .containsExactly(
                        "/editions/2026/settings",
                        "/editions/2026/juries",
                        "/editions/2026/people",
                        "/editions/2026/journal");

        given(plans.kinds(setup.id())).willReturn(Set.of(PlanKind.TOUR));

        assertThat(page(get("/editions/2026")).select(".tools a").eachAttr("href"))
                .contains("/editions/2026/tour")
                .doesNotContain("/editions/2026/forum");
    }

    @Test
    void opening_the_call_is_asked_first_and_then_done() {
        var setup = shown(CALL_OPENS.minusSeconds(3600), new EditionStage.Preparing());

        assertThat(page(get("/editions/2026/call")).select("form").attr("action"))
                .isEqualTo("/editions/2026/call");
        assertThat(post("/editions/2026/call")).hasStatus3xxRedirection().hasRedirectedUrl("/editions/2026");
        then(editions).should().openCall(setup.id());
    }

    @Test
    void the_settings_say_what_each_part_holds_and_lacks() {
        shown(CALL_OPENS.minusSeconds(3600), new EditionStage.Preparing());
        given(editions.lacks(any())).willReturn(List.of(NO_QUESTION));

        var page = page(get("/editions/2026/settings"));

        assertThat(page.select("tbody tr")).hasSize(Part.values().length);
        assertThat(page.select("tbody .tag.wait")).hasSize(1);
        assertThat(page.select("tbody tr").get(2).text()).contains("2 régions, 6 départements");
    }

    @Test
    void an_edition_without_anyone_says_so() {
        var setup = shown(CALL_OPENS.minusSeconds(3600), new EditionStage.Preparing());
        given(people.membersPage(setup.id().value(), "/editions/2026/people"))
                .willReturn(new MembersPage(
                        setup.id().value(),
                        "/editions/2026/people",
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(Role.JUROR),
                        true));

        assertThat(page(get("/editions/2026/people")).select(".lead").text())
                .startsWith("Personne ne prend encore part");
    }

    @Test
    void an_address_with_capitals_is_refused_at_its_field() {
        given(editions.mayBegin()).willReturn(true);

        var answer = mvc.post()
                .uri("/editions")
                .with(authentication(TestPeople.signedIn(id(900))))
                .with(csrf())
                .param("programmeFr", "Label")
                .param("year", "2027")
                .param("slug", "Édition 2027")
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("input[name=slug]").val()).isEqualTo("Édition 2027");
    }

    private void holding(Role role) {
        given(people.roles()).willReturn(new Roles(List.of(new Grant(role, null, null))));
    }

    private Setup shown(Instant now, EditionStage stage) {
        var setup = complete(edition(stage));
        given(editions.followed("2026")).willReturn(setup);
        given(editions.run("2026")).willReturn(setup);
        given(editions.mayRun(any())).willReturn(true);
        given(editions.now()).willReturn(now);
        return setup;
    }

    private MvcTestResult get(String address) {
        return new Visitor(mvc, id(900)).get(address);
    }

    private MvcTestResult post(String address) {
        return new Visitor(mvc, id(900)).post(address);
    }
}
