package org.palmares.forum.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.palmares.Visitor.page;
import static org.palmares.editions.TestEditions.complete;
import static org.palmares.editions.TestEditions.edition;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.Visitor;
import org.palmares.editions.EditionPlan;
import org.palmares.editions.EditionPlans;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.PlanKind;
import org.palmares.editions.TestEditions;
import org.palmares.forum.TestForum;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@PageTest
@Import(ForumController.class)
class ForumPageTest {

    private static final TestForum FORUM = TestForum.planned();

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Editions editions;

    @MockitoBean
    EditionPlans plans;

    @Test
    void each_session_has_a_line_under_its_hour_and_seats_are_counted() {
        var setup = complete(edition(new EditionStage.Regional()));
        given(editions.followed("2026")).willReturn(setup);
        given(plans.get(setup.id(), PlanKind.FORUM))
                .willReturn(new EditionPlan(PlanKind.FORUM, FORUM.question(), FORUM.answer(), TestEditions.CALL_OPENS));

        var page = page(new Visitor(mvc, UUID.randomUUID()).get("/editions/2026/forum"));

        var answer = JsonMapper.shared().readTree(FORUM.answer());
        assertThat(page.select(".ledger.sessions tbody tr"))
                .hasSize(answer.get("sessions").size());
        assertThat(page.select("h2").eachText().getFirst()).isEqualTo("De 09:00 à 10:00");
        assertThat(page.select(".ledger.sessions td.n").eachText().stream()
                        .mapToInt(told -> Integer.parseInt(told.split(" ", -1)[0]))
                        .sum())
                .isEqualTo(answer.get("seats").size());
        assertThat(page.select(".actions a").eachAttr("href")).containsExactly("/editions/2026/forum/report");
    }
}
