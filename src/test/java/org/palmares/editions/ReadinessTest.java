package org.palmares.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.editions.TestEditions.calendar;
import static org.palmares.editions.TestEditions.complete;
import static org.palmares.editions.TestEditions.edition;
import static org.palmares.editions.TestEditions.id;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.palmares.kernel.Wording;
import org.palmares.web.Texts;

class ReadinessTest {

    private static final Edition PREPARING = edition(new EditionStage.Preparing());
    private static final Setup COMPLETE = complete(PREPARING);

    @Test
    void a_complete_edition_lacks_nothing() {
        assertThat(Readiness.lacks(COMPLETE)).isEmpty();
    }

    @Test
    void an_empty_edition_lacks_each_part_and_each_lack_has_its_words() {
        var empty = new Setup(
                new Edition(
                        TestEditions.ID,
                        "2027",
                        Wording.same("Label"),
                        2027,
                        Wording.same(""),
                        ForumPlace.unknown(),
                        Texts.PARIS,
                        Calendar.empty(),
                        new EditionStage.Preparing(),
                        false,
                        false,
                        0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Rules(0, 3, List.of()));

        var lacks = Readiness.lacks(empty);

        assertThat(names(lacks))
                .containsExactly(
                        "theme",
                        "forum-city",
                        "forum-dates",
                        "calendar",
                        "regions",
                        "categories",
                        "questions",
                        "criteria.regional",
                        "criteria.final",
                        "levels",
                        "shortlist-places");
        assertThat(lacks)
                .allSatisfy(lack -> assertThat(Texts.textIn(
                                Locale.FRENCH, lack.key(), lack.arguments().toArray()))
                        .isNotBlank());
    }

    @Test
    void a_calendar_out_of_order_is_said() {
        var whole = calendar();
        var disordered = new Calendar(
                whole.callOpens(),
                Instant.parse("2026-06-02T00:00:00Z"),
                whole.regionalFrom(),
                whole.regionalTo(),
                whole.finalFrom(),
                whole.finalTo(),
                whole.ceremony());

        assertThat(names(Readiness.lacks(complete(edition(new EditionStage.Preparing(), disordered)))))
                .containsExactly("calendar-order");
    }

    @Test
    void a_region_may_open_its_round_at_the_very_deadline() {
        var whole = calendar();
        var tight = new Calendar(
                whole.callOpens(),
                whole.callCloses(),
                whole.callCloses(),
                whole.regionalTo(),
                whole.regionalTo(),
                whole.finalTo(),
                whole.finalTo());

        assertThat(Readiness.lacks(complete(edition(new EditionStage.Preparing(), tight))))
                .isEmpty();
    }

    @Test
    void regions_need_a_host_city_and_departements_of_their_own() {
        var regions = List.of(
                new Region(new RegionId(id(1)), "Ouest", "", List.of("35")),
                new Region(new RegionId(id(2)), "Sud", "Nice", List.of("06", "35")),
                new Region(new RegionId(id(3)), "Est", "Metz", List.of()));

        assertThat(names(Readiness.lacks(
                        with(regions, COMPLETE.criteria(), COMPLETE.levels(), COMPLETE.axes(), COMPLETE.rules()))))
                .containsExactly("host-city", "departement-twice", "departements");
    }

    @Test
    void criteria_need_a_weight_and_a_range_of_marks() {
        var flat = new Criterion(
                new CriterionId(id(41)),
                Round.REGIONAL,
                Wording.same("Audace"),
                Wording.same(""),
                Wording.same(""),
                Wording.same(""),
                0,
                5,
                5);
        var criteria = List.of(flat, TestEditions.criterion(42, Round.FINAL, "Diffusion"));

        assertThat(names(Readiness.lacks(
                        with(COMPLETE.regions(), criteria, COMPLETE.levels(), COMPLETE.axes(), COMPLETE.rules()))))
                .containsExactly("weight.regional", "marks.regional");
    }

    @Test
    void labels_are_never_more_than_the_places_of_the_final() {
        var six = List.of(new Level(new LevelId(id(51)), "gold", Wording.same("Or"), 1, 6));
        var seven = List.of(new Level(new LevelId(id(51)), "gold", Wording.same("Or"), 1, 7));

        assertThat(Readiness.lacks(
                        with(COMPLETE.regions(), COMPLETE.criteria(), six, COMPLETE.axes(), COMPLETE.rules())))
                .isEmpty();
        assertThat(names(Readiness.lacks(
                        with(COMPLETE.regions(), COMPLETE.criteria(), seven, COMPLETE.axes(), COMPLETE.rules()))))
                .containsExactly("more-labels-than-places");
    }

    @Test
    void an_emphasised_axis_has_a_reserved_share_and_stands_alone() {
        var axes = List.of(
                new Axis(new AxisId(id(21)), Wording.same("Urbain"), true, 0),
                new Axis(new AxisId(id(22)), Wording.same("Rural"), true, 10));

        assertThat(names(Readiness.lacks(
                        with(COMPLETE.regions(), COMPLETE.criteria(), COMPLETE.levels(), axes, COMPLETE.rules()))))
                .containsExactly("one-emphasised-axis", "reserved-share");
    }

    @Test
    void quotas_fit_in_the_places_and_in_their_own_bounds() {
        var rules = new Rules(
                6,
                3,
                List.of(
                        new Quota(QuotaKind.CATEGORY, id(11), 4, 3),
                        new Quota(QuotaKind.CATEGORY, id(12), 3, null),
                        new Quota(QuotaKind.REGION, id(1), 6, null),
                        new Quota(QuotaKind.REGION, id(99), 0, null)));

        assertThat(names(Readiness.lacks(
                        with(COMPLETE.regions(), COMPLETE.criteria(), COMPLETE.levels(), COMPLETE.axes(), rules))))
                .containsExactly("quota-bounds", "quota-without-group", "more-quotas-than-places.category");
    }

    @Test
    void departements_left_out_are_only_a_warning() {
        assertThat(Readiness.advice(COMPLETE, List.of("06", "13", "2A", "22", "29", "35", "56")))
                .containsExactly(Lack.of(Part.REGIONS, "departements-uncovered", 1, "2A"));
        assertThat(Readiness.advice(COMPLETE, List.of("06", "35"))).isEmpty();
    }

    private static Setup with(
            List<Region> regions, List<Criterion> criteria, List<Level> levels, List<Axis> axes, Rules rules) {
        return new Setup(
                PREPARING, regions, COMPLETE.categories(), axes, COMPLETE.questions(), criteria, levels, rules);
    }

    private static List<String> names(List<Lack> lacks) {
        return lacks.stream()
                .map(lack -> lack.key().substring("editions.lack.".length()))
                .toList();
    }
}
