package org.palmares.mail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.TestPeople;
import org.palmares.kernel.NotFound;
import org.palmares.mail.LetterFailure;
import org.palmares.mail.LetterState;
import org.palmares.mail.Mail;
import org.palmares.mail.Outbox;
import org.palmares.mail.OutboxLine;
import org.palmares.mail.PostedLetter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PageTest
@Import(OutboxController.class)
class OutboxPageTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Instant AT = Instant.parse("2027-03-01T10:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Mail mail;

    @Test
    void the_letters_are_listed_with_their_state() throws Exception {
        given(mail.outbox(any()))
                .willReturn(outbox(
                        new OutboxLine(ID, AT, "Marie", "marie@ville.fr", "<b>Été</b>", false, LetterState.FAILED)));
        given(mail.sends()).willReturn(true);

        var page = get("/outbox");

        assertThat(page.select("#outbox-rows tbody a").attr("href")).isEqualTo("/outbox/" + ID);
        assertThat(page.select("#outbox-rows tbody a").text()).isEqualTo("<b>Été</b>");
        assertThat(page.select("#outbox-rows .tag").text()).isEqualTo("En échec");
        assertThat(page.select(".lead").text())
                .isEqualTo("Aucune lettre n’attend, une est en échec, aucune n’est partie.");
        assertThat(page.select(".note")).isEmpty();
    }

    @Test
    void without_a_server_the_page_says_what_to_do() throws Exception {
        given(mail.outbox(any())).willReturn(outbox());

        var page = get("/outbox");

        assertThat(page.select(".note").text()).contains("PALMARES_SMTP_URL");
        assertThat(page.select("main").text()).contains("Aucune lettre n’a encore été écrite.");
    }

    @Test
    void a_letter_given_up_says_why_and_can_be_sent_again() throws Exception {
        given(mail.letter(ID)).willReturn(letter("Texte\nde la lettre", LetterState.FAILED, LetterFailure.REFUSED));
        given(mail.sends()).willReturn(true);

        var page = get("/outbox/" + ID);

        assertThat(page.select("pre").text()).isEqualTo("Texte\nde la lettre");
        assertThat(page.select("main").text()).contains("Abandonnée après 5 tentatives.", "550 inconnue");
        assertThat(page.select("form[method=post]").attr("action")).isEqualTo("/outbox/" + ID + "/posting");
    }

    @Test
    void a_letter_too_old_to_leave_by_itself_says_so_and_can_be_sent() throws Exception {
        given(mail.letter(ID)).willReturn(letter("Texte", LetterState.TOO_OLD, null));
        given(mail.sends()).willReturn(true);
        given(mail.outbox(any()))
                .willReturn(new Outbox(
                        List.of(new OutboxLine(ID, AT, "Marie", "marie@ville.fr", "Objet", false, LetterState.TOO_OLD)),
                        1,
                        Map.of(LetterState.TOO_OLD, 1)));

        var page = get("/outbox/" + ID);
        var list = get("/outbox");

        assertThat(page.select(".lead").text()).contains("Trop ancienne", "plus de trois jours");
        assertThat(page.select("form[action=/outbox/" + ID + "/posting] button").text())
                .isEqualTo("Envoyer la lettre");
        assertThat(list.select(".lead").text())
                .endsWith("aucune n’est partie, une est trop ancienne pour partir d’elle-même.");
        assertThat(list.select("#outbox-rows .tag").text()).isEqualTo("Trop ancienne");
    }

    @Test
    void a_withheld_text_is_said_to_be() throws Exception {
        given(mail.letter(ID)).willReturn(letter(null, LetterState.SENT, null));

        var page = get("/outbox/" + ID);

        assertThat(page.select("pre")).isEmpty();
        assertThat(page.select("main").text()).contains("son texte a été effacé après l’envoi");
        assertThat(page.select("form[method=post]")).isEmpty();
    }

    @Test
    void sending_again_leads_back_to_the_letter() {
        assertThat(mvc.post()
                        .uri("/outbox/" + ID + "/posting")
                        .with(organiser())
                        .with(csrf()))
                .hasRedirectedUrl("/outbox/" + ID);
        then(mail).should().postAgain(ID);
    }

    @Test
    void whoever_may_not_read_it_finds_nothing() {
        given(mail.outbox(any())).willThrow(new NotFound("outbox"));

        assertThat(mvc.get().uri("/outbox").with(organiser())).hasStatus(404);
    }

    private Document get(String address) throws Exception {
        var answer = mvc.get().uri(address).with(organiser()).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static RequestPostProcessor organiser() {
        return authentication(TestPeople.signedIn(UUID.randomUUID()));
    }

    private static Outbox outbox(OutboxLine... lines) {
        return new Outbox(
                List.of(lines),
                lines.length,
                Map.of(LetterState.QUEUED, 0, LetterState.SENT, 0, LetterState.FAILED, lines.length));
    }

    private static PostedLetter letter(@Nullable String body, LetterState state, @Nullable LetterFailure failure) {
        return new PostedLetter(
                ID,
                AT,
                "Marie",
                "marie@ville.fr",
                Locale.FRENCH,
                "Objet",
                body,
                body == null,
                state,
                5,
                null,
                state == LetterState.SENT ? AT : null,
                failure,
                failure == null ? null : "550 inconnue");
    }
}
