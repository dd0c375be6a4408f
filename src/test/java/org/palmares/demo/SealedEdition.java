package org.palmares.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.palmares.awards.LevelLine;
import org.palmares.awards.Levels;
import org.palmares.deliberations.Candidacy;
import org.palmares.dossiers.Dossier;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.Criterion;
import org.palmares.editions.CriterionId;
import org.palmares.editions.EditionId;
import org.palmares.editions.LevelId;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;
import org.palmares.juries.Juror;
import org.palmares.juries.Jury;
import org.palmares.juries.Reading;
import org.palmares.people.AccountId;
import org.palmares.scoring.Marks;

/// A fictional edition that a test plays on step by step, each as the person who would do it.
public final class SealedEdition {

    private final Stage stage;
    private final Played played;

    SealedEdition(Stage stage, Played played) {
        this.stage = stage;
        this.played = played;
    }

    public EditionId id() {
        return played.setup().id();
    }

    public String slug() {
        return played.setup().slug();
    }

    public Setup setup() {
        return played.setup();
    }

    public AccountId organiser() {
        return played.cast().organiser();
    }

    /// Organises too, and is recused on the first admitted dossier.
    public AccountId deputy() {
        return played.cast().deputy();
    }

    public AccountId scrutineer() {
        return played.cast().scrutineer();
    }

    /// Coordinates the region that hears [#shown].
    public AccountId coordinator() {
        return played.cast().coordinator();
    }

    public AccountId applicant(DossierId dossier) {
        return played.cast().applicants().get(played.entries().of(dossier).number());
    }

    /// The first admitted dossier of the coordinator's region.
    public DossierId shown() {
        return played.entries().numbers().stream()
                .filter(number -> Fate.of(number) == Fate.ELIGIBLE)
                .filter(number ->
                        stage.dossiers().get(number).territory().region().equals(DemoRole.REGION))
                .map(played.entries()::id)
                .findFirst()
                .orElseThrow();
    }

    /// The dossiers admitted to the regional round, by number.
    public List<Dossier> eligible() {
        return stage.as(organiser(), now(), () -> stage.faces().dossiers().eligible(id()));
    }

    public List<DossierId> finalists() {
        return stage.as(organiser(), now(), () -> stage.faces().deliberations().finalists(id())).stream()
                .map(Candidacy::dossier)
                .toList();
    }

    /// The jury that reads the dossier in a round.
    public Jury jury(DossierId dossier, Round round) {
        return stage.as(organiser(), now(), () -> {
            var region = stage.faces().dossiers().get(dossier).region();
            return stage.faces().juries().of(id()).stream()
                    .filter(jury -> jury.round() == round)
                    .filter(jury -> jury.region() == null || jury.region().equals(region))
                    .findFirst()
                    .orElseThrow();
        });
    }

    public AccountId chair(DossierId dossier, Round round) {
        return jury(dossier, round).jurors().stream()
                .filter(Juror::chair)
                .findFirst()
                .orElseThrow()
                .account();
    }

    /// Those who read the dossier in a round, by the readings each may do.
    public Map<AccountId, Reading> readings(DossierId dossier, Round round) {
        var readings = new LinkedHashMap<AccountId, Reading>();
        for (var juror : jury(dossier, round).jurors()) {
            stage.as(juror.account(), now(), () -> stage.faces().juries().mine()).stream()
                    .filter(reading -> reading.dossier().equals(dossier) && reading.round() == round)
                    .forEach(reading -> readings.put(juror.account(), reading));
        }
        return readings;
    }

    /// Somebody declares a conflict of interest.
    public void recuse(AccountId person, DossierId dossier) {
        stage.as(person, now(), () -> stage.faces().juries().recuse(dossier, "Ancien élu de la commune"));
    }

    /// Deals the readings that nobody has any more.
    public void deal() {
        stage.as(organiser(), now(), () -> stage.faces().juries().assignRegional(id()));
    }

    /// Every juror of a round hands in every sheet that is not yet, save those of some dossiers.
    public void read(Round round, DossierId... butNot) {
        new ReadingAct(stage, played.cast(), played.setup(), without(Set.of(butNot)), round).read(false);
    }

    /// Each juror of the dossier keeps this mark at each criterion, without handing the sheet in.
    public void keep(DossierId dossier, Round round, int mark) {
        readings(dossier, round)
                .forEach((juror, reading) -> stage.as(juror, at(round), () -> {
                    var version = stage.faces().scoring().sheet(reading.id()).version();
                    stage.faces().scoring().keep(reading.id(), marks(round, mark), version);
                }));
    }

    /// One juror hands in this mark at each criterion.
    public void handIn(AccountId juror, Reading reading, int mark) {
        stage.as(juror, at(reading.round()), () -> {
            var version = stage.faces().scoring().sheet(reading.id()).version();
            stage.faces().scoring().handIn(reading.id(), marks(reading.round(), mark), version);
        });
    }

    public void decideShortlist() {
        new DecisionAct(stage, played.cast(), played.setup()).shortlist();
    }

    public Levels levels() {
        return stage.as(
                organiser(), at(Round.FINAL), () -> stage.faces().awards().levels(id()));
    }

    /// What the ranking proposes.
    public Map<DossierId, LevelId> proposed() {
        var proposed = new LinkedHashMap<DossierId, LevelId>();
        for (LevelLine line : levels().lines()) {
            if (line.proposed() != null) {
                proposed.put(line.candidacy().dossier(), line.proposed());
            }
        }
        return proposed;
    }

    public void give(Map<DossierId, LevelId> levels) {
        stage.as(
                organiser(),
                at(Round.FINAL),
                () -> stage.faces().awards().give(id(), levels, "Le jury a délibéré.", levels().version()));
    }

    public void seal() {
        new DecisionAct(stage, played.cast(), played.setup()).seal();
    }

    public void reveal() {
        new DecisionAct(stage, played.cast(), played.setup()).reveal();
    }

    private Entries without(Collection<DossierId> left) {
        var kept = played.entries().numbers().stream()
                .filter(number -> !left.contains(played.entries().id(number)))
                .toList();
        return new Entries(
                kept.stream().map(stage.dossiers()::get).toList(),
                kept.stream().map(played.entries()::id).toList());
    }

    private Marks marks(Round round, int mark) {
        Map<CriterionId, Integer> byCriterion = setup().criteria(round).stream()
                .collect(Collectors.toMap(Criterion::id, _ -> mark, (one, _) -> one, HashMap::new));
        return new Marks(byCriterion, "Au jury " + mark, "Au candidat " + mark);
    }

    private Instant at(Round round) {
        return round == Round.REGIONAL
                ? stage.course().inRegionalReadings(0.9)
                : stage.course().finalFrom().plus(Duration.ofHours(21));
    }

    private static Instant now() {
        return Instant.now();
    }
}
