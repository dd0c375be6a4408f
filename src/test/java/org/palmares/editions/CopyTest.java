package org.palmares.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.editions.TestEditions.complete;
import static org.palmares.editions.TestEditions.edition;

import org.junit.jupiter.api.Test;

class CopyTest {

    private static final Setup SOURCE = complete(edition(new EditionStage.Preparing()));

    @Test
    void a_copy_says_the_same_under_identities_of_its_own() {
        var copy = Copy.of(SOURCE);

        assertThat(copy.categories())
                .extracting(Category::name)
                .isEqualTo(SOURCE.categories().stream().map(Category::name).toList());
        assertThat(copy.categories()).doesNotContainAnyElementsOf(SOURCE.categories());
        assertThat(copy.criteria()).hasSameSizeAs(SOURCE.criteria()).doesNotContainAnyElementsOf(SOURCE.criteria());
        assertThat(copy.levels()).extracting(Level::places).containsExactly(1, 2);
    }

    @Test
    void quotas_follow_the_copied_groups() {
        var copy = Copy.of(SOURCE);

        assertThat(copy.rules().quotas())
                .containsExactly(
                        new Quota(
                                QuotaKind.CATEGORY,
                                copy.categories().getFirst().id().value(),
                                1,
                                4),
                        new Quota(
                                QuotaKind.REGION, copy.regions().getFirst().id().value(), 2, null),
                        new Quota(QuotaKind.AXIS, copy.axes().getFirst().id().value(), 2, null));
    }
}
