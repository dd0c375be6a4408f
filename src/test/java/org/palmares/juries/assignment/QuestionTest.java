package org.palmares.juries.assignment;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.palmares.juries.assignment.Questions.dossier;
import static org.palmares.juries.assignment.Questions.juror;
import static org.palmares.juries.assignment.Questions.pair;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void a_name_stands_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Questions.of(List.of(dossier("a", 1), dossier("a", 2)), List.of(juror("j", 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Questions.of(List.of(dossier("a", 1)), List.of(juror("j", 1), juror("j", 2))));
    }

    @Test
    void a_pair_stands_once_and_names_what_is_listed() {
        var dossiers = List.of(dossier("a", 1));
        var jurors = List.of(juror("j", 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Questions.of(dossiers, jurors, pair("a", "j", 1), pair("a", "j", 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> Questions.of(dossiers, jurors, pair("b", "j", 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Questions.of(dossiers, jurors, pair("a", "k", 1)));
    }

    @Test
    void numbers_are_within_their_bounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> dossier("a", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> dossier("a", 1_000_001));
        assertThatIllegalArgumentException().isThrownBy(() -> juror("j", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Question.Juror("j", 3, 2, null, false));
        assertThatIllegalArgumentException().isThrownBy(() -> pair("a", "j", 1_000_000_001));
        assertThatIllegalArgumentException().isThrownBy(() -> new Question.Pair("a", "j", Long.MIN_VALUE, false));
    }
}
