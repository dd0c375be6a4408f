package org.palmares.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is bad input or cannot be: told by its place, nothing written.
class ProgrammeRefusalTest extends TypedProgramme {

    @Test
    void the_day_the_clock_changes_is_told_by_offsets() throws IOException {
        var forum = FORUM.replace("2027-03-12T10:00:00+01:00", "2027-03-28T01:30:00+01:00")
                .replace("2027-03-12T11:00:00+01:00", "2027-03-28T03:30:00+02:00")
                .replace("2027-03-12T12:00:00+01:00", "2027-03-28T04:30:00+02:00");

        assertThat(run(forum)).isZero();
        assertThat(run(forum.replace(
                        "\"2027-03-28T03:30:00+02:00\", \"end\"", "\"2027-03-28T03:00:00+02:00\", \"end\"")))
                .isEqualTo(2);

        assertThat(err.toString()).contains(": /slots/1:");
    }

    @Test
    void a_timetable_where_a_workshop_begins_too_late_is_told_by_its_place() throws IOException {
        write("given.json", """
                {"sessions": [
                  {"workshop": "eau", "slot": "11h", "room": "A"},
                  {"workshop": "bus", "slot": "10h", "room": "B"},
                  {"workshop": "vélo", "slot": "11h", "room": "B"}]}
                """);

        assertThat(run(
                        FORUM.replace("\"title\": \"L’eau\"", "\"title\": \"L’eau\", \"duration\": 61"),
                        "--timetable",
                        "given.json"))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("given.json: /sessions/0/slot:", "eau")
                .hasLineCount(1);
    }

    @Test
    void a_timetable_that_breaks_a_rule_is_refused() throws IOException {
        write("given.json", """
                {"sessions": [
                  {"workshop": "eau", "slot": "11h", "room": "B"},
                  {"workshop": "bus", "slot": "10h", "room": "A"},
                  {"workshop": "vélo", "slot": "10h", "room": "B"}]}
                """);

        assertThat(run(FORUM, "--timetable", "given.json")).isEqualTo(1);

        assertThat(report().get("violations")).hasSize(2);
        assertThat(folder.resolve("programme.json")).doesNotExist();
    }

    @Test
    void what_is_impossible_is_said_and_nothing_is_written() throws IOException {
        assertThat(run(FORUM.replace("[\"écran\"]}, {\"id\": \"B\"", "[]}, {\"id\": \"B\"")))
                .isEqualTo(1);

        assertThat(report().get("no_room").get(0).stringValue()).isEqualTo("eau");
        assertThat(err.toString()).hasLineCount(1);
        assertThat(folder.resolve("programme.json")).doesNotExist();
    }

    @Test
    void what_clashes_is_told_in_words() throws IOException {
        assertThat(run(FORUM.replace("\"title\": \"L’eau\"", "\"title\": \"L’eau\", \"speakers\": [\"Zoé\"]")))
                .isEqualTo(1);

        assertThat(report().get("status").stringValue()).isEqualTo("infeasible");
        assertThat(report().get("clash").get("workshops")).hasSize(3);
        assertThat(report().get("clash").get("speakers").get(0).stringValue()).isEqualTo("Zoé");
        assertThat(err.toString()).contains("eau, bus, vélo", "Zoé");
        assertThat(folder.resolve("programme.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "workshop": "bus", "weight": 2      | "workshop": "train", "weight": 2 | : /participants/0/wishes/1/workshop:
            "available": ["10h"]                | "available": ["9h"]              | : /participants/2/available/0:
            "available": ["10h"]                | "available": []                  | : /participants/2/available:
            "available": ["10h"]                | "available": ["10h", "10h"]      | : /participants/2/available/1:
            "2027-03-12T10:00:00+01:00", "end"  | "2027-03-12T10:00:00", "end"     | : /slots/0/start:
            T12:00:00+01:00                     | T11:00:00+01:00                  | : /slots/1/end:
            "start": "2027-03-12T11:00          | "start": "2027-03-12T10:30       | : /slots/1:
            "rooms":                            | "invented": 1, "rooms":          | : /invented:
            "capacity": 2                       | "capacity": -2                   | : /rooms/0/capacity:
            "capacity": 2                       | "capacity": 1.5                  | : /rooms/0/capacity:
            "repeats": 1                        | "repeats": 0                     | : /workshops/2/repeats:
            "id": "B"                           | "id": "A"                        | : /rooms/1/id:
            "id": "Bob"                         | "id": "Ana"                      | : /participants/1/id:
            "workshop": "bus", "weight": 2      | "workshop": "eau", "weight": 2   | : /participants/0/wishes/1/workshop:
            "weight": 5                         | "weight": "NaN"                  | : /participants/2/wishes/0/weight:
            "weight": 5                         | "weight": 0                      | : /participants/2/wishes/0/weight:
            "weight": 5                         | "weight": 1e400                  | : /participants/2/wishes/0/weight:
            "weight": 5                         | "weight": NaN                    | :15:
            [{"workshop": "vélo", "weight": 5}] | []                               | : /participants/2/wishes:
            [{"workshop": "vélo", "weight": 5}] | ["vélo", "vélo"]                 | : /participants/2/wishes/1:
            [{"workshop": "vélo", "weight": 5}] | ["vélo", "train"]                | : /participants/2/wishes/1:
            [{"workshop": "vélo", "weight": 5}] | ["vélo", {}]                     | : /participants/2/wishes/1:
            "title": "Le bus"                   | "title": "Le bus", "duration": 0 | : /workshops/1/duration:
            "title": "Le bus"                   | "title": "Le bus", "duration": 121 | : /workshops/1/duration:
            "title": "Le bus"                   | "title": "Le bus", "duration": 1.5 | : /workshops/1/duration:
            "title": "Le bus"                   | "title": "Le bus", "duration": 99999999999 | : /workshops/1/duration:
            "title": "Le bus"                   | "titel": "Le bus"                | : /workshops/1/titel:
            "title": "Le bus"                   | "title": " "                     | : /workshops/1/title:
            , "title": "Le bus"                 | , "id": "x"                      | :9:
            "rooms": [                          | "rooms": {}, "x": [              | : /x:
            """, quoteCharacter = '`')
    void what_is_wrong_is_told_by_its_place(String right, String wrong, String where) throws IOException {
        assertThat(FORUM).contains(right);

        assertThat(run(FORUM.replace(right, wrong))).isEqualTo(2);

        assertThat(err.toString()).contains("forum.json" + where).hasLineCount(1);
        assertThat(folder.resolve("programme.json")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "null", "{\"slots\": []}", "{\"slots\": 1}", "{\"slots\": [1]}", "{", "{} x"})
    void what_is_no_forum_is_told_in_one_line(String text) throws IOException {
        assertThat(run(text)).isEqualTo(2);

        assertThat(err.toString()).contains("forum.json").hasLineCount(1);
    }

    @Test
    void what_is_too_deep_or_too_long_to_read_is_told_by_its_line() throws IOException {
        for (var text : List.of("[".repeat(3000), "{\"slots\": " + "9".repeat(2000) + "}")) {
            assertThat(run(text)).isEqualTo(2);

            assertThat(err.toString()).contains("forum.json:1: ").hasLineCount(1);
        }
    }

    @Test
    void a_name_of_two_lines_is_told_in_one() throws IOException {
        assertThat(run(FORUM.replace("\"workshop\": \"bus\"", "\"workshop\": \"x\\ny\"")))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains(": /participants/0/wishes/1/workshop:", "x y")
                .hasLineCount(1);
    }

    @Test
    void no_file_is_written_over_another() throws IOException {
        assertThat(run(FORUM, "--html", "forum.json")).isEqualTo(2);
        assertThat(err.toString()).contains("forum.json: ").hasLineCount(1);

        assertThat(run(FORUM, "--html", "programme.json")).isEqualTo(2);
        assertThat(err.toString()).contains("programme.json: ").hasLineCount(1);

        assertThat(Files.readString(folder.resolve("forum.json"))).isEqualTo(FORUM);
        assertThat(folder.resolve("programme.json")).doesNotExist();
    }

    @Test
    void a_folder_is_no_timetable() throws IOException {
        Files.createDirectory(folder.resolve("given.json"));

        assertThat(run(FORUM, "--timetable", "given.json")).isEqualTo(2);

        assertThat(err.toString()).contains("given.json: ").hasLineCount(1);
    }

    @Test
    void a_timetable_of_another_forum_is_told_by_its_place() throws IOException {
        write("given.json", "{\"sessions\": [{\"workshop\": \"x\", \"slot\": \"10h\", \"room\": \"A\"}]}");

        assertThat(run(FORUM, "--timetable", "given.json")).isEqualTo(2);

        assertThat(err.toString()).contains("given.json: /sessions/0/workshop:");
    }
}
