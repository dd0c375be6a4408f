package org.palmares.deliberations;

import java.util.ArrayList;
import java.util.List;
import org.palmares.dossiers.Dossier;
import org.palmares.editions.Setup;
import org.palmares.mail.Letter;
import org.palmares.mail.Mail;
import org.palmares.people.People;
import org.palmares.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Tells those who filed a dossier what was decided of it, in their language, with the transaction that decides.
@Component
public class OwnerLetters {

    private final Mail mail;
    private final People people;
    private final String address;

    OwnerLetters(Mail mail, People people, @Value("${palmares.address}") String address) {
        this.mail = mail;
        this.people = people;
        this.address = address;
    }

    /// Posts a letter to the owner of a dossier.
    ///
    /// @param key of the text, which takes title, number, edition and `more`; `.subject` after it for the subject
    /// @param path of the page the letter leads to
    public void tell(Setup setup, Candidacy candidacy, String key, String path, Object... more) {
        people.find(candidacy.owner()).ifPresent(owner -> {
            var language = owner.language();
            var number = Dossier.reference(setup.slug(), candidacy.number());
            var arguments = new ArrayList<Object>(
                    List.of(candidacy.title(), number, setup.edition().name()));
            arguments.addAll(List.of(more));
            mail.post(Letter.to(
                    owner.name(),
                    owner.email(),
                    language,
                    Texts.textIn(language, key + ".subject", number),
                    Texts.textIn(language, key, arguments.toArray()),
                    address + path));
        });
    }
}
