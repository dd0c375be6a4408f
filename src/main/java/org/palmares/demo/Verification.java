package org.palmares.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.deliberations.Candidacy;
import org.palmares.deliberations.ShortlistLine;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.DossierQuery;
import org.palmares.editions.EditionId;
import org.palmares.editions.Round;
import org.palmares.journal.JournalEntry;
import org.palmares.journal.JournalQuery;
import org.palmares.palmares.LaureateFilter;
import org.palmares.scoring.ScoreSheet;

/// Reads what a played edition left behind, as its organiser, and checks every invariant.
final class Verification {

    private static final int EVERYTHING = 10_000_000;

    private final Stage stage;
    private final Played played;
    private final Faces faces;
    private final int openedBefore;

    private Verification(Stage stage, Played played, int openedBefore) {
        this.stage = stage;
        this.played = played;
        this.faces = stage.faces();
        this.openedBefore = openedBefore;
    }

    /// How many accounts the journal knows to have been opened, to be asked before the play.
    static int opened(Faces faces) {
        var query = new JournalQuery(null, null, "people.opened", "", null, "", null, null, 0, 1);
        return faces.journal().search(query).total();
    }

    /// @param openedBefore what [#opened] gave before the play
    /// @param seen what [Embargo#seen] gave before the reveal
    static List<Check> checks(Stage stage, Played played, int openedBefore, List<String> seen) {
        var checks = new ArrayList<Check>();
        checks.add(Invariants.embargo(seen));
        checks.addAll(stage.as(
                played.cast().organiser(), now(stage), () -> new Verification(stage, played, openedBefore).checks()));
        return checks;
    }

    private List<Check> checks() {
        var setup = faces.editions().get(edition());
        var shortlist = faces.deliberations().shortlist(edition()).orElseThrow();
        var candidates =
                shortlist.lines().stream().map(ShortlistLine::candidacy).toList();
        var awards = faces.awards().revealed(edition());
        var finalists = shortlist.finalists().stream().map(Candidacy::dossier).collect(Collectors.toSet());
        var laureates = faces.palmares().laureates(setup.slug(), LaureateFilter.ALL);
        return List.of(
                Invariants.quotas(setup, candidates, shortlist.finalists()),
                Invariants.ranking(
                        played.regional().given(),
                        setup.criteria(Round.REGIONAL),
                        faces.scoring().ranking(edition(), Round.REGIONAL).dossiers()),
                Invariants.selection(shortlist, faces.deliberations().proposal(edition())),
                Invariants.levels(setup, awards),
                Invariants.labels(awards, finalists, eligible()),
                Invariants.recusals(faces.juries().recusals(edition()), sheetsOfRecused()),
                Invariants.palmares(setup, awards, laureates),
                Invariants.journal(stage.tally().counts(), kept()));
    }

    private Set<DossierId> eligible() {
        return faces.dossiers().list(edition(), DossierQuery.all()).rows().stream()
                .filter(dossier -> dossier.status().equals("ELIGIBLE"))
                .map(dossier -> new DossierId(dossier.id()))
                .collect(Collectors.toSet());
    }

    private List<ScoreSheet> sheetsOfRecused() {
        return faces.juries().recusals(edition()).stream()
                .map(recusal -> recusal.dossier())
                .distinct()
                .flatMap(dossier -> Stream.of(Round.values())
                        .flatMap(round -> faces.scoring().sheets(edition(), dossier, round).stream()))
                .toList();
    }

    private Map<String, Integer> kept() {
        var all = new JournalQuery(edition().value(), null, "", "", null, "", null, null, 0, EVERYTHING);
        var kept = new HashMap<String, Integer>();
        faces.journal().search(all).entries().stream()
                .map(JournalEntry::act)
                .forEach(act -> kept.merge(act, 1, Integer::sum));
        kept.put("people.opened", opened(faces) - openedBefore);
        return kept;
    }

    private EditionId edition() {
        return played.setup().id();
    }

    private static Instant now(Stage stage) {
        return stage.course().ceremony();
    }
}
