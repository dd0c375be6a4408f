package org.palmares.forum.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ProgrammeCheckerTest {

    private static final String FORUM = """
            {"slots": [{"id": "s"}, {"id": "t"}],
             "rooms": [{"id": "A", "capacity": 1, "equipment": ["screen"]}, {"id": "B", "capacity": 2}],
             "workshops": [{"id": "v", "speakers": ["Zoé"], "equipment": ["screen"]}, {"id": "w", "repeats": 2},
                           {"id": "x", "speakers": ["Zoé"]}],
             "participants": [
               {"id": "Ana", "wishes": [{"workshop": "v", "weight": 3}, {"workshop": "w", "weight": 2}]},
               {"id": "Bob", "wishes": [{"workshop": "v", "weight": 1}], "available": ["s"]}]}
            """;

    /// The lot of seed 1 puts nobody before anybody: each list holds one name at most.
    private static final String PROGRAMME = """
            {"seed": 1,
             "sessions": [{"workshop": "v", "slot": "s", "room": "A", "seats": 1, "taken": 1},
                          {"workshop": "w", "slot": "t", "room": "B", "seats": 2, "taken": 1},
                          {"workshop": "x", "slot": "t", "room": "A", "seats": 1, "taken": 0}],
             "seats": [{"participant": "Bob", "workshop": "v", "slot": "s"},
                       {"participant": "Ana", "workshop": "w", "slot": "t"}],
             "participants": [{"participant": "Ana", "got": 2, "best": 5, "ideal": 5, "utility": 0.400000},
                              {"participant": "Bob", "got": 1, "best": 1, "ideal": 1, "utility": 1.000000}],
             "waiting": [{"workshop": "v", "participants": ["Ana"]}, {"workshop": "w", "participants": []},
                         {"workshop": "x", "participants": []}],
             "objective": {"cost": 1, "conflicts": 0, "shortfall": 1, "absences": 0,
                           "lowest": 0.400000, "lowest_of_ideal": 0.400000, "total": 1.400000},
             "levels": [{"utility": 0.400000, "participants": 1, "proven": true},
                        {"utility": 1.000000, "participants": 1, "proven": true}]}
            """;

    /// The first lasts two slots, from s to t or from t to u; the meal comes before the last.
    private static final String LONGER_FORUM = """
            {"slots": [{"id": "u", "start": "2027-03-12T11:15:00+01:00", "end": "2027-03-12T12:15:00+01:00"},
                       {"id": "s", "start": "2027-03-12T09:00:00+01:00", "end": "2027-03-12T10:00:00+01:00"},
                       {"id": "t", "start": "2027-03-12T10:15:00+01:00", "end": "2027-03-12T11:00:00+01:00"},
                       {"id": "x", "start": "2027-03-12T14:00:00+01:00", "end": "2027-03-12T15:00:00+01:00"}],
             "rooms": [{"id": "A", "capacity": 2}, {"id": "B", "capacity": 2}],
             "workshops": [{"id": "long", "duration": 105, "speakers": ["Zoé"], "repeats": 2},
                           {"id": "v", "speakers": ["Zoé"]}, {"id": "w", "speakers": ["Max"], "duration": 60}],
             "participants": [
               {"id": "Ana", "wishes": [{"workshop": "long", "weight": 3}, {"workshop": "w", "weight": 2}]},
               {"id": "Bob", "wishes": [{"workshop": "long", "weight": 2}, {"workshop": "v", "weight": 1}],
                "available": ["s", "t", "u"]},
               {"id": "Max", "wishes": ["v"]}]}
            """;

    private static final String LONGER_PROGRAMME = """
            {"seed": 1,
             "sessions": [{"workshop": "long", "slot": "s", "room": "A", "slots": ["s", "t"], "seats": 2, "taken": 2},
                          {"workshop": "v", "slot": "u", "room": "A", "seats": 2, "taken": 2},
                          {"workshop": "w", "slot": "x", "room": "B", "seats": 2, "taken": 1}],
             "seats": [{"participant": "Ana", "workshop": "long", "slot": "s"},
                       {"participant": "Ana", "workshop": "w", "slot": "x"},
                       {"participant": "Bob", "workshop": "long", "slot": "s"},
                       {"participant": "Bob", "workshop": "v", "slot": "u"},
                       {"participant": "Max", "workshop": "v", "slot": "u"}],
             "participants": [{"participant": "Ana", "got": 5, "best": 5, "ideal": 5, "utility": 1.000000},
                              {"participant": "Bob", "got": 3, "best": 3, "ideal": 3, "utility": 1.000000},
                              {"participant": "Max", "got": 1, "best": 1, "ideal": 1, "utility": 1.000000}],
             "waiting": [{"workshop": "long", "participants": []}, {"workshop": "v", "participants": []},
                         {"workshop": "w", "participants": []}],
             "objective": {"cost": 0, "conflicts": 0, "shortfall": 0, "absences": 0,
                           "lowest": 1.000000, "lowest_of_ideal": 1.000000, "total": 2.999999},
             "levels": [{"utility": 1.000000, "participants": 3, "proven": true}]}
            """;

    @Test
    void a_sound_programme_breaks_nothing() {
        assertThat(ProgrammeChecker.violations(
                        JsonMapper.shared().readTree(FORUM), JsonMapper.shared().readTree(PROGRAMME)))
                .isEmpty();
    }

    @Test
    void a_sound_programme_of_longer_sessions_breaks_nothing() {
        assertThat(ofLonger("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "v", "slot": "u", "room": "A"               | "v", "slot": "t", "room": "A"               | long share A in t
            "v", "slot": "u", "room": "A"               | "v", "slot": "t", "room": "B"               | speaks in v and long in t
            "w", "slot": "x", "room": "B"               | "long", "slot": "t", "room": "B"            | long is held twice in t
            "long", "slot": "s", "room"                 | "long", "slot": "u", "room"                 | longer than the slots in a row from u
            "long", "slot": "s", "room"                 | "long", "slot": "x", "room"                 | longer than the slots in a row from x
            "w", "slot": "x", "room": "B"               | "w", "slot": "t", "room": "B"               | slots of [w, t] are [], not [t, u]
            "best": 5, "ideal": 5                       | "best": 5, "ideal": 3                       | ideal of Ana is 3, not 5
            "best": 3, "ideal": 3                       | "best": 3, "ideal": 2                       | ideal of Bob is 2, not 3
            "slots": ["s", "t"]                         | "slots": ["s"]                              | slots of [long, s]
            "slots": ["s", "t"], "seats"                | "seats"                                     | slots of [long, s]
            "v", "slot": "u", "room": "A"               | "v", "slot": "u", "slots": [], "room": "A"  | slots of [v, u]
            """)
    void each_rule_that_a_longer_session_breaks_is_seen(String right, String wrong, String said) {
        assertThat(ofLonger(right, wrong)).anyMatch(violation -> violation.contains(said));
    }

    @Test
    void a_seat_takes_all_the_slots_of_its_session() {
        var forum = LONGER_FORUM.replace("\"available\": [\"s\", \"t\", \"u\"]", "\"available\": [\"s\", \"u\"]");
        var speaker = LONGER_FORUM.replace("[\"Max\"]", "[\"Ana\"]");
        var third = LONGER_FORUM.replace("\"workshop\": \"v\", \"weight\": 1", "\"workshop\": \"w\", \"weight\": 1");

        assertThat(violations(forum, LONGER_PROGRAMME)).contains("Bob cannot come in t");
        assertThat(violations(speaker, LONGER_PROGRAMME.replace("\"w\", \"slot\": \"x\"", "\"w\", \"slot\": \"s\"")))
                .contains("Ana speaks in s and has a seat then");
        assertThat(violations(
                        third.replace("\"duration\": 60", "\"duration\": 45"),
                        LONGER_PROGRAMME
                                .replace("\"w\", \"slot\": \"x\"", "\"w\", \"slot\": \"t\"")
                                .replace(
                                        "\"Bob\", \"workshop\": \"v\", \"slot\": \"u\"",
                                        "\"Bob\", \"workshop\": \"w\", \"slot\": \"t\"")))
                .contains("Bob has two seats in t");
    }

    @Test
    void conflicts_absences_and_the_best_alone_follow_the_slots_of_sessions() {
        // Bob comes to s and u alone; the short one is held while the longer goes on.
        var forum = LONGER_FORUM
                .replace("\"available\": [\"s\", \"t\", \"u\"]", "\"available\": [\"s\", \"u\"]")
                .replace("\"duration\": 60", "\"duration\": 45");
        var programme = LONGER_PROGRAMME
                .replace("\"w\", \"slot\": \"x\"", "\"w\", \"slot\": \"t\"")
                .replace("{\"participant\": \"Ana\", \"workshop\": \"w\", \"slot\": \"t\"},", "")
                .replace("{\"participant\": \"Bob\", \"workshop\": \"long\", \"slot\": \"s\"},", "")
                .replace("\"t\"], \"seats\": 2, \"taken\": 2", "\"t\"], \"seats\": 2, \"taken\": 1")
                .replace("\"room\": \"B\", \"seats\": 2, \"taken\": 1", "\"room\": \"B\", \"seats\": 2, \"taken\": 0");

        assertThat(violations(forum, programme))
                .contains(
                        "conflicts is 0, not 1",
                        "absences is 0, not 1",
                        "best of Ana is 5, not 3",
                        "best of Bob is 3, not 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "utility": 0.400000, "participants": 1 | "utility": 0.500000, "participants": 1
            "utility": 0.400000, "participants": 1 | "utility": 0.400000, "participants": 2
            "utility": 1.000000, "participants": 1 | "utility": 1.000000, "participants": 0
            "utility": 1.000000, "participants": 1 | "utility": 0.400000, "participants": 1
            {"utility": 0.400000, "participants": 1, "proven": true}, | ``
            """)
    void a_false_level_is_seen(String right, String wrong) {
        assertThat(PROGRAMME).contains(right);

        assertThat(violations(FORUM, PROGRAMME.replace(right, wrong)))
                .anyMatch(violation -> violation.contains("is not that of the seats"));
    }

    @Test
    void shares_may_be_passed_over_before_a_level_that_is_not_proved_and_levels_may_be_left_unsought() {
        var unproved = PROGRAMME.replace("\"proven\": true", "\"proven\": false");

        assertThat(violations(FORUM, unproved)).isEmpty();
        assertThat(violations(
                        FORUM,
                        unproved.replace("{\"utility\": 0.400000, \"participants\": 1, \"proven\": false},", "")))
                .isEmpty();
        assertThat(violations(
                        FORUM,
                        PROGRAMME.replace(
                                ",\n            {\"utility\": 1.000000, \"participants\": 1, \"proven\": true}", "")))
                .isEmpty();
        assertThat(violations(
                        FORUM,
                        unproved.replace("0.400000, \"participants\": 1, \"p", "0.300000, \"participants\": 1, \"p")))
                .isNotEmpty();
    }

    private static List<String> ofLonger(String right, String wrong) {
        assertThat(LONGER_PROGRAMME).contains(right);
        return violations(LONGER_FORUM, LONGER_PROGRAMME.replace(right, wrong));
    }

    private static List<String> violations(String forum, String programme) {
        return ProgrammeChecker.violations(
                JsonMapper.shared().readTree(forum), JsonMapper.shared().readTree(programme));
    }

    @Test
    void a_speaker_with_a_seat_then_is_seen() {
        var violations = ProgrammeChecker.violations(
                JsonMapper.shared().readTree(FORUM.replace("Zoé", "Ana")),
                JsonMapper.shared().readTree(PROGRAMME));

        assertThat(violations).contains("Ana speaks in t and has a seat then");
    }

    @Test
    void wishes_may_be_ranked() {
        var ranked = FORUM.replace("[{\"workshop\": \"v\", \"weight\": 1}]", "[\"v\"]");

        assertThat(ranked).isNotEqualTo(FORUM);
        assertThat(ProgrammeChecker.violations(
                        JsonMapper.shared().readTree(ranked),
                        JsonMapper.shared().readTree(PROGRAMME)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "workshop": "v", "slot": "s", "room": "A" | "workshop": "v", "slot": "s", "room": "B"     | lacks what
            "workshop": "x", "slot": "t", "room": "A" | "workshop": "x", "slot": "t", "room": "B"     | share B
            "workshop": "x", "slot": "t", "room": "A" | "workshop": "x", "slot": "s", "room": "B"     | speaks in
            "workshop": "x", "slot": "t", "room": "A" | "workshop": "w", "slot": "t", "room": "A"     | held twice
            "workshop": "x", "slot": "t", "room": "A" | "workshop": "w", "slot": "s", "room": "B"     | x is held 0 times
            "workshop": "x", "slot": "t", "room": "A" | "workshop": "v", "slot": "t", "room": "A"     | v is held 2 times
            "workshop": "x", "slot": "t", "room": "A" | "workshop": "y", "slot": "t", "room": "A"     | unknown session
            "Ana", "workshop": "w", "slot": "t"       | "Ana", "workshop": "v", "slot": "s"           | has 2 for 1
            "Ana", "workshop": "w", "slot": "t"       | "Ana", "workshop": "x", "slot": "t"           | did not wish
            "Ana", "workshop": "w", "slot": "t"       | "Bob", "workshop": "w", "slot": "t"           | cannot come
            "Ana", "workshop": "w", "slot": "t"       | "Ana", "workshop": "w", "slot": "s"           | unknown seat
            "Ana", "workshop": "w", "slot": "t"       | "Bob", "workshop": "v", "slot": "s"           | two seats
            "seats": 2, "taken": 1                    | "seats": 3, "taken": 1                        | seats of
            "seats": 2, "taken": 1                    | "seats": 2, "taken": 2                        | taken of
            "got": 2                                  | "got": 3                                      | got of Ana
            "best": 5                                 | "best": 3                                     | best of Ana
            "ideal": 5                                | "ideal": 6                                    | ideal of Ana
            "lowest_of_ideal": 0.4                    | "lowest_of_ideal": 0.5                        | lowest_of_ideal
            "utility": 0.4                            | "utility": 0.5                                | utility of Ana
            "participants": ["Ana"]                   | "participants": []                            | waiting list of v
            "conflicts": 0                            | "conflicts": 1                                | conflicts
            "shortfall": 1                            | "shortfall": 0                                | shortfall
            "absences": 0                             | "absences": 1                                 | absences
            "cost": 1                                 | "cost": 2                                     | cost
            "lowest": 0.4                             | "lowest": 0.6                                 | lowest
            "total": 1.4                              | "total": 1.5                                  | total
            """)
    void each_rule_broken_is_seen(String right, String wrong, String said) {
        assertThat(PROGRAMME).contains(right);

        var violations = ProgrammeChecker.violations(
                JsonMapper.shared().readTree(FORUM), JsonMapper.shared().readTree(PROGRAMME.replace(right, wrong)));

        assertThat(violations).anyMatch(violation -> violation.contains(said));
    }
}
