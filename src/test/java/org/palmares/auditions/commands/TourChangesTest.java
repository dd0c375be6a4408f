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

/// What changes from an earlier timetable is told whole, and nothing else is.
class TourChangesTest {

    private static final String LEVELS = """
            "levels":[{"name":"left_out","value":0,"bound":0,"proved":true},
                      {"name":"disturbed","value":2,"bound":0,"proved":false},""";

    private static final String LATER = TourCheckerTest.SOUND
            .replace("T10:00\",\"end\":\"2027-03-01T10:30", "T11:00\",\"end\":\"2027-03-01T11:30")
            .replace("\"levels\":[{\"name\":\"left_out\",\"value\":0,\"bound\":0,\"proved\":true},", LEVELS)
            .replace("\"waiting\",\"value\":1", "\"waiting\",\"value\":3")
            .replace("\"slots\":[", """
                    "changes":[{"candidate":"a2",
                      "before":{"audition":"a2","city":"lyon","room":"l1","start":"2027-03-01T10:00",
                                "end":"2027-03-01T10:30","jurors":["ada"]},
                      "after":{"audition":"a2","city":"lyon","room":"l1","start":"2027-03-01T11:00",
                               "end":"2027-03-01T11:30","jurors":["ada"]}},
                     {"juror":"ada",
                      "before":{"audition":"a2","city":"lyon","room":"l1","start":"2027-03-01T10:00",
                                "end":"2027-03-01T10:30","jurors":["ada"]},
                      "after":{"audition":"a2","city":"lyon","room":"l1","start":"2027-03-01T11:00",
                               "end":"2027-03-01T11:30","jurors":["ada"]}}],
                     "slots":[""");

    @TempDir
    Path folder;

    @Test
    void what_changes_for_the_candidate_and_the_juror_is_told() throws IOException {
        assertThat(violations(LATER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "candidate":"a2"               | "candidate":"a1"                 | does not change
            "juror":"ada"                  | "juror":"dan"                    | does not change
            "juror":"ada"                  | "candidate":"a2"                 | told twice
            "juror":"ada"                  | "juror":"dan"                    | is not told
            "before":{"audition":"a2","city":"lyon","room":"l1","start":"2027-03-01T10:00" | "before":{"audition":"a2","city":"lyon","room":"l1","start":"2027-03-01T09:00" | is not told
            "after":{"audition":"a2","city":"lyon" | "after":{"audition":"a2","city":"paris" | does not change
            """)
    void what_is_told_falsely_is_named(String found, String changed, String named) throws IOException {
        assertThat(LATER).contains(found);

        assertThat(violations(LATER.replace(found, changed))).anyMatch(words -> words.contains(named));
    }

    @Test
    void nothing_changes_where_there_is_no_earlier_timetable() throws IOException {
        var alone = LATER.replace("{\"name\":\"disturbed\",\"value\":2,\"bound\":0,\"proved\":false},", "");

        assertThat(TourChecker.violations(
                        TourFile.read(write("tour.json", TourCheckerTest.TOUR)),
                        TimetableFile.read(write("out.json", alone)),
                        null))
                .hasSize(2)
                .allMatch(words -> words.contains("does not change"));
    }

    private List<String> violations(String timetable) throws IOException {
        return TourChecker.violations(
                TourFile.read(write("tour.json", TourCheckerTest.TOUR)),
                TimetableFile.read(write("out.json", timetable)),
                TimetableFile.read(write("earlier.json", TourCheckerTest.SOUND)));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
