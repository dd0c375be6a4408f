package org.palmares.auditions.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.auditions.planning.Tour;

class TourCheckerTest {

    static final String TOUR = """
            {"format":"palmares-tour-1","zone":"Europe/Paris","slot":30,
             "breaks":[{"from":"12:00","to":"13:00"}],
             "cities":[{"id":"lyon","latitude":45.76,"longitude":4.83,
                        "rooms":[{"id":"l1","equipment":["piano"]},{"id":"l2"},{"id":"l3","closed":["2027-03-01"]}],
                        "days":[{"date":"2027-03-01","from":"09:00","to":"18:00"}]},
                       {"id":"paris","latitude":48.86,"longitude":2.35,"rooms":[{"id":"p1"}],
                        "days":[{"date":"2027-03-01","from":"09:00","to":"18:00"},
                                {"date":"2027-03-02","from":"09:00","to":"18:00"}]}],
             "jurors":[{"id":"ada","latitude":45.76,"longitude":4.83,"can":["chair"],"max_days":1},
                       {"id":"bob","latitude":45.76,"longitude":4.83,"recusals":["a2"],
                        "available":[{"from":"2027-03-01T08:00","to":"2027-03-01T17:00"}]},
                       {"id":"cyd","latitude":45.76,"longitude":4.83,"recusals":["a2"]},
                       {"id":"dan","latitude":45.76,"longitude":4.83}],
             "juries":[{"id":"j","members":["ada","bob","cyd"],"smallest":2,"largest":2,"needs":["chair"]},
                       {"id":"k","members":["ada","dan"],"smallest":1,"largest":2}],
             "auditions":[{"id":"a1","jury":"j","duration":30,"setup":30,"equipment":["piano"],"cities":["lyon"]},
                          {"id":"a2","jury":"k","duration":30,"setup":30,"forbidden_cities":["paris"],
                           "available":[{"from":"2027-03-01T09:00","to":"2027-03-01T18:00"}]}]}
            """;

    static final String SOUND = """
            {"format":"palmares-timetable-1",
             "days":[{"city":"lyon","date":"2027-03-01","jury":"j","jurors":["ada","bob"]},
                     {"city":"lyon","date":"2027-03-01","jury":"k","jurors":["ada"]}],
             "slots":[{"audition":"a1","city":"lyon","room":"l1","start":"2027-03-01T09:00","end":"2027-03-01T09:30",
                       "jurors":["ada","bob"]},
                      {"audition":"a2","city":"lyon","room":"l1","start":"2027-03-01T10:00","end":"2027-03-01T10:30",
                       "jurors":["ada"]}],
             "levels":[{"name":"left_out","value":0,"bound":0,"proved":true},
                       {"name":"days","value":3,"bound":2,"proved":false},
                       {"name":"kilometres","value":0,"bound":0,"proved":true},
                       {"name":"worst_load","value":2,"bound":2,"proved":true},
                       {"name":"spread","value":5,"bound":5,"proved":true},
                       {"name":"candidate_kilometres","value":0,"bound":0,"proved":true},
                       {"name":"waiting","value":1,"bound":0,"proved":false}]}
            """;

    @TempDir
    Path folder;

    @Test
    void a_sound_timetable_passes() throws IOException {
        assertThat(TourChecker.violations(tour(), TimetableFile.read(write("out.json", SOUND)), null))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "audition":"a2"                             | "audition":"a1"                            | repeated
            T10:00","end":"2027-03-01T10:30             | T09:30","end":"2027-03-01T10:00            | too close
            l1","start":"2027-03-01T10:00","end":"2027-03-01T10:30 | l2","start":"2027-03-01T09:00","end":"2027-03-01T09:30 | at once
            T10:00","end":"2027-03-01T10:30             | T12:00","end":"2027-03-01T12:30            | break
            T10:00","end":"2027-03-01T10:30             | T08:30","end":"2027-03-01T09:00            | hours
            T10:00","end":"2027-03-01T10:30             | T10:00","end":"2027-03-01T11:00            | last
            T10:00","end":"2027-03-01T10:30             | T10:10","end":"2027-03-01T10:40            | slot
            l1","start":"2027-03-01T09                  | l2","start":"2027-03-01T09                 | needs
            l1","start":"2027-03-01T10                  | l3","start":"2027-03-01T10                 | no such room open
            T09:00","end":"2027-03-01T09:30             | T17:00","end":"2027-03-01T17:30            | away at
            "jury":"j","jurors":["ada","bob"]           | "jury":"j","jurors":["ada"]                | not those present
            "jury":"j","jurors":["ada","bob"]           | "jury":"j","jurors":["ada","bob","cyd"]    | more than
            "jury":"j","jurors":["ada","bob"]           | "jury":"j","jurors":["ada","dan"]          | not a member
            "ada","bob"                                 | "cyd","bob"                                | can do
            "ada","bob"                                 | "ada"                                      | too few
            "days":[                                    | "days":[{"city":"paris","date":"2027-03-01","jury":"k","jurors":["dan"]},{"city":"paris","date":"2027-03-02","jury":"k","jurors":["ada"]}, | too many days
            "days":[                                    | "days":[{"city":"paris","date":"2027-03-01","jury":"k","jurors":["ada"]}, | two cities
            "value":3                                   | "value":2                                  | days is 3
            "bound":2,"proved":false                    | "bound":4,"proved":false                   | bound
            "city":"lyon","room":"l1","start":"2027-03-01T10 | "city":"paris","room":"p1","start":"2027-03-01T10 | may not be heard
            "start":"2027-03-01T10:00","end":"2027-03-01T10:30" | "start":"2027-03-02T10:00","end":"2027-03-02T10:30" | candidate
            """)
    void whatever_breaks_a_rule_is_named(String found, String changed, String named) throws IOException {
        assertThat(SOUND).contains(found);

        var broken = TimetableFile.read(write("out.json", SOUND.replace(found, changed)));

        assertThat(TourChecker.violations(tour(), broken, null)).anyMatch(words -> words.contains(named));
    }

    private Tour tour() throws IOException {
        return TourFile.read(write("tour.json", TOUR));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
