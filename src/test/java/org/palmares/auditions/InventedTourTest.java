package org.palmares.auditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.palmares.auditions.commands.TourChecker;
import org.palmares.auditions.commands.TourFile;
import org.palmares.auditions.planning.Planner;
import org.palmares.auditions.planning.Search;
import org.palmares.auditions.planning.Tour;

class InventedTourTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 5, 3);

    @Test
    void those_who_are_known_keep_their_names_their_cities_and_their_recusals() {
        var tour = TourFile.parse(invented().draw(5));

        assertThat(tour.cities()).extracting(Tour.City::name).containsExactly("Lille", "Nantes");
        assertThat(tour.juries()).extracting(Tour.Jury::members).containsExactly(jurors("L"), jurors("N"));
        assertThat(tour.auditions()).hasSize(9).extracting(Tour.Audition::jury).contains("Jury Nord", "Jury Ouest");
        assertThat(tour.jurors().stream().filter(juror -> !juror.recusals().isEmpty()))
                .singleElement()
                .satisfies(juror -> {
                    assertThat(juror.id()).isEqualTo("L3");
                    assertThat(juror.recusals()).containsExactly("Brévalon 1");
                });
        assertThat(tour.cities())
                .flatExtracting(Tour.City::days)
                .extracting(Tour.Day::date)
                .allMatch(date -> !date.isBefore(MONDAY) && date.getDayOfWeek().getValue() <= 5);
    }

    @Test
    void a_candidate_lives_in_the_departement_they_come_from() {
        var tour = TourFile.parse(invented().draw(5));

        var brest = new Tour.Place(48.0, -4.1);
        assertThat(tour.auditions().stream().filter(audition -> audition.id().startsWith("Kerval")))
                .hasSize(4)
                .allSatisfy(audition -> {
                    assertThat(Objects.requireNonNull(audition.home()).latitude())
                            .isCloseTo(brest.latitude(), offset());
                    assertThat(Objects.requireNonNull(audition.home()).longitude())
                            .isCloseTo(brest.longitude(), offset());
                });
    }

    @Test
    void it_is_the_same_from_the_same_seed_and_can_be_planned() {
        var tour = TourFile.parse(invented().draw(5));

        assertThat(invented().draw(5))
                .isEqualTo(invented().draw(5))
                .isNotEqualTo(invented().draw(6));
        var timetable = Planner.plan(tour, null, new Search(2, 1, true));
        assertThat(TourChecker.violations(tour, timetable, null)).isEmpty();
        assertThat(timetable.slots()).isNotEmpty();
    }

    private static Offset<Double> offset() {
        return Offset.offset(0.4);
    }

    private static InventedTour invented() {
        return new InventedTour(
                MONDAY,
                List.of(
                        new InventedTour.Panel(
                                "Jury Nord", "Lille", jurors("L"), candidates("Brévalon", "59", 5, "L3")),
                        new InventedTour.Panel(
                                "Jury Ouest", "Nantes", jurors("N"), candidates("Kerval", "29", 4, "?"))));
    }

    private static List<String> jurors(String letter) {
        return IntStream.rangeClosed(1, 5).mapToObj(number -> letter + number).toList();
    }

    private static List<InventedTour.Candidate> candidates(String name, String departement, int count, String recused) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new InventedTour.Candidate(
                        name + " " + number, departement, number == 1 ? Set.of(recused) : Set.of()))
                .toList();
    }
}
