package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.juries.JuryRows.ask;
import static org.palmares.juries.JuryRows.by;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palmares.editions.Round;

/// What the sheets handed in make of a round, and to whom it is told.
class RoundRankingTest extends WestReadings {

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
}
