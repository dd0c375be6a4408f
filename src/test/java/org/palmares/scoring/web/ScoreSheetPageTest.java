package org.palmares.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.palmares.Visitor.page;
import static org.palmares.scoring.Fixtures.BOLD;
import static org.palmares.scoring.Fixtures.USEFUL;
import static org.palmares.scoring.Fixtures.alreadyHandedIn;
import static org.palmares.scoring.Fixtures.incomplete;
import static org.palmares.scoring.Fixtures.marks;
import static org.palmares.scoring.Fixtures.outsideTheScale;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.TestPeople;
import org.palmares.kernel.NotFound;
import org.palmares.scoring.KeptSheet;
import org.palmares.scoring.Marks;
import org.springframework.dao.OptimisticLockingFailureException;

/// The page on which a sheet is written, kept and handed in.
@PageTest
class ScoreSheetPageTest extends ThreeReadings {

    @Test
    void a_sheet_shows_the_dossier_the_rubric_and_what_was_kept() {
        var page = page(get(SHEET));

        assertThat(page.select("h1").text()).isEqualTo("Le guichet <i>");
        assertThat(page.select(".eyebrow").text()).isEqualTo("Jury de l’Ouest · Lecture 1 sur 3 Édition fictive");
        assertThat(page.select("details .prose").eachText()).containsExactly("Parce que.");
        assertThat(page.select("fieldset.criterion legend").eachText())
                .containsExactly("AudaceCoefficient 2", "UtilitéCoefficient 1");
        assertThat(page.select("input[type=radio][checked]").eachAttr("name")).containsExactly(BOLD_FIELD);
        assertThat(page.select("input[type=radio][checked]").val()).isEqualTo("3");
        assertThat(page.select("textarea[name=toJury]").text()).isEqualTo("Hésitant");
        assertThat(page.select("input[name=version]").val()).isEqualTo("4");
        assertThat(page.select("form[data-autosave]").attr("data-autosave")).isEqualTo(SHEET + "/draft");
        assertThat(page.select("a[href=" + SHEET + "/recusal]")).hasSize(1);
        assertThat(page.select("a[href=/readings/" + SECOND.id() + "]")).hasSize(1);
    }

    @Test
    void a_sheet_handed_in_is_read_and_no_longer_written() {
        given(scoring.sheet(FIRST.id())).willReturn(sheet(marks(3, 4), NOW));

        var page = page(get(SHEET));

        assertThat(page.select(".note").text())
                .isEqualTo("Cette fiche a été rendue le 3 mai 2027 à 9 h 05 (heure de Paris). "
                        + "Elle ne peut plus être modifiée.");
        assertThat(page.select("dd").eachText()).containsExactly("3", "4");
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void the_sheet_of_another_is_not_there() {
        given(scoring.sheet(FIRST.id())).willThrow(new NotFound("reading"));

        assertThat(get(SHEET)).hasStatus(404);
        assertThat(get("/readings/first")).hasStatus(404);
    }

    @Test
    void a_sheet_is_kept_from_the_version_the_page_shows() {
        given(scoring.keep(any(), any(), anyInt())).willReturn(new KeptSheet(5, NOW));

        var answer = post(SHEET + "/draft", "version", "4", BOLD_FIELD, "3", "toJury", " Un\r\nDeux ", "feedback", "");

        assertThat(answer).hasRedirectedUrl(SHEET);
        then(scoring).should().keep(FIRST.id(), new Marks(Map.of(BOLD.id(), 3), "Un\nDeux", ""), 4);
    }

    @Test
    void a_page_that_keeps_by_itself_is_told_the_version_and_the_hour() {
        given(scoring.keep(any(), any(), anyInt())).willReturn(new KeptSheet(5, NOW));

        assertThat(quietly("version", "4", BOLD_FIELD, "3"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"version": 5, "savedAt": "2027-05-03T07:05:00Z", "text": "Gardé à 09:05"}
                        """);
    }

    @Test
    void a_page_that_keeps_by_itself_is_told_why_it_cannot() {
        willThrow(alreadyHandedIn())
                .willThrow(outsideTheScale(USEFUL))
                .given(scoring)
                .keep(any(), any(), anyInt());

        assertThat(quietly("version", "4"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("text")
                .asString()
                .startsWith("Cette fiche a déjà été rendue");
        assertThat(quietly("version", "4"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("text")
                .asString()
                .startsWith("La note de « Utilité » doit être comprise entre 1 et 5.");
        assertThat(quietly("version", "4", "toJury", "x".repeat(Marks.LONGEST + 1)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("text")
                .asString()
                .contains("4");
    }

    @Test
    void a_page_that_keeps_by_itself_a_reading_of_another_finds_nothing() {
        given(scoring.keep(any(), any(), anyInt())).willThrow(new NotFound("reading"));

        assertThat(quietly("version", "4")).hasStatus(404);
    }

    @Test
    void a_sheet_handed_in_leads_back_to_the_readings() {
        var answer = post(SHEET + "/hand-in", "version", "4", BOLD_FIELD, "3", USEFUL_FIELD, "5");

        assertThat(answer).hasRedirectedUrl("/readings");
        then(scoring).should().handIn(FIRST.id(), marks(3, 5), 4);
    }

    @Test
    void a_sheet_that_lacks_a_mark_comes_back_with_all_that_was_typed_and_the_version_it_came_from() {
        willThrow(incomplete(USEFUL)).given(scoring).handIn(any(), any(), anyInt());

        var answer = post(SHEET + "/hand-in", "version", "2", BOLD_FIELD, "5", "toJury", "Tapé", "feedback", "Aussi");

        assertThat(answer).hasStatus(422);
        var page = page(answer);
        assertThat(page.select("[id='" + USEFUL_FIELD + "-errors']").text())
                .isEqualTo("Donnez une note pour « Utilité ».");
        assertThat(page.select(".errors a").attr("href")).isEqualTo("#" + USEFUL_FIELD);
        assertThat(page.select("input[type=radio][checked]").eachAttr("value")).containsExactly("5");
        assertThat(page.select("textarea[name=toJury]").text()).isEqualTo("Tapé");
        assertThat(page.select("textarea[name=feedback]").text()).isEqualTo("Aussi");
        assertThat(page.select("input[name=version]").val()).isEqualTo("2");
    }

    @Test
    void a_text_too_long_comes_back_whole_and_nothing_is_kept() {
        var tooLong = "x".repeat(Marks.LONGEST + 1);

        for (var address : List.of("/draft", "/hand-in")) {
            var answer = post(SHEET + address, "version", "2", "feedback", tooLong);
            assertThat(answer).hasStatus(422);
            assertThat(page(answer).select("textarea[name=feedback]").text()).isEqualTo(tooLong);
            assertThat(page(answer).select("#feedback-errors li")).hasSize(1);
            assertThat(page(answer).select("input[name=version]").val()).isEqualTo("2");
        }
        then(scoring).should(never()).keep(any(), any(), anyInt());
        then(scoring).should(never()).handIn(any(), any(), anyInt());
    }

    @Test
    void lines_count_once_in_the_length_of_a_text() {
        given(scoring.keep(any(), any(), anyInt())).willReturn(new KeptSheet(5, NOW));

        assertThat(post(SHEET + "/draft", "version", "4", "toJury", "x\r\n".repeat(Marks.LONGEST / 2)))
                .hasRedirectedUrl(SHEET);
    }

    @Test
    void what_is_no_mark_counts_as_none() {
        given(scoring.keep(any(), any(), anyInt())).willReturn(new KeptSheet(5, NOW));

        post(
                SHEET + "/draft",
                "version",
                "4",
                BOLD_FIELD,
                "trois",
                USEFUL_FIELD,
                "-1",
                "mark[------------------------------------]",
                "3");

        then(scoring).should().keep(FIRST.id(), Marks.none(), 4);
    }

    @Test
    void a_form_without_a_version_or_with_one_that_is_none_overwrites_nothing() {
        given(scoring.keep(any(), any(), anyInt())).willReturn(new KeptSheet(5, NOW));

        assertThat(post(SHEET + "/draft", BOLD_FIELD, "3")).hasRedirectedUrl(SHEET);
        then(scoring).should().keep(FIRST.id(), new Marks(Map.of(BOLD.id(), 3), "", ""), 0);
        var malformed = post(SHEET + "/draft", "version", "quatre", BOLD_FIELD, "3");
        assertThat(malformed).hasStatus(422);
        assertThat(page(malformed).select("input[name=version]").val()).isEqualTo("0");
        assertThat(page(malformed).select("input[type=radio][checked]").eachAttr("value"))
                .containsExactly("3");
    }

    @Test
    void what_is_refused_says_why_and_what_changed_meanwhile_says_so() {
        willThrow(alreadyHandedIn())
                .willThrow(new OptimisticLockingFailureException("stale"))
                .given(scoring)
                .handIn(any(), any(), anyInt());

        assertThat(post(SHEET + "/hand-in", "version", "4"))
                .hasStatus(409)
                .bodyText()
                .contains("Cette fiche a déjà été rendue");
        assertThat(post(SHEET + "/hand-in", "version", "4")).hasStatus(409);
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        assertThat(mvc.post()
                        .uri(SHEET + "/hand-in")
                        .with(authentication(TestPeople.signedIn(JUROR)))
                        .param("version", "4"))
                .hasStatus(403);
        then(scoring).should(never()).handIn(any(), any(), anyInt());
    }
}
