package org.palmares.juries.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.palmares.Visitor.page;
import static org.palmares.editions.TestEditions.id;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.PageTest;
import org.palmares.TestPeople;
import org.palmares.juries.JuryRefusals;
import org.palmares.people.Person;
import org.palmares.people.Role;

/// The seats of a jury are given by address, and taken back.
@PageTest
class SeatPagesTest extends TwoJuries {

    @Test
    void a_juror_is_seated_by_address_chair_or_not() {
        given(people.byEmail("ada@ville.fr"))
                .willReturn(Optional.of(new Person(ADA, "Ada", "ada@ville.fr", Locale.FRENCH)));

        assertThat(post(SEATS, "email", "ada@ville.fr")).hasRedirectedUrl(JURIES);
        then(juries).should().seat(JURY, ADA, false);
        assertThat(post(SEATS, "email", "ada@ville.fr", "chair", "true")).hasRedirectedUrl(JURIES);
        then(juries).should().seat(JURY, ADA, true);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Renseignez ce champ.",
        "'  ', Renseignez ce champ.",
        "ada, 'Cette adresse n’a pas la forme nom@domaine.fr. Relisez-la, puis recommencez.'",
        "ada@ville, 'Cette adresse n’a pas la forme nom@domaine.fr. Relisez-la, puis recommencez.'",
        "ada@ville.fr, 'Aucun compte ouvert ne porte cette adresse. Invitez d’abord la personne depuis la page Personnes.'"
    })
    void an_address_is_absent_mistyped_or_unknown_and_each_is_said(String typed, String said) {
        var answer = post(SEATS, "email", typed, "chair", "true");

        assertThat(answer).hasStatus(422);
        var page = page(answer);
        var field = page.select("#email-" + JURY);
        assertThat(page.select("#email-" + JURY + "-errors").text()).isEqualTo(said);
        assertThat(field.val()).isEqualTo(typed);
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(field.attr("aria-describedby")).isEqualTo("email-" + JURY + "-help email-" + JURY + "-errors");
        assertThat(page.select("#jury-" + JURY + " input[name=chair]").hasAttr("checked"))
                .isTrue();
        then(juries).should(never()).seat(any(), any(), anyBoolean());
    }

    @Test
    void the_difference_is_said_in_english_too() {
        for (var typed : List.of("ada", "ada@ville.fr")) {
            var answer = mvc.post()
                    .uri(SEATS)
                    .header("Accept-Language", "en")
                    .with(authentication(TestPeople.signedIn(id(900))))
                    .with(csrf())
                    .param("email", typed)
                    .exchange();

            assertThat(page(answer).select("#email-" + JURY + "-errors").text())
                    .isEqualTo(
                            typed.equals("ada")
                                    ? "This address does not have the form name@domain.org. Read it over, then try again."
                                    : "No open account bears this address. Invite the person from the People page first.");
        }
    }

    @Test
    void what_is_wrong_is_said_in_the_form_it_was_typed_in_and_in_no_other() {
        var page = page(post(SEATS, "email", "ada"));

        assertThat(page.select(".errors")).hasSize(1);
        assertThat(page.select("#jury-" + JURY + " .errors a").attr("href")).isEqualTo("#email-" + JURY);
        assertThat(page.select("#jury-" + JURY + " details").hasAttr("open")).isTrue();
        assertThat(page.select("#jury-" + JURY + " input[name=chair]").hasAttr("checked"))
                .isFalse();
        assertThat(page.select("#jury-" + OTHER + " details").hasAttr("open")).isFalse();
        assertThat(page.select("#email-" + OTHER).val()).isEmpty();
    }

    @Test
    void a_form_without_its_fields_asks_for_them() {
        assertThat(post(SEATS)).hasStatus(422);
        assertThat(post(JURIES)).hasStatus(422);
    }

    @Test
    void nobody_else_learns_whether_an_address_has_an_account() {
        given(people.roles()).willReturn(holding(Role.SCRUTINEER));

        assertThat(post(SEATS, "email", "ada@ville.fr")).hasStatus(404);
        then(people).should(never()).byEmail(anyString());
    }

    @Test
    void a_seat_is_taken_back() {
        assertThat(post(SEATS + "/" + ADA + "/departure")).hasRedirectedUrl(JURIES);

        then(juries).should().unseat(JURY, ADA);
    }

    @Test
    void a_juror_who_has_readings_stays_and_the_page_says_why() {
        willThrow(JuryRefusals.hasReadings("Ada")).given(juries).unseat(JURY, ADA);

        assertThat(post(SEATS + "/" + ADA + "/departure"))
                .hasStatus(409)
                .bodyText()
                .contains("Ada a déjà des lectures");
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        assertThat(mvc.post().uri(SEATS + "/" + ADA + "/departure").with(authentication(TestPeople.signedIn(id(900)))))
                .hasStatus(403);
        then(juries).should(never()).unseat(any(), any());
    }
}
