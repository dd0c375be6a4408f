package org.palmares.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.TestPeople;
import org.palmares.cli.Replay;
import org.palmares.database.OwnPostgres;
import org.palmares.dossiers.DossierQuery;
import org.palmares.editions.EditionStage;
import org.palmares.editions.ForumPlace;
import org.palmares.editions.NewEdition;
import org.palmares.editions.PlanKind;
import org.palmares.editions.Region;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;
import org.palmares.kernel.Actor;
import org.palmares.people.AccountId;
import org.palmares.people.SignInOutcome;
import org.palmares.people.SignIns;
import org.palmares.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/// On a database of its own, where the whole application starts for the first time.
@SpringBootTest(properties = "palmares.demo=true")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = DemonstrationTest.FirstStart.class)
@DirtiesContext
class DemonstrationTest {

    @Autowired
    Demonstration demonstration;

    @Autowired
    DemonstrationWelcome welcome;

    @Autowired
    Faces faces;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void played() throws InterruptedException {
        demonstration.await();
    }

    @Test
    void it_stands_in_the_middle_of_its_regional_round() {
        var setup = setup(Demonstration.SLUG);
        var counts = as(DemoRole.ORGANISER, () -> faces.dossiers().counts(setup.id()));
        var progress = as(DemoRole.ORGANISER, () -> faces.scoring().progress(setup.id(), Round.REGIONAL));

        assertThat(demonstration.isPlayed()).isTrue();
        assertThat(setup.edition().stage()).isInstanceOf(EditionStage.Regional.class);
        assertThat(setup.edition().fictional()).isTrue();
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
        assertThat(counts).containsEntry("WITHDRAWN", 1);
        assertThat(progress.handedIn()).isBetween(progress.assigned() * 7 / 10, progress.assigned() * 95 / 100);
        assertThat(as(DemoRole.ORGANISER, () -> faces.juries().of(setup.id()))).hasSize(8);
    }

    @Test
    void its_tour_and_its_forum_are_planned_for_its_own_people() throws InterruptedException {
        demonstration.awaitPlans();

        var setup = setup(Demonstration.SLUG);
        var tour = as(DemoRole.ORGANISER, () -> faces.plans().get(setup.id(), PlanKind.TOUR));
        var eligible = as(DemoRole.ORGANISER, () -> faces.dossiers().eligible(setup.id()));
        var recusals = as(DemoRole.ORGANISER, () -> faces.juries().recusals(setup.id()));
        var asked = JsonMapper.shared().readTree(tour.question());
        assertThat(asked.get("auditions")).hasSameSizeAs(eligible);
        assertThat(asked.get("cities").findValuesAsString("name"))
                .containsExactlyInAnyOrderElementsOf(
                        setup.regions().stream().map(Region::hostCity).toList());
        assertThat(asked.get("jurors")
                        .valueStream()
                        .mapToInt(juror -> juror.get("recusals").size())
                        .sum())
                .isPositive()
                .isLessThanOrEqualTo(recusals.size());
        assertThat(JsonMapper.shared().readTree(tour.answer()).get("slots")).hasSameSizeAs(eligible);
        assertThat(as(DemoRole.SCRUTINEER, () -> faces.plans().kinds(setup.id())))
                .containsExactly(PlanKind.values());
        assertThat(as(DemoRole.COORDINATOR, () -> faces.plans().report(setup.id(), PlanKind.FORUM, Locale.ENGLISH)))
                .contains("<html lang=\"en\">");
    }

    @Test
    void it_is_played_once() throws InterruptedException {
        var before = entries();

        demonstration.run(new DefaultApplicationArguments());
        demonstration.await();

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void each_account_signs_in_with_the_password_printed_and_holds_no_role_in_the_programme() {
        var password = demonstration.password().orElseThrow();
        var edition = setup(Demonstration.SLUG).id().value();

        assertThat(password).matches("[a-z]+-[a-z]+-[a-z]+-\\d\\d");
        assertThat(welcome.lines().getFirst()).contains(password);
        for (var role : DemoRole.values()) {
            assertThat(welcome.lines()).anyMatch(line -> line.contains(role.email()));
            assertThat(signIns.withPassword(role.email(), password, "192.0.2.1"))
                    .isEqualTo(new SignInOutcome.Welcome(account(role)));
            assertThat(as(role, () -> faces.people().roles().grants()))
                    .isNotEmpty()
                    .anyMatch(grant -> edition.equals(grant.edition()))
                    .noneMatch(grant -> grant.edition() == null);
        }
        assertThat(signIns.withPassword(DemoRole.JUROR.email(), password + "0", "192.0.2.1"))
                .isInstanceOf(SignInOutcome.Wrong.class);
    }

    @Test
    void visitors_have_something_to_do() {
        var setup = setup(Demonstration.SLUG);
        var readings = as(DemoRole.JUROR, () -> faces.juries().mine());
        var standing = as(DemoRole.JUROR, () -> faces.scoring().standing());

        assertThat(readings.stream()
                        .filter(reading -> !standing.getOrDefault(reading.id().value(), false)))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(as(DemoRole.APPLICANT, () -> faces.dossiers().mine()))
                .anyMatch(mine -> mine.edition().equals(setup.id().value())
                        && mine.status().equals("ELIGIBLE"));
        assertThat(as(DemoRole.CHAIR, () -> faces.deliberations().standing(setup.id(), Round.REGIONAL))
                        .lines())
                .hasSizeGreaterThan(5);
    }

    @Test
    void no_letter_of_it_ever_leaves() {
        var states = jdbc.sql("select distinct state from mail.letter")
                .query(String.class)
                .list();

        assertThat(states).containsExactly("FICTIONAL");
    }

    @Test
    void the_first_organiser_is_still_awaited() {
        assertThat(faces.people().setUpLink()).isPresent();
    }

    @Test
    void a_whole_edition_keeps_every_invariant_and_its_pages_say_that_it_is_fictional() {
        var checks = Replays.play(Stage.of(faces, script("essai", () -> true)), _ -> {});

        assertThat(checks)
                .hasSize(9)
                .allSatisfy(
                        check -> assertThat(check.failures()).as(check.name()).isEmpty());
        assertThat(tags("/palmares/essai")).isNotEmpty();
        assertThat(tags("/palmares")).isNotEmpty();
        assertThat(tags("/editions/demonstration")).isNotEmpty();
        assertThat(tags("/editions")).isNotEmpty();
    }

    @Test
    void an_interrupted_play_goes_on_where_it_stopped() {
        for (int acts : new int[] {30, 150, 260}) {
            var left = new AtomicInteger(acts);
            var player = player(() -> left.getAndDecrement() > 0);
            assertThatThrownBy(player::playToTheReadings).isInstanceOf(CancellationException.class);
        }

        player(() -> true).playToTheReadings();

        var setup = setup("interrompue");
        var dossiers = as(DemoRole.ORGANISER, () -> faces.dossiers().list(setup.id(), DossierQuery.all()));
        assertThat(dossiers.total()).isEqualTo(20);
        assertThat(dossiers.rows())
                .noneMatch(row -> List.of("DRAFT", "SUBMITTED", "RETURNED").contains(row.status()));
        assertThat(as(DemoRole.ORGANISER, () -> faces.juries().of(setup.id()))).hasSize(8);
        assertThat(as(DemoRole.ORGANISER, () -> faces.scoring().progress(setup.id(), Round.REGIONAL))
                        .handedIn())
                .isPositive();
    }

    @Test
    void an_edition_in_earnest_is_never_played_in() {
        var script = script("serieuse", () -> true);
        var stage = Stage.of(faces, script);
        new Actor.Machine("test")
                .perform(() -> faces.editions()
                        .create(new NewEdition(
                                "serieuse",
                                stage.plan().programme(),
                                2027,
                                stage.plan().theme(),
                                ForumPlace.unknown(),
                                false,
                                false)));

        assertThatThrownBy(new Player(stage, _ -> {})::playToTheReadings).hasMessageContaining("serieuse");
    }

    private Player player(BooleanSupplier goesOn) {
        return new Player(Stage.of(faces, script("interrompue", goesOn)), _ -> {});
    }

    private static Script script(String slug, BooleanSupplier goesOn) {
        int dossiers = slug.equals("essai") ? 24 : Replay.FEWEST;
        return new Script(slug, dossiers, 7, new Course(LocalDate.now(Texts.PARIS)), null, 1, goesOn);
    }

    private Setup setup(String slug) {
        return faces.editions().bySlug(slug);
    }

    private <T> T as(DemoRole role, Supplier<T> question) {
        return new Actor.Person(account(role).value()).perform(question);
    }

    private AccountId account(DemoRole role) {
        return faces.people().byEmail(role.email()).orElseThrow().id();
    }

    private int entries() {
        return jdbc.sql("select count(*) from journal.entry")
                .query(Integer.class)
                .single();
    }

    private List<String> tags(String address) {
        var organiser = TestPeople.signedIn(account(DemoRole.ORGANISER).value());
        var answer = mvc.get().uri(address).with(authentication(organiser)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString())
                    .select(".tag.fiction")
                    .eachText();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A PostgreSQL that nobody has used yet.
    static class FirstStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var own = OwnPostgres.temporary();
            Runtime.getRuntime().addShutdownHook(new Thread(own::close, "demonstration-database-stop"));
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "first-start",
                            Map.of(
                                    "spring.datasource.url", own.url(),
                                    "spring.datasource.username", own.user(),
                                    "spring.datasource.password", own.password())));
        }
    }
}
