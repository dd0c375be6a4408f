package org.palmares.auditions.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.auditions.planning.Timetable;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.Texts;

class TourReportTest {

    private static final Texts FRENCH = new Texts(Locale.FRENCH);

    @Test
    void it_asks_nothing_of_anybody_and_runs_nothing() {
        var page = page(Tours.tiny(1));

        assertThat(page).doesNotContain("http://").doesNotContain("https://").doesNotContain("<script");
        assertThat(page).startsWith("<!doctype html>").contains("lang=\"fr\"");
    }

    @Test
    void each_audition_is_drawn_in_its_day_and_told_in_a_table() {
        var tour = Tours.tiny(2);
        var timetable = Tours.plan(tour);

        var page = TourReport.of(tour, timetable, FRENCH);

        assertThat(timetable.slots()).isNotEmpty();
        assertThat(timetable.slots())
                .allSatisfy(slot -> assertThat(page)
                        .contains("<th scope=\"row\">" + slot.audition() + "</th>")
                        .contains("%s, %s–%s, %s"
                                .formatted(
                                        slot.audition(),
                                        slot.start().toLocalTime(),
                                        slot.end().toLocalTime(),
                                        slot.room())));
    }

    @Test
    void what_is_left_out_says_why_and_what_would_give_it_a_place() {
        var tour = away(Tours.tiny(2));
        var timetable = Tours.plan(tour);

        assertThat(timetable.leftOut()).isNotEmpty();
        assertThat(TourReport.of(tour, timetable, FRENCH))
                .contains("Sans place")
                .contains("le candidat n’est pas libre");
    }

    @Test
    void a_day_is_drawn_for_a_wide_page_and_for_a_phone() {
        var tour = Tours.tiny(1);
        var timetable = Tours.plan(tour);

        var page = Jsoup.parse(TourReport.of(tour, timetable, FRENCH));

        var heard = timetable.slots().stream().map(Timetable.Slot::audition).toList();
        assertThat(heard).isNotEmpty();
        for (var picture : List.of("across", "tall")) {
            assertThat(page.select(".hours." + picture + " .on").eachText()).containsExactlyInAnyOrderElementsOf(heard);
        }
        assertThat(page.select("svg.hours[role=img][aria-label]")).hasSameSizeAs(page.select("svg.hours"));
    }

    @Test
    void a_level_without_words_goes_by_its_name() {
        var tour = Tours.tiny(1);
        var timetable = Tours.plan(tour);
        var levels = List.of(new Timetable.Level("steps_climbed", 3, 3, true));

        var page = Jsoup.parse(TourReport.of(
                tour,
                new Timetable(
                        timetable.presences(), timetable.slots(), timetable.leftOut(), levels, List.of(), List.of()),
                FRENCH));

        assertThat(page.select("#levels tbody tr").text()).isEqualTo("steps climbed 3 3 au mieux");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_page_needs_nothing_else_and_its_tables_are_named(String language) {
        var tour = Tours.tiny(1);

        var html = TourReport.of(tour, Tours.plan(tour), new Texts(Locale.of(language)));
        var page = Jsoup.parse(html);

        assertThat(html).doesNotContain("<script", "<link", "<img", "http:", "https:", "style=\"");
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("table"))
                .allSatisfy(table -> assertThat(table.select("> caption")).hasSize(1));
        assertThat(page.select("th:not([scope])")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void what_changes_is_told_person_by_person() {
        var tour = Tours.tiny(4);
        var earlier = Tours.plan(tour);
        var changed = away(tour);

        var page = TourReport.of(changed, Tours.plan(changed, earlier), FRENCH);

        assertThat(page).contains("Ce qui change").contains("Candidat de a0");
    }

    @Test
    void what_is_supposed_comes_before_how_things_stand() {
        var tour = Tours.tiny(1);
        var supposed = List.<Supposed>of(
                new Supposed.Closed("c2", Tours.MONDAY),
                new Supposed.Absent("m1", null),
                new Supposed.Absent("m2", null));

        var page = Jsoup.parse(TourReport.of(tour, Tours.plan(tour), supposed, FRENCH));

        assertThat(page.select("h1 + ul.supposed > li").eachText())
                .containsExactly(
                        "Hypothèse : aucune audition à c2 le lundi 1er mars.",
                        "Hypothèse : m1 est indisponible pour toute la tournée.",
                        "Hypothèse : m2 est indisponible pour toute la tournée.");
        assertThat(page.select("ul.supposed + .lead").text()).contains("une place");
        assertThat(Jsoup.parse(page(tour)).select(".supposed")).isEmpty();
    }

    @Test
    void as_many_people_are_told_disturbed_as_the_level_counts() {
        var tour = Tours.tiny(4);
        var earlier = Tours.plan(tour);
        var added = tour.auditions().getFirst();
        var more = tour.withAuditions(Stream.concat(
                        tour.auditions().stream(),
                        Stream.of(new Tour.Audition(
                                "new",
                                added.jury(),
                                added.duration(),
                                0,
                                null,
                                List.of(Tour.Span.ALWAYS),
                                Set.of(),
                                Set.of(),
                                added.cities(),
                                null,
                                List.of())))
                .toList());
        var timetable = Tours.plan(more, earlier);
        long disturbed = timetable.levels().get(1).value();

        assertThat(timetable.changes()).anyMatch(change -> change.who().equals("new"));
        assertThat(Jsoup.parse(TourReport.of(more, timetable, FRENCH))
                        .select(".lead")
                        .eachText())
                .contains(new Texts(Locale.FRENCH).get("cli.tour.lead.changes", disturbed));
    }

    @Test
    void a_tour_where_nobody_is_heard_has_no_empty_part() {
        var tour = Tours.tiny(2);
        var closed = tour.withCities(
                tour.cities().stream().map(city -> city.withDays(List.of())).toList());

        var page = Jsoup.parse(page(closed));

        assertThat(page.select("h1").text()).isEqualTo("Aucune place pour 3 auditions");
        assertThat(page.select(".lead").eachText()).startsWith("Aucune audition n’a de place.");
        assertThat(page.select("h2").eachText()).containsExactly("Ce qui a été cherché", "Sans place");
        assertThat(page.select("nav a").eachText()).containsExactly("Ce qui a été cherché", "Sans place");
        assertThat(page.select("tbody:not(:has(tr))")).isEmpty();
    }

    @Test
    void a_name_too_long_for_a_phone_is_cut_at_its_end() {
        var tour = Tours.tiny(1);
        var timetable = Tours.plan(tour);
        var named = timetable.slots().stream()
                .map(slot -> new Timetable.Slot(
                        "Communauté de communes du Pays de Châteaugiron, " + slot.audition(),
                        slot.city(),
                        slot.room(),
                        slot.start(),
                        slot.end(),
                        slot.jurors()))
                .toList();

        var page = Jsoup.parse(TourReport.of(
                tour,
                new Timetable(timetable.presences(), named, List.of(), timetable.levels(), List.of(), List.of()),
                FRENCH));

        assertThat(page.select(".hours.tall .on").eachText())
                .hasSameSizeAs(named)
                .allSatisfy(bar ->
                        assertThat(bar).startsWith("Commun").endsWith("…").hasSizeLessThanOrEqualTo(32));
    }

    @Test
    void where_all_is_proved_no_longer_search_is_advised() {
        var tour = Tours.tiny(1);
        var timetable = Tours.plan(tour);
        var levels = List.of(new Timetable.Level("left_out", 0, 0, true));

        var page = TourReport.of(
                tour,
                new Timetable(
                        timetable.presences(), timetable.slots(), timetable.leftOut(), levels, List.of(), List.of()),
                FRENCH);

        assertThat(page)
                .contains("Tous les objectifs sont au mieux possible : c’est prouvé.")
                .doesNotContain("Chercher plus longtemps");
    }

    @Test
    void names_are_not_markup() {
        var tour = Tours.tiny(1);
        var marked = tour.withCities(tour.cities().stream()
                .map(city -> new Tour.City(
                        city.id(), "<b>%s</b>".formatted(city.name()), city.place(), city.rooms(), city.days()))
                .toList());

        assertThat(page(marked)).doesNotContain("<b>").contains("&lt;b&gt;");
    }

    @ParameterizedTest
    @CsvSource({
        "51.089,2.545,320.9,0.3",
        "42.333,2.529,320.3,530.5",
        "48.968,8.234,557.0,137.2",
        "43.370,-1.791,141.1,473.1",
        "42.282,9.560,612.1,533.3"
    })
    void the_ends_of_the_mainland_are_where_the_map_has_them(double latitude, double longitude, double x, double y) {
        var point = FranceMap.at(new Tour.Place(latitude, longitude));

        assertThat(point.x()).isCloseTo(x, Offset.offset(2.0));
        assertThat(point.y()).isCloseTo(y, Offset.offset(2.0));
    }

    private static String page(Tour tour) {
        return TourReport.of(tour, Tours.plan(tour), FRENCH);
    }

    /// The first candidate never comes.
    private static Tour away(Tour tour) {
        return tour.withAuditions(tour.auditions().stream()
                .map(one -> one.id().equals("a0") ? one.withDiary(List.of()).withPlace(null) : one.withPlace(null))
                .toList());
    }
}
