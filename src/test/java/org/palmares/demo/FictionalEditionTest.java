package org.palmares.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.demo.FictionalEdition.Criterion;
import org.palmares.demo.FictionalEdition.Group;
import org.palmares.demo.FictionalEdition.Level;
import org.palmares.demo.FictionalEdition.Stage;

class FictionalEditionTest {

    private static final FictionalEdition EDITION = Fiction.of(1).edition();

    @Test
    void the_regions_share_out_metropolitan_france() {
        var departements = EDITION.regions().stream()
                .flatMap(region -> region.departements().stream())
                .toList();

        assertThat(EDITION.regions()).hasSize(7);
        assertThat(departements)
                .hasSize(96)
                .doesNotHaveDuplicates()
                .contains("2A", "2B")
                .doesNotContain("20");
    }

    @Test
    void a_hundred_dossiers_lead_to_forty_on_the_shortlist_and_twenty_five_labels() {
        assertThat(EDITION.shortlisted()).isEqualTo(40);
        assertThat(EDITION.levels()).extracting(Level::places).containsExactly(12, 8, 5);
        assertThat(EDITION.labels()).isEqualTo(25);
        assertThat(EDITION.quotas())
                .anySatisfy(quota -> {
                    assertThat(quota.stage()).isEqualTo(Stage.SHORTLIST);
                    assertThat(quota.group()).isEqualTo(Group.CATEGORY);
                    assertThat(quota.least()).isEqualTo(3);
                    assertThat(quota.most()).isEqualTo(12);
                })
                .anySatisfy(quota -> {
                    assertThat(quota.stage()).isEqualTo(Stage.SHORTLIST);
                    assertThat(quota.group()).isEqualTo(Group.AXIS);
                    assertThat(quota.least()).isEqualTo(6);
                });
    }

    @Test
    void the_weights_of_each_rubric_make_a_hundred() {
        assertThat(Stream.of(EDITION.regional(), EDITION.finals()))
                .allSatisfy(rubric -> assertThat(rubric.criteria().stream()
                                .mapToInt(Criterion::weight)
                                .sum())
                        .isEqualTo(100));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50, 100, 300, 1_000})
    void the_quotas_leave_room_for_a_full_selection(int dossiers) {
        var edition = Fiction.of(1).edition(dossiers);

        assertThat(edition.quotas()).allSatisfy(quota -> {
            int places = quota.stage() == Stage.SHORTLIST ? edition.shortlisted() : edition.labels();
            assertThat(quota.least()).isLessThanOrEqualTo(quota.most());
            assertThat(quota.least() * quota.codes().size()).isLessThanOrEqualTo(places);
            if (quota.group() != Group.AXIS) {
                assertThat(quota.most() * quota.codes().size()).isGreaterThanOrEqualTo(places);
            }
        });
    }
}
