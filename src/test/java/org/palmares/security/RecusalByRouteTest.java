package org.palmares.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palmares.demo.SealedEdition;
import org.palmares.demo.SealedEditions;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.Round;
import org.palmares.kernel.Actor;
import org.palmares.people.AccountId;
import org.palmares.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// For whoever is recused on a dossier, or wrote it, no answer of any address changes when its sheets do.
@LeakTest
class RecusalByRouteTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    SealedEditions editions;

    @Autowired
    Watchers people;

    @Test
    void no_answer_changes_with_the_sheets_of_either_round() {
        var edition = editions.inTheRegionalRound("recusal", 72);
        var routes = new Routes(mvc, mapping);
        var dossier = edition.shown();
        var juror = Watchers.jurors(edition, dossier, Round.REGIONAL).getLast();
        edition.recuse(juror, dossier);
        edition.deal();
        var recused = recused(edition, dossier, Round.REGIONAL);
        recused.put("juror", juror);
        edition.read(Round.REGIONAL, dossier);

        assertSilence(edition, routes, dossier, Round.REGIONAL, recused);

        edition.decideShortlist();
        var finalist = edition.finalists().getFirst();
        var judge = Watchers.jurors(edition, finalist, Round.FINAL).getLast();
        edition.recuse(judge, finalist);
        var recusedInTheFinal = recused(edition, finalist, Round.FINAL);
        recusedInTheFinal.put("juror", judge);
        edition.read(Round.FINAL, finalist);

        assertSilence(edition, routes, finalist, Round.FINAL, recusedInTheFinal);
    }

    /// Everyone who could know of the dossier by their role, recused on it; and its author, who holds a role beside.
    private Map<String, AccountId> recused(SealedEdition edition, DossierId dossier, Round round) {
        var recused = new LinkedHashMap<String, AccountId>();
        var chair = edition.chair(dossier, round);
        recused.put("chair", chair);
        recused.put("organiser", people.with("Organisation", Role.ORGANISER, edition.id(), null));
        recused.put("scrutineer", people.with("Scrutin", Role.SCRUTINEER, edition.id(), null));
        recused.put("organiser of the programme", people.with("Programme", Role.ORGANISER, null, null));
        recused.put(
                "coordinator",
                people.with(
                        "Région",
                        Role.COORDINATOR,
                        edition.id(),
                        edition.jury(dossier, Round.REGIONAL).region()));
        recused.values().forEach(account -> people.recuse(account, dossier));
        var author = edition.applicant(dossier);
        people.give(author, Role.ORGANISER, edition.id(), null);
        recused.put("author who organises", author);
        return recused;
    }

    private void assertSilence(
            SealedEdition edition, Routes routes, DossierId dossier, Round round, Map<String, AccountId> recused) {
        var addresses = routes.addresses(people.values(edition, List.of(dossier, another(edition, dossier))));
        var watchers = new LinkedHashMap<String, Actor>();
        recused.forEach((name, account) -> watchers.put(name, Watchers.person(account)));
        var free = Watchers.person(edition.organiser());
        var before = answers(routes, watchers, addresses);
        var freeBefore = routes.answers(free, addresses);

        edition.keep(dossier, round, 2);
        assertSame(before, answers(routes, watchers, addresses));

        var readings = edition.readings(dossier, round);
        assertThat(readings).hasSizeGreaterThan(1);
        int mark = 1;
        for (var reading : readings.entrySet()) {
            edition.handIn(reading.getKey(), reading.getValue(), mark);
            mark = 5;
        }
        assertSame(before, answers(routes, watchers, addresses));
        var page = "/editions/" + edition.slug() + (round == Round.REGIONAL ? "/regional" : "/final");
        assertThat(Routes.differences(freeBefore, routes.answers(free, addresses)))
                .as("to somebody who is not recused, the same sheets tell")
                .containsKeys(
                        page, page + ".csv", "/editions/" + edition.slug(), "/editions/" + edition.slug() + "/journal");
    }

    private static DossierId another(SealedEdition edition, DossierId dossier) {
        return edition.eligible().stream()
                .map(other -> other.id())
                .filter(other -> !other.equals(dossier))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Map<String, String>> answers(
            Routes routes, Map<String, Actor> watchers, List<String> addresses) {
        var answers = new LinkedHashMap<String, Map<String, String>>();
        watchers.forEach((name, watcher) -> answers.put(name, routes.answers(watcher, addresses)));
        return answers;
    }

    private static void assertSame(Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        var differences = new ArrayList<String>();
        before.forEach((name, answers) -> Routes.differences(answers, after.getOrDefault(name, Map.of()))
                .forEach((address, line) -> differences.add(name + ": " + address + ": " + line)));
        assertThat(differences).isEmpty();
    }
}
