package org.palmares.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.palmares.Visitor.page;
import static org.palmares.dossiers.web.Asked.AT;
import static org.palmares.dossiers.web.Asked.COORDINATOR;
import static org.palmares.dossiers.web.Asked.HANDED_IN;
import static org.palmares.dossiers.web.Asked.JUROR;
import static org.palmares.dossiers.web.Asked.ORGANISER;
import static org.palmares.dossiers.web.Asked.OWNER;
import static org.palmares.dossiers.web.Asked.get;
import static org.palmares.dossiers.web.Asked.post;
import static org.palmares.dossiers.web.Asked.reading;
import static org.palmares.dossiers.web.Asked.receipt;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.PageTest;
import org.palmares.dossiers.Content;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.DossierReading;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.Dossiers;
import org.palmares.dossiers.Fixtures;
import org.palmares.dossiers.TestRefusals;
import org.palmares.editions.EditionStage;
import org.palmares.kernel.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A dossier as it is read, its receipt, and the page that takes it back.
@PageTest
@Import({DossierController.class, DossierReceiptController.class, DossierWithdrawalController.class})
class DossierPagesTest {

    private static final DossierId ID =
            Fixtures.dossier(new DossierStatus.Draft()).id();
    private static final String ADDRESS = "/dossiers/" + ID;

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Dossiers dossiers;

    @BeforeEach
    void one_dossier() {
        shown(reading(new DossierStatus.Submitted(AT), HANDED_IN));
    }

    @Test
    void a_dossier_is_read_with_its_words_and_where_it_is_filed() {
        var page = page(get(mvc, ADDRESS));

        assertThat(page.select("h1").text()).isEqualTo("Le guichet des aînés");
        assertThat(page.select(".eyebrow").text()).isEqualTo("2027-042 · Ville de Lens Édition fictive");
        assertThat(page.select(".facts dd").eachText())
                .containsExactly("Ville de Lens", "Services aux habitants", "Axe urbain", "Nord");
        assertThat(page.select("article h2").eachText()).containsExactly("Pourquoi", "Comment");
        assertThat(page.select("article p").eachText())
                .containsExactly("Un guichet qui se déplace.", "Parce que.", "Sans réponse");
        assertThat(page.select(".tag:not(.fiction)").text()).isEqualTo("Déposé");
        assertThat(page.text()).contains("depuis le 1er février 2027 à 11 h 00 (heure de Paris)");
    }

    @Test
    void what_authors_type_is_shown_as_text() {
        var content = new Content("<b>Titre</b>", "<script>1</script>", null, Set.of(), Map.of());
        shown(reading(Asked.dossier(new DossierStatus.Draft(), content), Fixtures.calling(), OWNER, null, true));

        var page = page(get(mvc, ADDRESS));

        assertThat(page.select("h1").text()).isEqualTo("<b>Titre</b>");
        assertThat(page.select("article script")).isEmpty();
    }

    static List<DossierStatus> decided() {
        return List.of(
                new DossierStatus.Returned(AT, "Précisez le <budget>."),
                new DossierStatus.Ineligible(AT, "Précisez le <budget>."),
                new DossierStatus.Withdrawn(AT, "Précisez le <budget>."));
    }

    @ParameterizedTest
    @MethodSource("decided")
    void a_decision_is_shown_with_its_reason(DossierStatus status) {
        shown(reading(status, HANDED_IN));

        assertThat(page(get(mvc, ADDRESS)).select(".note .said").text()).isEqualTo("Précisez le <budget>.");
    }

    @Test
    void each_reader_is_offered_what_they_may_do_and_nothing_else() {
        var draft = new DossierStatus.Draft();
        var submitted = new DossierStatus.Submitted(AT);

        assertThat(offered(reading(draft, OWNER)))
                .containsExactly(ADDRESS + "/draft", ADDRESS + "/submission", ADDRESS + "/withdrawal");
        assertThat(offered(reading(draft, Asked.AUTHOR))).containsExactly(ADDRESS + "/draft", ADDRESS + "/submission");
        assertThat(offered(reading(submitted, HANDED_IN))).containsExactly(ADDRESS + "/withdrawal");
        assertThat(offered(reading(new DossierStatus.Ineligible(AT, "Motif"), HANDED_IN)))
                .isEmpty();
        assertThat(offered(reading(submitted, COORDINATOR)))
                .containsExactly("/editions/2027/eligibility?dossier=" + ID);
        assertThat(offered(reading(new DossierStatus.Eligible(AT), COORDINATOR)))
                .isEmpty();
        assertThat(offered(reading(submitted, ORGANISER)))
                .containsExactly("/editions/2027/eligibility?dossier=" + ID, ADDRESS + "/region");
        assertThat(offered(reading(submitted, JUROR))).isEmpty();
        assertThat(offered(reading(
                        Fixtures.dossier(submitted), Fixtures.setup(new EditionStage.Final()), HANDED_IN, null, true)))
                .isEmpty();
    }

    @Test
    void a_region_is_chosen_among_those_of_the_edition() {
        shown(reading(new DossierStatus.Submitted(AT), ORGANISER));

        var select = page(get(mvc, ADDRESS)).select("form[action=" + ADDRESS + "/region] select");

        assertThat(select.select("option").eachText()).containsExactly("Choisir une région", "Nord", "Ouest");
        assertThat(select.select("option[selected]").text()).isEqualTo("Nord");
    }

    @Test
    void a_dossier_that_is_not_there_or_not_yours_to_know_is_not_found() {
        given(dossiers.reading(ID)).willThrow(new NotFound("dossier"));
        given(dossiers.receipt(ID)).willThrow(new NotFound("dossier"));

        for (var address : List.of(ADDRESS, ADDRESS + "/receipt", ADDRESS + "/withdrawal", "/dossiers/x")) {
            assertThat(get(mvc, address)).as(address).hasStatus(404);
        }
    }

    @Test
    void a_receipt_says_what_was_handed_in_and_whether_it_still_holds() {
        given(dossiers.receipt(ID)).willReturn(receipt());
        shown(reading(
                Fixtures.dossier(new DossierStatus.Submitted(AT)), Fixtures.calling(), HANDED_IN, receipt(), true));
        var intact = page(get(mvc, ADDRESS + "/receipt"));
        shown(reading(
                Fixtures.dossier(new DossierStatus.Returned(AT, "Motif")),
                Fixtures.calling(),
                OWNER,
                receipt(),
                false));
        var changed = page(get(mvc, ADDRESS + "/receipt"));

        assertThat(intact.select(".receipt dd").eachText())
                .containsExactly(
                        "2027-042",
                        "1er février 2027 à 11 h 00 (heure de Paris)",
                        "Le guichet des aînés",
                        "Ville de Lens",
                        "Ada",
                        "Territoires innovants 2027",
                        receipt().fingerprint());
        assertThat(intact.select(".note.plain").text()).contains("correspond à cette empreinte");
        assertThat(changed.select(".note.doubt").text()).contains("le contenu a changé");
    }

    @Test
    void the_owner_alone_is_shown_how_to_take_a_dossier_back() {
        assertThat(get(mvc, ADDRESS + "/withdrawal")).hasStatusOk();
        for (var rights : List.of(Asked.AUTHOR, JUROR, ORGANISER)) {
            shown(reading(new DossierStatus.Submitted(AT), rights));
            assertThat(get(mvc, ADDRESS + "/withdrawal")).hasStatus(404);
        }
    }

    @Test
    void a_dossier_is_taken_back_with_its_reason() {
        assertThat(post(mvc, ADDRESS + "/withdrawal", "reason", "Projet abandonné."))
                .hasRedirectedUrl(ADDRESS);
        then(dossiers).should().withdraw(ID, "Projet abandonné.");
    }

    @Test
    void without_a_reason_the_form_comes_back_with_what_was_typed_and_what_is_missing() {
        willThrow(TestRefusals.reasonMissing()).given(dossiers).withdraw(any(), any());

        var answer = post(mvc, ADDRESS + "/withdrawal", "reason", "\u2003");

        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("#reason").attr("aria-invalid")).isEqualTo("true");
        assertThat(page(answer).select("#reason").val()).isEqualTo("\u2003");
        assertThat(page(answer).select(".errors a[href=#reason]").text()).contains("Indiquez le motif");
    }

    @Test
    void a_refusal_is_said_in_words_in_both_languages() {
        willThrow(TestRefusals.finalOpen()).given(dossiers).withdraw(any(), any());

        assertThat(post(mvc, ADDRESS + "/withdrawal", "reason", "Motif"))
                .hasStatus(409)
                .bodyText()
                .contains("la finale est ouverte");
    }

    private List<String> offered(DossierReading reading) {
        shown(reading);
        var main = page(get(mvc, ADDRESS)).select("main");
        var offered = main.select("a[role=button]").eachAttr("href");
        offered.addAll(main.select("form").eachAttr("action"));
        return offered;
    }

    private void shown(DossierReading reading) {
        given(dossiers.reading(ID)).willReturn(reading);
    }
}
