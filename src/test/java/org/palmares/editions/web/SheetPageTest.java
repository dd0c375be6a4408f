package org.palmares.editions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.palmares.Visitor.page;
import static org.palmares.editions.TestEditions.complete;
import static org.palmares.editions.TestEditions.edition;
import static org.palmares.editions.TestEditions.id;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palmares.PageTest;
import org.palmares.TestPeople;
import org.palmares.editions.Category;
import org.palmares.editions.CategoryId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.Part;
import org.palmares.editions.PartSaved;
import org.palmares.editions.Region;
import org.palmares.editions.Setup;
import org.palmares.kernel.NotFound;
import org.palmares.kernel.Wording;
import org.palmares.people.People;
import org.palmares.territories.Place;
import org.palmares.territories.Territories;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@Import({
    SheetController.class,
    Sheets.class,
    SheetDrawing.class,
    PresentationSheet.class,
    CalendarSheet.class,
    RegionSheet.class,
    CategorySheet.class,
    AxisSheet.class,
    QuestionSheet.class,
    CriterionSheet.class,
    LevelSheet.class,
    RulesSheet.class
})
class SheetPageTest {

    private static final Setup PREPARING = complete(edition(new EditionStage.Preparing()));
    private static final UUID READER = id(900);

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Editions editions;

    @MockitoBean
    People people;

    @MockitoBean
    Territories territories;

    @BeforeEach
    void known() {
        given(territories.departements())
                .willReturn(List.of(new Place("06", "Alpes-Maritimes"), new Place("35", "Ille-et-Vilaine")));
        given(editions.followed("2026")).willReturn(PREPARING);
        given(editions.run("2026")).willReturn(PREPARING);
        given(editions.mayRun(any())).willReturn(true);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void each_part_has_its_page(Part part) {
        var answer = get(part);

        assertThat(answer).hasStatusOk();
        assertThat(page(answer).select("h1").text()).isNotBlank();
        assertThat(page(answer).select("form#edition-sheet button[type=submit]"))
                .hasSize(1);
    }

    @Test
    void what_is_saved_stands_in_the_fields_with_two_blank_rows_to_add() {
        var page = page(get(Part.CATEGORIES));

        assertThat(page.select("input[name$=.name-fr]").eachAttr("value"))
                .containsExactly("Services", "Culture", "", "");
        assertThat(page.select("input[name=version]").val()).isEqualTo("7");
    }

    @Test
    void times_are_those_of_the_zone_of_the_edition() {
        var page = page(get(Part.CALENDAR));

        assertThat(page.select("input[name=row.0.call-closes]").val()).isEqualTo("2026-03-31T18:00");
        assertThat(page.select("main").text()).contains("Europe/Paris");
    }

    @Test
    void departements_are_shown_by_name() {
        var page = page(get(Part.REGIONS));

        assertThat(page.select("fieldset").getFirst().text()).contains("Ille-et-Vilaine");
        assertThat(page.select("details tbody tr").getLast().text()).isEqualTo("35 Ille-et-Vilaine Ouest");
    }

    @Test
    void items_are_saved_in_the_order_of_their_numbers_without_those_taken_out() {
        var answer = post(
                Part.CATEGORIES,
                Map.of(
                        "row.0.kind",
                        "category",
                        "row.0.id",
                        id(11).toString(),
                        "row.0.order",
                        "20",
                        "row.0.name-fr",
                        "Services"),
                Map.of(
                        "row.1.kind",
                        "category",
                        "row.1.id",
                        id(12).toString(),
                        "row.1.order",
                        "10",
                        "row.1.name-fr",
                        "Arts",
                        "row.1.name-en",
                        "Arts"),
                Map.of(
                        "row.2.kind",
                        "category",
                        "row.2.id",
                        id(13).toString(),
                        "row.2.remove",
                        "yes",
                        "row.2.name-fr",
                        "Rien"),
                Map.of("row.3.kind", "category", "row.3.id", "", "row.3.name-fr", "  "));

        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/editions/2026/settings");
        then(editions)
                .should()
                .saveCategories(
                        PREPARING.id(),
                        List.of(
                                new Category(new CategoryId(id(12)), new Wording("Arts", "Arts")),
                                new Category(new CategoryId(id(11)), new Wording("Services", ""))),
                        7);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_saved() {
        var answer = post(
                Part.REGIONS,
                Map.of("row.0.kind", "region", "row.0.id", "", "row.0.name", "", "row.0.departements", "35, 6 99"));

        assertThat(answer).hasStatus(422);
        var page = page(answer);
        assertThat(page.select(".errors a").eachAttr("href"))
                .containsExactlyInAnyOrder("#row.0.departements", "#row.0.name");
        assertThat(page.select("input[name=row.0.departements]").val()).isEqualTo("35, 6 99");
        then(editions).should(never()).saveRegions(any(), any(), anyInt());
    }

    @Test
    void codes_may_be_separated_by_anything_and_lack_their_zero() {
        post(
                Part.REGIONS,
                Map.of(
                        "row.0.kind",
                        "region",
                        "row.0.id",
                        id(1).toString(),
                        "row.0.name",
                        "Tout",
                        "row.0.departements",
                        "35, 6"));

        then(editions)
                .should()
                .saveRegions(
                        PREPARING.id(),
                        List.of(new Region(PREPARING.regions().getFirst().id(), "Tout", "", List.of("35", "06"))),
                        7);
    }

    @Test
    void a_stale_save_shows_both_versions_and_keeps_what_was_typed_and_what_was_added() {
        given(editions.saveCategories(any(), any(), anyInt()))
                .willThrow(new OptimisticLockingFailureException("faster"));
        given(editions.lastSaved(PREPARING.id(), Part.CATEGORIES))
                .willReturn(Optional.of(new PartSaved(Instant.parse("2026-01-05T09:00:00Z"), id(901))));
        given(people.names(List.of(id(901)))).willReturn(Map.of(id(901), "Anne Martin"));

        var answer = post(
                Part.CATEGORIES,
                Map.of(
                        "row.0.kind",
                        "category",
                        "row.0.id",
                        id(11).toString(),
                        "row.0.order",
                        "10",
                        "row.0.name-fr",
                        "Services publics"));

        assertThat(answer).hasStatus(409);
        var page = page(answer);
        assertThat(page.select("#edition-clash").text()).contains("Anne Martin");
        assertThat(page.select("#edition-clash tbody tr").eachText())
                .contains("Services publics – Nom (français) Services publics Services");
        assertThat(page.select("input[name$=.name-fr]").eachAttr("value"))
                .containsExactly("Services publics", "Culture", "", "");
    }

    @Test
    void once_the_call_is_open_the_rules_are_read_only_and_texts_are_not() {
        given(editions.followed("2026")).willReturn(complete(edition(new EditionStage.Calling())));

        var page = page(get(Part.CRITERIA));

        assertThat(page.select("input[name=row.0.weight]").hasAttr("readonly")).isTrue();
        assertThat(page.select("input[name=row.0.name-fr]").hasAttr("readonly")).isFalse();
        assertThat(page.select("input[name$=.remove]")).isEmpty();
        assertThat(page.select("fieldset")).hasSize(2);
    }

    @Test
    void whoever_only_follows_the_edition_reads() {
        given(editions.mayRun(any())).willReturn(false);

        assertThat(page(get(Part.RULES)).select("form#edition-sheet button")).isEmpty();
    }

    @Test
    void the_edition_of_others_is_not_there() {
        given(editions.followed("2026")).willThrow(new NotFound("edition"));

        assertThat(get(Part.LEVELS)).hasStatus(404);
    }

    @Test
    void a_form_without_its_only_row_is_not_understood() {
        assertThat(post(Part.PRESENTATION)).hasStatus(404);
        then(editions).should(never()).savePresentation(any(), any(), eq(7));
    }

    private MvcTestResult get(Part part) {
        return mvc.get()
                .uri("/editions/2026/settings/" + part.code())
                .with(authentication(TestPeople.signedIn(READER)))
                .exchange();
    }

    @SafeVarargs
    private MvcTestResult post(Part part, Map<String, String>... rows) {
        var request = mvc.post()
                .uri("/editions/2026/settings/" + part.code())
                .with(authentication(TestPeople.signedIn(READER)))
                .with(csrf())
                .param("version", "7");
        for (var row : rows) {
            for (var field : row.entrySet()) {
                request = request.param(field.getKey(), field.getValue());
            }
        }
        return request.exchange();
    }
}
