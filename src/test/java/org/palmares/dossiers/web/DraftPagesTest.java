package org.palmares.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.palmares.dossiers.Fixtures.SERVICES;
import static org.palmares.dossiers.Fixtures.SPACES;
import static org.palmares.dossiers.Fixtures.URBAN;
import static org.palmares.dossiers.Fixtures.WHY;
import static org.palmares.dossiers.web.Asked.AT;
import static org.palmares.dossiers.web.Asked.AUTHOR;
import static org.palmares.dossiers.web.Asked.BEA;
import static org.palmares.dossiers.web.Asked.HANDED_IN;
import static org.palmares.dossiers.web.Asked.JUROR;
import static org.palmares.dossiers.web.Asked.ORGANISER;
import static org.palmares.dossiers.web.Asked.OWNER;
import static org.palmares.dossiers.web.Asked.get;
import static org.palmares.dossiers.web.Asked.page;
import static org.palmares.dossiers.web.Asked.post;
import static org.palmares.dossiers.web.Asked.postFor;
import static org.palmares.dossiers.web.Asked.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.PageTest;
import org.palmares.dossiers.Content;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.DossierReading;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.Dossiers;
import org.palmares.dossiers.Fixtures;
import org.palmares.dossiers.Lack;
import org.palmares.dossiers.Merge;
import org.palmares.dossiers.SaveResult;
import org.palmares.dossiers.StraySave;
import org.palmares.dossiers.TestRefusals;
import org.palmares.kernel.NotFound;
import org.palmares.people.AccountId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The pages on which a dossier is written, by one or by several, until it is handed in.
@PageTest
@Import({
    DossierDraftController.class,
    DossierCollaboratorsController.class,
    DossierMergeController.class,
    DossierSubmissionController.class,
    DraftPages.class
})
class DraftPagesTest {

    private static final DossierId ID =
            Fixtures.dossier(new DossierStatus.Draft()).id();
    private static final String ADDRESS = "/dossiers/" + ID;
    private static final UUID TAB = Fixtures.id(40);
    private static final UUID STRAY = Fixtures.id(41);

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Dossiers dossiers;

    @BeforeEach
    void a_draft() {
        shown(reading(new DossierStatus.Draft(), OWNER));
        given(dossiers.lastSave(ID)).willReturn(new Dossiers.LastSave(AT, new AccountId(BEA), false));
        given(dossiers.now()).willReturn(AT);
    }

    @Test
    void a_draft_shows_every_field_its_deadline_and_who_wrote_last() {
        var page = page(get(mvc, ADDRESS + "/draft"));

        assertThat(page.select("#title").val()).isEqualTo("Le guichet des aînés");
        assertThat(page.select("#summary").text()).isEqualTo("Un guichet qui se déplace.");
        assertThat(page.select("#category option[selected]").val())
                .isEqualTo(SERVICES.value().toString());
        assertThat(page.select("input[name=axes][checked]").eachAttr("value"))
                .containsExactly(URBAN.value().toString());
        assertThat(page.select("textarea[name=" + Content.field(WHY) + "]").text())
                .isEqualTo("Parce que.");
        assertThat(page.select("form[data-autosave]").attr("data-autosave")).isEqualTo(ADDRESS + "/draft");
        assertThat(page.select("input[name=version]").val()).isEqualTo("3");
        assertThat(page.select("input[name=tab]").val()).hasSize(36);
        assertThat(page.select(".lead").text())
                .contains("31 mars 2027 à 18 h 00 (heure de Paris)", "il reste 58 jours");
        assertThat(page.text()).contains("écrit par Bea");
        assertThat(page.select(".authors li").text()).contains("Bea");
    }

    @Test
    void a_co_author_writes_but_neither_invites_nor_withdraws() {
        shown(reading(new DossierStatus.Draft(), AUTHOR));

        var page = page(get(mvc, ADDRESS + "/draft"));

        assertThat(page.select("form[data-autosave]")).hasSize(1);
        assertThat(page.select("form[action$=/collaborators], form[action$=/removal], a[href$=/withdrawal]"))
                .isEmpty();
    }

    @Test
    void a_returned_dossier_says_what_to_complete_and_a_stray_save_where_to_choose() {
        shown(Asked.with(
                reading(new DossierStatus.Returned(AT, "Précisez le budget."), OWNER),
                new StraySave(STRAY, ID, 2, AT, Fixtures.OWNER, Content.blank(), false)));

        var page = page(get(mvc, ADDRESS + "/draft"));

        assertThat(page.select(".note .said").text()).isEqualTo("Précisez le budget.");
        assertThat(page.select(".alarm a").attr("href")).isEqualTo(ADDRESS + "/merge/" + STRAY);
    }

    @Test
    void what_is_missing_is_shown_at_its_fields_when_asked_for() {
        given(dossiers.lacks(ID)).willReturn(List.of(new Lack("summary", Lack.Kind.TOO_LONG, null, 700, 600)));

        assertThat(page(get(mvc, ADDRESS + "/draft")).select("[aria-invalid]")).isEmpty();
        var page = page(get(mvc, ADDRESS + "/draft?check=true"));
        assertThat(page.select("[aria-invalid]").eachAttr("id")).containsExactly("summary");
        assertThat(page.select(".errors a[href=#summary]").text()).contains("700", "600");
    }

    @Test
    void whoever_does_not_write_finds_no_draft_and_what_is_handed_in_is_only_read() {
        for (var rights : List.of(ORGANISER, JUROR)) {
            shown(reading(new DossierStatus.Submitted(AT), rights));
            assertThat(get(mvc, ADDRESS + "/draft")).hasStatus(404);
            assertThat(get(mvc, ADDRESS + "/submission")).hasStatus(404);
        }
        shown(reading(new DossierStatus.Submitted(AT), HANDED_IN));
        assertThat(get(mvc, ADDRESS + "/draft")).hasRedirectedUrl(ADDRESS);
        assertThat(get(mvc, ADDRESS + "/submission")).hasRedirectedUrl(ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "'', false, /draft",
        "'', true, /draft",
        "submission, false, /submission",
    })
    void a_draft_is_kept_and_one_goes_on(String next, boolean merged, String where) {
        kept(new SaveResult.Kept(4, AT, merged));

        assertThat(post(mvc, ADDRESS + "/draft", typed("next", next))).hasRedirectedUrl(ADDRESS + where);
        then(dossiers)
                .should()
                .keep(
                        ID,
                        new Content("Un titre", "Un résumé.", SPACES, Set.of(URBAN), Map.of(WHY, "Pour eux.")),
                        3,
                        TAB);
    }

    @Test
    void what_clashes_leads_to_the_two_texts() {
        kept(new SaveResult.Clashing(STRAY));

        assertThat(post(mvc, ADDRESS + "/draft", typed("next", "submission")))
                .hasRedirectedUrl(ADDRESS + "/merge/" + STRAY);
    }

    @Test
    void while_one_types_the_answer_is_data_that_gives_the_version_and_the_hour() {
        kept(new SaveResult.Kept(4, AT, false));

        assertThat(postFor("application/json", mvc, ADDRESS + "/draft", typed()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"version": 4, "savedAt": "2027-02-01T10:00:00Z", "text": "Gardé à 11:00"}
                        """);
        kept(new SaveResult.Kept(5, AT, true));
        assertThat(postFor("application/json", mvc, ADDRESS + "/draft", typed()))
                .bodyJson()
                .extractingPath("$.text")
                .asString()
                .contains("rechargez la page");
    }

    @Test
    void while_one_types_a_clash_is_a_conflict_that_gives_the_address_of_both_texts() {
        kept(new SaveResult.Clashing(STRAY));

        assertThat(postFor("application/json", mvc, ADDRESS + "/draft", typed()))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.address")
                .isEqualTo(ADDRESS + "/merge/" + STRAY);
    }

    @Test
    void while_one_types_a_dossier_that_is_no_longer_theirs_is_not_found() {
        given(dossiers.reading(ID)).willThrow(new NotFound("dossier"));

        assertThat(postFor("application/json", mvc, ADDRESS + "/draft", typed()))
                .hasStatus(404);
        then(dossiers).should(never()).keep(any(), any(), anyInt(), any());
    }

    @Test
    void what_does_not_belong_to_the_edition_is_left_out_and_a_version_that_is_no_number_is_the_oldest() {
        kept(new SaveResult.Kept(4, AT, false));

        post(
                mvc,
                ADDRESS + "/draft",
                "title",
                "Un titre",
                "category",
                UUID.randomUUID().toString(),
                "axes",
                "n’importe quoi",
                "axes",
                UUID.randomUUID().toString(),
                "answer-" + UUID.randomUUID(),
                "Réponse à rien",
                "version",
                "-1; drop",
                "tab",
                "x");

        then(dossiers).should().keep(eq(ID), eq(new Content("Un titre", "", null, Set.of(), Map.of())), eq(0), any());
    }

    @Test
    void an_author_is_invited_in_the_language_of_the_page() {
        assertThat(post(mvc, ADDRESS + "/collaborators", "name", " Cléo ", "email", " cleo@ville.test "))
                .hasRedirectedUrl(ADDRESS + "/draft");
        then(dossiers).should().invite(ID, "Cléo", "cleo@ville.test", Locale.FRENCH);
    }

    @ParameterizedTest
    @CsvSource({
        "Cléo, cleo, email",
        "Cléo, cleo@ville, email",
        "Cléo, cleo@@ville.test, email",
        "'', cleo@ville.test, name",
        "'  ', cleo@ville.test, name",
    })
    void an_invitation_typed_badly_comes_back_with_what_was_typed(String name, String email, String wrong) {
        var answer = post(mvc, ADDRESS + "/collaborators", "name", name, "email", email);

        assertThat(answer).hasStatus(422);
        var page = page(answer);
        assertThat(page.select("[aria-invalid]").eachAttr("id")).containsExactly(wrong);
        assertThat(page.select("#name").val()).isEqualTo(name);
        assertThat(page.select("#email").val()).isEqualTo(email);
        then(dossiers).should(never()).invite(any(), any(), any(), any());
    }

    @Test
    void names_and_addresses_longer_than_any_or_with_control_characters_are_typed_badly() {
        for (var typed : List.of(
                List.of("N".repeat(201), "cleo@ville.test"),
                List.of("Cl\u0000éo", "cleo@ville.test"),
                List.of("Cléo", "c\u0000@ville.test"),
                List.of("Cléo", "c".repeat(250) + "@ville.test"))) {
            assertThat(post(mvc, ADDRESS + "/collaborators", "name", typed.get(0), "email", typed.get(1)))
                    .hasStatus(422);
        }
        then(dossiers).should(never()).invite(any(), any(), any(), any());
    }

    @Test
    void an_invitation_to_what_one_does_not_own_or_write_shows_no_draft() {
        for (var rights : List.of(AUTHOR, HANDED_IN, ORGANISER)) {
            shown(reading(new DossierStatus.Submitted(AT), rights));
            assertThat(post(mvc, ADDRESS + "/collaborators", "name", "", "email", ""))
                    .hasRedirectedUrl(ADDRESS);
        }
        willThrow(TestRefusals.ownerOnly("Ada")).given(dossiers).invite(any(), any(), any(), any());
        assertThat(post(mvc, ADDRESS + "/collaborators", "name", "Cléo", "email", "cleo@ville.test"))
                .hasStatus(409)
                .bodyText()
                .contains("Ada");
    }

    @Test
    void an_author_is_taken_off() {
        assertThat(post(mvc, ADDRESS + "/collaborators/" + BEA + "/removal")).hasRedirectedUrl(ADDRESS + "/draft");
        then(dossiers).should().dismiss(ID, new AccountId(BEA));
    }

    @Test
    void two_texts_stand_side_by_side_and_a_third_may_be_written() {
        compared("Leur <titre>", "Mon titre", false);

        var page = page(get(mvc, ADDRESS + "/merge/" + STRAY));

        assertThat(page.select(".clash legend").eachText()).containsExactly("Titre du projet", "Catégorie");
        assertThat(page.select(".clash").getFirst().select(".said").eachText())
                .containsExactly("Leur <titre>", "Mon titre");
        assertThat(page.select(".clash").getLast().select(".said").eachText())
                .containsExactly("Services aux habitants", "Espaces publics");
        assertThat(page.select("textarea[name=edited-title]").text()).isEqualTo("Leur <titre>\n\nMon titre");
        assertThat(page.select("textarea[name=edited-category]")).isEmpty();
        assertThat(page.select("input[name=version]").val()).isEqualTo("3");
        assertThat(page.text()).contains("Bea");
    }

    @Test
    void each_choice_is_stored_by_the_very_text_that_was_chosen() {
        compared("Leur titre", "Mon titre", false);
        given(dossiers.settle(any(), any(), any(), anyInt())).willReturn(new SaveResult.Kept(5, AT, false));

        assertThat(post(
                        mvc,
                        ADDRESS + "/merge/" + STRAY,
                        "version",
                        "3",
                        "side-title",
                        "edited",
                        "edited-title",
                        "Notre titre",
                        "side-category",
                        "mine",
                        "mine-category",
                        SPACES.value().toString(),
                        "theirs-category",
                        SERVICES.value().toString()))
                .hasRedirectedUrl(ADDRESS + "/draft");
        then(dossiers)
                .should()
                .settle(
                        ID,
                        STRAY,
                        Map.of(
                                "title",
                                "Notre titre",
                                "category",
                                SPACES.value().toString()),
                        3);
    }

    @Test
    void a_category_of_no_edition_is_not_chosen() {
        compared("Leur titre", "Mon titre", false);
        given(dossiers.settle(any(), any(), any(), anyInt())).willReturn(new SaveResult.Kept(5, AT, false));

        post(
                mvc,
                ADDRESS + "/merge/" + STRAY,
                "version",
                "3",
                "side-category",
                "mine",
                "mine-category",
                UUID.randomUUID().toString());

        then(dossiers).should().settle(ID, STRAY, Map.of(), 3);
    }

    @Test
    void a_choice_overtaken_is_asked_again_and_one_made_already_is_not() {
        compared("Leur titre", "Mon titre", false);
        given(dossiers.settle(any(), any(), any(), anyInt())).willReturn(new SaveResult.Clashing(TAB));
        assertThat(post(mvc, ADDRESS + "/merge/" + STRAY, "version", "3")).hasRedirectedUrl(ADDRESS + "/merge/" + TAB);

        compared("Leur titre", "Mon titre", true);
        var page = page(get(mvc, ADDRESS + "/merge/" + STRAY));
        assertThat(page.select("main button[type=submit], main textarea")).isEmpty();
        assertThat(page.text()).contains("Ce choix a déjà été fait");
    }

    @Test
    void a_dossier_is_read_over_before_it_is_handed_in() {
        given(dossiers.lacks(ID)).willReturn(List.of());

        var page = page(get(mvc, ADDRESS + "/submission"));

        var form = page.select("form[action=" + ADDRESS + "/submission]");
        assertThat(form.select("input[name=version]").val()).isEqualTo("3");
        assertThat(form.select("button").text()).isEqualTo("Déposer le dossier");
        assertThat(page.select("article").text()).contains("Parce que.");
    }

    @Test
    void what_is_missing_leads_to_its_field_and_nothing_is_handed_in_meanwhile() {
        given(dossiers.lacks(ID)).willReturn(List.of(new Lack("summary", Lack.Kind.ABSENT, null, 0, 600)));

        var page = page(get(mvc, ADDRESS + "/submission"));

        assertThat(page.select(".errors a").attr("href")).isEqualTo(ADDRESS + "/draft?check=true#summary");
        assertThat(page.select("form[action$=/submission]")).isEmpty();
    }

    @Test
    void too_late_or_for_the_owner_alone_is_said_instead_of_a_button() {
        given(dossiers.now()).willReturn(Fixtures.DEADLINE.plusSeconds(1));
        var late = page(get(mvc, ADDRESS + "/submission"));
        given(dossiers.now()).willReturn(AT);
        shown(reading(new DossierStatus.Draft(), AUTHOR));
        var other = page(get(mvc, ADDRESS + "/submission"));

        assertThat(late.select("form[action$=/submission]")).isEmpty();
        assertThat(late.select(".lead").text()).contains("ne peut pas être déposé");
        assertThat(other.select("form[action$=/submission]")).isEmpty();
        assertThat(other.select(".note").text()).contains("Ada");
    }

    @Test
    void handing_in_leads_to_the_receipt() {
        given(dossiers.submit(ID, 3)).willReturn(Asked.receipt());

        assertThat(post(mvc, ADDRESS + "/submission", "version", "3")).hasRedirectedUrl(ADDRESS + "/receipt");
    }

    @Test
    void handing_in_what_lacks_something_shows_the_draft_with_all_it_lacks() {
        given(dossiers.submit(ID, 3))
                .willThrow(TestRefusals.incomplete(List.of(
                        new Lack("summary", Lack.Kind.ABSENT, null, 0, 600),
                        new Lack("category", Lack.Kind.ABSENT, null, 0, 0))));

        var answer = post(mvc, ADDRESS + "/submission", "version", "3");

        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("[aria-invalid]").eachAttr("id")).containsExactly("summary", "category");
        assertThat(page(answer).select("#title").val()).isEqualTo("Le guichet des aînés");
    }

    @Test
    void handing_in_too_late_or_what_was_changed_since_is_a_conflict_with_words() {
        given(dossiers.submit(ID, 3)).willThrow(TestRefusals.deadlinePassed());
        given(dossiers.submit(ID, 2)).willThrow(new OptimisticLockingFailureException("stale"));

        assertThat(post(mvc, ADDRESS + "/submission", "version", "3"))
                .hasStatus(409)
                .bodyText()
                .contains("31 mars 2027 à 18 h 00 (heure de Paris)");
        assertThat(post(mvc, ADDRESS + "/submission", "version", "2")).hasStatus(409);
    }

    private void kept(SaveResult result) {
        given(dossiers.keep(any(), any(), anyInt(), any())).willReturn(result);
    }

    private void compared(String theirs, String mine, boolean settled) {
        var stray = new StraySave(STRAY, ID, 2, AT, Fixtures.OWNER, Content.blank(), settled);
        var clashes = List.of(
                new Merge.Clash("title", "", theirs, mine),
                new Merge.Clash(
                        "category",
                        "",
                        SERVICES.value().toString(),
                        SPACES.value().toString()));
        given(dossiers.compare(ID, STRAY))
                .willReturn(new Dossiers.StrayComparison(
                        stray,
                        Fixtures.dossier(new DossierStatus.Draft()),
                        new Merge(Fixtures.complete(), clashes),
                        "Bea"));
    }

    private static String[] typed(String... more) {
        var typed = new ArrayList<>(List.of(
                "title",
                "Un titre",
                "summary",
                "Un résumé.",
                "category",
                SPACES.value().toString(),
                "axes",
                URBAN.value().toString(),
                Content.field(WHY),
                "Pour eux.",
                "version",
                "3",
                "tab",
                TAB.toString()));
        typed.addAll(List.of(more));
        return typed.toArray(String[]::new);
    }

    private void shown(DossierReading reading) {
        given(dossiers.reading(ID)).willReturn(reading);
    }
}
