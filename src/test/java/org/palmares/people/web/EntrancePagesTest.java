package org.palmares.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.TestPeople;
import org.palmares.people.Invitations;
import org.palmares.people.PeopleRefusal;
import org.palmares.people.SignInLink;

/// The pages through which one comes in: by password, by link, by invitation.
@PageTest
class EntrancePagesTest extends PeoplePages {

    @Test
    void signing_in_offers_both_ways_and_an_account() {
        assertThat(mvc.get().uri("/sign-in"))
                .hasStatusOk()
                .bodyText()
                .contains("action=\"/sign-in\"", "href=\"/sign-in/links\"", "href=\"/sign-in/new\"");
    }

    @Test
    void whoever_has_signed_in_is_sent_home() {
        assertThat(mvc.get().uri("/sign-in").with(authentication(TestPeople.signedIn(ME))))
                .hasRedirectedUrl("/account");
    }

    @Test
    void a_visitor_is_asked_to_sign_in_and_a_fragment_to_load_that_page() {
        assertThat(mvc.get().uri("/account").header("Accept", "text/html")).hasRedirectedUrl("/sign-in");
        assertThat(mvc.get().uri("/account").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/sign-in");
    }

    @Test
    void a_visitor_is_not_asked_to_sign_in_for_an_address_nobody_answers() {
        for (var address : List.of("/no-such-page", "/account/no-such-page", "/accounts", "/account/", "/no such")) {
            assertThat(mvc.get().uri(address).header("Accept", "text/html")).hasStatus(404);
            assertThat(mvc.get().uri(address).header("HX-Request", "true")).hasStatus(404);
            assertThat(mvc.get().uri(address)).hasStatus(404);
            assertThat(mvc.post().uri(address).with(csrf())).hasStatus(404);
        }
    }

    @Test
    void data_is_refused_to_a_visitor_whatever_the_method() {
        assertThat(mvc.get().uri("/account/export").header("Accept", "application/json"))
                .hasStatus(401);
        assertThat(mvc.get().uri("/account/password").header("Accept", "text/html"))
                .hasRedirectedUrl("/sign-in");
        assertThat(mvc.post().uri("/account/password").with(csrf()).header("Accept", "application/json"))
                .hasStatus(401);
    }

    @Test
    void an_implausible_address_comes_back_with_its_message_and_no_letter_leaves() {
        assertThat(mvc.post().uri("/sign-in/links").with(csrf()).param("email", "ada"))
                .hasStatus(422)
                .bodyText()
                .contains("aria-invalid=\"true\"", "value=\"ada\"");
        assertThat(mvc.post()
                        .uri("/sign-in/new")
                        .with(csrf())
                        .param("name", " ")
                        .param("email", "ada"))
                .hasStatus(422);
        then(signIns).should(never()).sendLink(any(), anyString(), any());
        then(signIns).should(never()).register(anyString(), any(), anyString(), any());
    }

    @Test
    void following_a_link_shows_a_button_and_uses_nothing() {
        given(signIns.look("abc"))
                .willReturn(
                        Optional.of(new SignInLink(SignInLink.Purpose.SIGN_IN, "ada@ville.test", "", Locale.FRENCH)));

        assertThat(mvc.get().uri("/sign-in/links/abc"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Referrer-Policy", "no-referrer")
                .bodyText()
                .contains("ada@ville.test", "action=\"/sign-in/links/abc\"");
        then(signIns).should(never()).use(anyString());
    }

    @Test
    void a_dead_link_says_what_to_do() {
        given(signIns.look("old")).willReturn(Optional.empty());

        assertThat(mvc.get().uri("/sign-in/links/old"))
                .hasStatus(409)
                .bodyText()
                .contains("Demandez-en un nouveau");
    }

    @Test
    void the_first_account_needs_a_live_set_up_link_and_a_long_password() {
        given(signIns.look("abc"))
                .willReturn(Optional.of(new SignInLink(SignInLink.Purpose.SET_UP, "", "", Locale.FRENCH)));
        given(signIns.look("other"))
                .willReturn(
                        Optional.of(new SignInLink(SignInLink.Purpose.SIGN_IN, "ada@ville.test", "", Locale.FRENCH)));

        assertThat(mvc.get().uri("/sign-in/first/abc")).hasStatusOk();
        assertThat(mvc.get().uri("/sign-in/first/other")).hasStatus(409);
        assertThat(mvc.post()
                        .uri("/sign-in/first/abc")
                        .with(csrf())
                        .param("name", "Ada")
                        .param("email", "ada@ville.test")
                        .param("language", "fr")
                        .param("password", "onze lettre"))
                .hasStatus(422)
                .bodyText()
                .contains("douze")
                .doesNotContain("onze lettre");
    }

    @Test
    void an_invitation_says_what_is_kept_to_whoever_opens_an_account() {
        given(invitations.look("abc")).willReturn(Optional.of(offer(Invitations.Reader.NEW)));

        assertThat(mvc.get().uri("/invitations/abc"))
                .hasStatusOk()
                .bodyText()
                .contains("Jury, région Ouest", "action=\"/invitations/abc/account\"", "gardés tant que votre compte");
    }

    @Test
    void an_invitation_for_somebody_else_offers_to_sign_out() {
        given(invitations.look("abc")).willReturn(Optional.of(offer(Invitations.Reader.SOMEBODY_ELSE)));

        assertThat(mvc.get().uri("/invitations/abc").with(authentication(TestPeople.signedIn(ME))))
                .hasStatusOk()
                .bodyText()
                .contains("action=\"/sign-out\"")
                .doesNotContain("/acceptance");
    }

    @Test
    void a_refusal_is_said_in_words() {
        given(invitations.look("abc")).willThrow(PeopleRefusal.deadInvitation());

        assertThat(mvc.get().uri("/invitations/abc").header("Accept-Language", "en"))
                .hasStatus(409)
                .bodyText()
                .contains("This invitation no longer works");
    }

    private static Invitations.Offer offer(Invitations.Reader reader) {
        return new Invitations.Offer(
                "Ada",
                "ada@ville.test",
                Locale.FRENCH,
                "Jury, région Ouest",
                Instant.parse("2014-01-20T09:00:00Z"),
                reader);
    }
}
