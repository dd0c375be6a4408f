package org.palmares.juries.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// A sound assignment, then each rule broken in turn.
class CheckerTest {

    private static final Question QUESTION = new Question(
            List.of(new Question.Dossier("anchor", 1, null, true), Questions.dossier("plain", 2)),
            List.of(
                    new Question.Juror("r1", 1, 2, "university", false),
                    new Question.Juror("r2", 0, 1, null, false),
                    new Question.Juror("r3", 0, 2, "university", false),
                    new Question.Juror("n1", 0, 1, null, true),
                    new Question.Juror("n2", 0, 2, null, true)),
            List.of(
                    Questions.pair("anchor", "r1", 5),
                    new Question.Pair("anchor", "r3", 0, true),
                    Questions.pair("plain", "r1", 4),
                    Questions.pair("plain", "r2", 3),
                    Questions.pair("plain", "r3", 2),
                    Questions.pair("anchor", "r2", 1)),
            true);

    private static final List<Reading> SOUND = List.of(
            reading("anchor", "r1", 5),
            reading("anchor", "n1", 0),
            reading("anchor", "n2", 0),
            reading("plain", "r1", 4),
            reading("plain", "r2", 3));

    @Test
    void a_sound_assignment_breaks_nothing_and_is_summed() {
        assertThat(Checker.check(QUESTION, SOUND))
                .isEqualTo(new Checker.Findings(List.of(), 12_000_000, 5_000_000, 0, 2));
    }

    @Test
    void too_few_jurors_are_found() {
        assertThat(broken(readings -> readings.removeLast())).containsExactly("plain has 1 jurors instead of 2");
    }

    @Test
    void too_many_jurors_are_found() {
        assertThat(broken(readings -> readings.set(3, reading("anchor", "r2", 1))))
                .contains("anchor has 2 jurors instead of 1");
    }

    @Test
    void a_missing_national_juror_of_an_anchor_is_found() {
        assertThat(broken(readings -> readings.remove(1))).containsExactly("anchor has 1 national jurors instead of 2");
    }

    @Test
    void a_juror_twice_on_a_dossier_is_found() {
        assertThat(broken(readings -> readings.set(4, readings.get(3)))).contains("plain is read twice by r1");
    }

    @Test
    void a_conflict_is_found() {
        assertThat(broken(readings -> readings.set(0, reading("anchor", "r3", 0))))
                .containsExactly("anchor is read by r3 in spite of a conflict");
    }

    @Test
    void too_high_a_load_is_found() {
        assertThat(broken(readings -> readings.set(0, reading("anchor", "r2", 1))))
                .containsExactly("r2 reads 2 dossiers, not between 0 and 1");
    }

    @Test
    void too_low_a_load_is_found() {
        assertThat(broken(readings -> {
                    readings.removeIf(reading -> reading.juror().equals("r1"));
                    readings.add(reading("plain", "r3", 2));
                }))
                .containsExactlyInAnyOrder(
                        "anchor has 0 jurors instead of 1", "r1 reads 0 dossiers, not between 1 and 2");
    }

    @Test
    void two_jurors_of_an_institution_are_found() {
        assertThat(broken(readings -> readings.set(4, reading("plain", "r3", 2))))
                .containsExactly("plain is read by two jurors of university");
    }

    @Test
    void a_national_juror_on_a_dossier_that_is_no_anchor_is_found() {
        assertThat(broken(readings -> readings.set(4, reading("plain", "n2", 0))))
                .containsExactly("plain is read by n2, a pair that is not listed");
    }

    @Test
    void a_pair_not_listed_is_found() {
        var strict = new Question(QUESTION.dossiers(), QUESTION.jurors(), QUESTION.pairs(), false);

        assertThat(Checker.check(strict, SOUND).broken())
                .containsExactly(
                        "anchor is read by n1, a pair that is not listed",
                        "anchor is read by n2, a pair that is not listed");
    }

    @Test
    void an_affinity_that_was_not_given_is_found() {
        assertThat(broken(readings -> readings.set(4, reading("plain", "r2", 9))))
                .containsExactly("plain read by r2 has not the affinity given");
        assertThat(broken(readings -> readings.set(1, reading("anchor", "n1", 9))))
                .containsExactly("anchor read by n1, not listed, has an affinity");
    }

    @Test
    void a_name_of_no_list_is_found() {
        assertThat(broken(readings -> readings.add(reading("plain", "stranger", 0))))
                .containsExactly("plain read by stranger is of no list");
        assertThat(broken(readings -> readings.add(reading("unheard", "r2", 0))))
                .containsExactly("unheard read by r2 is of no list");
    }

    private static List<String> broken(Consumer<List<Reading>> change) {
        var readings = new ArrayList<>(SOUND);
        change.accept(readings);
        return Checker.check(QUESTION, readings).broken();
    }

    private static Reading reading(String dossier, String juror, long units) {
        return new Reading(dossier, juror, units * 1_000_000);
    }
}
