package org.palmares.demo;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Region;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;
import org.palmares.juries.Juries;
import org.palmares.juries.Jury;
import org.palmares.juries.JuryId;
import org.palmares.juries.Reading;
import org.palmares.juries.Recusal;
import org.palmares.people.AccountId;

/// The juries are formed, the regional round opens, the readings are dealt; those who have a tie with a dossier recuse
/// themselves before reading.
final class JuryAct {

    static final int READINGS_PER_DOSSIER = 3;

    private static final int ONE_RECUSED_IN = 9;

    private final Stage stage;
    private final Cast cast;
    private final Setup setup;

    JuryAct(Stage stage, Cast cast, Setup setup) {
        this.stage = stage;
        this.cast = cast;
        this.setup = setup;
    }

    /// One jury for each region and one for the final; gives how many were formed.
    int convene() {
        var known = known();
        int formed = 0;
        for (int number = 0; number < setup.regions().size(); number++) {
            var region = setup.regions().get(number);
            formed += form(known, Round.REGIONAL, region, "Jury " + region.name());
        }
        return formed + form(known, Round.FINAL, null, "Jury final");
    }

    private int form(List<Jury> known, Round round, @Nullable Region region, String name) {
        var id = region == null ? null : region.id();
        if (known.stream().anyMatch(jury -> jury.round() == round && Objects.equals(jury.region(), id))) {
            return 0;
        }
        stage.as(
                cast.organiser(),
                stage.course().inExamination(0.2),
                () -> juries().convene(setup.id(), round, id, name));
        stage.tally().add("juries.convened");
        return 1;
    }

    /// Gives everyone their seat; gives how many were given.
    int seat() {
        int seated = 0;
        for (var jury : known()) {
            var panel = cast.panel(panel(jury));
            var there = jury.jurors().stream().map(juror -> juror.account()).collect(Collectors.toSet());
            for (var juror : panel) {
                if (!there.contains(juror.account())) {
                    seat(jury.id(), juror);
                    seated++;
                }
            }
        }
        return seated;
    }

    private void seat(JuryId jury, Seated juror) {
        stage.as(
                cast.organiser(),
                stage.course().inExamination(0.3),
                () -> juries().seat(jury, juror.account(), juror.chair()));
        stage.tally().add("juries.seated");
        stage.tally().add("people.granted");
    }

    private String panel(Jury jury) {
        var names = setup.regions().stream().map(Region::id).toList();
        return jury.region() == null
                ? FictionalMarks.NATIONAL
                : stage.plan().regions().get(names.indexOf(jury.region())).code();
    }

    int openRound() {
        var editions = stage.faces().editions();
        if (!(editions.stage(setup.id()) instanceof EditionStage.Calling)) {
            return 0;
        }
        stage.as(cast.organiser(), stage.course().regionalFrom(), () -> editions.openRegional(setup.id()));
        stage.tally().add("editions.regional-round-opened");
        return 1;
    }

    /// Deals what is not dealt yet; gives the number of readings.
    int deal() {
        int readings = stage.as(
                cast.organiser(), stage.course().inRegionalReadings(0), () -> juries().assignRegional(setup.id()));
        stage.tally().add("juries.assigned", readings > 0 ? 1 : 0);
        return readings;
    }

    /// The deputy organiser and a few jurors, each on one dossier; gives how many declared it.
    int recuse() {
        var already = stage
                .as(cast.organiser(), stage.course().inRegionalReadings(0), () -> juries().recusals(setup.id()))
                .stream()
                .map(Recusal::account)
                .collect(Collectors.toSet());
        int declared = 0;
        for (var juror : recused()) {
            if (!already.contains(juror.account())) {
                recuse(juror.account(), first(juror.account()), juror.number());
                declared++;
            }
        }
        if (!already.contains(cast.deputy())) {
            recuse(cast.deputy(), firstEligible(), 2);
            declared++;
        }
        return declared;
    }

    private List<Seated> recused() {
        return cast.jurors().stream()
                .filter(juror -> !juror.panel().equals(FictionalMarks.NATIONAL))
                .filter(juror -> !juror.chair() && juror.number() % ONE_RECUSED_IN == 4)
                .toList();
    }

    private void recuse(AccountId person, DossierId dossier, int number) {
        var reason = stage.reason("recused", number);
        stage.as(person, stage.course().inRegionalReadings(0.02), () -> juries().recuse(dossier, reason));
        stage.tally().add("juries.recused");
    }

    private DossierId first(AccountId juror) {
        return stage.as(
                juror,
                stage.course().inRegionalReadings(0.01),
                () -> juries().mine().stream()
                        .filter(reading -> reading.edition().equals(setup.id()))
                        .findFirst()
                        .map(Reading::dossier)
                        .orElseThrow());
    }

    private DossierId firstEligible() {
        return stage.as(
                cast.organiser(),
                stage.course().regionalFrom(),
                () -> stage.faces().dossiers().eligible(setup.id()).getFirst().id());
    }

    private List<Jury> known() {
        return stage.as(cast.organiser(), stage.course().inExamination(0.2), () -> juries().of(setup.id()));
    }

    private Juries juries() {
        return stage.faces().juries();
    }
}
