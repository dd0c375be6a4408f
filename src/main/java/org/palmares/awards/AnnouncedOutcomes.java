package org.palmares.awards;

import java.util.Optional;
import org.palmares.deliberations.Deliberations;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.DossierOutcomes;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is announced of a dossier: that it is retained for the final or not, then its level once labels are revealed.
@Component
class AnnouncedOutcomes implements DossierOutcomes {

    private final Awards awards;
    private final Deliberations deliberations;

    AnnouncedOutcomes(Awards awards, Deliberations deliberations) {
        this.awards = awards;
        this.deliberations = deliberations;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Announced> announced(DossierId dossier) {
        return deliberations.announced(dossier).map(decided -> {
            if (!decided.retained()) {
                return said("set-aside", "out");
            }
            return awards.revealedLevel(decided.edition(), dossier)
                    .map(level -> new Announced(
                            Texts.text("awards.outcome.labelled", level.name()),
                            level.code(),
                            Texts.text("awards.outcome.labelled.next")))
                    .orElseGet(() -> awards.areRevealed(decided.edition())
                            ? said("not-labelled", "out")
                            : said("retained", "in"));
        });
    }

    private static Announced said(String name, String tag) {
        var key = "awards.outcome." + name;
        return new Announced(Texts.text(key), tag, Texts.text(key + ".next"));
    }
}
