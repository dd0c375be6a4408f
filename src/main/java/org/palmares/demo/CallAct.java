package org.palmares.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.palmares.dossiers.Content;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.DossierStatus;
import org.palmares.editions.Axis;
import org.palmares.editions.CategoryId;
import org.palmares.editions.QuestionId;
import org.palmares.editions.Setup;
import org.palmares.territories.Nature;

/// The applicants open their dossiers, write them and hand them in.
final class CallAct {

    private static final double LAST_OPENED = 0.85;

    private final Stage stage;
    private final Cast cast;
    private final Setup setup;
    private final AtomicInteger written = new AtomicInteger();

    CallAct(Stage stage, Cast cast, Setup setup) {
        this.stage = stage;
        this.cast = cast;
        this.setup = setup;
    }

    /// One dossier of each territory, in the order in which they are opened.
    Entries write() {
        var ids = new ArrayList<DossierId>();
        for (var dossier : stage.dossiers()) {
            ids.add(opened(dossier));
        }
        return new Entries(stage.dossiers(), ids);
    }

    /// How many were opened and written.
    int written() {
        return written.get();
    }

    /// Hands in those that are drafts still; gives how many.
    int submit(Entries entries) {
        var submitted = new AtomicInteger();
        var inTime = entries.numbers().stream()
                .sorted(Comparator.comparing(this::submission))
                .toList();
        Hands.each(stage.script().hands(), inTime, number -> {
            var applicant = cast.applicants().get(number);
            stage.as(applicant, submission(number), () -> {
                var dossier = stage.faces().dossiers().get(entries.id(number));
                if (dossier.status() instanceof DossierStatus.Draft) {
                    stage.faces().dossiers().submit(dossier.id(), dossier.version());
                    stage.tally().add("dossiers.submitted");
                    submitted.incrementAndGet();
                }
            });
        });
        return submitted.get();
    }

    private DossierId opened(FictionalDossier dossier) {
        var applicant = cast.applicants().get(dossier.number());
        return stage.as(
                applicant,
                opening(dossier.number()),
                () -> stage.faces().dossiers().mine().stream()
                        .filter(mine -> mine.edition().equals(setup.id().value()))
                        .findFirst()
                        .map(mine -> new DossierId(mine.id()))
                        .orElseGet(() -> open(dossier)));
    }

    /// Territory, dossier and content together: none is left without the others.
    private DossierId open(FictionalDossier dossier) {
        var opened = stage.faces().transaction().execute(_ -> {
            var territory = dossier.territory();
            var lead = stage.faces()
                    .territories()
                    .addFictional(
                            territory.name(),
                            nature(territory.kind()),
                            territory.departement(),
                            territory.population());
            var id = stage.faces().dossiers().open(setup.id(), lead);
            stage.faces().dossiers().save(id, content(dossier), 0);
            return id;
        });
        stage.tally().add("dossiers.opened");
        stage.tally().add("people.granted");
        written.incrementAndGet();
        return Objects.requireNonNull(opened);
    }

    private Instant opening(int number) {
        return stage.course()
                .inCall(LAST_OPENED * (number + 1) / (stage.dossiers().size() + 1));
    }

    /// Many wait for the last days.
    private Instant submission(int number) {
        var chance = Chance.of(stage.script().seed(), "submission", number);
        double opened = LAST_OPENED * (number + 1) / (stage.dossiers().size() + 1);
        return stage.course()
                .inCall(opened + (1 - opened) * Math.sqrt(chance.source().nextDouble()) * 0.999);
    }

    private Content content(FictionalDossier dossier) {
        var axes = stage.plan().axes().stream()
                .filter(axis -> dossier.axes().contains(axis.code()))
                .map(FictionalEdition.Axis::name)
                .flatMap(
                        name -> setup.axes().stream().filter(axis -> axis.name().equals(name)))
                .map(Axis::id)
                .collect(Collectors.toUnmodifiableSet());
        return new Content(dossier.title(), dossier.summary(), category(dossier), axes, answers(dossier));
    }

    private CategoryId category(FictionalDossier dossier) {
        var name = stage.plan().categories().stream()
                .filter(category -> category.code().equals(dossier.category()))
                .map(FictionalEdition.Category::name)
                .findFirst();
        return setup.categories().stream()
                .filter(category -> name.filter(category.name()::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Map<QuestionId, String> answers(FictionalDossier dossier) {
        var answers = new LinkedHashMap<QuestionId, String>();
        for (int number = 0; number < dossier.answers().size(); number++) {
            answers.put(setup.questions().get(number).id(), dossier.answers().get(number));
        }
        return answers;
    }

    private static Nature nature(TerritoryKind kind) {
        return switch (kind) {
            case VILLAGE, VILLE -> Nature.COMMUNE;
            case CC -> Nature.CC;
            case CA -> Nature.CA;
            case CU -> Nature.CU;
            case SMN, SMM, SMD, SME -> Nature.SYNDICAT;
            case OT -> Nature.TOURIST_OFFICE;
        };
    }
}
