package org.palmares.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What is planned, kept and written.
class ProgrammeCommandTest extends TypedProgramme {

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
    void a_page_is_in_the_language_of_its_name() throws IOException {
        var french = folder.resolve("page.fr.html");
        var english = folder.resolve("page.en.html");

        assertThat(run(FORUM, "--deterministic", "--html", french.toString(), "--html", english.toString()))
                .isZero();

        assertThat(Files.readString(french)).contains("<html lang=\"fr\">");
        assertThat(Files.readString(english)).contains("<html lang=\"en\">");
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
}
