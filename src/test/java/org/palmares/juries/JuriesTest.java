package org.palmares.juries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.palmares.juries.JuryRows.as;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.TestDatabase;
import org.palmares.editions.EditionId;
import org.palmares.editions.EditionRefusal;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.journal.Journal;
import org.palmares.journal.JournalEntry;
import org.palmares.journal.JournalQuery;
import org.palmares.kernel.NotFound;
import org.palmares.people.AccountId;
import org.palmares.people.Accounts;
import org.palmares.people.Grant;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.ContextConfiguration;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "database")
@ContextConfiguration(initializers = TestDatabase.class)
class JuriesTest {

    @Autowired
    Juries juries;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

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
    void a_region_and_the_final_have_each_a_jury() {
        var year = new Year();

        by(year.organiser, () -> juries.convene(year.edition, Round.REGIONAL, year.west, "  Ouest "));
        by(year.organiser, () -> juries.convene(year.edition, Round.FINAL, null, "Finale"));

        assertThat(ask(year.organiser, () -> juries.of(year.edition)))
                .extracting(Jury::name, Jury::round, Jury::region)
                .containsExactly(tuple("Ouest", Round.REGIONAL, year.west), tuple("Finale", Round.FINAL, null));
        assertThat(acts(year)).containsExactly("juries.convened", "juries.convened");
    }

    @Test
    void a_jury_is_not_formed_twice() {
        var year = new Year();
        by(year.organiser, () -> juries.convene(year.edition, Round.REGIONAL, year.west, "Ouest"));

        by(
                year.organiser,
                () -> assertThatThrownBy(() -> juries.convene(year.edition, Round.REGIONAL, year.west, "Bis"))
                        .isInstanceOfSatisfying(
                                JuryRefusal.AlreadyConvened.class,
                                refusal -> assertThat(refusal.arguments()).containsExactly("Ouest")));
    }

    @Test
    void a_region_of_another_edition_has_no_jury_here() {
        var year = new Year();
        var elsewhere = new Year();

        by(
                year.organiser,
                () -> assertThatThrownBy(() -> juries.convene(year.edition, Round.REGIONAL, elsewhere.west, "Ouest"))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    void nobody_but_an_organiser_forms_juries_seats_or_deals() {
        var year = new Year();
        var jury = year.jury();
        var juror = rows.account("Ada");

        for (var account : List.of(
                rows.account("Coordinatrice", Role.COORDINATOR, year.edition, null),
                rows.account("Scrutatrice", Role.SCRUTINEER, year.edition, null),
                rows.account("Présidente", Role.CHAIR, year.edition, null),
                rows.account("Ailleurs", Role.ORGANISER, rows.edition("REGIONAL"), null),
                juror)) {
            by(account, () -> {
                assertThatThrownBy(() -> juries.convene(year.edition, Round.FINAL, null, "Finale"))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> juries.seat(jury, juror, false)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> juries.unseat(jury, juror)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> juries.assignRegional(year.edition)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> juries.assignFinal(year.edition, List.of()))
                        .isInstanceOf(NotFound.class);
            });
        }
    }

    @Test
    void a_seat_comes_with_its_role_and_goes_with_it() {
        var year = new Year();
        var jury = year.jury();
        var ada = rows.account("Ada");

        by(year.organiser, () -> juries.seat(jury, ada, false));
        assertThat(roles(ada)).containsExactly(new Grant(Role.JUROR, year.edition.value(), year.west.value()));

        by(year.organiser, () -> juries.unseat(jury, ada));
        assertThat(roles(ada)).isEmpty();
        assertThat(ask(year.organiser, () -> juries.of(year.edition)).getFirst().jurors())
                .isEmpty();
        by(
                year.organiser,
                () -> assertThatThrownBy(() -> juries.unseat(jury, ada)).isInstanceOf(NotFound.class));
    }

    @Test
    void a_new_chair_takes_the_place_of_the_former_who_stays_a_juror() {
        var year = new Year();
        var jury = year.jury();
        var ada = rows.account("Ada");
        var bea = rows.account("Béa");
        by(year.organiser, () -> juries.seat(jury, ada, true));
        assertThat(roles(ada)).containsExactly(new Grant(Role.CHAIR, year.edition.value(), year.west.value()));

        by(year.organiser, () -> juries.seat(jury, bea, true));

        assertThat(ask(year.organiser, () -> juries.of(year.edition)).getFirst().jurors())
                .containsExactly(new Juror(bea, "Béa", true), new Juror(ada, "Ada", false));
        assertThat(roles(ada)).containsExactly(new Grant(Role.JUROR, year.edition.value(), year.west.value()));
        assertThat(roles(bea)).containsExactly(new Grant(Role.CHAIR, year.edition.value(), year.west.value()));
        by(ada, () -> assertThatThrownBy(() -> juries.of(year.edition)).isInstanceOf(NotFound.class));
    }

    @Test
    void a_chair_seated_again_keeps_the_chair_or_leaves_it() {
        var year = new Year();
        var jury = year.jury();
        var ada = rows.account("Ada");
        by(year.organiser, () -> juries.seat(jury, ada, true));
        by(year.organiser, () -> juries.seat(jury, ada, true));
        assertThat(roles(ada)).extracting(Grant::role).containsExactly(Role.CHAIR);

        by(year.organiser, () -> juries.seat(jury, ada, false));

        assertThat(ask(year.organiser, () -> juries.of(year.edition)).getFirst().chair())
                .isEmpty();
        assertThat(roles(ada)).extracting(Grant::role).containsExactly(Role.JUROR);
    }

    @Test
    void whoever_files_or_writes_a_dossier_does_not_judge() {
        var year = new Year();
        var jury = year.jury();
        var owner = rows.account("Ada");
        var helper = rows.account("Béa");
        rows.collaborator(rows.dossier(year.edition, year.west, "DRAFT", owner), helper);

        by(year.organiser, () -> {
            assertThatThrownBy(() -> juries.seat(jury, owner, false)).isInstanceOf(JuryRefusal.FilesDossiers.class);
            assertThatThrownBy(() -> juries.seat(jury, helper, true)).isInstanceOf(JuryRefusal.FilesDossiers.class);
        });
        assertThat(roles(owner)).isEmpty();
    }

    @Test
    void a_closed_account_or_an_unknown_jury_has_no_seat() {
        var year = new Year();
        var jury = year.jury();
        var gone = rows.account("Ada");
        by(gone, accounts::close);

        by(year.organiser, () -> {
            assertThatThrownBy(() -> juries.seat(jury, gone, false)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> juries.seat(JuryId.random(), rows.account("Béa"), false))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void a_juror_with_readings_does_not_leave() {
        var year = new Year();
        var jury = year.jury();
        var ada = year.juror(jury, "Ada");
        rows.assign(rows.dossier(year.edition, year.west), ada, jury);

        by(
                year.organiser,
                () -> assertThatThrownBy(() -> juries.unseat(jury, ada))
                        .isInstanceOfSatisfying(
                                JuryRefusal.HasReadings.class,
                                refusal -> assertThat(refusal.arguments()).containsExactly("Ada")));
    }

    @Test
    void juries_and_who_reads_what_are_shown_to_those_who_run_the_edition_alone() {
        var year = new Year();
        year.jury();

        for (var role : List.of(Role.ORGANISER, Role.COORDINATOR, Role.SCRUTINEER, Role.CHAIR)) {
            by(rows.account("Essai", role, year.edition, null), () -> {
                assertThat(juries.of(year.edition)).hasSize(1);
                assertThat(juries.assignments(year.edition, Round.REGIONAL)).isEmpty();
            });
        }
        for (var account : List.of(
                rows.account("Jurée", Role.JUROR, year.edition, null),
                rows.account("Candidate", Role.APPLICANT, year.edition, null),
                rows.account("Ailleurs", Role.ORGANISER, rows.edition("REGIONAL"), null))) {
            by(account, () -> {
                assertThatThrownBy(() -> juries.of(year.edition)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> juries.assignments(year.edition, Round.REGIONAL))
                        .isInstanceOf(NotFound.class);
            });
        }
        assertThatThrownBy(() -> juries.of(year.edition)).isInstanceOf(NotFound.class);
    }

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

    @Test
    void a_juror_finds_their_own_readings_and_no_others() {
        var year = new Year();
        var jury = year.jury();
        var ada = year.juror(jury, "Ada");
        var dossier = rows.dossier(year.edition, year.west);
        var mine = rows.assign(dossier, ada, jury);
        var theirs = rows.assign(dossier, year.juror(jury, "Béa"), jury);

        assertThat(readings(ada)).extracting(Reading::id).containsExactly(mine);
        assertThat(ask(ada, () -> juries.mine(mine)).dossier()).isEqualTo(dossier);
        by(ada, () -> assertThatThrownBy(() -> juries.mine(theirs)).isInstanceOf(NotFound.class));
        by(year.organiser, () -> assertThatThrownBy(() -> juries.mine(mine)).isInstanceOf(NotFound.class));
        assertThatThrownBy(juries::mine).isInstanceOf(NotFound.class);
    }

    @Test
    void a_conflict_of_interest_takes_the_dossier_away_and_says_so_once(AssertablePublishedEvents events) {
        var year = new Year();
        var jury = year.jury();
        var ada = year.juror(jury, "Ada");
        var dossier = rows.dossier(year.edition, year.west);
        rows.assign(dossier, ada, jury);
        assertThat(ask(ada, () -> juries.recusedSomewhere(year.edition))).isFalse();

        by(ada, () -> juries.recuse(dossier, "  Ancienne élue de la commune "));
        by(ada, () -> juries.recuse(dossier, "Autre chose"));

        assertThat(readings(ada)).isEmpty();
        assertThat(ask(ada, () -> juries.recusedSomewhere(year.edition))).isTrue();
        assertThat(ask(year.organiser, () -> juries.recusals(year.edition)))
                .extracting(Recusal::dossier, Recusal::account, Recusal::reason)
                .containsExactly(tuple(dossier, ada, "Ancienne élue de la commune"));
        assertThat(events.ofType(DossierRecused.class)).containsExactly(new DossierRecused(dossier, ada));
        assertThat(acts(year)).containsExactly("juries.recused");
        assertThat(entries(year).toString()).doesNotContain("Ancienne");
    }

    @Test
    void a_chair_who_reads_nothing_declares_a_conflict_too() {
        var year = new Year();
        var jury = year.jury();
        var chair = rows.account("Cléo");
        rows.seat(jury, chair, true);
        var dossier = rows.dossier(year.edition, year.west);
        rows.assign(dossier, year.juror(jury, "Ada"), jury);

        by(chair, () -> juries.recuse(dossier, "Un lien"));

        assertThat(ask(chair, () -> juries.recusedSomewhere(year.edition))).isTrue();
    }

    @Test
    void nobody_declares_a_conflict_with_a_dossier_they_may_not_read() {
        var year = new Year();
        var dossier = rows.dossier(year.edition, year.west);

        by(
                rows.account("Passant"),
                () -> assertThatThrownBy(() -> juries.recuse(dossier, "Un lien"))
                        .isInstanceOf(NotFound.class));
        assertThatThrownBy(() -> juries.recuse(dossier, "Un lien")).isInstanceOf(NotFound.class);
    }

    @Test
    void the_reasons_are_read_by_organisers_and_scrutineers_alone() {
        var year = new Year();
        rows.recuse(rows.dossier(year.edition, year.west), rows.account("Ada"));

        for (var role : List.of(Role.ORGANISER, Role.SCRUTINEER)) {
            by(
                    rows.account("Essai", role, year.edition, null),
                    () -> assertThat(juries.recusals(year.edition)).hasSize(1));
        }
        for (var role : List.of(Role.COORDINATOR, Role.CHAIR, Role.JUROR, Role.APPLICANT)) {
            by(
                    rows.account("Essai", role, year.edition, null),
                    () -> assertThatThrownBy(() -> juries.recusals(year.edition))
                            .isInstanceOf(NotFound.class));
        }
    }

    private <T> T ask(AccountId account, Supplier<T> question) {
        return as(account).perform(question);
    }

    private void by(AccountId account, Runnable deeds) {
        as(account).perform(deeds);
    }

    private List<Reading> readings(AccountId account) {
        return ask(account, juries::mine);
    }

    private List<Grant> roles(AccountId account) {
        return ask(account, () -> people.roles().grants());
    }

    private List<String> acts(Year year) {
        return entries(year).stream()
                .map(JournalEntry::act)
                .filter(act -> act.startsWith("juries."))
                .toList();
    }

    private List<JournalEntry> entries(Year year) {
        return journal.search(JournalQuery.of(year.edition.value())).entries();
    }

    /// An edition in its regional round, its organiser and two regions.
    private final class Year {

        final EditionId edition = rows.edition("REGIONAL");
        final RegionId west = rows.region(edition, "Ouest");
        final RegionId south = rows.region(edition, "Sud");
        final AccountId organiser = rows.account("Organisatrice", Role.ORGANISER, edition, null);

        JuryId jury() {
            return rows.jury(edition, west, "Ouest");
        }

        AccountId juror(JuryId jury, String name) {
            var account = rows.account(name);
            rows.seat(jury, account, false);
            return account;
        }
    }
}
