package org.palmares.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.editions.TestEditions.CALL_CLOSES;
import static org.palmares.editions.TestEditions.CALL_OPENS;
import static org.palmares.editions.TestEditions.complete;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.palmares.TestDatabase;
import org.palmares.journal.Journal;
import org.palmares.journal.JournalEntry;
import org.palmares.journal.JournalQuery;
import org.palmares.kernel.Actor;
import org.palmares.kernel.NotFound;
import org.palmares.kernel.Wording;
import org.palmares.people.Grant;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.palmares.web.ListState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.ContextConfiguration;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(EditionsTest.Hand.class)
class EditionsTest {

    private static final Actor MACHINE = new Actor.Machine("test");
    private static Instant now = CALL_OPENS;

    @Autowired
    Editions editions;

    @Autowired
    People people;

    @Autowired
    Journal journal;

    @Test
    void an_edition_goes_from_its_set_up_to_its_palmares(AssertablePublishedEvents events) {
        var organiser = somebody();
        var id = organiser.perform((Supplier<EditionId>) () -> prepared());

        now = CALL_OPENS;
        organiser.perform(() -> editions.openCall(id));
        assertThat(editions.open()).extracting(EditionSummary::id).contains(id);
        organiser.perform(() ->
                assertThatThrownBy(() -> editions.openRegional(id)).isInstanceOf(EditionRefusal.CallStillOpen.class));
        now = CALL_CLOSES.plusSeconds(1);
        organiser.perform(() -> {
            editions.openRegional(id);
            editions.openFinal(id);
            editions.seal(id);
            editions.publish(id, now);
        });

        assertThat(editions.stage(id)).isEqualTo(new EditionStage.Published(now));
        assertThat(events)
                .contains(EditionStageChanged.class)
                .matching(changed -> changed.edition().equals(id)
                        && changed.from().equals("SEALED")
                        && changed.to().equals("PUBLISHED"));
        assertThat(acts(id))
                .startsWith(
                        "editions.published",
                        "editions.sealed",
                        "editions.final-opened",
                        "editions.regional-round-opened",
                        "editions.call-opened");
    }

    @Test
    void a_part_saved_twice_from_the_same_version_is_refused_the_second_time() {
        var id = MACHINE.perform((Supplier<EditionId>) () -> prepared());
        int version = editions.get(id).edition().version();

        MACHINE.perform(() -> {
            editions.saveCategories(id, List.of(), version);
            editions.saveAxes(id, List.of(), version);
            assertThatThrownBy(() -> editions.saveCategories(id, List.of(), version))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        });

        assertThat(editions.get(id).edition().version()).isEqualTo(version + 2);
        assertThat(editions.get(id).categories()).isEmpty();
    }

    @Test
    void the_year_that_follows_takes_everything_but_the_dates() {
        var id = MACHINE.perform((Supplier<EditionId>) () -> prepared());
        var source = editions.get(id);

        var copied = MACHINE.perform((Supplier<EditionId>) () -> editions.copy(id, slug(), 2027));

        var copy = editions.get(copied);
        assertThat(copy.edition().calendar()).isEqualTo(Calendar.empty());
        assertThat(copy.edition().forum()).isEqualTo(new ForumPlace("Lyon", null, null));
        assertThat(copy.edition().stage()).isEqualTo(new EditionStage.Preparing());
        assertThat(copy.rules().quotas()).hasSameSizeAs(source.rules().quotas());
        assertThat(copy.regions())
                .extracting(Region::departements)
                .isEqualTo(source.regions().stream().map(Region::departements).toList());
        assertThat(editions.lacks(copied))
                .extracting(Lack::key)
                .containsExactly("editions.lack.forum-dates", "editions.lack.calendar");
    }

    @Test
    void two_editions_never_share_an_address() {
        var id = MACHINE.perform((Supplier<EditionId>) () -> prepared());
        var taken = editions.get(id).slug();

        MACHINE.perform(() ->
                assertThatThrownBy(() -> editions.copy(id, taken, 2027)).isInstanceOf(EditionRefusal.SlugTaken.class));
    }

    @Test
    void an_edition_of_the_past_is_completed_as_its_facts_are_found() {
        var id = MACHINE.perform((Supplier<EditionId>) () -> editions.create(new NewEdition(
                slug(), Wording.same("Label"), 2013, Wording.same("Thème"), ForumPlace.unknown(), false, true)));

        MACHINE.perform(() -> {
            editions.saveLevels(id, Level.usual(), 0);
        });

        assertThat(editions.get(id).levels()).hasSize(3);
        assertThat(editions.stage(id)).isEqualTo(new EditionStage.Published(null));
    }

    @Test
    void nobody_but_an_organiser_changes_an_edition_or_sees_its_course() {
        var id = MACHINE.perform((Supplier<EditionId>) () -> prepared());
        var slug = editions.get(id).slug();
        var passer = person("Passant");
        var coordinator = person("Coordinatrice");
        MACHINE.perform(() -> people.grant(
                account(coordinator),
                new Grant(
                        Role.COORDINATOR,
                        id.value(),
                        editions.get(id).regions().getFirst().id().value())));

        passer.perform(() -> {
            assertThatThrownBy(() -> editions.openCall(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> editions.followed(slug)).isInstanceOf(NotFound.class);
            assertThat(editions.course(slug)).isEmpty();
        });
        coordinator.perform(() -> {
            assertThat(editions.followed(slug).id()).isEqualTo(id);
            assertThatThrownBy(() -> editions.saveAxes(id, List.of(), 99)).isInstanceOf(NotFound.class);
        });
    }

    private EditionId prepared() {
        var id = editions.create(new NewEdition(
                slug(),
                Wording.same("Label"),
                2026,
                new Wording("Thème", ""),
                complete(TestEditions.edition(new EditionStage.Preparing()))
                        .edition()
                        .forum(),
                false,
                false));
        var like = Copy.of(complete(TestEditions.edition(new EditionStage.Preparing())));
        int version = editions.saveCalendar(id, TestEditions.calendar(), 0);
        version = editions.saveRegions(id, like.regions(), version);
        version = editions.saveCategories(id, like.categories(), version);
        version = editions.saveAxes(id, like.axes(), version);
        version = editions.saveQuestions(id, like.questions(), version);
        version = editions.saveCriteria(id, like.criteria(), version);
        version = editions.saveLevels(id, like.levels(), version);
        editions.saveRules(id, like.rules(), version);
        return id;
    }

    private List<String> acts(EditionId id) {
        var query = JournalQuery.of(id.value(), null, new ListState("/", java.util.Map.of()));
        return journal.search(query).entries().stream().map(JournalEntry::act).toList();
    }

    private Actor somebody() {
        var organiser = person("Organisatrice");
        MACHINE.perform(() -> people.grant(account(organiser), new Grant(Role.ORGANISER, null, null)));
        return organiser;
    }

    private Actor.Person person(String name) {
        return MACHINE.perform((Supplier<Actor.Person>)
                () -> new Actor.Person(people.open(name, UUID.randomUUID() + "@exemple.fr", null, Locale.FRENCH)
                        .value()));
    }

    private static org.palmares.people.AccountId account(Actor.Person person) {
        return new org.palmares.people.AccountId(person.account());
    }

    private static String slug() {
        return "e" + UUID.randomUUID();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Hand {

        /// A clock that the test sets.
        @Bean
        @Primary
        Clock setClock() {
            return new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
        }
    }
}
