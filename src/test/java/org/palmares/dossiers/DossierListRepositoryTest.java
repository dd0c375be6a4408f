package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.palmares.dossiers.Fixtures.EDITION;
import static org.palmares.dossiers.Fixtures.NORTH;
import static org.palmares.dossiers.Fixtures.OPENS;
import static org.palmares.dossiers.Fixtures.OPEN_DATA;
import static org.palmares.dossiers.Fixtures.SERVICES;
import static org.palmares.dossiers.Fixtures.SPACES;
import static org.palmares.dossiers.Fixtures.URBAN;
import static org.palmares.dossiers.Fixtures.WEST;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.DatabaseTest;
import org.palmares.editions.AxisId;
import org.palmares.editions.CategoryId;
import org.palmares.editions.EditionId;
import org.palmares.editions.RegionId;
import org.palmares.people.AccountId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import({DossierRepository.class, DossierListRepository.class, DossierRows.class})
class DossierListRepositoryTest {

    @Autowired
    DossierListRepository lists;

    @Autowired
    DossierRows rows;

    @Test
    void a_line_says_what_the_dossier_is_and_where_it_stands() {
        var dossier = submitted(1, "Le guichet", "Brest", SERVICES, Set.of(URBAN), WEST);

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
        submitted(3, "île aux savoirs", "évry", SERVICES, Set.of(), WEST);
        rows.standing(
                submitted(2, "Zones humides", "Brest", SERVICES, Set.of(), WEST),
                new DossierStatus.Eligible(OPENS.plusSeconds(9)));
        rows.standing(
                submitted(1, "École ouverte", "Lens", SERVICES, Set.of(), WEST),
                new DossierStatus.Ineligible(OPENS.plusSeconds(9), "Hors du périmètre."));

        var backwards = new StringBuilder(order).reverse().toString();
        assertThat(numbers(by(sort, false))).isEqualTo(order);
        assertThat(numbers(by(sort, true))).isEqualTo(backwards);
    }

    @Test
    void equals_keep_the_order_of_their_numbers_and_what_was_never_handed_in_comes_last() {
        submitted(1, "Même titre", "Brest", SERVICES, Set.of(), WEST);
        rows.opened(rows.account("Ada"), "Brest");
        submitted(3, "Même titre", "Brest", SERVICES, Set.of(), WEST);

        assertThat(numbers(by(DossierQuery.Sort.TERRITORY, true))).isEqualTo("123");
        assertThat(numbers(by(DossierQuery.Sort.SUBMITTED, false))).isEqualTo("132");
        assertThat(numbers(by(DossierQuery.Sort.SUBMITTED, true))).isEqualTo("312");
    }

    @Test
    void each_filter_narrows_the_list_and_all_of_them_at_once() {
        submitted(1, "Le guichet", "Brest", SERVICES, Set.of(URBAN, OPEN_DATA), WEST);
        submitted(2, "Le parc", "Lens", SPACES, Set.of(OPEN_DATA), NORTH);
        submitted(3, "La place", "Paris", SPACES, Set.of(), null);
        rows.opened(rows.account("Ada"), "Quimper");

        assertThat(found(new Filter().status("DRAFT"))).isEqualTo("4");
        assertThat(found(new Filter().status("SUBMITTED"))).isEqualTo("123");
        assertThat(found(new Filter().category(SPACES.value()))).isEqualTo("23");
        assertThat(found(new Filter().region(NORTH.value()))).isEqualTo("2");
        assertThat(found(new Filter().withoutRegion())).isEqualTo("34");
        assertThat(found(new Filter().axis(OPEN_DATA.value()))).isEqualTo("12");
        assertThat(found(new Filter()
                        .words("parc")
                        .status("SUBMITTED")
                        .category(SPACES.value())
                        .region(NORTH.value())
                        .axis(OPEN_DATA.value())))
                .isEqualTo("2");
        assertThat(found(new Filter().words("parc").region(WEST.value()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cœur",
                "coeur",
                "CŒUR",
                "l’île",
                "l'ile",
                "L'ÎLE",
                "Saint-Étienne",
                "saint-etienne",
                "1",
                "2027-001"
            })
    void what_is_looked_for_is_found_in_titles_territories_and_numbers_however_it_is_typed(String words) {
        submitted(1, "Au cœur de l’île", "Saint-Étienne", SERVICES, Set.of(), WEST);
        submitted(2, "Le parc", "Lens", SERVICES, Set.of(), WEST);

        assertThat(found(new Filter().words(words))).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "100 %", "a_b", "c\\d"})
    void signs_of_the_database_are_letters_like_others(String words) {
        submitted(1, "100 % a_b c\\d", "Brest", SERVICES, Set.of(), WEST);
        submitted(2, "1000 axb cd", "Lens", SERVICES, Set.of(), WEST);

        assertThat(found(new Filter().words(words))).isEqualTo("1");
    }

    @Test
    void a_coordinator_is_shown_their_regions_alone_whatever_they_filter_by() {
        submitted(1, "Le guichet", "Brest", SERVICES, Set.of(), WEST);
        submitted(2, "Le parc", "Lens", SERVICES, Set.of(), NORTH);
        submitted(3, "La place", "Paris", SERVICES, Set.of(), null);
        var west = Set.of(WEST.value());

        assertThat(numbers(lists.list(EDITION, DossierQuery.all(), west))).isEqualTo("1");
        assertThat(numbers(
                        lists.list(EDITION, new Filter().region(NORTH.value()).query(), west)))
                .isEmpty();
        assertThat(numbers(lists.list(EDITION, new Filter().withoutRegion().query(), west)))
                .isEmpty();
        assertThat(numbers(lists.list(EDITION, DossierQuery.all(), Set.of(WEST.value(), NORTH.value()))))
                .isEqualTo("12");
        assertThat(lists.list(EDITION, DossierQuery.all(), Set.of())).isEmpty();
        assertThat(lists.count(EDITION, DossierQuery.all(), west)).isEqualTo(1);
        assertThat(lists.counts(EDITION, west)).containsEntry("SUBMITTED", 1);
        assertThat(lists.toExamine(EDITION, 1, Set.of(NORTH.value()))).isPresent();
        assertThat(lists.toExamine(EDITION, 0, Set.of())).isEmpty();
    }

    @Test
    void the_list_comes_by_pages_and_counts_them_all() {
        for (int number = 1; number <= 5; number++) {
            submitted(number, "Titre", "Brest", SERVICES, Set.of(), WEST);
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
        submitted(1, "Le guichet", "Brest", SERVICES, Set.of(), WEST);
        submitted(2, "Le parc", "Lens", SERVICES, Set.of(), NORTH);
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
        var first = submitted(1, "Le guichet", "Brest", SERVICES, Set.of(), WEST);
        rows.opened(rows.account("Ada"), "Quimper");
        var third = submitted(3, "Le parc", "Lens", SERVICES, Set.of(), NORTH);

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

    /// @param second how long after the opening of the call it is handed in
    private Dossier submitted(
            int second, String title, String lead, CategoryId category, Set<AxisId> axes, @Nullable RegionId region) {
        var opened = rows.opened(rows.account("Ada"), lead);
        var written = rows.written(opened, new Content(title, "", category, axes, Map.of()), OPENS);
        return rows.standing(written.in(region), new DossierStatus.Submitted(OPENS.plusSeconds(second)));
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

    private String found(Filter filter) {
        var found = lists.list(EDITION, filter.query(), null);
        assertThat(lists.count(EDITION, filter.query(), null)).isEqualTo(found.size());
        return numbers(found);
    }

    private List<UUID> owned(AccountId account) {
        return lists.of(account).stream().map(DossierSummary::id).toList();
    }

    private static String numbers(List<DossierSummary> lines) {
        var numbers = new StringBuilder();
        lines.forEach(line -> numbers.append(line.number()));
        return numbers.toString();
    }

    /// A query with a few filters, the others open.
    private record Filter(
            String words,
            String status,
            @Nullable UUID category,
            @Nullable UUID region,
            boolean none,
            @Nullable UUID axis) {

        Filter() {
            this("", "", null, null, false, null);
        }

        Filter words(String looked) {
            return new Filter(looked, status, category, region, none, axis);
        }

        Filter status(String code) {
            return new Filter(words, code, category, region, none, axis);
        }

        Filter category(UUID id) {
            return new Filter(words, status, id, region, none, axis);
        }

        Filter region(UUID id) {
            return new Filter(words, status, category, id, none, axis);
        }

        Filter withoutRegion() {
            return new Filter(words, status, category, region, true, axis);
        }

        Filter axis(UUID id) {
            return new Filter(words, status, category, region, none, id);
        }

        DossierQuery query() {
            return new DossierQuery(
                    words, status, category, region, none, axis, DossierQuery.Sort.NUMBER, false, 50, 0);
        }
    }
}
