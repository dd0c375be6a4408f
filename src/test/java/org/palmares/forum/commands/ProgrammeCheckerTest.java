package org.palmares.forum.commands;

import static org.assertj.core.api.Assertions.assertThat;

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
             "participants": [{"participant": "Ana", "got": 2, "best": 5, "utility": 0.400000},
                              {"participant": "Bob", "got": 1, "best": 1, "utility": 1.000000}],
             "waiting": [{"workshop": "v", "participants": ["Ana"]}, {"workshop": "w", "participants": []},
                         {"workshop": "x", "participants": []}],
             "objective": {"cost": 1, "conflicts": 0, "shortfall": 1, "absences": 0,
                           "lowest": 0.400000, "total": 1.400000}}
            """;

    @Test
    void a_sound_programme_breaks_nothing() {
        assertThat(ProgrammeChecker.violations(
                        JsonMapper.shared().readTree(FORUM), JsonMapper.shared().readTree(PROGRAMME)))
                .isEmpty();
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
