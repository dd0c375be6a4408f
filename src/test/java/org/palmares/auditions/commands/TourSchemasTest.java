package org.palmares.auditions.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.cli.SchemaCheck;

class TourSchemasTest {

    @ParameterizedTest
    @EnumSource
    void a_tour_drawn_is_as_its_schema_tells(TourDraw.Size size) throws IOException {
        assertThat(SchemaCheck.wrong("tour", TourText.of(TourDraw.draw(size, 1))))
                .isEmpty();
    }

    @Test
    void a_tour_with_closed_rooms_is_too_and_is_read_as_it_was_written(@TempDir Path folder) throws IOException {
        var tour = TourDraw.draw(TourDraw.Size.SMALL, 1);
        var city = tour.cities().getFirst();
        var closed = Supposed.in(
                tour,
                List.of(
                        new Supposed.Lost(city.id(), city.rooms().getFirst().id(), null),
                        new Supposed.Lost(
                                city.id(),
                                city.rooms().getLast().id(),
                                city.days().getFirst().date())));
        var text = TourText.of(closed);

        assertThat(SchemaCheck.wrong("tour", text)).isEmpty();
        assertThat(TourFile.read(Files.writeString(folder.resolve("tour.json"), text)))
                .isEqualTo(closed)
                .isNotEqualTo(tour);
    }

    @Test
    void a_pool_drawn_is_too() throws IOException {
        assertThat(SchemaCheck.wrong("tour", TourText.of(PoolDraw.draw(1)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_timetable_is_as_its_schema_tells(long seed) throws IOException {
        var tour = Tours.tiny(seed, 3, seed % 2 == 0);
        var planned = Tours.plan(tour);
        var again = Tours.plan(Tours.tiny(seed + 1, 3, seed % 2 == 0), planned);

        assertThat(SchemaCheck.wrong("tour", TourText.of(tour))).isEmpty();
        assertThat(SchemaCheck.wrong("timetable", TimetableFile.write(tour, planned, 1)))
                .isEmpty();
        assertThat(SchemaCheck.wrong("timetable", TimetableFile.write(tour, again, 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "slot" : 10        | "slot" : 0
            "mode" : "standing" | "mode" : "both"
            "speed" : 100      | "speed" : 0
            "smallest" : 3     | "smallest" : 0
            "latitude" : 45    | "latitude" : 145
            "auditions" : [    | "audition" : [
            """)
    void a_wrong_tour_is_refused(String right, String wrong) throws IOException {
        var tour = TourText.of(TourDraw.draw(TourDraw.Size.SMALL, 1));
        assertThat(tour).contains(right);

        assertThat(SchemaCheck.wrong("tour", tour.replace(right, wrong))).isNotEmpty();
    }
}
