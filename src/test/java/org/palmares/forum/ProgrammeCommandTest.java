package org.palmares.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgrammeCommandTest {

    private static final String FORUM = """
            {
              "slots": [
                {"id": "10h", "start": "2027-03-12T10:00:00+01:00", "end": "2027-03-12T11:00:00+01:00"},
                {"id": "11h", "start": "2027-03-12T11:00:00+01:00", "end": "2027-03-12T12:00:00+01:00"}
              ],
              "rooms": [{"id": "A", "capacity": 2, "equipment": ["écran"]}, {"id": "B", "capacity": 1}],
              "workshops": [
                {"id": "eau", "title": "L’eau", "equipment": ["écran"]},
                {"id": "bus", "title": "Le bus", "speakers": ["Zoé"]},
                {"id": "vélo", "title": "Le vélo", "speakers": ["Zoé"], "repeats": 1, "capacity": 1}
              ],
              "participants": [
                {"id": "Ana", "wishes": [{"workshop": "eau", "weight": 3}, {"workshop": "bus", "weight": 2}]},
                {"id": "Bob", "wishes": [{"workshop": "eau", "weight": 1}, {"workshop": "vélo", "weight": 1}]},
                {"id": "Cléo", "wishes": [{"workshop": "vélo", "weight": 5}], "available": ["10h"]}
              ]
            }
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_small_forum_is_planned_to_the_best() throws IOException {
        assertThat(run(FORUM, "--deterministic")).isZero();

        assertThat(err.toString()).isNotEmpty();
        assertThat(report().get("status").stringValue()).isEqualTo("optimal");
        assertThat(report().get("violations")).isEmpty();
        assertThat(report().get("objective").get("cost").intValue())
                .isEqualTo(report().get("bound").get("cost").intValue());
        assertThat(programme().get("sessions")).hasSize(3);
        assertThat(programme().get("participants")).hasSize(3);
        assertThat(programme().get("worst").get(0).get("wishes").get(0).has("outcome"))
                .isTrue();
    }

    @Test
    void the_same_seed_writes_the_same_file() throws IOException {
        var forum = Forums.json(Forums.of(new Forums.Size(40, 8, 4, 3, 6), 5));
        run(forum, "--deterministic", "--seed", "7", "--time-limit", "4");
        var first = Files.readString(folder.resolve("programme.json"));

        run(forum, "--deterministic", "--seed", "7", "--time-limit", "4");

        assertThat(Files.readString(folder.resolve("programme.json"))).isEqualTo(first);
    }

    @Test
    void a_timetable_given_is_kept() throws IOException {
        write("given.json", """
                {"sessions": [
                  {"workshop": "eau", "slot": "11h", "room": "A"},
                  {"workshop": "bus", "slot": "11h", "room": "B"},
                  {"workshop": "vélo", "slot": "10h", "room": "A"}]}
                """);

        assertThat(run(FORUM, "--timetable", "given.json")).isZero();

        assertThat(programme().get("sessions").findValuesAsString("workshop")).containsExactly("vélo", "eau", "bus");
        assertThat(report().get("objective").get("conflicts").intValue()).isEqualTo(1);
        assertThat(report().get("worst").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(report().get("bound").has("cost")).isFalse();
    }

    @Test
    void ranked_wishes_weigh_as_many_as_there_are_then_one_less_each() throws IOException {
        var weighted = FORUM.replace(
                "[{\"workshop\": \"eau\", \"weight\": 3}, {\"workshop\": \"bus\", \"weight\": 2}]",
                "[{\"workshop\": \"eau\", \"weight\": 2}, {\"workshop\": \"bus\", \"weight\": 1}]");
        run(weighted, "--deterministic");
        var expected = Files.readString(folder.resolve("programme.json"));

        assertThat(run(
                        FORUM.replace(
                                "[{\"workshop\": \"eau\", \"weight\": 3}, {\"workshop\": \"bus\", \"weight\": 2}]",
                                "[\"eau\", \"bus\"]"),
                        "--deterministic"))
                .isZero();

        assertThat(Files.readString(folder.resolve("programme.json"))).isEqualTo(expected);
    }

    @Test
    void who_speaks_has_no_seat_then() throws IOException {
        write("given.json", """
                {"sessions": [
                  {"workshop": "eau", "slot": "10h", "room": "A"},
                  {"workshop": "bus", "slot": "10h", "room": "B"},
                  {"workshop": "vélo", "slot": "11h", "room": "A"}]}
                """);

        assertThat(run(FORUM.replace("Zoé", "Bob"), "--timetable", "given.json"))
                .isZero();

        assertThat(programme().get("participants").get(1).get("best").intValue())
                .isZero();
        assertThat(report().get("out_of_reach").intValue()).isEqualTo(2);
    }

    @Test
    void a_week_later_nothing_else_changes() throws IOException {
        run(FORUM, "--deterministic");
        var first = Files.readString(folder.resolve("programme.json"));

        run(FORUM.replace("2027-03-12", "2027-03-19"), "--deterministic");

        assertThat(Files.readString(folder.resolve("programme.json"))).isEqualTo(first);
    }

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
    void a_longer_workshop_takes_the_slots_it_needs() throws IOException {
        assertThat(run(
                        FORUM.replace("\"title\": \"L’eau\"", "\"title\": \"L’eau\", \"duration\": 90"),
                        "--deterministic"))
                .isZero();

        var sessions = programme().get("sessions");
        assertThat(sessions.findValuesAsString("workshop")).containsExactlyInAnyOrder("eau", "bus", "vélo");
        assertThat(sessions.get(0).get("workshop").stringValue()).isEqualTo("eau");
        assertThat(sessions.get(0).get("slot").stringValue()).isEqualTo("10h");
        assertThat(sessions.get(0).get("slots").valueStream().map(JsonNode::stringValue))
                .containsExactly("10h", "11h");
        assertThat(sessions.get(1).has("slots")).isFalse();
        assertThat(sessions.get(2).has("slots")).isFalse();
    }

    @Test
    void a_duration_of_one_slot_or_less_changes_nothing() throws IOException {
        run(FORUM, "--deterministic");
        var first = Files.readString(folder.resolve("programme.json"));

        run(FORUM.replace("\"title\": \"Le bus\"", "\"title\": \"Le bus\", \"duration\": 60"), "--deterministic");

        assertThat(Files.readString(folder.resolve("programme.json"))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_checker_agrees_on_every_figure_of_longer_workshops(long seed) throws IOException {
        var forum = Forums.longer(Forums.of(new Forums.Size(50, 8, 6, 4, 6), seed), seed);

        assertThat(run(Forums.json(forum), "--deterministic", "--time-limit", "3"))
                .isZero();

        assertThat(report().get("violations")).isEmpty();
        assertThat(programme().get("sessions").findValues("slots")).isNotEmpty();
    }

    @Test
    void a_programme_of_longer_workshops_given_back_is_kept() throws IOException {
        var forum = Forums.json(Forums.longer(Forums.of(new Forums.Size(30, 6, 5, 3, 5), 2), 2));
        run(forum, "--deterministic", "--time-limit", "3");
        var sessions = programme().get("sessions");
        Files.move(folder.resolve("programme.json"), folder.resolve("given.json"));

        assertThat(run(forum, "--deterministic", "--timetable", "given.json")).isZero();

        assertThat(programme().get("sessions").findValuesAsString("workshop"))
                .isEqualTo(sessions.findValuesAsString("workshop"));
        assertThat(programme().get("sessions").findValuesAsString("slot"))
                .isEqualTo(sessions.findValuesAsString("slot"));
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
    void a_timetable_of_another_forum_is_told_by_its_place() throws IOException {
        write("given.json", "{\"sessions\": [{\"workshop\": \"x\", \"slot\": \"10h\", \"room\": \"A\"}]}");

        assertThat(run(FORUM, "--timetable", "given.json")).isEqualTo(2);

        assertThat(err.toString()).contains("given.json: /sessions/0/workshop:");
    }

    private int run(String forum, String... more) throws IOException {
        write("forum.json", forum);
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var arguments = new ArrayList<>(List.of(folder.resolve("forum.json").toString()));
        for (var argument : more) {
            arguments.add(argument.endsWith(".json") ? folder.resolve(argument).toString() : argument);
        }
        arguments.addAll(List.of("-o", folder.resolve("programme.json").toString()));
        return new CommandLine(new ProgrammeCommand())
                .setResourceBundle(ResourceBundle.getBundle("messages.cli"))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private JsonNode programme() {
        return JsonMapper.shared().readTree(folder.resolve("programme.json").toFile());
    }

    private JsonNode report() {
        return JsonMapper.shared().readTree(out.toString());
    }
}
