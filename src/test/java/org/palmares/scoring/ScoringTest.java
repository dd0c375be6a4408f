package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.juries.JuryRows.as;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.palmares.kernel.NotFound;
import org.palmares.people.AccountId;
import org.palmares.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "database")
@ContextConfiguration(initializers = TestDatabase.class)
class ScoringTest {

    @Autowired
    Scoring scoring;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    JuryRows rows;

    @BeforeEach
    void rows() {
        rows = new JuryRows(jdbc);
    }

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

    @Test
    void a_sheet_of_a_juror_recused_since_counts_no_more() {
        var west = new West();
        var bea = west.juror("Béa");
        var other = rows.assign(west.dossier, bea, west.jury);
        by(west.ada, () -> scoring.handIn(west.reading, west.whole(5), 0));
        by(bea, () -> scoring.handIn(other, west.whole(2), 0));
        rows.recuse(west.dossier, west.ada);

        assertThat(ask(west.organiser, () -> scoring.ranking(west.edition, Round.REGIONAL))
                        .dossiers())
                .containsExactly(
                        new RankedDossier(1, west.dossier, new BigDecimal("2.0000"), 1, new BigDecimal("0.0000")));
        assertThat(ask(west.organiser, () -> scoring.progress(west.edition, Round.REGIONAL)))
                .isEqualTo(new Progress(List.of(new Progress.JuryProgress(west.jury, "Ouest", 1, 1))));
    }

    @Test
    void a_round_is_ranked_and_followed_by_those_who_answer_for_it() {
        var west = new West();
        var bea = west.juror("Béa");
        var second = rows.dossier(west.edition, west.region);
        var unread = rows.dossier(west.edition, west.region);
        var readings = Map.of(rows.assign(west.dossier, bea, west.jury), 2, rows.assign(second, bea, west.jury), 5);
        rows.assign(unread, bea, west.jury);
        by(west.ada, () -> scoring.handIn(west.reading, west.whole(3), 0));
        readings.forEach((reading, mark) -> by(bea, () -> scoring.handIn(reading, west.whole(mark), 0)));

        for (var account : List.of(west.organiser, west.chair)) {
            assertThat(ask(account, () -> scoring.ranking(west.edition, Round.REGIONAL))
                            .dossiers())
                    .containsExactly(
                            new RankedDossier(1, second, new BigDecimal("5.0000"), 1, new BigDecimal("0.0000")),
                            new RankedDossier(2, west.dossier, new BigDecimal("2.5000"), 2, new BigDecimal("1.0000")),
                            new RankedDossier(0, unread, null, 0, new BigDecimal("0.0000")));
            assertThat(ask(account, () -> scoring.progress(west.edition, Round.REGIONAL)))
                    .isEqualTo(new Progress(List.of(new Progress.JuryProgress(west.jury, "Ouest", 4, 3))));
        }
        assertThat(ask(west.organiser, () -> scoring.progress(west.edition, Round.REGIONAL))
                        .complete())
                .isFalse();
    }

    @Test
    void a_juror_is_told_no_ranking_and_no_sheet_of_another() {
        var west = new West();
        var bea = west.juror("Béa");
        var reading = rows.assign(west.dossier, bea, west.jury);
        by(bea, () -> scoring.handIn(reading, west.whole(2), 0));
        by(west.ada, () -> scoring.handIn(west.reading, west.whole(3), 0));

        assertThat(ask(west.ada, () -> scoring.ranking(west.edition, Round.REGIONAL))
                        .dossiers())
                .isEmpty();
        assertThat(ask(west.ada, () -> scoring.progress(west.edition, Round.REGIONAL))
                        .juries())
                .isEmpty();
        assertThat(ask(west.ada, () -> scoring.sheets(west.edition, west.dossier, Round.REGIONAL)))
                .extracting(ScoreSheet::juror)
                .containsExactly(west.ada);
        assertThat(scoring.ranking(west.edition, Round.REGIONAL).dossiers()).isEmpty();
        assertThat(scoring.sheets(west.edition, west.dossier, Round.REGIONAL)).isEmpty();
    }

    @Test
    void a_round_is_complete_once_every_reading_is_handed_in() {
        var west = new West();
        assertThat(new Progress(List.of()).complete()).isFalse();

        by(west.ada, () -> scoring.handIn(west.reading, west.whole(3), 0));

        assertThat(ask(west.organiser, () -> scoring.progress(west.edition, Round.REGIONAL))
                        .complete())
                .isTrue();
    }

    @Test
    void a_withdrawn_dossier_is_no_longer_ranked() {
        var west = new West();
        by(west.ada, () -> scoring.handIn(west.reading, west.whole(3), 0));

        rows.withdraw(west.dossier);

        assertThat(ask(west.organiser, () -> scoring.ranking(west.edition, Round.REGIONAL))
                        .dossiers())
                .isEmpty();
    }

    @Test
    void each_round_has_its_own_rubric() {
        var west = new West();
        var ofTheFinal = rows.criterion(west.edition, Round.FINAL, 1);

        assertThat(scoring.rubric(west.edition, Round.REGIONAL))
                .extracting(criterion -> criterion.id())
                .containsExactly(west.bold, west.useful);
        assertThat(scoring.rubric(west.edition, Round.FINAL))
                .extracting(criterion -> criterion.id())
                .containsExactly(ofTheFinal);
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

    private Map<UUID, Boolean> standing(AccountId account) {
        return ask(account, () -> scoring.standing());
    }

    private List<JournalEntry> entries(West west) {
        return journal.search(JournalQuery.of(west.edition.value())).entries();
    }

    private static <T> T ask(AccountId account, Supplier<T> question) {
        return as(account).perform(question);
    }

    private static void by(AccountId account, Runnable deeds) {
        as(account).perform(deeds);
    }

    /// The regional round of one region, where Ada has one dossier to read.
    private final class West {

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
