package org.palmares.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.cli.SchemaCheck;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class ForumSchemasTest {

    private static final String SMALL = ProgrammeCommand.draw().text("small", 3);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"small", "900"})
    void a_forum_drawn_is_as_its_schema_tells(String size) throws IOException {
        assertThat(SchemaCheck.wrong("forum", ProgrammeCommand.draw().text(size, 5)))
                .isEmpty();
    }

    @Test
    void a_forum_drawn_twice_from_a_seed_is_the_same_and_another_seed_draws_another() {
        assertThat(ProgrammeCommand.draw().text("small", 3)).isEqualTo(SMALL);
        assertThat(ProgrammeCommand.draw().text("small", 4)).isNotEqualTo(SMALL);
    }

    @Test
    void ranked_wishes_are_as_the_schema_tells() throws IOException {
        assertThat(SchemaCheck.wrong("forum", """
                {"slots": [{"id": "a", "start": "2027-03-12T09:00:00+01:00", "end": "2027-03-12T10:00:00+01:00"}],
                 "rooms": [{"id": "A", "capacity": 3}], "workshops": [{"id": "w", "title": "W"}],
                 "participants": [{"id": "p", "wishes": ["w"]}]}
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id" : "09h00"              | "id" : ""
            2027-03-12T09:00:00+01:00   | 2027-03-12T09:00:00
            2027-03-12T09:00:00+01:00   | lundi
            "repeats" : 3               | "repeats" : 0
            "weight" : 10               | "weight" : -1
            "weight" : 10               | "weight" : 1001
            "weight" : 10               | "weight" : 1.5
            "weight" : 10               | "wait" : 10
            "duration" : 120            | "duration" : 0
            "duration" : 120            | "duration" : 1.5
            "duration" : 120            | "duration" : "2 h"
            "title"                     | "titel"
            "participants" : [          | "participants" : {}, "x" : [
            "rooms" : [                 | "rooms" : [], "x" : [
            """)
    void a_wrong_forum_is_refused(String right, String wrong) throws IOException {
        assertThat(SMALL).contains(right);

        assertThat(SchemaCheck.wrong("forum", SMALL.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void a_programme_written_is_as_its_schema_tells_and_a_wrong_one_is_not() throws IOException {
        var programme = programme();

        assertThat(SchemaCheck.wrong("programme", programme)).isEmpty();
        assertThat(SchemaCheck.wrong("programme", programme.replace("\"got\"", "\"has\"")))
                .isNotEmpty();
        assertThat(SchemaCheck.wrong("programme", programme.replace("\"proven\" : ", "\"proven\" : 1, \"x\" : ")))
                .isNotEmpty();
        assertThat(programme).contains("\"slots\" : [ ");
        assertThat(SchemaCheck.wrong("programme", programme.replace("\"slots\" : [ ", "\"slots\" : [ 1, ")))
                .isNotEmpty();
        assertThat(SchemaCheck.wrong("programme", programme.replaceFirst("\"seed\" : 1", "\"seed\" : -1")))
                .isNotEmpty();
    }

    private String programme() throws IOException {
        Files.writeString(folder.resolve("forum.json"), SMALL);
        var out = new StringWriter();
        int code = new CommandLine(new ProgrammeCommand())
                .setResourceBundle(ResourceBundle.getBundle("messages.cli"))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(
                        folder.resolve("forum.json").toString(),
                        "--time-limit",
                        "5",
                        "-o",
                        folder.resolve("programme.json").toString());
        assertThat(code).isZero();
        assertThat(JsonMapper.shared().readTree(out.toString()).get("violations"))
                .isEmpty();
        return Files.readString(folder.resolve("programme.json"));
    }
}
