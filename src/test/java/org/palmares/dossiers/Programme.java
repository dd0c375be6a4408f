package org.palmares.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.palmares.HandClock;
import org.palmares.editions.Axis;
import org.palmares.editions.AxisId;
import org.palmares.editions.Category;
import org.palmares.editions.CategoryId;
import org.palmares.editions.Criterion;
import org.palmares.editions.CriterionId;
import org.palmares.editions.EditionId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.Level;
import org.palmares.editions.LevelId;
import org.palmares.editions.NewEdition;
import org.palmares.editions.Question;
import org.palmares.editions.QuestionId;
import org.palmares.editions.Region;
import org.palmares.editions.RegionId;
import org.palmares.editions.Rules;
import org.palmares.editions.Setup;
import org.palmares.editions.TestEditions;
import org.palmares.kernel.Actor;
import org.palmares.people.AccountId;
import org.palmares.people.Grant;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.palmares.territories.Kind;
import org.palmares.territories.TerritoryId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Editions on the real database, and those who take part in them, for tests of the whole module.
///
/// What is made stays there; each edition has people of its own, and letters are swept.
public class Programme {

    public static final Actor MACHINE = new Actor.Machine("test");
    public static final Instant DURING = TestEditions.CALL_OPENS.plusSeconds(24 * 3600);
    public static final Instant DEADLINE = TestEditions.CALL_CLOSES;

    /// In the first region of every edition, in the second, and in none.
    public static final TerritoryId BREST = TerritoryId.official(Kind.COMMUNE, "29019");

    public static final TerritoryId NICE = TerritoryId.official(Kind.COMMUNE, "06088");
    public static final TerritoryId PARIS = TerritoryId.official(Kind.COMMUNE, "75056");

    private final Editions editions;
    private final People people;
    private final JdbcClient jdbc;

    Programme(Editions editions, People people, JdbcClient jdbc) {
        this.editions = editions;
        this.people = people;
        this.jdbc = jdbc;
    }

    /// A complete edition being prepared: two regions, two categories, two axes, one question, one reading a dossier.
    public EditionId preparing() {
        var like = TestEditions.complete(TestEditions.edition(new EditionStage.Preparing()));
        return MACHINE.perform((Supplier<EditionId>) () -> {
            var id = editions.create(new NewEdition(
                    "e" + UUID.randomUUID(),
                    like.edition().programme(),
                    2026,
                    like.edition().theme(),
                    like.edition().forum(),
                    true,
                    false));
            int version = editions.saveCalendar(id, TestEditions.calendar(), 0);
            version = editions.saveRegions(
                    id,
                    like.regions().stream()
                            .map(region -> new Region(
                                    RegionId.random(), region.name(), region.hostCity(), region.departements()))
                            .toList(),
                    version);
            version = editions.saveCategories(
                    id,
                    like.categories().stream()
                            .map(category -> new Category(new CategoryId(UUID.randomUUID()), category.name()))
                            .toList(),
                    version);
            version = editions.saveAxes(
                    id,
                    like.axes().stream()
                            .map(axis -> new Axis(
                                    new AxisId(UUID.randomUUID()),
                                    axis.name(),
                                    axis.emphasised(),
                                    axis.reservedPercent()))
                            .toList(),
                    version);
            version = editions.saveQuestions(
                    id,
                    like.questions().stream()
                            .map(question -> new Question(
                                    new QuestionId(UUID.randomUUID()),
                                    question.label(),
                                    question.help(),
                                    question.maxCharacters(),
                                    question.required()))
                            .toList(),
                    version);
            version = editions.saveCriteria(
                    id,
                    like.criteria().stream()
                            .map(criterion -> new Criterion(
                                    CriterionId.random(),
                                    criterion.round(),
                                    criterion.name(),
                                    criterion.question(),
                                    criterion.lowAnchor(),
                                    criterion.highAnchor(),
                                    criterion.weight(),
                                    criterion.minMark(),
                                    criterion.maxMark()))
                            .toList(),
                    version);
            version = editions.saveLevels(
                    id,
                    like.levels().stream()
                            .map(level -> new Level(
                                    new LevelId(UUID.randomUUID()),
                                    level.code(),
                                    level.name(),
                                    level.rank(),
                                    level.places()))
                            .toList(),
                    version);
            editions.saveRules(id, new Rules(6, 1, List.of()), version);
            return id;
        });
    }

    /// The same with its call published.
    public EditionId calling() {
        var id = preparing();
        MACHINE.perform(() -> editions.openCall(id));
        return id;
    }

    public Setup setup(EditionId edition) {
        return editions.get(edition);
    }

    public RegionId west(EditionId edition) {
        return setup(edition).regions().getFirst().id();
    }

    public RegionId south(EditionId edition) {
        return setup(edition).regions().getLast().id();
    }

    /// A content that lacks nothing in this edition.
    public Content complete(EditionId edition, String title) {
        var setup = setup(edition);
        return new Content(
                title,
                "Un guichet qui se déplace.",
                setup.categories().getFirst().id(),
                Set.of(setup.axes().getFirst().id()),
                Map.of(setup.questions().getFirst().id(), "Pour les aînés."));
    }

    public Actor.Person person(String name) {
        return MACHINE.perform((Supplier<Actor.Person>)
                () -> new Actor.Person(people.open(name, UUID.randomUUID() + "@dossiers.test", null, Locale.FRENCH)
                        .value()));
    }

    public Actor.Person person(String name, Role role, EditionId edition, @Nullable RegionId region) {
        var person = person(name);
        var grant = new Grant(role, edition.value(), region == null ? null : region.value());
        MACHINE.perform(() -> people.grant(account(person), grant));
        return person;
    }

    public Actor.Person organiser(EditionId edition) {
        return person("Organisatrice", Role.ORGANISER, edition, null);
    }

    public static AccountId account(Actor.Person person) {
        return new AccountId(person.account());
    }

    public String email(Actor.Person person) {
        return people.find(account(person)).orElseThrow().email();
    }

    /// The subjects of the letters sent to this address, the first posted first.
    public List<String> letters(String email) {
        return jdbc.sql("select subject from mail.letter where to_email = :email order by at, subject")
                .param("email", email)
                .query((row, _) -> row.getString(1))
                .list();
    }

    public void sweepLetters() {
        jdbc.sql("delete from mail.letter where to_email like '%@dossiers.test'")
                .update();
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Beans {

        @Bean
        @Primary
        HandClock handClock() {
            return new HandClock(DURING);
        }

        @Bean
        Programme programme(Editions editions, People people, JdbcClient jdbc) {
            return new Programme(editions, people, jdbc);
        }
    }
}
