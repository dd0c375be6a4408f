package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.dossiers.DossierRows.numbers;
import static org.palmares.dossiers.Fixtures.EDITION;
import static org.palmares.dossiers.Fixtures.NORTH;
import static org.palmares.dossiers.Fixtures.OPEN_DATA;
import static org.palmares.dossiers.Fixtures.SERVICES;
import static org.palmares.dossiers.Fixtures.SPACES;
import static org.palmares.dossiers.Fixtures.URBAN;
import static org.palmares.dossiers.Fixtures.WEST;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// What a list of dossiers keeps of them: by the filters typed, and by what the reader may know.
@DatabaseTest
@Import({DossierRepository.class, DossierListRepository.class, DossierRows.class})
class DossierListFilterTest {

    @Autowired
    DossierListRepository lists;

    @Autowired
    DossierRows rows;

    @Test
    void each_filter_narrows_the_list_and_all_of_them_at_once() {
        rows.submitted(1, "Le guichet", "Brest", SERVICES, Set.of(URBAN, OPEN_DATA), WEST);
        rows.submitted(2, "Le parc", "Lens", SPACES, Set.of(OPEN_DATA), NORTH);
        rows.submitted(3, "La place", "Paris", SPACES, Set.of(), null);
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
        rows.submitted(1, "Au cœur de l’île", "Saint-Étienne", SERVICES, Set.of(), WEST);
        rows.submitted(2, "Le parc", "Lens", SERVICES, Set.of(), WEST);

        assertThat(found(new Filter().words(words))).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "100 %", "a_b", "c\\d"})
    void signs_of_the_database_are_letters_like_others(String words) {
        rows.submitted(1, "100 % a_b c\\d", "Brest", SERVICES, Set.of(), WEST);
        rows.submitted(2, "1000 axb cd", "Lens", SERVICES, Set.of(), WEST);

        assertThat(found(new Filter().words(words))).isEqualTo("1");
    }

    @Test
    void a_coordinator_is_shown_their_regions_alone_whatever_they_filter_by() {
        rows.submitted(1, "Le guichet", "Brest", SERVICES, Set.of(), WEST);
        rows.submitted(2, "Le parc", "Lens", SERVICES, Set.of(), NORTH);
        rows.submitted(3, "La place", "Paris", SERVICES, Set.of(), null);
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

    private String found(Filter filter) {
        var found = lists.list(EDITION, filter.query(), null);
        assertThat(lists.count(EDITION, filter.query(), null)).isEqualTo(found.size());
        return numbers(found);
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
