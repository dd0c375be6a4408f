package org.palmares.demo;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.palmares.kernel.Actor;
import org.palmares.people.AccountId;
import org.palmares.people.Grant;
import org.palmares.people.Person;
import org.palmares.people.Role;
import org.palmares.web.Texts;

/// Fictional editions brought to the stage a journey begins at. An edition is played once, whoever asks for it again.
public final class PlayedEditions {

    /// The password of everyone who signs in.
    public static final String PASSWORD = "noyer girafe comptoir averse";

    public static final String ORGANISER = DemoRole.ORGANISER.email();
    public static final String COORDINATOR = DemoRole.COORDINATOR.email();
    public static final String SCRUTINEER = DemoRole.SCRUTINEER.email();
    public static final String JUROR = DemoRole.JUROR.email();
    public static final String APPLICANT = DemoRole.APPLICANT.email();

    private static final Actor MACHINE = new Actor.Machine("demonstration");
    private static final int DOSSIERS = 24;

    private final Faces faces;
    private final Map<String, PlayedEdition> played = new ConcurrentHashMap<>();

    PlayedEditions(Faces faces) {
        this.faces = faces;
    }

    /// The call is open, nobody has filed anything.
    ///
    /// @param seed tells its people and territories from those of other editions
    public void calling(String slug, long seed) {
        var stage = stage(slug, seed, today().plusDays(60));
        var setUp = new SetUpAct(stage, new Casting(stage).open());
        var edition = setUp.create();
        setUp.configure(edition);
        setUp.openCall(edition);
    }

    /// The regional juries are reading; the visitor's juror has several sheets left.
    public PlayedEdition reading(String slug, long seed) {
        return played.computeIfAbsent(slug, _ -> play(stage(slug, seed, today())));
    }

    /// All regional sheets are handed in, the shortlist is not decided.
    public PlayedEdition read(String slug, long seed) {
        return played.computeIfAbsent(slug, _ -> {
            var edition = play(stage(slug, seed, today().minusDays(60)));
            edition.readRegional();
            return edition;
        });
    }

    /// The final jury has read, the levels are not given.
    public PlayedEdition inFinal(String slug, long seed) {
        return played.computeIfAbsent(slug, _ -> {
            var edition = play(stage(slug, seed, today().minusDays(60)));
            edition.readRegional();
            edition.decideShortlist();
            edition.readFinal();
            return edition;
        });
    }

    /// An account that runs the whole programme; gives its address.
    public String programmeOrganiser() {
        var person = new FictionalPerson("Dominique", "Programme", "", "programme@journey.example");
        MACHINE.perform(() -> faces.people().grant(account(person), new Grant(Role.ORGANISER, null, null)));
        return person.email();
    }

    private PlayedEdition play(Stage stage) {
        openDeputy(stage);
        return new PlayedEdition(stage, new Player(stage, _ -> {}).playToTheReadings());
    }

    /// The deputy of the play has no password unless the account is there before it.
    private void openDeputy(Stage stage) {
        var deputy = stage.fiction().people(DOSSIERS + 4).get(DOSSIERS + 1);
        stage.asVisitor(stage.course().preparation(), () -> account(deputy));
    }

    private AccountId account(FictionalPerson person) {
        return faces.people()
                .byEmail(person.email())
                .map(Person::id)
                .orElseGet(() -> faces.people().open(person.name(), person.email(), PASSWORD, Locale.FRENCH));
    }

    private Stage stage(String slug, long seed, LocalDate today) {
        return Stage.of(faces, new Script(slug, DOSSIERS, seed, new Course(today), PASSWORD, 2, () -> true));
    }

    private static LocalDate today() {
        return LocalDate.now(Texts.PARIS);
    }
}
