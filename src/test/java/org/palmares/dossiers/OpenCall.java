package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.dossiers.Programme.DURING;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.palmares.HandClock;
import org.palmares.TestDatabase;
import org.palmares.editions.EditionId;
import org.palmares.editions.Editions;
import org.palmares.editions.RegionId;
import org.palmares.journal.Journal;
import org.palmares.journal.JournalEntry;
import org.palmares.journal.JournalQuery;
import org.palmares.kernel.Actor;
import org.palmares.people.AccountId;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.palmares.territories.TerritoryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;

/// A call that is open, Ada who answers it, and those whom other modules tell to read, for tests of [Dossiers].
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Programme.Beans.class, OpenCall.Readers.class})
abstract class OpenCall {

    @Autowired
    Dossiers dossiers;

    @Autowired
    Programme programme;

    @Autowired
    HandClock clock;

    @Autowired
    Editions editions;

    @Autowired
    People people;

    @Autowired
    Journal journal;

    @Autowired
    Readers readers;

    EditionId edition;
    Actor.Person ada;

    @BeforeEach
    void a_call_is_open() {
        clock.set(DURING);
        edition = programme.calling();
        ada = programme.person("Ada");
    }

    @AfterEach
    void sweep() {
        programme.sweepLetters();
    }

    DossierId open(Actor.Person owner, TerritoryId lead) {
        return owner.perform((Supplier<DossierId>) () -> dossiers.open(edition, lead));
    }

    int save(Actor.Person author, DossierId id, Content content, int version) {
        return author.perform((Supplier<Integer>) () -> dossiers.save(id, content, version));
    }

    SaveResult keep(Actor.Person author, DossierId id, Content content, int version, UUID tab) {
        return author.perform((Supplier<SaveResult>) () -> dossiers.keep(id, content, version, tab));
    }

    Receipt submit(Actor.Person owner, DossierId id, int version) {
        return owner.perform((Supplier<Receipt>) () -> dossiers.submit(id, version));
    }

    DossierId submitted(Actor.Person owner, TerritoryId lead, String title) {
        var id = open(owner, lead);
        save(owner, id, programme.complete(edition, title), 0);
        submit(owner, id, 1);
        return id;
    }

    Actor.Person invited(DossierId id, String name) {
        var person = programme.person(name);
        ada.perform(() -> dossiers.invite(id, name, programme.email(person), Locale.FRENCH));
        return person;
    }

    Actor.Person organiser() {
        return programme.organiser(edition);
    }

    Actor.Person coordinator(RegionId region) {
        return programme.person("Coordinatrice", Role.COORDINATOR, edition, region);
    }

    List<String> acts(DossierId id) {
        return journal.search(JournalQuery.of(edition.value())).entries().stream()
                .filter(entry -> id.value().equals(entry.subject()))
                .map(JournalEntry::act)
                .toList();
    }

    static Content titled(String title) {
        return new Content(title, "", null, Set.of(), Map.of());
    }

    static void refused(Class<? extends Throwable> refusal, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(refusal);
    }

    /// Tells everybody to read some dossiers, as a module of juries would.
    @TestConfiguration(proxyBeanMethods = false)
    static class Readers {

        final Set<DossierId> told = ConcurrentHashMap.newKeySet();

        @Bean
        DossierReaders toldReaders() {
            return (DossierId dossier, AccountId account) -> told.contains(dossier);
        }
    }
}
