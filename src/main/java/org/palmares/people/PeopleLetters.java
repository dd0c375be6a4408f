package org.palmares.people;

import java.util.Locale;
import org.palmares.mail.Letter;
import org.palmares.mail.Mail;
import org.palmares.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The letters that carry links. Each is secret: its text is erased once sent.
///
/// Links start with the address the product was told to have, never with the one a request claims: whoever forges a
/// request must not choose where somebody else's link leads.
@Component
class PeopleLetters {

    private final Mail mail;
    private final String address;

    PeopleLetters(Mail mail, @Value("${palmares.address}") String address) {
        this.mail = mail;
        this.address = address.replaceFirst("/+$", "");
    }

    String address(String path, Token token) {
        return address + path + token.value();
    }

    void signIn(Person person, Token token) {
        post(person.name(), person.email(), person.language(), "sign-in", address("/sign-in/links/", token));
    }

    void registration(String name, Email email, Locale language, Token token) {
        post(name, email.value(), language, "registration", address("/sign-in/links/", token));
    }

    /// To an address without account: the same work as for one that has an account, and an answer for its reader.
    void unknown(Email email, Locale language) {
        post("", email.value(), language, "unknown", address + "/sign-in/new");
    }

    void invitation(Invitation invitation, String role, Token token) {
        var language = invitation.language();
        mail.post(Letter.to(
                        invitation.name(),
                        invitation.email().value(),
                        language,
                        Texts.textIn(language, "people.letter.invitation.subject", role),
                        Texts.textIn(language, "people.letter.invitation.text", role),
                        address("/invitations/", token),
                        Texts.textIn(language, "people.letter.invitation.rest", invitation.expires()))
                .keptSecret());
    }

    private void post(String name, String email, Locale language, String letter, String link) {
        var key = "people.letter." + letter;
        mail.post(Letter.to(
                        name,
                        email,
                        language,
                        Texts.textIn(language, key + ".subject"),
                        Texts.textIn(language, key + ".text"),
                        link,
                        Texts.textIn(language, key + ".rest"))
                .keptSecret());
    }
}
