package org.palmares.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.juries.JuryRows.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.TestDatabase;
import org.palmares.TestPeople;
import org.palmares.editions.EditionId;
import org.palmares.editions.Round;
import org.palmares.journal.Journal;
import org.palmares.journal.JournalEntry;
import org.palmares.journal.JournalQuery;
import org.palmares.juries.Juries;
import org.palmares.juries.JuryRows;
import org.palmares.people.AccountId;
import org.palmares.people.Role;
import org.palmares.scoring.Scoring;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Forms sent twice with the same key, through the whole application.
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(JuryRows.class)
class SentTwiceTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Juries juries;

    @Autowired
    Scoring scoring;

    @Autowired
    Journal journal;

    @Autowired
    JuryRows rows;

    @Test
    void a_jury_is_formed_once() {
        var edition = rows.edition("REGIONAL");
        var organiser = rows.account("Organisatrice", Role.ORGANISER, edition, null);
        var address = "/editions/j" + edition + "/juries";
        var key = UUID.randomUUID();

        for (int time = 0; time < 2; time++) {
            assertThat(post(organiser, address, key, "name", "Finale", "region", ""))
                    .hasRedirectedUrl(address);
        }

        assertThat(as(organiser).perform(() -> juries.of(edition))).hasSize(1);
        assertThat(acts(edition)).containsExactly("juries.convened");
        assertThat(post(organiser, address, UUID.randomUUID(), "name", "Finale", "region", ""))
                .hasStatus(409);
    }

    @Test
    void a_form_that_came_back_may_be_sent_again_with_its_key() {
        var edition = rows.edition("REGIONAL");
        var organiser = rows.account("Organisatrice", Role.ORGANISER, edition, null);
        var address = "/editions/j" + edition + "/juries";
        var key = UUID.randomUUID();

        assertThat(post(organiser, address, key, "name", " ", "region", "")).hasStatus(422);
        assertThat(post(organiser, address, key, "name", "Finale", "region", ""))
                .hasRedirectedUrl(address);

        assertThat(as(organiser).perform(() -> juries.of(edition))).hasSize(1);
    }

    @Test
    void a_sheet_that_lacked_a_mark_is_completed_and_handed_in_once() {
        var edition = rows.edition("REGIONAL");
        var west = rows.region(edition, "Ouest");
        var bold = rows.criterion(edition, Round.REGIONAL, 1);
        var useful = rows.criterion(edition, Round.REGIONAL, 1);
        var jury = rows.jury(edition, west, "Ouest");
        var juror = rows.account("Ada");
        var reading = rows.assign(rows.dossier(edition, west), juror, jury);
        var address = "/readings/" + reading + "/hand-in";
        var key = UUID.randomUUID();

        var first = post(juror, address, key, "version", "0", "mark[" + bold + "]", "3");
        assertThat(first).hasStatus(422);
        assertThat(as(juror).perform(() -> scoring.standing())).isEmpty();
        for (int time = 0; time < 2; time++) {
            assertThat(post(
                            juror,
                            address,
                            key,
                            "version",
                            "0",
                            "mark[" + bold + "]",
                            "3",
                            "mark[" + useful + "]",
                            "4"))
                    .hasRedirectedUrl("/readings");
        }

        var sheet = as(juror).perform(() -> scoring.sheet(reading));
        assertThat(sheet.handedIn()).isTrue();
        assertThat(sheet.marks().byCriterion()).isEqualTo(Map.of(bold, 3, useful, 4));
        assertThat(acts(edition)).containsExactly("scoring.handed-in");
    }

    @Test
    void a_conflict_declared_twice_takes_the_juror_back_to_their_readings_both_times() {
        var edition = rows.edition("REGIONAL");
        var west = rows.region(edition, "Ouest");
        var juror = rows.account("Ada");
        var reading = rows.assign(rows.dossier(edition, west), juror, rows.jury(edition, west, "Ouest"));
        var key = UUID.randomUUID();

        for (int time = 0; time < 2; time++) {
            assertThat(post(juror, "/readings/" + reading + "/recusal", key, "reason", "Ancienne élue"))
                    .hasRedirectedUrl("/readings");
        }

        assertThat(acts(edition)).containsExactly("juries.recused");
        assertThat(mvc.get().uri("/readings/" + reading).with(authentication(TestPeople.signedIn(juror.value()))))
                .hasStatus(404);
    }

    @Test
    void a_seat_and_a_deal_are_given_once() {
        var edition = rows.edition("REGIONAL");
        var west = rows.region(edition, "Ouest");
        var jury = rows.jury(edition, west, "Ouest");
        var organiser = rows.account("Organisatrice", Role.ORGANISER, edition, null);
        var address = "/editions/j" + edition + "/juries";
        for (var juror : List.of(rows.account("Ada"), rows.account("Béa"))) {
            var key = UUID.randomUUID();
            for (int time = 0; time < 2; time++) {
                assertThat(post(organiser, address + "/" + jury + "/seats", key, "email", juror + "@jury.test"))
                        .hasRedirectedUrl(address);
            }
        }
        rows.dossier(edition, west);
        var key = UUID.randomUUID();

        for (int time = 0; time < 2; time++) {
            assertThat(post(organiser, "/editions/j" + edition + "/readings", key))
                    .hasRedirectedUrl(address);
        }

        assertThat(acts(edition)).containsExactly("juries.assigned", "juries.seated", "juries.seated");
        assertThat(as(organiser).perform(() -> juries.assignments(edition, Round.REGIONAL)))
                .hasSize(2);
    }

    private List<String> acts(EditionId edition) {
        return journal.search(JournalQuery.of(edition.value())).entries().stream()
                .map(JournalEntry::act)
                .filter(act -> act.startsWith("juries.") || act.startsWith("scoring."))
                .toList();
    }

    private MvcTestResult post(AccountId account, String address, UUID key, String... fields) {
        var request = mvc.post()
                .uri(address)
                .with(authentication(TestPeople.signedIn(account.value())))
                .with(csrf())
                .param("_key", key.toString());
        for (int field = 0; field < fields.length; field += 2) {
            request = request.param(fields[field], fields[field + 1]);
        }
        return request.exchange();
    }
}
