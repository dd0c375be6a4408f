package org.palmares.deliberations;

import java.util.Map;
import org.palmares.editions.Setup;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.springframework.stereotype.Component;

/// Writes in the journal what was decided, and tells those who filed. Neither ever holds a mark or a rank.
@Component
class DecisionRecord {

    private final Journal journal;
    private final OwnerLetters letters;

    DecisionRecord(Journal journal, OwnerLetters letters) {
        this.journal = journal;
        this.letters = letters;
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
            letters.tell(
                    setup,
                    candidacy,
                    "deliberations.letter." + (line.retained() ? "retained" : "set-aside"),
                    "/dossiers/" + candidacy.dossier());
        }
    }
}
