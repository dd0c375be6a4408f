package org.palmares.awards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palmares.deliberations.Candidacy;
import org.palmares.deliberations.OwnerLetters;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.Level;
import org.palmares.editions.LevelId;
import org.palmares.editions.Setup;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.palmares.kernel.Sha256;
import org.palmares.kernel.Wording;
import org.springframework.stereotype.Component;

/// Writes in the journal what was done with the labels, and tells the finalists once they are revealed. Before that no
/// entry and no letter says who receives what: the journal has readers who may not know it.
@Component
class AwardRecord {

    private final Journal journal;
    private final OwnerLetters letters;

    AwardRecord(Journal journal, OwnerLetters letters) {
        this.journal = journal;
        this.letters = letters;
    }

    /// How many, and nothing more; for those alone who may know every assessment of the edition.
    void given(Setup setup, int labels, int departures) {
        journal.record(edition("awards.given", setup)
                .to(Map.of("labels", labels, "departures", departures))
                .assessing(setup.id().value()));
    }

    /// The fingerprint binds the levels without telling them: see [#fingerprint].
    void sealed(Setup setup, List<Award> awards, String salt) {
        journal.record(edition("awards.sealed", setup).to(Map.of("fingerprint", fingerprint(awards, salt))));
    }

    void revealed(Setup setup, List<Award> awards, String salt, List<Candidacy> finalists) {
        journal.record(edition("awards.revealed", setup)
                .to(Map.of("labels", awards.size(), "salt", salt, "fingerprint", fingerprint(awards, salt))));
        var levels = new HashMap<DossierId, LevelId>();
        awards.forEach(award -> levels.put(award.dossier(), award.level()));
        var page = "/palmares/" + setup.slug();
        for (var finalist : finalists) {
            var level = levels.get(finalist.dossier());
            if (level == null) {
                letters.tell(setup, finalist, "awards.letter.not-labelled", page);
            } else {
                var name = setup.level(level).map(Level::name).orElse(Wording.same(""));
                journal.record(Entry.of(
                                "awards.labelled", "dossier", finalist.dossier().value())
                        .in(setup.id().value())
                        .region(
                                finalist.region() == null
                                        ? null
                                        : finalist.region().value())
                        .named(finalist.title())
                        .to(Map.of("level", name)));
                letters.tell(setup, finalist, "awards.letter.labelled", page, name);
            }
        }
    }

    /// SHA-256 of the salt, then of a line `dossier level` for each award in the order of merit, lines ended by a line
    /// feed.
    static String fingerprint(List<Award> awards, String salt) {
        var written = new StringBuilder(salt).append('\n');
        awards.forEach(award -> written.append(award.dossier())
                .append(' ')
                .append(award.level())
                .append('\n'));
        return Sha256.hex(written.toString());
    }

    private static Entry edition(String act, Setup setup) {
        return Entry.of(act, "edition", setup.id().value())
                .in(setup.id().value())
                .named(setup.edition().name().fr());
    }
}
