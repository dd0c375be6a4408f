package org.palmares.editions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.palmares.editions.TestEditions.complete;
import static org.palmares.editions.TestEditions.edition;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.PageTest;
import org.palmares.Visitor;
import org.palmares.editions.EditionPlan;
import org.palmares.editions.EditionPlans;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.PlanKind;
import org.palmares.editions.TestEditions;
import org.palmares.kernel.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@Import(PlanController.class)
class PlanPagesTest {

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
        given(editions.run("2026")).willReturn(setup);
        given(plans.get(any(), any()))
                .willAnswer(call -> new EditionPlan(
                        call.getArgument(1), "{\"asked\": 1}", "{\"told\": 2}", TestEditions.CALL_OPENS));
        given(plans.report(any(), any(), eq(Locale.FRENCH))).willReturn("<p>La tournée</p>");
    }

    @Test
    void a_report_is_a_page_in_which_nothing_runs() {
        var answer = get("/editions/2026/tour/report");

        assertThat(answer).hasStatusOk();
        assertThat(Visitor.text(answer)).isEqualTo("<p>La tournée</p>");
        assertThat(answer.getResponse().getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.getResponse().getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src");
    }

    @Test
    void the_files_bear_the_name_of_what_they_hold() {
        assertThat(get("/editions/2026/tour/question"))
                .hasHeader("Content-Disposition", "attachment; filename=\"2026-tour.json\"");
        assertThat(get("/editions/2026/tour/answer"))
                .hasHeader("Content-Disposition", "attachment; filename=\"2026-timetable.json\"");
        assertThat(get("/editions/2026/forum/question"))
                .hasHeader("Content-Disposition", "attachment; filename=\"2026-forum.json\"");
        var programme = get("/editions/2026/forum/answer");
        assertThat(programme).hasHeader("Content-Disposition", "attachment; filename=\"2026-programme.json\"");
        assertThat(Visitor.text(programme)).isEqualTo("{\"told\": 2}");
    }

    @Test
    void whoever_follows_without_running_gets_no_file() {
        given(editions.run("2026")).willThrow(new NotFound("edition 2026 for its organisers"));

        for (var file : new String[] {"tour/question", "tour/answer", "forum/question", "forum/answer"}) {
            assertThat(get("/editions/2026/" + file)).hasStatus(404);
        }
        assertThat(get("/editions/2026/tour/report")).hasStatusOk();
    }

    @Test
    void nothing_planned_is_no_page() {
        given(plans.report(any(), eq(PlanKind.FORUM), any())).willThrow(new NotFound("forum"));

        assertThat(get("/editions/2026/forum/report")).hasStatus(404);
        assertThat(get("/editions/2026/gala/report")).hasStatus(404);
    }

    private MvcTestResult get(String address) {
        return new Visitor(mvc, UUID.randomUUID()).get(address);
    }
}
