package org.palmares.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedInSessionTest {

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/a?b=c, /a?b=c",
        "http://localhost/dossiers?page=2&continue, /dossiers?page=2",
        "http://localhost/dossiers?continue, /dossiers",
        "http://localhost//evil.example, /account",
        "http://localhost/\\evil.example, /account",
        "javascript:alert(1), /account",
        "evil, /account"
    })
    void only_the_path_of_an_address_is_followed(String saved, String followed) {
        assertThat(SignedInSession.local(saved)).isEqualTo(followed);
    }

    @ParameterizedTest
    @CsvSource({
        "/editions/2014/people, /editions/2014/people",
        "https://evil.example/editions/2014/people, /account",
        "//evil.example, /account",
        "/editions/../people, /account"
    })
    void forms_about_members_come_back_to_their_edition_alone(String typed, String followed) {
        assertThat(Back.to(typed)).isEqualTo(followed);
    }
}
