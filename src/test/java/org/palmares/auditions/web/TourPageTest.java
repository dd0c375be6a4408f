package org.palmares.auditions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.palmares.Visitor.page;
import static org.palmares.editions.TestEditions.complete;
import static org.palmares.editions.TestEditions.edition;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.Visitor;
import org.palmares.auditions.TestTour;
import org.palmares.editions.EditionPlan;
import org.palmares.editions.EditionPlans;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.PlanKind;
import org.palmares.editions.TestEditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
@Import(TourController.class)
class TourPageTest {

    private static final TestTour TOUR = TestTour.planned();
    private static final JsonNode ANSWER = JsonMapper.shared().readTree(TOUR.answer());

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Editions editions;

    @MockitoBean
    EditionPlans plans;

    @BeforeEach
    void planned() {
        var setup = complete(edition(new EditionStage.Regional()));
        given(editions.followed("2026")).willReturn(setup);
        given(editions.mayRun(setup.id())).willReturn(true);
        given(plans.get(setup.id(), PlanKind.TOUR))
                .willReturn(new EditionPlan(PlanKind.TOUR, TOUR.question(), TOUR.answer(), TestEditions.CALL_OPENS));
    }

    @Test
    void each_day_of_each_city_has_a_line_and_all_auditions_are_counted() {
        var page = page(new Visitor(mvc, UUID.randomUUID()).get("/editions/2026/tour"));

        var dates = ANSWER.get("days")
                .valueStream()
                .map(day -> day.get("date").stringValue() + day.get("city").stringValue())
                .distinct()
                .count();
        assertThat(page.select(".ledger.tour tbody tr")).hasSize((int) dates);
        assertThat(page.select(".ledger.tour tbody td.n").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(ANSWER.get("slots").size());
        assertThat(page.select(".figures dd").eachText().getFirst())
                .isEqualTo(Integer.toString(ANSWER.get("slots").size()));
        assertThat(page.select(".lead").text()).contains("Tous les candidats sont entendus");
    }

    @Test
    void only_whoever_runs_the_edition_is_offered_the_files() {
        var visitor = new Visitor(mvc, UUID.randomUUID());
        assertThat(page(visitor.get("/editions/2026/tour")).select(".actions a").eachAttr("href"))
                .containsExactly(
                        "/editions/2026/tour/report", "/editions/2026/tour/answer", "/editions/2026/tour/question");

        given(editions.mayRun(TestEditions.ID)).willReturn(false);

        assertThat(page(visitor.get("/editions/2026/tour")).select(".actions a").eachAttr("href"))
                .isEqualTo(List.of("/editions/2026/tour/report"));
    }
}
