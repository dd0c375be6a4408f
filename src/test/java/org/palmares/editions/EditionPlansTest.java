package org.palmares.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.palmares.people.AccountId;
import org.palmares.people.Grant;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.palmares.web.ListState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(EditionsTest.Hand.class)
class EditionPlansTest {

    private static final Actor MACHINE = new Actor.Machine("test");
    private static final Wording REPORTS = new Wording("<p>La tournée</p>", "<p>The tour</p>");

    @Autowired
    EditionPlans plans;

    @Autowired
    Editions editions;

    @Autowired
    People people;

    @Autowired
    Journal journal;

    @Test
    void what_an_organiser_keeps_is_read_by_those_who_follow_the_edition() {
        var edition = edition();
        var organiser = holding(Role.ORGANISER, edition);

        organiser.perform(() -> plans.keep(edition, PlanKind.TOUR, "{\"a\": 1}", "{\"b\": 2}", REPORTS));

        for (var reader : List.of(organiser, holding(Role.SCRUTINEER, edition), holding(Role.COORDINATOR, edition))) {
            var plan = reader.perform((Supplier<EditionPlan>) () -> plans.get(edition, PlanKind.TOUR));
            assertThat(plan.question()).isEqualTo("{\"a\": 1}");
            assertThat(plan.answer()).isEqualTo("{\"b\": 2}");
            assertThat(reader.perform((Supplier<String>) () -> plans.report(edition, PlanKind.TOUR, Locale.ENGLISH)))
                    .isEqualTo(REPORTS.en());
            reader.perform(() -> {
                assertThat(plans.kinds(edition)).containsExactly(PlanKind.TOUR);
                assertThatThrownBy(() -> plans.get(edition, PlanKind.FORUM)).isInstanceOf(NotFound.class);
            });
        }
        var query = JournalQuery.of(edition.value(), null, new ListState("/", Map.of()));
        assertThat(journal.search(query).entries())
                .extracting(JournalEntry::act)
                .contains("editions.tour-planned");
    }

    @Test
    void whoever_has_no_part_in_the_edition_learns_nothing_of_its_plans() {
        var edition = edition();
        MACHINE.perform(() -> plans.keep(edition, PlanKind.FORUM, "{}", "{}", REPORTS));

        for (var stranger : List.of(person(), holding(Role.ORGANISER, edition()))) {
            stranger.perform(() -> {
                assertThat(plans.kinds(edition)).isEmpty();
                assertThatThrownBy(() -> plans.get(edition, PlanKind.FORUM)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> plans.report(edition, PlanKind.FORUM, Locale.FRENCH))
                        .isInstanceOf(NotFound.class);
            });
        }
    }

    @Test
    void whoever_only_follows_an_edition_keeps_nothing() {
        var edition = edition();

        holding(Role.COORDINATOR, edition)
                .perform(() -> assertThatThrownBy(() -> plans.keep(edition, PlanKind.TOUR, "{}", "{}", REPORTS))
                        .isInstanceOf(NotFound.class));

        MACHINE.perform(() -> assertThat(plans.kinds(edition)).isEmpty());
    }

    @Test
    void the_last_plan_takes_the_place_of_the_one_before() {
        var edition = edition();

        MACHINE.perform(() -> {
            plans.keep(edition, PlanKind.TOUR, "{}", "{}", REPORTS);
            plans.keep(edition, PlanKind.TOUR, "{}", "{\"second\": true}", REPORTS);

            assertThat(plans.get(edition, PlanKind.TOUR).answer()).contains("second");
        });
    }

    private EditionId edition() {
        return MACHINE.perform((Supplier<EditionId>) () -> editions.create(new NewEdition(
                "p" + UUID.randomUUID(),
                new Wording("Labels", "Labels"),
                2026,
                Wording.same("Sobre"),
                ForumPlace.unknown(),
                false,
                false)));
    }

    private Actor.Person holding(Role role, EditionId edition) {
        var person = person();
        MACHINE.perform(() -> people.grant(new AccountId(person.account()), new Grant(role, edition.value(), null)));
        return person;
    }

    private Actor.Person person() {
        return MACHINE.perform((Supplier<Actor.Person>)
                () -> new Actor.Person(people.open("Camille", UUID.randomUUID() + "@exemple.fr", null, Locale.FRENCH)
                        .value()));
    }
}
