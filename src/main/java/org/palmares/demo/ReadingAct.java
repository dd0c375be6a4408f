package org.palmares.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.CriterionId;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;
import org.palmares.juries.Reading;
import org.palmares.scoring.Marks;

/// The jurors of a round read, mark and hand their sheets in.
final class ReadingAct {

    /// How many readings the visitor's juror has left to do.
    private static final int LEFT_TO_THE_VISITOR = 4;

    private static final double LEFT_BY_OTHERS = 0.12;

    private final Stage stage;
    private final Cast cast;
    private final Setup setup;
    private final Entries entries;
    private final Round round;
    private final Map<DossierId, Collection<Map<CriterionId, Integer>>> given = new ConcurrentHashMap<>();

    ReadingAct(Stage stage, Cast cast, Setup setup, Entries entries, Round round) {
        this.stage = stage;
        this.cast = cast;
        this.setup = setup;
        this.entries = entries;
        this.round = round;
    }

    /// Everyone hands in every sheet, or leaves some for later; gives how many were handed in.
    int read(boolean leavingSome) {
        var handedIn = new AtomicInteger();
        var jurors = cast.jurors().stream()
                .filter(juror -> juror.panel().equals(FictionalMarks.NATIONAL) == (round == Round.FINAL))
                .toList();
        Hands.each(stage.script().hands(), jurors, juror -> handedIn.addAndGet(read(juror, leavingSome)));
        return handedIn.get();
    }

    /// The marks handed in, by dossier, as the jurors remember them.
    Map<DossierId, Collection<Map<CriterionId, Integer>>> given() {
        return given;
    }

    private int read(Seated juror, boolean leavingSome) {
        var readings = stage
                .as(juror.account(), at(0), () -> stage.faces().juries().mine())
                .stream()
                .filter(reading -> reading.edition().equals(setup.id()) && reading.round() == round)
                .filter(reading -> entries.told(reading.dossier()).isPresent())
                .toList();
        var standing =
                stage.as(juror.account(), at(0), () -> stage.faces().scoring().standing());
        int handedIn = 0;
        for (int number = 0; number < readings.size(); number++) {
            var reading = readings.get(number);
            boolean later = leavingSome && isLeft(juror, reading, readings.size() - number);
            var begun = standing.get(reading.id().value());
            if (begun == null || (!begun && !later)) {
                handedIn += read(juror, reading, at((number + 0.5) / readings.size()), later);
            }
        }
        return handedIn;
    }

    /// The visitor's juror has the last ones to read; of the others, chance decides.
    private boolean isLeft(Seated juror, Reading reading, int remaining) {
        boolean visited =
                juror.account().equals(cast.panel(DemoRole.REGION).get(1).account());
        return visited
                ? remaining <= LEFT_TO_THE_VISITOR
                : Chance.of(
                                stage.script().seed(),
                                "left",
                                juror.number(),
                                entries.of(reading.dossier()).number())
                        .happens(LEFT_BY_OTHERS);
    }

    /// Some of the sheets left for later are begun.
    private int read(Seated juror, Reading reading, Instant at, boolean later) {
        var dossier = entries.of(reading.dossier());
        var marks = marks(juror, dossier);
        boolean begun = !later || dossier.number() % 2 == 0;
        int version = begun ? keep(juror, reading, at, later ? firstMark(marks) : unsaid(marks)) : 0;
        if (later) {
            return 0;
        }
        stage.as(
                juror.account(),
                at.plus(Duration.ofMinutes(12)),
                () -> stage.faces().scoring().handIn(reading.id(), marks, version));
        stage.tally().add("scoring.handed-in");
        given.computeIfAbsent(reading.dossier(), _ -> new ConcurrentLinkedQueue<>())
                .add(marks.byCriterion());
        return 1;
    }

    private int keep(Seated juror, Reading reading, Instant at, Marks marks) {
        return stage.as(juror.account(), at, () -> {
            var sheet = stage.faces().scoring().sheet(reading.id());
            return stage.faces()
                    .scoring()
                    .keep(reading.id(), marks, sheet.version())
                    .version();
        });
    }

    private Marks marks(Seated juror, FictionalDossier dossier) {
        var rubric = setup.criteria(round);
        var drawn = stage.fiction().marks().marks(juror.number(), juror.panel(), dossier, rubric.size());
        var byCriterion = new HashMap<CriterionId, Integer>();
        for (int number = 0; number < rubric.size(); number++) {
            byCriterion.put(rubric.get(number).id(), drawn.get(number));
        }
        return new Marks(
                byCriterion,
                stage.fiction().juryComment(juror.number(), dossier, drawn),
                stage.fiction().feedback(juror.number(), dossier, drawn));
    }

    private static Marks unsaid(Marks marks) {
        return new Marks(marks.byCriterion(), "", "");
    }

    private Marks firstMark(Marks marks) {
        var first = setup.criteria(round).getFirst().id();
        return new Marks(Map.of(first, marks.byCriterion().getOrDefault(first, 1)), "", "");
    }

    private Instant at(double part) {
        return round == Round.REGIONAL
                ? stage.course().inRegionalReadings(0.05 + 0.95 * part)
                : stage.course().inFinalReadings(part);
    }
}
