package org.palmares.auditions.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Another place told for an audition is one, the others staying where they are, and gains what it says.
class TourAlternativesTest {

    /// A jury hears `first` on Monday and `second` on Tuesday; `bob` comes on Tuesday from ten.
    private static final String TOUR = """
            {"format":"palmares-tour-1","zone":"Europe/Paris","slot":30,
             "cities":[{"id":"lyon","latitude":45.76,"longitude":4.83,"rooms":[{"id":"l1"},{"id":"l2"}],
                        "days":[{"date":"2027-03-01","from":"09:00","to":"12:00"},
                                {"date":"2027-03-02","from":"09:00","to":"12:00"}]}],
             "jurors":[{"id":"ada","latitude":45.76,"longitude":4.83},
                       {"id":"bob","latitude":45.76,"longitude":4.83,
                        "available":[{"from":"2027-03-02T10:00","to":"2027-03-02T12:00"}]}],
             "juries":[{"id":"j","mode":"MODE","members":["ada","bob"],"smallest":1,"largest":2}],
             "auditions":[{"id":"first","jury":"j","duration":30},{"id":"second","jury":"j","duration":30}]}
            """;

    private static final String TIMETABLE = """
            {"format":"palmares-timetable-1",
             "days":[{"city":"lyon","date":"2027-03-01","jury":"j","jurors":["ada"]},
                     {"city":"lyon","date":"2027-03-02","jury":"j","jurors":["ada"]}],
             "slots":[{"audition":"first","city":"lyon","room":"l1","start":"2027-03-01T09:00",
                       "end":"2027-03-01T09:30","jurors":["ada"]},
                      {"audition":"second","city":"lyon","room":"l1","start":"2027-03-02T09:00",
                       "end":"2027-03-02T09:30","jurors":["ada"]}],
             "levels":[{"name":"left_out","value":0,"bound":0,"proved":true},
                       {"name":"days","value":4,"bound":4,"proved":true},
                       {"name":"kilometres","value":0,"bound":0,"proved":true},
                       {"name":"worst_load","value":2,"bound":2,"proved":true},
                       {"name":"spread","value":4,"bound":4,"proved":true},
                       {"name":"candidate_kilometres","value":0,"bound":0,"proved":true},
                       {"name":"waiting","value":0,"bound":0,"proved":true}],
             "alternatives":[ALTERNATIVE]}
            """;

    private static final String SOUND = """
            {"audition":"first","city":"lyon","room":"l2","start":"2027-03-02T10:30","jurors":["ada"],
             "costs":{"days":-2,"waiting":3}}""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"standing", "pool"})
    void another_place_that_holds_and_is_reckoned_well_passes(String mode) throws IOException {
        assertThat(violations(mode, SOUND)).isEmpty();
    }

    /// A member who joins a pool sits at one audition; in a standing jury, at all.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pool     | "days":-1,"spread":1,"waiting":3 |
            pool     | "days":-1,"waiting":3            | would gain
            standing | "days":-1,"spread":1,"waiting":3 | bob is away at second
            """)
    void who_joins_counts(String mode, String costs, String named) throws IOException {
        var joined = SOUND.replace("[\"ada\"]", "[\"ada\",\"bob\"]").replace("\"days\":-2,\"waiting\":3", costs);

        var violations = violations(mode, joined);

        assertThat(violations).hasSize(named == null ? 0 : 1);
        assertThat(String.join("", violations)).contains(named == null ? "" : named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "days":-2             | "days":-1             | would gain
            "days":-2,            |                       | would gain
            "waiting":3           | "waiting":3,"spread":1 | would gain
            "start":"2027-03-02T10:30" | "start":"2027-03-02T09:00" | at once
            "l2","start":"2027-03-02T10:30" | "l1","start":"2027-03-02T09:00" | too close
            "start":"2027-03-02T10:30" | "start":"2027-03-02T12:00" | outside of the hours
            "start":"2027-03-02T10:30" | "start":"2027-03-03T10:30" | never opens
            "start":"2027-03-02T10:30" | "start":"2027-03-01T09:00" | no other place
            "room":"l2"           | "room":"l3"           | no such room
            "city":"lyon"         | "city":"nice"         | unknown
            "audition":"first"    | "audition":"third"    | no other place
            "jurors":["ada"]      | "jurors":["cyd"]      | not a member
            "jurors":["ada"]      | "jurors":[]           | too few
            """)
    void one_that_is_none_or_is_reckoned_badly_is_named(String found, String changed, String named) throws IOException {
        assertThat(SOUND).contains(found);

        assertThat(violations("pool", SOUND.replace(found, changed == null ? "" : changed)))
                .hasSize(1)
                .allMatch(words -> words.contains(named));
    }

    @ParameterizedTest
    @ValueSource(strings = {"standing", "pool"})
    void one_told_twice_is_named(String mode) throws IOException {
        assertThat(violations(mode, SOUND + "," + SOUND))
                .hasSize(1)
                .allMatch(words -> words.contains("no other place"));
    }

    private List<String> violations(String mode, String alternative) throws IOException {
        var tour = Files.writeString(folder.resolve("tour.json"), TOUR.replace("MODE", mode));
        var timetable = Files.writeString(folder.resolve("out.json"), TIMETABLE.replace("ALTERNATIVE", alternative));
        return TourChecker.violations(TourFile.read(tour), TimetableFile.read(timetable), null);
    }
}
