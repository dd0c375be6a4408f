package org.palmares.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.TestPeople;
import org.palmares.mail.Mail;
import org.palmares.people.AccountId;
import org.palmares.people.Accounts;
import org.palmares.people.Grant;
import org.palmares.people.Invitations;
import org.palmares.people.MembersPage;
import org.palmares.people.People;
import org.palmares.people.PeopleRefusal;
import org.palmares.people.Role;
import org.palmares.people.SignInLink;
import org.palmares.people.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@Import({
    SignInSecurity.class,
    Entrance.class,
    SignedInSession.class,
    SignInController.class,
    SignInLinkController.class,
    RegistrationController.class,
    FirstAccountController.class,
    InvitationController.class,
    AccountController.class,
    MemberController.class
})
class PeoplePagesTest {

    private static final UUID ME = UUID.randomUUID();
    private static final UUID EDITION = UUID.randomUUID();
    private static final UUID WEST = UUID.randomUUID();

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    People people;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    SignIns signIns;

    @MockitoBean
    Invitations invitations;

    @MockitoBean
    Mail mail;

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
    void the_account_shows_roles_in_words_and_asks_for_the_old_password() {
        given(accounts.mine()).willReturn(mine());

        var page = mvc.get().uri("/account").with(authentication(TestPeople.signedIn(ME)));

        assertThat(page).hasStatusOk().bodyText().contains("Jury, région Ouest", "name=\"old\"");
    }

    @Test
    void a_short_password_is_not_tried() {
        given(accounts.mine()).willReturn(mine());

        assertThat(mvc.post()
                        .uri("/account/password")
                        .with(authentication(TestPeople.signedIn(ME)))
                        .with(csrf())
                        .param("old", "x")
                        .param("password", "trop court"))
                .hasStatus(422);
        then(accounts).should(never()).changePassword(anyString(), anyString(), anyString());
    }

    @Test
    void personal_data_is_a_file_that_no_cache_keeps() {
        given(accounts.copy()).willReturn(Map.of("account", Map.of("name", "Ada")));

        assertThat(mvc.get().uri("/account/export").with(authentication(TestPeople.signedIn(ME))))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Content-Disposition", "attachment; filename=\"palmares.json\"")
                .bodyJson()
                .extractingPath("$.account.name")
                .isEqualTo("Ada");
    }

    @Test
    void an_invitation_typed_badly_comes_back_with_the_regions_to_choose_from() {
        given(people.membersPage(EDITION, "/editions/2014/people")).willReturn(members());

        var answer = mvc.post()
                .uri("/people/invitations")
                .with(authentication(TestPeople.signedIn(ME)))
                .with(csrf())
                .param("edition", EDITION.toString())
                .param("back", "/editions/2014/people")
                .param("name", "Ada")
                .param("email", "ada")
                .param("role", "JUROR")
                .param("region", WEST.toString())
                .param("language", "fr")
                .exchange();

        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(page.select("#region option[selected]").text()).isEqualTo("Ouest");
        assertThat(page.select("#role option[selected]").val()).isEqualTo("JUROR");
        assertThat(page.select("#email").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void a_role_is_taken_back_and_the_edition_shown_again() {
        assertThat(mvc.post()
                        .uri("/people/{id}/revocation", ME)
                        .with(authentication(TestPeople.signedIn(ME)))
                        .with(csrf())
                        .param("role", "JUROR")
                        .param("edition", EDITION.toString())
                        .param("region", "")
                        .param("back", "/editions/2014/people"))
                .hasRedirectedUrl("/editions/2014/people");
        then(people).should().revoke(new AccountId(ME), new Grant(Role.JUROR, EDITION, null));
    }

    @Test
    void a_refusal_is_said_in_words() {
        given(invitations.look("abc")).willThrow(PeopleRefusal.deadInvitation());

        assertThat(mvc.get().uri("/invitations/abc").header("Accept-Language", "en"))
                .hasStatus(409)
                .bodyText()
                .contains("This invitation no longer works");
    }

    private static Accounts.Mine mine() {
        return new Accounts.Mine(
                new AccountId(ME), "Ada", "ada@ville.test", true, Locale.FRENCH, 3, List.of("Jury, région Ouest"));
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

    private static MembersPage members() {
        return new MembersPage(
                EDITION,
                "/editions/2014/people",
                List.of(),
                List.of(),
                Map.of(WEST.toString(), "Ouest"),
                List.of(Role.values()),
                true);
    }
}
