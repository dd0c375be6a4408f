package org.palmares.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palmares.editions.EditionId;
import org.palmares.kernel.Actor;
import org.palmares.kernel.NotFound;
import org.palmares.kernel.Refusal;

/// Tries, under the embargo, to learn a label as those who may not.
final class Embargo {

    private final Stage stage;
    private final Played played;

    Embargo(Stage stage, Played played) {
        this.stage = stage;
        this.played = played;
    }

    /// Who saw what; nothing where the embargo holds.
    List<String> seen() {
        var seen = new ArrayList<String>();
        watchers().forEach((name, actor) -> stage.by(actor, now(), () -> seen.addAll(seenBy(name))));
        if (stage.as(played.cast().organiser(), now(), () -> levelsAreShown()) == 0) {
            seen.add("the organiser sees no label: the others prove nothing");
        }
        return seen;
    }

    private Map<String, Actor> watchers() {
        var watchers = new LinkedHashMap<String, Actor>();
        watchers.put("visitor", new Actor.Anonymous());
        watchers.put(
                "recused organiser", new Actor.Person(played.cast().deputy().value()));
        watchers.put("coordinator", new Actor.Person(played.cast().coordinator().value()));
        played.cast()
                .applicants()
                .forEach(applicant -> watchers.put("applicant " + applicant, new Actor.Person(applicant.value())));
        played.cast()
                .jurors()
                .forEach(juror -> watchers.put(
                        "juror " + juror.account(),
                        new Actor.Person(juror.account().value())));
        return watchers;
    }

    private List<String> seenBy(String name) {
        var faces = stage.faces();
        var seen = new ArrayList<String>();
        if (!faces.awards().revealed(edition()).isEmpty()) {
            seen.add(name + " sees labels");
        }
        if (levelsAreShown() > 0) {
            seen.add(name + " sees levels");
        }
        boolean isPublic = faces.palmares().editions().stream()
                .anyMatch(shown -> shown.edition().edition().equals(edition().value()));
        if (isPublic) {
            seen.add(name + " sees the palmarès");
        }
        return seen;
    }

    private long levelsAreShown() {
        try {
            return stage.faces().awards().levels(edition()).given();
        } catch (NotFound | Refusal _) {
            return 0;
        }
    }

    private EditionId edition() {
        return played.setup().id();
    }

    private Instant now() {
        return stage.course().ceremony();
    }
}
