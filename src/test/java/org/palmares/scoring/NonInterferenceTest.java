package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.juries.JuryRows.as;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palmares.TestDatabase;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.CriterionId;
import org.palmares.editions.EditionId;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.juries.AssignmentId;
import org.palmares.juries.Juries;
import org.palmares.juries.JuryId;
import org.palmares.juries.JuryRows;
import org.palmares.kernel.NotFound;
import org.palmares.people.AccountId;
import org.palmares.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;

/// Whoever is recused from a dossier gets the same answers whatever becomes of its sheets.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "database")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(JuryRows.class)
class NonInterferenceTest {

    /// These change something, and answer nothing of what is thought of a dossier.
    private static final Set<String> CHANGES =
            Set.of("convene", "seat", "unseat", "assignRegional", "assignFinal", "recuse", "keep", "handIn");

    private static final Set<String> ASKED = Set.of(
            "of",
            "assignments",
            "mine",
            "recusals",
            "recusedSomewhere",
            "sheet",
            "sheets",
            "rubric",
            "standing",
            "progress",
            "ranking");

    @Autowired
    Scoring scoring;

    @Autowired
    Juries juries;

    @Autowired
    JuryRows rows;

    @Test
    void every_question_that_the_faces_answer_is_asked_here() {
        var faces = Stream.of(Scoring.class, Juries.class)
                .flatMap(face -> Arrays.stream(face.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !CHANGES.contains(name))
                .collect(Collectors.toSet());

        assertThat(faces).isEqualTo(ASKED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ORGANISER", "SCRUTINEER", "COORDINATOR"})
    void nothing_changes_for_whoever_is_recused_whatever_their_role(Role role) {
        var round = new TwoDossiers();
        var recused = rows.account("Essai", role, round.edition, null);
        var free = rows.account("Témoin", role, round.edition, null);
        rows.recuse(round.dossier, recused);

        nothingChangesFor(recused, free, round);
    }

    @Test
    void nothing_changes_for_a_recused_chair() {
        var round = new TwoDossiers();
        rows.grant(round.chair, Role.CHAIR, round.edition, round.west);
        var free = rows.account("Témoin", Role.ORGANISER, round.edition, null);
        rows.recuse(round.dossier, round.chair);

        nothingChangesFor(round.chair, free, round);
    }

    @Test
    void nothing_changes_for_an_organiser_who_judges_too_and_is_recused_from_what_they_were_to_read() {
        var round = new TwoDossiers();
        var recused = round.juror("Fanny");
        rows.grant(recused, Role.ORGANISER, round.edition, null);
        var reading = rows.assign(round.dossier, recused, round.jury);
        var free = rows.account("Témoin", Role.ORGANISER, round.edition, null);
        as(recused).perform(() -> scoring.handIn(reading, round.whole(5), 0));
        rows.recuse(round.dossier, recused);

        nothingChangesFor(recused, free, round);
    }

    /// @param free somebody in the same place who is not recused: for them everything does change
    private void nothingChangesFor(AccountId recused, AccountId free, TwoDossiers round) {
        by(round.ada, () -> scoring.handIn(round.adaOnTheOther, round.whole(2), 0));
        var before = answers(recused, round);
        var freeBefore = answers(free, round);
        assertThat(before.get("ranking REGIONAL")).asString().contains(round.other.toString());

        by(round.ada, () -> scoring.keep(round.adaOnIt, round.whole(0), 0));
        assertThat(answers(recused, round)).isEqualTo(before);

        by(round.ada, () -> scoring.handIn(round.adaOnIt, round.whole(0), 1));
        assertThat(answers(recused, round)).isEqualTo(before);
        var freeAfterOne = answers(free, round);
        assertThat(freeAfterOne.get("ranking REGIONAL")).isNotEqualTo(freeBefore.get("ranking REGIONAL"));
        assertThat(freeAfterOne.get("progress REGIONAL")).isNotEqualTo(freeBefore.get("progress REGIONAL"));

        by(round.bea, () -> scoring.handIn(round.beaOnIt, round.whole(5), 0));
        assertThat(answers(recused, round)).isEqualTo(before);
        assertThat(answers(free, round).get("ranking REGIONAL")).isNotEqualTo(freeAfterOne.get("ranking REGIONAL"));

        rows.stage(round.edition, "FINAL");
        var duringTheFinal = answers(recused, round);
        by(round.president, () -> scoring.handIn(round.presidentOnIt, Marks.none(), 0));
        assertThat(answers(recused, round)).isEqualTo(duringTheFinal);
    }

    /// Every answer of both faces, for each round, each dossier and each reading.
    private Map<String, Object> answers(AccountId asker, TwoDossiers round) {
        var answers = new LinkedHashMap<String, Object>();
        as(asker).perform(() -> {
            put(answers, "of", () -> juries.of(round.edition));
            put(answers, "mine", () -> juries.mine());
            put(answers, "recusals", () -> juries.recusals(round.edition));
            put(answers, "recusedSomewhere", () -> juries.recusedSomewhere(round.edition));
            put(answers, "standing", () -> scoring.standing());
            for (var reading : List.of(round.adaOnIt, round.beaOnIt, round.adaOnTheOther, round.presidentOnIt)) {
                put(answers, "mine " + reading, () -> juries.mine(reading));
                put(answers, "sheet " + reading, () -> scoring.sheet(reading));
            }
            for (var part : Round.values()) {
                put(answers, "assignments " + part, () -> juries.assignments(round.edition, part));
                put(answers, "rubric " + part, () -> scoring.rubric(round.edition, part));
                put(answers, "progress " + part, () -> scoring.progress(round.edition, part));
                put(answers, "ranking " + part, () -> scoring.ranking(round.edition, part));
                for (var dossier : List.of(round.dossier, round.other)) {
                    put(answers, "sheets " + dossier + part, () -> scoring.sheets(round.edition, dossier, part));
                }
            }
        });
        return answers;
    }

    private static void put(Map<String, Object> answers, String question, Supplier<Object> answer) {
        Object given;
        try {
            given = answer.get();
        } catch (NotFound refused) {
            given = refused.toString();
        }
        answers.put(question, given);
    }

    private static void by(AccountId account, Runnable deeds) {
        as(account).perform(deeds);
    }

    /// Two dossiers of one region: one that somebody is recused from, read by both jurors and in the final;
    /// and another.
    private final class TwoDossiers {

        final EditionId edition = rows.edition("REGIONAL");
        final RegionId west = rows.region(edition, "Ouest");
        final CriterionId criterion = rows.criterion(edition, Round.REGIONAL, 1);
        final JuryId jury = rows.jury(edition, west, "Ouest");
        final JuryId last = rows.jury(edition, null, "Finale");
        final AccountId chair = rows.account("Cléo");
        final AccountId president = rows.account("Dan");
        final AccountId ada = juror("Ada");
        final AccountId bea = juror("Béa");
        final DossierId dossier = rows.dossier(edition, west);
        final DossierId other = rows.dossier(edition, west);
        final AssignmentId adaOnIt = rows.assign(dossier, ada, jury);
        final AssignmentId beaOnIt = rows.assign(dossier, bea, jury);
        final AssignmentId adaOnTheOther = rows.assign(other, ada, jury);
        final AssignmentId presidentOnIt = rows.assign(dossier, president, last);

        TwoDossiers() {
            rows.seat(jury, chair, true);
            rows.seat(last, president, true);
        }

        AccountId juror(String name) {
            var account = rows.account(name);
            rows.seat(jury, account, false);
            return account;
        }

        Marks whole(int mark) {
            return new Marks(Map.of(criterion, mark), "Au jury", "Au candidat");
        }
    }
}
