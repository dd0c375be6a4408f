package org.palmares.juries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.juries.JuryRows.ask;
import static org.palmares.juries.JuryRows.by;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.palmares.editions.EditionRefusal;
import org.palmares.editions.Round;

/// The dossiers of a round are dealt to the jurors who may read them.
class ReadingsDealtTest extends JuryYears {

    @Test
    void each_eligible_dossier_is_dealt_to_its_region_as_often_as_the_rules_say() {
        var year = new Year();
        var west = year.jury();
        var south = rows.jury(year.edition, year.south, "Sud");
        for (var name : List.of("Ada", "Béa", "Cléo")) {
            year.juror(west, name);
            year.juror(south, name);
        }
        var ofTheWest = List.of(rows.dossier(year.edition, year.west), rows.dossier(year.edition, year.west));
        var ofTheSouth = rows.dossier(year.edition, year.south);
        rows.dossier(year.edition, year.south, "SUBMITTED", rows.account("Candidate"));

        assertThat(ask(year.organiser, () -> juries.assignRegional(year.edition)))
                .isEqualTo(6);

        var dealt = ask(year.organiser, () -> juries.assignments(year.edition, Round.REGIONAL));
        assertThat(dealt.stream().collect(Collectors.groupingBy(Assignment::dossier, Collectors.counting())))
                .isEqualTo(Map.of(ofTheWest.get(0), 2L, ofTheWest.get(1), 2L, ofTheSouth, 2L));
        assertThat(dealt).allMatch(one -> one.jury().equals(one.dossier().equals(ofTheSouth) ? south : west));
        assertThat(acts(year)).containsExactly("juries.assigned");
    }

    @Test
    void dealing_again_adds_what_is_new_alone_and_writes_nothing_where_nothing_is() {
        var year = new Year();
        var jury = year.jury();
        year.juror(jury, "Ada");
        year.juror(jury, "Béa");
        rows.dossier(year.edition, year.west);
        by(year.organiser, () -> juries.assignRegional(year.edition));
        var before = ask(year.organiser, () -> juries.assignments(year.edition, Round.REGIONAL));

        assertThat(ask(year.organiser, () -> juries.assignRegional(year.edition)))
                .isZero();
        assertThat(acts(year)).containsExactly("juries.assigned");
        rows.dossier(year.edition, year.west);
        assertThat(ask(year.organiser, () -> juries.assignRegional(year.edition)))
                .isEqualTo(2);

        assertThat(ask(year.organiser, () -> juries.assignments(year.edition, Round.REGIONAL)))
                .hasSize(4)
                .containsAll(before);
    }

    @Test
    void nothing_is_dealt_where_some_dossiers_lack_jurors_and_they_are_named() {
        var year = new Year();
        var jury = year.jury();
        year.juror(jury, "Ada");
        var bea = year.juror(jury, "Béa");
        rows.dossier(year.edition, year.west);
        var lacking = rows.dossier(year.edition, year.west);
        rows.recuse(lacking, bea);
        var withoutJury = rows.dossier(year.edition, year.south);

        by(
                year.organiser,
                () -> assertThatThrownBy(() -> juries.assignRegional(year.edition))
                        .isInstanceOfSatisfying(
                                JuryRefusal.NotEnoughJurors.class,
                                refusal -> assertThat(refusal.arguments())
                                        .containsExactly(
                                                2, 2, rows.number(lacking) + ", " + rows.number(withoutJury))));

        assertThat(ask(year.organiser, () -> juries.assignments(year.edition, Round.REGIONAL)))
                .isEmpty();
    }

    @Test
    void a_dossier_that_no_region_hears_is_named() {
        var year = new Year();
        year.jury();
        var adrift = rows.dossier(year.edition, null);

        by(
                year.organiser,
                () -> assertThatThrownBy(() -> juries.assignRegional(year.edition))
                        .isInstanceOfSatisfying(
                                JuryRefusal.WithoutRegion.class,
                                refusal -> assertThat(refusal.arguments())
                                        .containsExactly(1, String.valueOf(rows.number(adrift)))));
    }

    @Test
    void readings_of_the_region_are_dealt_in_the_regional_round_alone() {
        var year = new Year();
        year.jury();

        for (var stage : List.of("CALLING", "FINAL")) {
            rows.stage(year.edition, stage);
            by(
                    year.organiser,
                    () -> assertThatThrownBy(() -> juries.assignRegional(year.edition))
                            .isInstanceOf(EditionRefusal.class));
        }
    }

    @Test
    void nobody_is_dealt_a_dossier_they_wrote_or_are_recused_from() {
        var year = new Year();
        var jury = year.jury();
        var author = year.juror(jury, "Ada");
        var helper = year.juror(jury, "Béa");
        var recused = year.juror(jury, "Cléo");
        var free = List.of(year.juror(jury, "Dan"), year.juror(jury, "Eva"));
        var dossier = rows.dossier(year.edition, year.west, "ELIGIBLE", author);
        rows.collaborator(dossier, helper);
        rows.recuse(dossier, recused);

        by(year.organiser, () -> juries.assignRegional(year.edition));

        assertThat(ask(year.organiser, () -> juries.assignments(year.edition, Round.REGIONAL)))
                .extracting(Assignment::juror)
                .containsExactlyInAnyOrderElementsOf(free);
    }

    @Test
    void a_juror_recused_after_the_deal_is_replaced_at_the_next() {
        var year = new Year();
        var jury = year.jury();
        var ada = year.juror(jury, "Ada");
        var bea = year.juror(jury, "Béa");
        var cleo = year.juror(jury, "Cléo");
        var dossier = rows.dossier(year.edition, year.west);
        by(year.organiser, () -> juries.assignRegional(year.edition));
        var reader = ask(year.organiser, () -> juries.assignments(year.edition, Round.REGIONAL))
                .getFirst()
                .juror();

        by(reader, () -> juries.recuse(dossier, "Un proche y travaille"));

        assertThat(ask(year.organiser, () -> juries.assignRegional(year.edition)))
                .isEqualTo(1);
        assertThat(List.of(ada, bea, cleo).stream()
                        .filter(juror -> !readings(juror).isEmpty()))
                .hasSize(2)
                .doesNotContain(reader);
    }

    @Test
    void two_organisers_who_deal_at_once_deal_once() throws Exception {
        var year = new Year();
        var jury = year.jury();
        for (var name : List.of("Ada", "Béa", "Cléo", "Dan")) {
            year.juror(jury, name);
        }
        rows.dossier(year.edition, year.west);
        rows.dossier(year.edition, year.west);
        var together = new CyclicBarrier(2);
        Callable<Integer> deal = () -> {
            together.await();
            return ask(year.organiser, () -> juries.assignRegional(year.edition));
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(deal);
            var second = threads.submit(deal);

            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(4, 0);
        }
    }

    @Test
    void the_whole_jury_of_the_final_reads_each_dossier_save_those_barred() {
        var year = new Year();
        var last = rows.jury(year.edition, null, "Finale");
        var ada = year.juror(last, "Ada");
        var bea = year.juror(last, "Béa");
        var first = rows.dossier(year.edition, year.west);
        var second = rows.dossier(year.edition, year.west, "ELIGIBLE", bea);
        rows.recuse(first, ada);

        assertThat(ask(year.organiser, () -> juries.assignFinal(year.edition, List.of(first, second, first))))
                .isEqualTo(2);
        assertThat(ask(year.organiser, () -> juries.assignFinal(year.edition, List.of(first, second))))
                .isZero();

        assertThat(ask(year.organiser, () -> juries.assignments(year.edition, Round.FINAL)).stream()
                        .collect(Collectors.toMap(Assignment::dossier, Assignment::juror)))
                .isEqualTo(Map.of(first, bea, second, ada));
    }

    @Test
    void a_final_without_a_jury_or_without_jurors_for_a_dossier_is_refused() {
        var year = new Year();
        var first = rows.dossier(year.edition, year.west);
        var second = rows.dossier(year.edition, year.west);
        by(
                year.organiser,
                () -> assertThatThrownBy(() -> juries.assignFinal(year.edition, List.of(first)))
                        .isInstanceOf(JuryRefusal.NotEnoughJurors.class));
        var last = rows.jury(year.edition, null, "Finale");
        by(
                year.organiser,
                () -> assertThatThrownBy(() -> juries.assignFinal(year.edition, List.of(first)))
                        .isInstanceOf(JuryRefusal.NotEnoughJurors.class));
        rows.recuse(second, year.juror(last, "Ada"));

        by(
                year.organiser,
                () -> assertThatThrownBy(() -> juries.assignFinal(year.edition, List.of(first, second)))
                        .isInstanceOfSatisfying(
                                JuryRefusal.NotEnoughJurors.class,
                                refusal -> assertThat(refusal.arguments())
                                        .containsExactly(1, 1, String.valueOf(rows.number(second)))));

        assertThat(ask(year.organiser, () -> juries.assignments(year.edition, Round.FINAL)))
                .isEmpty();
    }
}
