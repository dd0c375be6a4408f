package org.palmares.juries;

import static org.palmares.juries.JuryRows.ask;

import java.util.List;
import org.palmares.TestDatabase;
import org.palmares.editions.EditionId;
import org.palmares.editions.RegionId;
import org.palmares.journal.Journal;
import org.palmares.journal.JournalEntry;
import org.palmares.journal.JournalQuery;
import org.palmares.people.AccountId;
import org.palmares.people.Accounts;
import org.palmares.people.Grant;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;

/// Editions in their regional round, with an organiser and two regions, for tests of [Juries].
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "database")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(JuryRows.class)
abstract class JuryYears {

    @Autowired
    Juries juries;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Journal journal;

    @Autowired
    JuryRows rows;

    List<Reading> readings(AccountId account) {
        return ask(account, juries::mine);
    }

    List<Grant> roles(AccountId account) {
        return ask(account, () -> people.roles().grants());
    }

    List<String> acts(Year year) {
        return entries(year).stream()
                .map(JournalEntry::act)
                .filter(act -> act.startsWith("juries."))
                .toList();
    }

    List<JournalEntry> entries(Year year) {
        return journal.search(JournalQuery.of(year.edition.value())).entries();
    }

    /// An edition in its regional round, its organiser and two regions.
    final class Year {

        final EditionId edition = rows.edition("REGIONAL");
        final RegionId west = rows.region(edition, "Ouest");
        final RegionId south = rows.region(edition, "Sud");
        final AccountId organiser = rows.account("Organisatrice", Role.ORGANISER, edition, null);

        JuryId jury() {
            return rows.jury(edition, west, "Ouest");
        }

        AccountId juror(JuryId jury, String name) {
            var account = rows.account(name);
            rows.seat(jury, account, false);
            return account;
        }
    }
}
