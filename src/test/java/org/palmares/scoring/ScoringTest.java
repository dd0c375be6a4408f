package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.juries.JuryRows.ask;
import static org.palmares.juries.JuryRows.by;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.palmares.editions.Round;
import org.palmares.kernel.NotFound;

/// A sheet is written, kept and handed in.
class ScoringTest extends WestReadings {

    @Test
    void a_sheet_is_blank_until_it_is_kept_and_comes_back_as_it_was_left() {
        var west = new West();
        var blank = ask(west.ada, () -> scoring.sheet(west.reading));
        assertThat(blank.marks()).isEqualTo(Marks.none());
        assertThat(blank.version()).isZero();
        assertThat(standing(west.ada)).isEmpty();

        var kept = ask(west.ada, () -> scoring.keep(west.reading, west.written(3, "Hésitant"), 0));

        var sheet = ask(west.ada, () -> scoring.sheet(west.reading));
        assertThat(sheet.marks()).isEqualTo(west.written(3, "Hésitant"));
        assertThat(sheet.version()).isEqualTo(kept.version()).isEqualTo(1);
        assertThat(sheet.handedIn()).isFalse();
        assertThat(standing(west.ada)).isEqualTo(Map.of(west.reading.value(), false));
    }

    @Test
    void keeping_the_same_again_changes_nothing() {
        var west = new West();
        ask(west.ada, () -> scoring.keep(west.reading, west.written(3, ""), 0));

        assertThat(ask(west.ada, () -> scoring.keep(west.reading, west.written(3, ""), 1))
                        .version())
                .isEqualTo(1);
        assertThat(ask(west.ada, () -> scoring.keep(west.reading, west.written(3, ""), 0))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void a_sheet_is_written_by_its_juror_alone() {
        var west = new West();
        var bea = west.juror("Béa");

        for (var account : List.of(bea, west.chair, west.organiser)) {
            by(account, () -> {
                assertThatThrownBy(() -> scoring.sheet(west.reading)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> scoring.keep(west.reading, west.written(3, ""), 0))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> scoring.handIn(west.reading, west.whole(3), 0))
                        .isInstanceOf(NotFound.class);
            });
        }
        assertThatThrownBy(() -> scoring.sheet(west.reading)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_two_pages_write_is_joined_and_stays_joined_while_both_go_on() {
        var west = new West();
        var here = ask(west.ada, () -> scoring.keep(west.reading, west.written(3, "Ici"), 0));
        var there =
                ask(west.ada, () -> scoring.keep(west.reading, new Marks(Map.of(west.useful, 4), "Là", "Bravo"), 0));
        assertThat(marks(west)).isEqualTo(new Marks(Map.of(west.bold, 3, west.useful, 4), "Ici\n\nLà", "Bravo"));

        var thereAgain = ask(
                west.ada,
                () -> scoring.keep(
                        west.reading, new Marks(Map.of(west.useful, 4), "Là-bas", "Bravo"), there.version()));
        ask(west.ada, () -> scoring.keep(west.reading, west.written(2, "Par ici"), here.version()));
        ask(
                west.ada,
                () -> scoring.keep(
                        west.reading, new Marks(Map.of(west.useful, 5), "Là-bas", "Bravo"), thereAgain.version()));

        assertThat(marks(west))
                .isEqualTo(new Marks(Map.of(west.bold, 2, west.useful, 5), "Par ici\n\nLà-bas", "Bravo"));
    }

    @Test
    void two_long_texts_joined_are_kept_whole() {
        var west = new West();
        var here = "a".repeat(Marks.LONGEST);
        var there = "b".repeat(Marks.LONGEST);
        by(west.ada, () -> scoring.keep(west.reading, west.written(3, here), 0));

        by(west.ada, () -> scoring.keep(west.reading, west.written(3, there), 0));

        assertThat(marks(west).toJury()).isEqualTo(here + "\n\n" + there);
    }

    @Test
    void two_pages_that_send_at_once_are_both_kept() throws Exception {
        var west = new West();
        var together = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var here = threads.submit(keeping(west, together, west.written(3, "")));
            var there = threads.submit(keeping(west, together, new Marks(Map.of(west.useful, 4), "", "")));
            here.get();
            there.get();
        }

        assertThat(marks(west).byCriterion()).isEqualTo(Map.of(west.bold, 3, west.useful, 4));
    }

    @Test
    void a_sheet_handed_in_is_part_of_the_round_and_leaves_a_trace_without_its_marks() {
        var west = new West();

        by(west.ada, () -> scoring.handIn(west.reading, west.whole(4), 0));

        var sheet = ask(west.ada, () -> scoring.sheet(west.reading));
        assertThat(sheet.handedIn()).isTrue();
        assertThat(standing(west.ada)).isEqualTo(Map.of(west.reading.value(), true));
        assertThat(ask(west.organiser, () -> scoring.sheets(west.edition, west.dossier, Round.REGIONAL)))
                .containsExactly(sheet);
        assertThat(entries(west)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("scoring.handed-in");
            assertThat(entry.before()).isEmpty();
            assertThat(entry.after()).isEmpty();
        });
    }

    @Test
    void a_sheet_handed_in_twice_is_handed_in_once_and_no_longer_changes() {
        var west = new West();
        by(west.ada, () -> scoring.handIn(west.reading, west.whole(4), 0));
        var before = ask(west.ada, () -> scoring.sheet(west.reading));

        by(west.ada, () -> {
            scoring.handIn(west.reading, west.whole(4), 0);
            assertThatThrownBy(() -> scoring.handIn(west.reading, west.whole(5), 0))
                    .isInstanceOf(ScoringRefusal.AlreadyHandedIn.class);
            assertThatThrownBy(() -> scoring.keep(west.reading, west.whole(5), 1))
                    .isInstanceOf(ScoringRefusal.AlreadyHandedIn.class);
        });

        assertThat(ask(west.ada, () -> scoring.sheet(west.reading))).isEqualTo(before);
        assertThat(entries(west)).hasSize(1);
    }

    @Test
    void a_sheet_that_lacks_a_mark_is_not_handed_in() {
        var west = new West();

        by(
                west.ada,
                () -> assertThatThrownBy(() -> scoring.handIn(west.reading, west.written(3, ""), 0))
                        .isInstanceOfSatisfying(
                                ScoringRefusal.Incomplete.class,
                                refusal -> assertThat(refusal.missing())
                                        .singleElement()
                                        .satisfies(criterion ->
                                                assertThat(criterion.id()).isEqualTo(west.useful))));

        assertThat(ask(west.organiser, () -> scoring.sheets(west.edition, west.dossier, Round.REGIONAL)))
                .isEmpty();
    }

    @Test
    void a_sheet_handed_in_from_an_old_page_holds_what_the_other_page_kept() {
        var west = new West();
        by(west.ada, () -> scoring.keep(west.reading, new Marks(Map.of(west.useful, 4), "Là", ""), 0));

        by(west.ada, () -> scoring.handIn(west.reading, west.written(3, "Ici"), 0));

        var sheet = ask(west.ada, () -> scoring.sheet(west.reading));
        assertThat(sheet.handedIn()).isTrue();
        assertThat(sheet.marks()).isEqualTo(new Marks(Map.of(west.bold, 3, west.useful, 4), "Là\n\nIci", ""));
    }

    @Test
    void marks_outside_the_rubric_of_the_round_are_refused() {
        var west = new West();
        var ofTheFinal = rows.criterion(west.edition, Round.FINAL, 1);

        by(west.ada, () -> {
            assertThatThrownBy(() -> scoring.keep(west.reading, new Marks(Map.of(ofTheFinal, 3), "", ""), 0))
                    .isInstanceOf(ScoringRefusal.UnknownCriterion.class);
            assertThatThrownBy(() -> scoring.keep(west.reading, new Marks(Map.of(west.bold, 6), "", ""), 0))
                    .isInstanceOf(ScoringRefusal.OutsideTheScale.class);
        });
    }

    @Test
    void nothing_is_written_outside_the_time_of_the_round() {
        var west = new West();
        var last = rows.jury(west.edition, null, "Finale");
        var ofTheFinal = rows.assign(west.dossier, west.ada, last);

        by(
                west.ada,
                () -> assertThatThrownBy(() -> scoring.keep(ofTheFinal, Marks.none(), 0))
                        .isInstanceOf(ScoringRefusal.RoundNotOpen.class));
        for (var stage : List.of("CALLING", "FINAL", "SEALED")) {
            rows.stage(west.edition, stage);
            by(west.ada, () -> {
                assertThatThrownBy(() -> scoring.keep(west.reading, west.written(3, ""), 0))
                        .isInstanceOf(ScoringRefusal.RoundNotOpen.class);
                assertThatThrownBy(() -> scoring.handIn(west.reading, west.whole(3), 0))
                        .isInstanceOf(ScoringRefusal.RoundNotOpen.class);
            });
        }
        rows.stage(west.edition, "FINAL");
        by(west.ada, () -> scoring.handIn(ofTheFinal, Marks.none(), 0));
        assertThat(standing(west.ada)).isEqualTo(Map.of(ofTheFinal.value(), true));
    }

    @Test
    void a_juror_recused_after_writing_writes_no_more() {
        var west = new West();
        by(west.ada, () -> scoring.keep(west.reading, west.written(3, ""), 0));
        rows.recuse(west.dossier, west.ada);

        by(west.ada, () -> {
            assertThatThrownBy(() -> scoring.sheet(west.reading)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> scoring.handIn(west.reading, west.whole(3), 1))
                    .isInstanceOf(NotFound.class);
        });
        assertThat(standing(west.ada)).isEmpty();
    }

    private Callable<KeptSheet> keeping(West west, CyclicBarrier together, Marks written) {
        return () -> {
            together.await();
            return ask(west.ada, () -> scoring.keep(west.reading, written, 0));
        };
    }

    private Marks marks(West west) {
        return ask(west.ada, () -> scoring.sheet(west.reading)).marks();
    }
}
