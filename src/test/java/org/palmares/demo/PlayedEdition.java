package org.palmares.demo;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.palmares.editions.PlanKind;
import org.palmares.juries.Reading;
import org.palmares.kernel.Wording;
import org.palmares.people.AccountId;
import org.palmares.people.Person;
import org.palmares.web.Texts;

/// An edition in play, to be gone on with.
public final class PlayedEdition {

    private final Stage stage;
    private final Played played;

    PlayedEdition(Stage stage, Played played) {
        this.stage = stage;
        this.played = played;
    }

    /// The organiser decides the shortlist as proposed.
    public int decideShortlist() {
        return decisions().shortlist();
    }

    /// The organiser gives the levels, with one departure, and seals them.
    public void seal() {
        decisions().give();
        decisions().seal();
    }

    /// The final jury reads, marks and hands in.
    public int readFinal() {
        return played.finals().read(false);
    }

    /// The organiser keeps what an engine planned.
    public void plan(PlanKind kind, String question, String answer, String report) {
        as(DemoRole.ORGANISER.email(), () -> {
            stage.faces().plans().keep(played.setup().id(), kind, question, answer, Wording.same(report));
            return true;
        });
    }

    /// The pages of the sheets of this edition that a juror has not handed in, in the order of the juror's list.
    public List<String> leftToRead(String juror) {
        return as(juror, () -> {
            var standing = stage.faces().scoring().standing();
            return sheets(reading -> !standing.getOrDefault(reading.id().value(), false));
        });
    }

    /// The pages of all sheets of a juror in this edition.
    public List<String> sheetsOf(String juror) {
        return as(juror, () -> sheets(_ -> true));
    }

    private List<String> sheets(Predicate<Reading> kept) {
        return stage.faces().juries().mine().stream()
                .filter(reading -> reading.edition().equals(played.setup().id()))
                .filter(kept)
                .map(reading -> "/readings/" + reading.id())
                .toList();
    }

    private <T> T as(String email, Supplier<T> task) {
        return stage.as(
                account(email), stage.course().today().atStartOfDay(Texts.PARIS).toInstant(), task);
    }

    /// The address of the organiser who is recused on one dossier.
    public String recusedOrganiser() {
        return stage.asVisitor(
                        stage.course().preparation(),
                        () -> stage.faces().people().find(played.cast().deputy()))
                .map(Person::email)
                .orElseThrow();
    }

    /// The dossier on which that organiser is recused.
    public String recusedDossier() {
        var cast = played.cast();
        return stage
                .as(
                        cast.organiser(),
                        stage.course().regionalTo(),
                        () -> stage.faces().juries().recusals(played.setup().id()))
                .stream()
                .filter(recusal -> recusal.account().equals(cast.deputy()))
                .map(recusal -> recusal.dossier().toString())
                .findFirst()
                .orElseThrow();
    }

    /// The name of the coordinator's region.
    public String region() {
        int position = stage.plan().regions().stream()
                .map(FictionalRegion::code)
                .toList()
                .indexOf(DemoRole.REGION);
        return played.setup().regions().get(position).name();
    }

    private AccountId account(String email) {
        return stage.asVisitor(
                        stage.course().preparation(),
                        () -> stage.faces().people().byEmail(email))
                .map(Person::id)
                .orElseThrow();
    }

    /// The regional jurors hand in the sheets they had left.
    void readRegional() {
        played.regional().read(false);
    }

    private DecisionAct decisions() {
        return new DecisionAct(stage, played.cast(), played.setup());
    }
}
