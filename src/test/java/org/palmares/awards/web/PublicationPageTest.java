package org.palmares.awards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.palmares.Visitor.page;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.awards.Refusals;
import org.palmares.editions.EditionStage;

/// The page that leads from sealed levels to the published palmarès.
@PageTest
class PublicationPageTest extends GivenLevels {

    @Test
    void sealed_levels_wait_for_the_ceremony() {
        at(new EditionStage.Sealed());
        given(awards.levels(any())).willReturn(levels(3, ORGANISER));
        given(editions.mayRun(any())).willReturn(true);

        var page = page(get("/editions/2026/publication"));

        assertThat(page.select(".lead").text()).contains("2 labels attendent").contains("2 décembre 2026");
        assertThat(page.select("form[action=/editions/2026/publication]")).hasSize(1);
    }

    @Test
    void whoever_is_recused_is_not_even_told_how_many_labels_there_are() {
        at(new EditionStage.Sealed());
        given(awards.levels(any())).willThrow(Refusals.recused());

        assertThat(page(get("/editions/2026/publication")).select(".lead").text())
                .doesNotContainPattern("\\d labels?");
    }

    @Test
    void once_public_the_page_leads_to_the_palmares() {
        at(new EditionStage.Published(Instant.parse("2026-12-02T18:04:00Z")));

        var page = page(get("/editions/2026/publication"));

        assertThat(page.select("main a[role=button]").attr("href")).isEqualTo("/palmares/2026");
        assertThat(page.select("main form")).isEmpty();
    }
}
