package org.palmares.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.TestPeople;
import org.palmares.people.AccountId;
import org.palmares.people.Accounts;
import org.palmares.people.Grant;
import org.palmares.people.MembersPage;
import org.palmares.people.Role;

/// The pages of those who have come in: their account, and the people of an edition.
@PageTest
class AccountPagesTest extends PeoplePages {

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

    private static Accounts.Mine mine() {
        return new Accounts.Mine(
                new AccountId(ME), "Ada", "ada@ville.test", true, Locale.FRENCH, 3, List.of("Jury, région Ouest"));
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
