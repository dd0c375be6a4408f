package org.palmares.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.palmares.Visitor.page;
import static org.palmares.dossiers.Fixtures.SERVICES;
import static org.palmares.dossiers.Fixtures.SPACES;
import static org.palmares.dossiers.Fixtures.URBAN;
import static org.palmares.dossiers.Fixtures.WHY;
import static org.palmares.dossiers.web.Asked.AT;
import static org.palmares.dossiers.web.Asked.AUTHOR;
import static org.palmares.dossiers.web.Asked.HANDED_IN;
import static org.palmares.dossiers.web.Asked.JUROR;
import static org.palmares.dossiers.web.Asked.ORGANISER;
import static org.palmares.dossiers.web.Asked.OWNER;
import static org.palmares.dossiers.web.Asked.get;
import static org.palmares.dossiers.web.Asked.post;
import static org.palmares.dossiers.web.Asked.postFor;
import static org.palmares.dossiers.web.Asked.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.PageTest;
import org.palmares.dossiers.Content;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.Fixtures;
import org.palmares.dossiers.Lack;
import org.palmares.dossiers.SaveResult;
import org.palmares.dossiers.StraySave;
import org.palmares.kernel.NotFound;

/// The page on which a draft is written, and what it keeps.
@PageTest
class DraftPagesTest extends AdasDraft {

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

    private void kept(SaveResult result) {
        given(dossiers.keep(any(), any(), anyInt(), any())).willReturn(result);
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
}
