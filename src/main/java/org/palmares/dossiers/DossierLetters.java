package org.palmares.dossiers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.Setup;
import org.palmares.mail.Letter;
import org.palmares.mail.Mail;
import org.palmares.people.People;
import org.palmares.people.Person;
import org.palmares.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What the authors of a dossier are told by letter, in their language.
@Component
class DossierLetters {

    private final Mail mail;
    private final People people;
    private final String address;

    DossierLetters(Mail mail, People people, @Value("${palmares.address}") String address) {
        this.mail = mail;
        this.people = people;
        this.address = address;
    }

    void received(Dossier dossier, Setup setup, Receipt receipt) {
        people.find(dossier.owner()).ifPresent(owner -> {
            var language = owner.language();
            post(
                    owner,
                    subject(language, "received", receipt.number()),
                    text(
                            language,
                            "received",
                            dossier.content().title(),
                            receipt.number(),
                            receipt.at(),
                            setup.edition().name()),
                    text(language, "received-fingerprint", receipt.fingerprint()),
                    link(language, dossier, "/receipt"));
        });
    }

    /// Tells the owner what was decided, unless the decision is theirs.
    void decided(Dossier dossier, Setup setup) {
        switch (dossier.status()) {
            case DossierStatus.Draft(), DossierStatus.Submitted _, DossierStatus.Withdrawn _ -> {
                // nobody but the owner did this
            }
            case DossierStatus.Returned returned -> decided(dossier, setup, "returned", "/draft", returned.reason());
            case DossierStatus.Ineligible ineligible -> decided(dossier, setup, "ineligible", "", ineligible.reason());
            case DossierStatus.Eligible _ -> decided(dossier, setup, "eligible", "", null);
        }
    }

    void invited(Dossier dossier, Setup setup, Person collaborator, String by) {
        var language = collaborator.language();
        var number = dossier.reference(setup.slug());
        post(
                collaborator,
                subject(language, "invited", number),
                text(language, "invited", by, number, setup.edition().name()),
                link(language, dossier, "/draft"));
    }

    private void decided(Dossier dossier, Setup setup, String name, String page, @Nullable String reason) {
        people.find(dossier.owner()).ifPresent(owner -> {
            var language = owner.language();
            var number = dossier.reference(setup.slug());
            var said = text(
                    language,
                    name,
                    dossier.content().title(),
                    number,
                    setup.edition().name());
            var link = link(language, dossier, page);
            if (reason == null) {
                post(owner, subject(language, name, number), said, link);
            } else {
                post(owner, subject(language, name, number), said, reason, link);
            }
        });
    }

    private void post(Person to, String subject, String... paragraphs) {
        mail.post(Letter.to(to.name(), to.email(), to.language(), subject, paragraphs));
    }

    private String link(Locale language, Dossier dossier, String page) {
        return text(language, "link", address + "/dossiers/" + dossier.id() + page);
    }

    private static String subject(Locale language, String name, String number) {
        return Texts.textIn(language, "dossiers.letter." + name + ".subject", number);
    }

    private static String text(Locale language, String name, Object... arguments) {
        return Texts.textIn(language, "dossiers.letter." + name, arguments);
    }
}
