package org.palmares.scoring;

import static org.palmares.juries.JuryRows.ask;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palmares.TestDatabase;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.CriterionId;
import org.palmares.editions.EditionId;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.journal.Journal;
import org.palmares.journal.JournalEntry;
import org.palmares.journal.JournalQuery;
import org.palmares.juries.AssignmentId;
import org.palmares.juries.JuryId;
import org.palmares.juries.JuryRows;
import org.palmares.people.AccountId;
import org.palmares.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;

/// The regional round of one region, where Ada has one dossier to read, for tests of [Scoring].
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "database")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(JuryRows.class)
abstract class WestReadings {

    @Autowired
    Scoring scoring;

    @Autowired
    Journal journal;

    @Autowired
    JuryRows rows;

    Map<UUID, Boolean> standing(AccountId account) {
        return ask(account, () -> scoring.standing());
    }

    List<JournalEntry> entries(West west) {
        return journal.search(JournalQuery.of(west.edition.value())).entries();
    }

    /// The regional round of one region, where Ada has one dossier to read.
    final class West {

        final EditionId edition = rows.edition("REGIONAL");
        final RegionId region = rows.region(edition, "Ouest");
        final CriterionId bold = rows.criterion(edition, Round.REGIONAL, 1);
        final CriterionId useful = rows.criterion(edition, Round.REGIONAL, 3);
        final AccountId organiser = rows.account("Organisatrice", Role.ORGANISER, edition, null);
        final JuryId jury = rows.jury(edition, region, "Ouest");
        final AccountId chair = rows.account("Cléo");
        final AccountId ada = juror("Ada");
        final DossierId dossier = rows.dossier(edition, region);
        final AssignmentId reading = rows.assign(dossier, ada, jury);

        West() {
            rows.seat(jury, chair, true);
        }

        AccountId juror(String name) {
            var account = rows.account(name);
            rows.seat(jury, account, false);
            return account;
        }

        /// A sheet whose second criterion awaits its mark.
        Marks written(int mark, String toJury) {
            return new Marks(Map.of(bold, mark), toJury, "");
        }

        Marks whole(int mark) {
            return new Marks(Map.of(bold, mark, useful, mark), "", "");
        }
    }
}
