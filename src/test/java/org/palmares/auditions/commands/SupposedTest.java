package org.palmares.auditions.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.BadInput;
import org.palmares.cli.Texts;

class SupposedTest {

    private static final LocalDate MONDAY = Tours.MONDAY;

    /// Names that hold the signs that part them.
    private static final Tour TOUR = Tours.tiny(1)
            .withCities(List.of(
                    city("lyon", "A", "A/B"), //
                    city("lyon/A", "B", "C@2027-03-01")))
            .withJurors(List.of(juror("ada"), juror("ada:a0"), juror("bob@lyon.example"), juror("cyd@2027-03-01")));

    private final SupposedText text = new SupposedText(TOUR, Path.of("tour.json"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ada                         | ada              |
            ada@2027-03-01              | ada              | 2027-03-01
            bob@lyon.example            | bob@lyon.example |
            bob@lyon.example@2027-03-01 | bob@lyon.example | 2027-03-01
            cyd@2027-03-01              | cyd@2027-03-01   |
            cyd@2027-03-01@2027-03-01   | cyd@2027-03-01   | 2027-03-01
            """)
    void a_juror_is_away_that_date_or_always(String said, String juror, @Nullable LocalDate date) {
        assertThat(text.absent(said)).isEqualTo(new Supposed.Absent(juror, date));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lyon/A                        | lyon   | A            |
            lyon/A@2027-03-01             | lyon   | A            | 2027-03-01
            lyon/A/B                      | lyon/A | B            |
            lyon/A/C@2027-03-01           | lyon/A | C@2027-03-01 |
            lyon/A/C@2027-03-01@2027-03-01 | lyon/A | C@2027-03-01 | 2027-03-01
            """)
    void a_room_is_parted_from_its_city_at_the_last_sign_that_leaves_both(
            String said, String city, String room, @Nullable LocalDate date) {
        assertThat(text.lost(said)).isEqualTo(new Supposed.Lost(city, room, date));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ada:a1    | ada    | a1
            ada:a0:a1 | ada:a0 | a1
            ada:a0    | ada    | a0
            """)
    void a_juror_is_recused_from_an_audition(String said, String juror, String audition) {
        assertThat(text.recused(said)).isEqualTo(new Supposed.Recused(juror, audition));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            absent  | eve                | --absent: unknown juror “eve”, expected one of tour.json
            absent  | eve@2027-03-01     | --absent: unknown juror “eve”, expected one of tour.json
            absent  | eve@home           | --absent: unknown juror “eve@home”, expected one of tour.json
            absent  | ada@tomorrow       | --absent: “tomorrow” is not a date, expected one as 2027-03-01
            absent  | ada@2027-03-09     | --absent: 2027-03-09 is no day of opening, expected one
            lost    | nice/A             | --lost: “nice/A” is no known room, expected a city and a room of tour.json, as lyon/A
            lost    | lyon/Z@2027-03-01  | --lost: unknown room “Z” in “lyon”, expected one that tour.json gives it
            lost    | lyon/A@2027-03-09  | --lost: 2027-03-09 is no day of opening, expected one
            recused | ada                | --recused: “ada” does not name a juror and an audition, expected both, as J3:A12
            recused | eve:a0             | --recused: unknown juror “eve”, expected one of tour.json
            recused | ada:z9             | --recused: unknown audition “z9”, expected one of tour.json
            closed  | nice@2027-03-01    | --closed: unknown city “nice”, expected one of tour.json
            closed  | lyon@2027-03-09    | --closed: 2027-03-09 is no day of opening, expected one
            """)
    void what_the_tour_does_not_know_is_bad_input(String option, String said, String told) {
        assertThatThrownBy(() -> {
                    switch (option) {
                        case "absent" -> text.absent(said);
                        case "lost" -> text.lost(said);
                        case "recused" -> text.recused(said);
                        default -> text.closed(said);
                    }
                })
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.text(new Texts(Locale.ENGLISH))).isEqualTo(told));
    }

    @Test
    void who_is_away_a_date_keeps_the_hours_before_and_after() {
        var spans = List.of(
                new Tour.Span(MONDAY.minusDays(2).atTime(8, 0), MONDAY.atTime(12, 0)),
                new Tour.Span(MONDAY.atTime(13, 0), MONDAY.atTime(14, 0)),
                new Tour.Span(MONDAY.atTime(15, 0), MONDAY.plusDays(1).atTime(9, 0)));
        var tour = TOUR.withJurors(List.of(juror("ada").withDiary(spans), juror("bob")));

        var away = Supposed.in(tour, List.of(new Supposed.Absent("ada", MONDAY), new Supposed.Absent("bob", null)));

        assertThat(away.jurors().getFirst().available())
                .containsExactly(
                        new Tour.Span(MONDAY.minusDays(2).atTime(8, 0), MONDAY.atStartOfDay()),
                        new Tour.Span(
                                MONDAY.plusDays(1).atStartOfDay(),
                                MONDAY.plusDays(1).atTime(9, 0)));
        assertThat(away.jurors().getLast().available()).isEmpty();
    }

    @Test
    void rooms_recusals_and_days_are_as_supposed() {
        var changed = Supposed.in(
                TOUR,
                List.of(
                        new Supposed.Lost("lyon", "A", MONDAY),
                        new Supposed.Lost("lyon/A", "B", null),
                        new Supposed.Recused("ada", "a0"),
                        new Supposed.Recused("ada", "a1"),
                        new Supposed.Closed("lyon", MONDAY)));

        assertThat(changed.cities().getFirst().rooms())
                .extracting(Tour.Room::closed)
                .containsExactly(Set.of(MONDAY), Set.of());
        assertThat(changed.cities().getFirst().days())
                .extracting(Tour.Day::date)
                .containsExactly(MONDAY.plusDays(1));
        assertThat(changed.cities().getLast().rooms())
                .extracting(Tour.Room::closed)
                .containsExactly(Set.of(MONDAY, MONDAY.plusDays(1)), Set.of());
        assertThat(changed.jurors().getFirst().recusals()).containsExactlyInAnyOrder("a0", "a1");
        assertThat(Supposed.in(TOUR, List.of(new Supposed.Closed("lyon", null)))
                        .cities()
                        .getFirst()
                        .days())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Hypothèse : la salle A (Lyon) est inutilisable le lundi 1er mars.
            en | Supposed: room A (Lyon) is out of use on Monday 1 March.
            """)
    void people_read_it_in_a_sentence(String language, String words) {
        assertThat(new Supposed.Lost("lyon", "A", MONDAY).words(TOUR, new Texts(Locale.of(language))))
                .isEqualTo(words);
    }

    private static Tour.City city(String id, String... rooms) {
        var tiny = Tours.tiny(1);
        var day = tiny.cities().getFirst().days().getFirst();
        return new Tour.City(
                id,
                "Lyon",
                tiny.cities().getFirst().place(),
                List.of(rooms).stream()
                        .map(room -> new Tour.Room(room, Set.of()))
                        .toList(),
                List.of(day, new Tour.Day(MONDAY.plusDays(1), day.from(), day.to(), 1)));
    }

    private static Tour.Juror juror(String id) {
        return new Tour.Juror(id, new Tour.Place(45, 4), List.of(Tour.Span.ALWAYS), Set.of(), Set.of(), 5);
    }
}
