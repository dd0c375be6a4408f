package org.palmares.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palmares.awards.Awards;
import org.palmares.awards.LevelLine;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.LevelId;
import org.palmares.editions.Setup;

/// The shortlist is confirmed as proposed; after the final the levels are given, with one departure from the ranking,
/// sealed and revealed.
final class DecisionAct {

    private final Stage stage;
    private final Cast cast;
    private final Setup setup;

    DecisionAct(Stage stage, Cast cast, Setup setup) {
        this.stage = stage;
        this.cast = cast;
        this.setup = setup;
    }

    /// Gives how many are retained.
    int shortlist() {
        var at = stage.course().regionalTo().plus(Duration.ofDays(2));
        var deliberations = stage.faces().deliberations();
        return stage.as(cast.organiser(), at, () -> {
            var proposal = deliberations.proposal(setup.id());
            deliberations.confirm(setup.id(), proposal.fingerprint());
            int retained = proposal.retained().size();
            stage.tally().add("deliberations.shortlisted");
            stage.tally().add("deliberations.retained", retained);
            stage.tally().add("deliberations.set-aside", proposal.lines().size() - retained);
            stage.tally().add("editions.final-opened");
            stage.tally().add("juries.assigned");
            return retained;
        });
    }

    /// Gives how many labels are given.
    int give() {
        return stage.as(cast.organiser(), stage.course().inFinalReadings(1), () -> {
            var levels = awards().levels(setup.id());
            var chosen = chosen(levels.lines());
            awards().give(setup.id(), chosen, stage.reason("departure", 0), levels.version());
            stage.tally().add("awards.given");
            return chosen.size();
        });
    }

    int seal() {
        return stage.as(cast.organiser(), stage.course().inFinalReadings(1).plus(Duration.ofHours(1)), () -> {
            awards().seal(setup.id(), awards().levels(setup.id()).version());
            // Sealing gives the levels once more, as they stand.
            stage.tally().add("awards.given");
            stage.tally().add("awards.sealed");
            stage.tally().add("editions.sealed");
            return 1;
        });
    }

    /// Gives how many labels are revealed.
    int reveal() {
        return stage.as(cast.organiser(), stage.course().ceremony(), () -> {
            awards().reveal(setup.id());
            int labels = awards().revealed(setup.id()).size();
            stage.tally().add("awards.revealed");
            stage.tally().add("awards.labelled", labels);
            stage.tally().add("editions.published");
            stage.tally().add("palmares.published");
            return labels;
        });
    }

    /// As the ranking says, save that the first without a label takes the place of the last with one.
    private static Map<DossierId, LevelId> chosen(List<LevelLine> lines) {
        var chosen = new LinkedHashMap<DossierId, LevelId>();
        lines.forEach(line -> {
            if (line.proposed() != null) {
                chosen.put(line.candidacy().dossier(), line.proposed());
            }
        });
        var next = lines.stream().filter(line -> line.proposed() == null).findFirst();
        next.ifPresent(line -> {
            var last = List.copyOf(chosen.keySet()).getLast();
            var level = chosen.remove(last);
            if (level != null) {
                chosen.put(line.candidacy().dossier(), level);
            }
        });
        return chosen;
    }

    private Awards awards() {
        return stage.faces().awards();
    }
}
