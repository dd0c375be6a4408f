package org.palmares.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.palmares.Visitor.page;
import static org.palmares.dossiers.web.Asked.AT;
import static org.palmares.dossiers.web.Asked.AUTHOR;
import static org.palmares.dossiers.web.Asked.BEA;
import static org.palmares.dossiers.web.Asked.HANDED_IN;
import static org.palmares.dossiers.web.Asked.ORGANISER;
import static org.palmares.dossiers.web.Asked.post;
import static org.palmares.dossiers.web.Asked.reading;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.PageTest;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.TestRefusals;
import org.palmares.people.AccountId;

/// The owner of a draft invites other authors to it, and takes them off.
@PageTest
class CollaboratorsPageTest extends AdasDraft {

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
}
