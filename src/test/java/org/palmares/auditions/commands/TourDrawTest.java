package org.palmares.auditions.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palmares.auditions.planning.Planner;
import org.palmares.auditions.planning.Search;
import org.palmares.auditions.planning.Tour;

class TourDrawTest {

    private static final Pattern CORNER = Pattern.compile("(-?\\d+),(-?\\d+)");

    @Test
    void every_metropolitan_departement_has_its_chief_town_on_the_map() {
        assertThat(Prefectures.all()).hasSize(96).allMatch(town -> FranceMap.holds(town.place()));
        assertThat(Prefectures.near(Prefectures.all(), new Tour.Place(48.86, 2.35), 5))
                .extracting(Prefectures.Town::name)
                .contains("Paris", "Nanterre", "Bobigny", "Créteil");
    }

    /// The outlines are whole units, and rivers are borders: two units are five kilometres.
    @Test
    void each_chief_town_stands_in_its_own_departement() {
        var towns = Prefectures.all().stream()
                .sorted(Comparator.comparing(Prefectures.Town::departement))
                .toList();
        var outlines = FranceMap.outlines();

        assertThat(outlines).hasSameSizeAs(towns);
        for (int rank = 0; rank < towns.size(); rank++) {
            var point = FranceMap.at(towns.get(rank).place());
            assertThat(outline(outlines.get(rank)).intersects(point.x() - 2, point.y() - 2, 4, 4))
                    .describedAs(towns.get(rank).name())
                    .isTrue();
        }
    }

    private static Path2D outline(String path) {
        var outline = new Path2D.Double();
        for (var part : path.split("M", -1)) {
            var corners = CORNER.matcher(part);
            for (boolean first = true; corners.find(); first = false) {
                double x = Double.parseDouble(corners.group(1));
                double y = Double.parseDouble(corners.group(2));
                if (first) {
                    outline.moveTo(x, y);
                } else {
                    outline.lineTo(x, y);
                }
            }
        }
        return outline;
    }

    @Test
    void a_tour_is_the_same_from_the_same_seed_and_another_from_another() {
        var tour = TourDraw.draw(TourDraw.Size.HUNDRED, 7);

        assertThat(TourDraw.draw(TourDraw.Size.HUNDRED, 7)).isEqualTo(tour);
        assertThat(TourDraw.draw(TourDraw.Size.HUNDRED, 8)).isNotEqualTo(tour);
        assertThat(tour.auditions()).hasSize(100);
        assertThat(tour.jurors()).hasSize(40);
        assertThat(tour.cities()).hasSize(7);
    }

    @Test
    void diaries_hold_working_days_alone_and_leave_each_candidate_two_of_those_told() {
        var tour = TourDraw.draw(TourDraw.Size.FOUR_HUNDRED, 3);

        assertThat(tour.auditions())
                .allSatisfy(audition -> assertThat(audition.available().stream()
                                .filter(span -> tour.cities().stream()
                                        .filter(city -> audition.cities().contains(city.id()))
                                        .flatMap(city -> city.days().stream())
                                        .anyMatch(day ->
                                                day.date().equals(span.from().toLocalDate())))
                                .count())
                        .isGreaterThanOrEqualTo(2));
        assertThat(tour.jurors())
                .flatExtracting(Tour.Juror::available)
                .allMatch(span -> span.from().getDayOfWeek().getValue() <= 5);
    }

    @Test
    void most_of_a_pool_is_heard_and_none_breaks_a_rule() {
        var tour = PoolDraw.draw(5);

        var timetable = Planner.plan(tour, null, new Search(4, 1, true));

        assertThat(TourChecker.violations(tour, timetable, null)).isEmpty();
        assertThat(timetable.slots().size()).isGreaterThan(tour.auditions().size() * 3 / 4);
    }
}
