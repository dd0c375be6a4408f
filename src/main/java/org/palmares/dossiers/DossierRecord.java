package org.palmares.dossiers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.palmares.editions.Setup;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.palmares.people.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes what happened to a dossier in the journal, and tells the modules that wait for it.
@Component
class DossierRecord {

    private final Journal journal;
    private final DossierLetters letters;
    private final ApplicationEventPublisher events;

    DossierRecord(Journal journal, DossierLetters letters, ApplicationEventPublisher events) {
        this.journal = journal;
        this.letters = letters;
        this.events = events;
    }

    void opened(Dossier dossier, Setup setup, String leadName) {
        journal.record(entry("opened", dossier, setup).to(Map.of("territory", leadName)));
    }

    void submitted(Dossier before, Dossier after, Setup setup, Receipt receipt) {
        journal.record(entry("submitted", after, setup)
                .from(standing(before))
                .to(with(standing(after), "fingerprint", receipt.fingerprint())));
        letters.received(after, setup, receipt);
        events.publishEvent(new DossierSubmitted(after.id(), after.edition()));
    }

    void withdrawn(Dossier before, Dossier after, Setup setup) {
        moved("withdrawn", before, after, setup);
    }

    void returned(Dossier before, Dossier after, Setup setup) {
        moved("returned", before, after, setup);
    }

    void declaredEligible(Dossier before, Dossier after, Setup setup) {
        moved("declared-eligible", before, after, setup);
        events.publishEvent(new DossierDeclaredEligible(after.id(), after.edition()));
    }

    void declaredIneligible(Dossier before, Dossier after, Setup setup) {
        moved("declared-ineligible", before, after, setup);
    }

    void assigned(Dossier before, Dossier after, Setup setup) {
        journal.record(
                entry("assigned", after, setup).from(region(before, setup)).to(region(after, setup)));
    }

    void joined(Dossier dossier, Setup setup, AccountId collaborator) {
        journal.record(entry("joined", dossier, setup).to(Map.of("collaborator", collaborator.value())));
    }

    void left(Dossier dossier, Setup setup, AccountId collaborator) {
        journal.record(entry("left", dossier, setup).from(Map.of("collaborator", collaborator.value())));
    }

    private void moved(String act, Dossier before, Dossier after, Setup setup) {
        journal.record(entry(act, before, setup).from(standing(before)).to(standing(after)));
        letters.decided(after, setup);
    }

    /// Named as it was handed in: what its authors have not sent stays out of the journal, which others read.
    private static Entry entry(String act, Dossier dossier, Setup setup) {
        var title = sentTitle(dossier);
        var number = dossier.reference(setup.slug());
        return Entry.of("dossiers." + act, "dossier", dossier.id().value())
                .in(dossier.edition().value())
                .region(dossier.region() == null ? null : dossier.region().value())
                .named(title.isEmpty() ? number : number + " " + title);
    }

    private static String sentTitle(Dossier dossier) {
        return switch (dossier.status()) {
            case DossierStatus.Submitted _, DossierStatus.Eligible _, DossierStatus.Ineligible _ ->
                dossier.content().title();
            case DossierStatus.Draft(), DossierStatus.Returned _, DossierStatus.Withdrawn _ -> "";
        };
    }

    private static Map<String, Object> standing(Dossier dossier) {
        var standing = new LinkedHashMap<String, Object>();
        standing.put("status", dossier.status().code());
        switch (dossier.status()) {
            case DossierStatus.Draft(), DossierStatus.Submitted _, DossierStatus.Eligible _ -> {
                // no reason is given
            }
            case DossierStatus.Returned returned -> standing.put("reason", returned.reason());
            case DossierStatus.Ineligible ineligible -> standing.put("reason", ineligible.reason());
            case DossierStatus.Withdrawn withdrawn -> standing.put("reason", withdrawn.reason());
        }
        return standing;
    }

    private static Map<String, Object> region(Dossier dossier, Setup setup) {
        var region = dossier.region();
        return region == null
                ? Map.of()
                : setup.region(region)
                        .map(known -> Map.<String, Object>of("region", known.name()))
                        .orElse(Map.of());
    }

    private static Map<String, Object> with(Map<String, Object> standing, String name, Object value) {
        standing.put(name, value);
        return standing;
    }
}
