package org.palmares.deliberations;

import java.util.Map;
import org.palmares.dossiers.Dossier;
import org.palmares.editions.Setup;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.palmares.mail.Letter;
import org.palmares.mail.Mail;
import org.palmares.people.People;
import org.palmares.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes in the journal what was decided, and tells those who filed. Neither ever holds a mark or a rank.
@Component
class DecisionRecord {

    private final Journal journal;
    private final Mail mail;
    private final People people;
    private final String address;

    DecisionRecord(Journal journal, Mail mail, People people, @Value("${palmares.address}") String address) {
        this.journal = journal;
        this.mail = mail;
        this.people = people;
        this.address = address;
    }

    /// @param fingerprint the salted one: the journal has readers who may not know what was decided on
    void decided(Setup setup, ShortlistProposal proposal, String fingerprint) {
        journal.record(Entry.of(
                        "deliberations.shortlisted", "edition", setup.id().value())
                .in(setup.id().value())
                .named(setup.edition().name().fr())
                .to(Map.of(
                        "retained", proposal.retained().size(), "seed", proposal.seed(), "fingerprint", fingerprint)));
        for (var line : proposal.lines()) {
            var candidacy = line.candidacy();
            var region = candidacy.region();
            journal.record(Entry.of(
                            line.retained() ? "deliberations.retained" : "deliberations.set-aside",
                            "dossier",
                            candidacy.dossier().value())
                    .in(setup.id().value())
                    .region(region == null ? null : region.value())
                    .named(candidacy.title()));
            tell(setup, candidacy, line.retained() ? "retained" : "set-aside");
        }
    }

    private void tell(Setup setup, Candidacy candidacy, String name) {
        people.find(candidacy.owner()).ifPresent(owner -> {
            var language = owner.language();
            var number = Dossier.reference(setup.slug(), candidacy.number());
            mail.post(Letter.to(
                    owner.name(),
                    owner.email(),
                    language,
                    Texts.textIn(language, "deliberations.letter." + name + ".subject", number),
                    Texts.textIn(
                            language,
                            "deliberations.letter." + name,
                            candidacy.title(),
                            number,
                            setup.edition().name()),
                    address + "/dossiers/" + candidacy.dossier()));
        });
    }
}
