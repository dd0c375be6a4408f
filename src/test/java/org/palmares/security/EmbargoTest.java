package org.palmares.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.demo.SealedEdition;
import org.palmares.demo.SealedEditions;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionId;
import org.palmares.editions.LevelId;
import org.palmares.editions.Round;
import org.palmares.kernel.Actor;
import org.palmares.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Until the labels are revealed, no answer of any address depends on them, whoever asks among those who may not know;
/// once they are, everyone sees them at once.
@LeakTest
class EmbargoTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    SealedEditions editions;

    @Autowired
    Watchers people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    SealedEdition edition;
    Map<String, Actor> watchers;
    Routes routes;
    List<String> addresses;

    @BeforeEach
    void a_final_is_read() {
        edition = editions.inTheRegionalRound("embargo", 71);
        var recusedOn = edition.shown();
        people.recuse(edition.coordinator(), recusedOn);
        people.recuse(edition.scrutineer(), recusedOn);
        edition.read(Round.REGIONAL);
        edition.decideShortlist();
        edition.read(Round.FINAL);
        watchers = watchers(recusedOn);
        routes = new Routes(mvc, mapping);
        addresses = routes.addresses(people.values(edition, asked()));
    }

    @Test
    void levels_are_known_to_those_who_give_them_until_they_are_revealed_to_all_at_once() {
        var levels = edition.proposed();
        edition.give(levels);
        var given = answers();
        var free = Watchers.person(edition.organiser());
        var freeGiven = routes.answers(free, addresses);

        edition.give(others(levels));
        assertSame(given, answers());
        var page = "/editions/" + edition.slug();
        assertThat(Routes.differences(freeGiven, routes.answers(free, addresses)))
                .as("to somebody who is recused on nothing, the levels tell")
                .containsKeys(page + "/levels", page + "/journal");

        edition.seal();
        var sealed = answers();
        swapUnderSeal(levels);
        assertSame(sealed, answers());

        var palmares = "/palmares/" + edition.slug();
        watchers.forEach((name, watcher) ->
                assertThat(routes.answer(watcher, palmares, false)).as(name).startsWith("404"));
        edition.reveal();
        watchers.forEach((name, watcher) -> assertThat(
                        Jsoup.parse(routes.answer(watcher, palmares, false)).text())
                .as(name)
                .startsWith("200")
                .contains(titles(levels)));
    }

    private Map<String, Actor> watchers(DossierId recusedOn) {
        var finalist = edition.finalists().getFirst();
        var watchers = new LinkedHashMap<String, Actor>();
        watchers.put("visitor", Watchers.VISITOR);
        watchers.put(
                "applicant of a laureate",
                Watchers.person(
                        edition.applicant(edition.proposed().keySet().iterator().next())));
        watchers.put("applicant set aside", Watchers.person(edition.applicant(asked().getLast())));
        watchers.put(
                "regional juror",
                Watchers.person(
                        Watchers.jurors(edition, recusedOn, Round.REGIONAL).getLast()));
        watchers.put(
                "juror of the final",
                Watchers.person(Watchers.jurors(edition, finalist, Round.FINAL).getLast()));
        watchers.put("regional chair", Watchers.person(edition.chair(recusedOn, Round.REGIONAL)));
        watchers.put("chair of the final", Watchers.person(edition.chair(finalist, Round.FINAL)));
        watchers.put("coordinator recused", Watchers.person(edition.coordinator()));
        watchers.put("scrutineer recused", Watchers.person(edition.scrutineer()));
        watchers.put("organiser recused", Watchers.person(edition.deputy()));
        var programme = people.with("Programme", Role.ORGANISER, null, null);
        people.recuse(programme, recusedOn);
        watchers.put("organiser of the programme recused", Watchers.person(programme));
        watchers.put(
                "organiser of another edition",
                Watchers.person(people.with("Ailleurs", Role.ORGANISER, EditionId.random(), null)));
        return watchers;
    }

    /// A finalist with a level, one without, and a dossier set aside.
    private List<DossierId> asked() {
        var proposed = edition.proposed().keySet();
        var finalists = edition.finalists();
        var asked = new ArrayList<DossierId>();
        asked.add(proposed.iterator().next());
        finalists.stream()
                .filter(dossier -> !proposed.contains(dossier))
                .findFirst()
                .ifPresent(asked::add);
        edition.eligible().stream()
                .map(dossier -> dossier.id())
                .filter(dossier -> !finalists.contains(dossier))
                .findFirst()
                .ifPresent(asked::add);
        return asked;
    }

    /// The first label goes to nobody, the others one place down.
    private static Map<DossierId, LevelId> others(Map<DossierId, LevelId> levels) {
        var dossiers = List.copyOf(levels.keySet());
        var others = new LinkedHashMap<DossierId, LevelId>();
        for (int place = 1; place < dossiers.size(); place++) {
            others.put(dossiers.get(place), levels.get(dossiers.get(place - 1)));
        }
        return others;
    }

    private Map<String, Map<String, String>> answers() {
        var answers = new LinkedHashMap<String, Map<String, String>>();
        watchers.forEach((name, watcher) -> answers.put(name, routes.answers(watcher, addresses)));
        return answers;
    }

    private static void assertSame(Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        var differences = new LinkedHashMap<String, String>();
        before.forEach((name, answers) -> Routes.differences(answers, after.getOrDefault(name, Map.of()))
                .forEach((address, line) -> differences.put(name + ": " + address, line)));
        assertThat(differences).isEmpty();
    }

    /// What nobody can do, done as the owner of the table.
    private void swapUnderSeal(Map<DossierId, LevelId> levels) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("alter table awards.award no force row level security").update();
            jdbc.sql("delete from awards.award where edition_id = :edition")
                    .param("edition", edition.id().value())
                    .update();
            int merit = 0;
            for (var level : levels.entrySet()) {
                jdbc.sql(
                                "insert into awards.award (edition_id, dossier_id, level_id, merit) values (:edition, :dossier, :level, :merit)")
                        .param("edition", edition.id().value())
                        .param("dossier", level.getKey().value())
                        .param("level", level.getValue().value())
                        .param("merit", ++merit)
                        .update();
            }
            jdbc.sql("alter table awards.award force row level security").update();
        });
    }

    private List<String> titles(Map<DossierId, LevelId> levels) {
        return edition.eligible().stream()
                .filter(dossier -> levels.containsKey(dossier.id()))
                .map(dossier -> Jsoup.parse(dossier.content().title()).text())
                .toList();
    }
}
