package org.palmares.juries.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.palmares.Visitor.page;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.editions.Round;
import org.palmares.juries.Reading;
import org.palmares.kernel.NotFound;

/// The page where a juror declares a conflict of interest.
@PageTest
class RecusalPageTest extends TwoJuries {

    @Test
    void a_conflict_of_interest_is_declared_in_a_few_words() {
        given(juries.mine(READING)).willReturn(reading());

        var page = page(get("/readings/" + READING + "/recusal"));
        assertThat(page.select(".lead").text()).isEqualTo("Le guichet <i>, Valfontaine");
        assertThat(page.select("textarea[name=reason]").attr("maxlength")).isEqualTo("400");
        var answer = post("/readings/" + READING + "/recusal", "reason", "Ancienne élue");

        assertThat(answer).hasRedirectedUrl("/readings");
        then(juries).should().recuse(DOSSIER, "Ancienne élue");
    }

    @Test
    void a_conflict_without_words_or_with_too_many_is_asked_again() {
        given(juries.mine(READING)).willReturn(reading());

        assertThat(post("/readings/" + READING + "/recusal")).hasStatus(422);
        assertThat(post("/readings/" + READING + "/recusal", "reason", " ")).hasStatus(422);
        var answer = post("/readings/" + READING + "/recusal", "reason", "x".repeat(401));
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("textarea").val()).hasSize(401);
        then(juries).should(never()).recuse(any(), anyString());
    }

    @Test
    void the_ends_of_lines_that_browsers_send_count_once() {
        given(juries.mine(READING)).willReturn(reading());

        assertThat(post("/readings/" + READING + "/recusal", "reason", "x\r\n".repeat(200)))
                .hasRedirectedUrl("/readings");
    }

    @Test
    void the_reading_of_another_has_no_conflict_to_declare() {
        given(juries.mine(READING)).willThrow(new NotFound("reading"));

        assertThat(get("/readings/" + READING + "/recusal")).hasStatus(404);
        assertThat(post("/readings/" + READING + "/recusal", "reason", "Un lien"))
                .hasStatus(404);
        then(juries).should(never()).recuse(any(), anyString());
    }

    private static Reading reading() {
        return new Reading(
                READING,
                DOSSIER,
                SETUP.id(),
                Round.REGIONAL,
                "Jury de l’Ouest",
                42,
                "Le guichet <i>",
                "Valfontaine",
                UUID.randomUUID(),
                1,
                3);
    }
}
