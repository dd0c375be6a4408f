package org.palmares.juries.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClashTest {

    private static final int SECONDS = 60;

    @Test
    void an_institution_with_a_national_and_a_regional_juror_is_named_when_it_clashes() {
        var question = new Question(
                List.of(new Question.Dossier("anchor", 1, null, true)),
                List.of(
                        new Question.Juror("r1", 0, 5, "university", false),
                        new Question.Juror("n1", 0, 5, "university", true),
                        new Question.Juror("n2", 0, 5, null, true)),
                List.of(
                        Questions.pair("anchor", "r1", 1),
                        Questions.pair("anchor", "n1", 1),
                        Questions.pair("anchor", "n2", 1)),
                false);

        assertThat(Assigner.largestTotal(question, SECONDS, 1))
                .isEqualTo(new Outcome.Impossible(
                        List.of(
                                new Rule.Demand("anchor", 1, false),
                                new Rule.Demand("anchor", 2, true),
                                new Rule.OneOfInstitution("anchor", "university")),
                        true));
    }

    @Test
    void a_least_load_that_only_a_dossier_asking_for_nobody_could_give_is_named() {
        var question = new Question(
                List.of(Questions.dossier("closed", 0)),
                List.of(new Question.Juror("j", 1, 2, null, false)),
                List.of(Questions.pair("closed", "j", 1)),
                false);

        assertThat(Assigner.largestTotal(question, SECONDS, 1))
                .isEqualTo(new Outcome.Impossible(
                        List.of(new Rule.Demand("closed", 0, false), new Rule.LeastRead("j", 1)), true));
    }

    @Test
    void among_many_dossiers_those_that_clash_alone_are_named() {
        var pairs = new ArrayList<Question.Pair>();
        var dossiers = new ArrayList<Question.Dossier>();
        for (int dossier = 0; dossier < 400; dossier++) {
            dossiers.add(Questions.dossier("d" + dossier, 1));
            pairs.add(Questions.pair("d" + dossier, dossier < 2 ? "j0" : "j" + (1 + dossier % 399), 1));
        }
        var jurors = new ArrayList<Question.Juror>();
        for (int juror = 0; juror < 400; juror++) {
            jurors.add(Questions.juror("j" + juror, juror == 0 ? 1 : 5));
        }

        assertThat(Assigner.largestTotal(new Question(dossiers, jurors, pairs, false), SECONDS, 1))
                .isEqualTo(new Outcome.Impossible(
                        List.of(
                                new Rule.Demand("d0", 1, false),
                                new Rule.Demand("d1", 1, false),
                                new Rule.MostRead("j0", 1),
                                new Rule.Unlisted("d0"),
                                new Rule.Unlisted("d1")),
                        true));
    }
}
