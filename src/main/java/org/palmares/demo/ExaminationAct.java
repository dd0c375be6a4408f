package org.palmares.demo;

import java.time.Duration;
import java.time.Instant;
import org.palmares.dossiers.Content;
import org.palmares.dossiers.Dossier;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.Dossiers;

/// The organiser examines what was handed in: most are admitted, some returned and completed first, a few turned away,
/// and one is taken back by its owner.
final class ExaminationAct {

    private final Stage stage;
    private final Cast cast;
    private final Entries entries;

    ExaminationAct(Stage stage, Cast cast, Entries entries) {
        this.stage = stage;
        this.cast = cast;
        this.entries = entries;
    }

    /// Gives how many were examined.
    int examine() {
        int examined = 0;
        for (int number : entries.numbers()) {
            examined += examined(number) ? 1 : 0;
        }
        return examined;
    }

    private boolean examined(int number) {
        var status = status(number);
        if (status instanceof DossierStatus.Submitted) {
            decide(number, Fate.of(number));
            return true;
        }
        if (status instanceof DossierStatus.Returned) {
            complete(number);
            admit(number);
            return true;
        }
        return false;
    }

    private void decide(int number, Fate fate) {
        switch (fate) {
            case ELIGIBLE -> admit(number);
            case RETURNED -> {
                giveBack(number);
                complete(number);
                admit(number);
            }
            case INELIGIBLE -> turnAway(number);
            case WITHDRAWN -> takeBack(number);
        }
    }

    private DossierStatus status(int number) {
        return stage.as(
                        cast.applicants().get(number),
                        at(number),
                        () -> dossiers().get(id(number)))
                .status();
    }

    private void admit(int number) {
        stage.as(
                cast.organiser(),
                at(number).plus(Duration.ofDays(2)),
                () -> dossiers().declareEligible(id(number)));
        stage.tally().add("dossiers.declared-eligible");
    }

    private void turnAway(int number) {
        var reason = stage.reason("ineligible", number);
        stage.as(cast.organiser(), at(number), () -> dossiers().declareIneligible(id(number), reason));
        stage.tally().add("dossiers.declared-ineligible");
    }

    private void giveBack(int number) {
        var reason = stage.reason("returned", number);
        stage.as(cast.organiser(), at(number), () -> dossiers().returnToComplete(id(number), reason));
        stage.tally().add("dossiers.returned");
    }

    private void takeBack(int number) {
        var reason = stage.reason("withdrawn", number);
        stage.as(cast.applicants().get(number), at(number), () -> dossiers().withdraw(id(number), reason));
        stage.tally().add("dossiers.withdrawn");
    }

    private void complete(int number) {
        stage.as(cast.applicants().get(number), at(number).plus(Duration.ofDays(1)), () -> {
            var dossier = dossiers().get(id(number));
            int version = dossiers().save(dossier.id(), completed(dossier, number), dossier.version());
            dossiers().submit(dossier.id(), version);
        });
        stage.tally().add("dossiers.submitted");
    }

    private Content completed(Dossier dossier, int number) {
        var content = dossier.content();
        var added = stage.reason("completed", number);
        return content.summary().endsWith(added)
                ? content
                : new Content(
                        content.title(),
                        content.summary() + " " + added,
                        content.category(),
                        content.axes(),
                        content.answers());
    }

    private Instant at(int number) {
        return stage.course().inExamination(0.1 + 0.6 * number / entries.count());
    }

    private Dossiers dossiers() {
        return stage.faces().dossiers();
    }

    private DossierId id(int number) {
        return entries.id(number);
    }
}
