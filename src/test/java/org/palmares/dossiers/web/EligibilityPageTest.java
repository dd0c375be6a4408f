package org.palmares.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.palmares.Visitor.page;
import static org.palmares.dossiers.Fixtures.WEST;
import static org.palmares.dossiers.web.Asked.AT;
import static org.palmares.dossiers.web.Asked.COORDINATOR;
import static org.palmares.dossiers.web.Asked.JUROR;
import static org.palmares.dossiers.web.Asked.get;
import static org.palmares.dossiers.web.Asked.post;
import static org.palmares.dossiers.web.Asked.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.PageTest;
import org.palmares.dossiers.Dossier;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.DossierReading;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.Dossiers;
import org.palmares.dossiers.Fixtures;
import org.palmares.dossiers.TestRefusals;
import org.palmares.editions.EditionId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.kernel.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The submitted dossiers of an edition, decided one after the other.
@PageTest
@Import(EligibilityController.class)
class EligibilityPageTest {

    private static final DossierStatus SUBMITTED = new DossierStatus.Submitted(AT);
    private static final DossierId ID = Fixtures.dossier(SUBMITTED).id();
    private static final String PAGE = "/editions/2027/eligibility";
    private static final String DECISION = "/dossiers/" + ID + "/eligibility";

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Dossiers dossiers;

    @MockitoBean
    Editions editions;

    @BeforeEach
    void one_dossier_to_examine() {
        given(editions.bySlug("2027")).willReturn(Fixtures.calling());
        given(editions.get(Fixtures.EDITION)).willReturn(Fixtures.calling());
        given(dossiers.counts(Fixtures.EDITION)).willReturn(Map.of("SUBMITTED", 2, "ELIGIBLE", 1));
        given(dossiers.toExamine(any(), anyInt())).willReturn(Optional.of(ID));
        shown(reading(SUBMITTED, COORDINATOR));
    }

    @Test
    void the_next_dossier_is_shown_with_its_three_decisions() {
        var page = page(get(mvc, PAGE + "?after=7"));

        then(dossiers).should().toExamine(Fixtures.EDITION, 7);
        assertThat(page.select("main h2").getFirst().text()).isEqualTo("Le guichet des aînés");
        assertThat(page.select("form[action=" + DECISION + "] input[name=decision]")
                        .eachAttr("value"))
                .containsExactly("eligible", "returned", "ineligible");
        assertThat(page.select("input[name=version]").eachAttr("value")).containsOnly("3");
        assertThat(page.select("a[href$=after=42]")).hasSize(1);
        assertThat(page.select("details[open]")).isEmpty();
    }

    @Test
    void once_the_regional_round_is_open_nothing_is_returned_any_more() {
        given(editions.bySlug("2027")).willReturn(Fixtures.setup(new EditionStage.Regional()));

        assertThat(page(get(mvc, PAGE)).select("input[name=decision]").eachAttr("value"))
                .containsExactly("eligible", "ineligible");
    }

    @Test
    void a_decision_leads_to_the_next_dossier() {
        assertThat(post(mvc, DECISION, "decision", "eligible", "version", "3")).hasRedirectedUrl(PAGE + "?after=42");
        assertThat(post(mvc, DECISION, "decision", "returned", "version", "3", "reason-returned", "Précisez."))
                .hasRedirectedUrl(PAGE + "?after=42");
        assertThat(post(mvc, DECISION, "decision", "ineligible", "version", "3", "reason-ineligible", "Hors sujet."))
                .hasRedirectedUrl(PAGE + "?after=42");

        then(dossiers).should().declareEligible(ID);
        then(dossiers).should().returnToComplete(ID, "Précisez.");
        then(dossiers).should().declareIneligible(ID, "Hors sujet.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"returned", "ineligible"})
    void a_decision_without_its_reason_comes_back_open_at_what_is_missing(String decision) {
        willThrow(TestRefusals.reasonMissing()).given(dossiers).returnToComplete(any(), any());
        willThrow(TestRefusals.reasonMissing()).given(dossiers).declareIneligible(any(), any());

        var answer = post(mvc, DECISION, "decision", decision, "version", "3", "reason-" + decision, "\u2003");

        assertThat(answer).hasStatus(422);
        var page = page(answer);
        assertThat(page.select("details[open] input[name=decision]").val()).isEqualTo(decision);
        assertThat(page.select("[aria-invalid]").eachAttr("id")).containsExactly("reason-" + decision);
        assertThat(page.select("#reason-" + decision).val()).isEqualTo("\u2003");
    }

    @Test
    void a_decision_on_what_changed_since_it_was_read_is_not_taken() {
        willThrow(new OptimisticLockingFailureException("stale"))
                .given(dossiers)
                .requireVersion(ID, 2);

        assertThat(post(mvc, DECISION, "decision", "eligible", "version", "2")).hasStatus(409);
        then(dossiers).should(never()).declareEligible(any());
    }

    @Test
    void a_decision_already_taken_is_refused_in_words_and_an_unknown_one_is_not_found() {
        willThrow(TestRefusals.notUnderExamination()).given(dossiers).declareEligible(any());

        assertThat(post(mvc, DECISION, "decision", "eligible", "version", "3"))
                .hasStatus(409)
                .bodyText()
                .contains("à examiner");
        assertThat(post(mvc, DECISION, "decision", "burn", "version", "3")).hasStatus(404);
    }

    @Test
    void what_is_decided_already_or_nowhere_left_is_said() {
        shown(reading(new DossierStatus.Eligible(AT), COORDINATOR));
        assertThat(page(get(mvc, PAGE + "?dossier=" + ID)).select(".empty h2").text())
                .isEqualTo("Ce dossier n’est plus à examiner");

        given(dossiers.toExamine(any(), anyInt())).willReturn(Optional.empty());
        given(dossiers.counts(Fixtures.EDITION)).willReturn(Map.of("SUBMITTED", 0));
        assertThat(page(get(mvc, PAGE)).select(".empty h2").text()).isEqualTo("Tout est examiné");
    }

    @Test
    void whoever_reads_a_dossier_without_examining_it_finds_no_decision() {
        shown(reading(SUBMITTED, JUROR));

        assertThat(get(mvc, PAGE + "?dossier=" + ID)).hasStatus(404);
        given(dossiers.counts(Fixtures.EDITION)).willThrow(new NotFound("dossiers"));
        assertThat(get(mvc, PAGE)).hasStatus(404);
    }

    @Test
    void a_dossier_of_another_edition_is_not_examined_here() {
        var other = Fixtures.dossier(SUBMITTED);
        var elsewhere = new Dossier(
                other.id(),
                new EditionId(Fixtures.id(99)),
                1,
                other.lead(),
                other.owner(),
                other.content(),
                other.region(),
                SUBMITTED,
                3);
        shown(reading(elsewhere, Fixtures.calling(), COORDINATOR, null, true));

        assertThat(get(mvc, PAGE + "?dossier=" + ID)).hasStatus(404);
    }

    @Test
    void a_dossier_is_sent_to_a_region_that_was_chosen() {
        var address = "/dossiers/" + ID + "/region";

        assertThat(post(mvc, address, "region", WEST.value().toString())).hasRedirectedUrl("/dossiers/" + ID);
        then(dossiers).should().assign(ID, WEST);
        for (var nothing : List.of("", "x")) {
            assertThat(post(mvc, address, "region", nothing)).hasRedirectedUrl("/dossiers/" + ID);
        }
        then(dossiers).should().assign(any(), any());
    }

    private void shown(DossierReading reading) {
        given(dossiers.reading(ID)).willReturn(reading);
        given(dossiers.get(ID)).willReturn(reading.dossier());
    }
}
