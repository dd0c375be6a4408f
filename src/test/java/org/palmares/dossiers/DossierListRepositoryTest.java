package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.palmares.dossiers.DossierRows.numbers;
import static org.palmares.dossiers.Fixtures.EDITION;
import static org.palmares.dossiers.Fixtures.NORTH;
import static org.palmares.dossiers.Fixtures.OPENS;
import static org.palmares.dossiers.Fixtures.SERVICES;
import static org.palmares.dossiers.Fixtures.URBAN;
import static org.palmares.dossiers.Fixtures.WEST;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.DatabaseTest;
import org.palmares.editions.EditionId;
import org.palmares.people.AccountId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// What the lists of dossiers say, in which order, and whose they are.
@DatabaseTest
@Import({DossierRepository.class, DossierListRepository.class, DossierRows.class})
class DossierListRepositoryTest {

    @Autowired
    DossierListRepository lists;

    @Autowired
    DossierRows rows;

    @Test
    void a_line_says_what_the_dossier_is_and_where_it_stands() {
        var dossier = rows.submitted(1, "Le guichet", "Brest", SERVICES, Set.of(URBAN), WEST);

        assertThat(lists.list(EDITION, DossierQuery.all(), null))
                .containsExactly(new DossierSummary(
                        dossier.id().value(),
                        EDITION.value(),
                        1,
                        "Le guichet",
                        "Brest",
                        SERVICES.value(),
                        WEST.value(),
                        List.of(URBAN.value()),
                        "SUBMITTED",
                        OPENS.plusSeconds(1),
                        dossier.version()));
    }

    @Test
    void a_line_of_a_draft_lacks_what_is_not_chosen_yet() {
        rows.opened(rows.account("Ada"), "Brest");

        assertThat(lists.list(EDITION, DossierQuery.all(), null))
                .extracting(
                        DossierSummary::title,
                        DossierSummary::category,
                        DossierSummary::region,
                        DossierSummary::axes,
                        DossierSummary::submittedAt)
                .containsExactly(tuple("", null, null, List.of(), null));
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 123",
        "TITLE, 312",
        "TERRITORY, 213",
        "STATUS, 231",
        "SUBMITTED, 321",
    })
    void each_column_orders_the_list_both_ways(DossierQuery.Sort sort, String order) {
        rows.submitted(3, "île aux savoirs", "évry", SERVICES, Set.of(), WEST);
        rows.standing(
                rows.submitted(2, "Zones humides", "Brest", SERVICES, Set.of(), WEST),
                new DossierStatus.Eligible(OPENS.plusSeconds(9)));
        rows.standing(
                rows.submitted(1, "École ouverte", "Lens", SERVICES, Set.of(), WEST),
                new DossierStatus.Ineligible(OPENS.plusSeconds(9), "Hors du périmètre."));

        var backwards = new StringBuilder(order).reverse().toString();
        assertThat(numbers(by(sort, false))).isEqualTo(order);
        assertThat(numbers(by(sort, true))).isEqualTo(backwards);
    }

    @Test
    void equals_keep_the_order_of_their_numbers_and_what_was_never_handed_in_comes_last() {
        rows.submitted(1, "Même titre", "Brest", SERVICES, Set.of(), WEST);
        rows.opened(rows.account("Ada"), "Brest");
        rows.submitted(3, "Même titre", "Brest", SERVICES, Set.of(), WEST);

        assertThat(numbers(by(DossierQuery.Sort.TERRITORY, true))).isEqualTo("123");
        assertThat(numbers(by(DossierQuery.Sort.SUBMITTED, false))).isEqualTo("132");
        assertThat(numbers(by(DossierQuery.Sort.SUBMITTED, true))).isEqualTo("312");
    }

    @Test
    void the_list_comes_by_pages_and_counts_them_all() {
        for (int number = 1; number <= 5; number++) {
            rows.submitted(number, "Titre", "Brest", SERVICES, Set.of(), WEST);
        }

        assertThat(numbers(page(2, 0))).isEqualTo("12");
        assertThat(numbers(page(2, 4))).isEqualTo("5");
        assertThat(numbers(page(2, 6))).isEmpty();
        assertThat(lists.count(EDITION, DossierQuery.all(), null)).isEqualTo(5);
        assertThat(lists.count(new EditionId(UUID.randomUUID()), DossierQuery.all(), null))
                .isZero();
    }

    @Test
    void every_status_is_counted_those_without_a_dossier_too() {
        rows.submitted(1, "Le guichet", "Brest", SERVICES, Set.of(), WEST);
        rows.submitted(2, "Le parc", "Lens", SERVICES, Set.of(), NORTH);
        rows.opened(rows.account("Ada"), "Quimper");

        assertThat(lists.counts(EDITION, null))
                .isEqualTo(Map.of(
                        "DRAFT", 1, "SUBMITTED", 2, "RETURNED", 0, "ELIGIBLE", 0, "INELIGIBLE", 0, "WITHDRAWN", 0));
    }

    @Test
    void ones_own_dossiers_are_those_one_owns_or_writes_on_the_latest_written_first() {
        var ada = rows.account("Ada");
        var bea = rows.account("Bea");
        var first = rows.opened(EDITION, ada, "Brest", OPENS);
        var second = rows.opened(new EditionId(UUID.randomUUID()), bea, "Lens", OPENS.plusSeconds(1));
        rows.opened(EDITION, bea, "Lille", OPENS.plusSeconds(2));
        lists.add(second.id(), ada, bea, OPENS);

        assertThat(owned(ada)).containsExactly(second.id().value(), first.id().value());
        rows.written(first, Fixtures.complete(), OPENS.plusSeconds(3));
        assertThat(owned(ada)).containsExactly(first.id().value(), second.id().value());
    }

    @Test
    void the_dossiers_to_examine_come_one_after_the_other_and_round_again() {
        var first = rows.submitted(1, "Le guichet", "Brest", SERVICES, Set.of(), WEST);
        rows.opened(rows.account("Ada"), "Quimper");
        var third = rows.submitted(3, "Le parc", "Lens", SERVICES, Set.of(), NORTH);

        assertThat(lists.toExamine(EDITION, 0, null)).contains(first.id());
        assertThat(lists.toExamine(EDITION, 1, null)).contains(third.id());
        assertThat(lists.toExamine(EDITION, 3, null)).contains(first.id());
        rows.standing(first, new DossierStatus.Eligible(OPENS));
        rows.standing(third, new DossierStatus.Eligible(OPENS));
        assertThat(lists.toExamine(EDITION, 0, null)).isEmpty();
    }

    @Test
    void collaborators_are_listed_as_they_came_once_each_until_they_leave() {
        var ada = rows.account("Ada");
        var bea = rows.account("Bea");
        var cleo = rows.account("Cléo");
        var dossier = rows.opened(ada, "Brest").id();

        lists.add(dossier, cleo, ada, OPENS);
        lists.add(dossier, bea, ada, OPENS.plusSeconds(1));
        lists.add(dossier, cleo, ada, OPENS.plusSeconds(2));

        assertThat(lists.collaborators(dossier)).containsExactly(cleo, bea);
        lists.remove(dossier, cleo);
        lists.remove(dossier, cleo);
        assertThat(lists.collaborators(dossier)).containsExactly(bea);
        assertThat(owned(cleo)).isEmpty();
    }

    private List<DossierSummary> page(int limit, int offset) {
        return lists.list(
                EDITION,
                new DossierQuery("", "", null, null, false, null, DossierQuery.Sort.NUMBER, false, limit, offset),
                null);
    }

    private List<DossierSummary> by(DossierQuery.Sort sort, boolean descending) {
        return lists.list(EDITION, new DossierQuery("", "", null, null, false, null, sort, descending, 50, 0), null);
    }

    private List<UUID> owned(AccountId account) {
        return lists.of(account).stream().map(DossierSummary::id).toList();
    }
}
