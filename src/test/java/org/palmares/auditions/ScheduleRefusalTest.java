package org.palmares.auditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// What is bad input: told by its place, nothing written.
class ScheduleRefusalTest extends TypedSchedule {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "slot":30          | "slot":0                    | /slot:
            "slot":30          | "slot":20                   | /auditions/0/duration:
            "slot":30          | "slot":30,"slots":1         | /slots:
            "slot":30          | "slot":30,"invented":"yes"  | /invented:
            "slot":30,         |                             | /slot:
            palmares-tour-1    | palmares-tour-0             | /format:
            Europe/Paris       | Nowhere/Land                | /zone:
            "to":"10:00"       | "to":"08:00"                | /cities/0/days/0/to:
            "to":"10:00"       | "to":"25:00"                | /cities/0/days/0/to:
            45.76              | 145.76                      | /cities/0/latitude:
            "id":"second"      | "id":"first"                | /auditions/1/id:
            "ada","bob","cyd"] | "ada","eve"]                | /juries/0/members/1:
            "recusals":["few"] | "recusals":["none"]         | /jurors/1/recusals/0:
            "jury":"j"         | "jury":"i"                  | /auditions/0/jury:
            "smallest":2       | "smallest":4                | /juries/0/smallest:
            "largest":3        | "largest":1                 | /juries/0/largest:
            "largest":3        | "largest":3,"mode":"both"   | /juries/0/mode:
            ["ada","bob","cyd"] | []                         | /juries/0/members:
            [{"id":"l1"}]      | []                          | /cities/0/rooms:
            [{"id":"l1"}]      | [{"id":"l1","closed":["Monday"]}] | /cities/0/rooms/0/closed/0:
            [{"id":"l1"}]      | [{"id":"l1","closed":["2027-03-01","2027-03-01"]}] | /cities/0/rooms/0/closed/1:
            "jury":"j","duration":30} | "jury":"j","duration":30,"after":["first"]} | /auditions/0/after:
            "jury":"j","duration":30} | "jury":"j","duration":-30} | /auditions/0/duration:
            "2027-03-01T09:00" | "2027-03-28T02:30"          | /jurors/2/available/0/from:
            "2027-03-01T09:00" | "2027-03-01T09:00+01:00"    | /jurors/2/available/0/from:
            "to":"2027-03-01T10:00"} | "to":"2027-03-01T10:00"},{"from":"2027-03-01T09:30","to":"2027-03-01T11:00"} | /jurors/2/available/1:
            "date":"2027-03-01","from":"09:00" | "date":"2027-03-28","from":"01:00" | /cities/0/days/0/date:
            "2027-03-01T09:00" | "2027-03-01T09:00:30"       | /jurors/2/available/0/from:
            "jury":"j","duration":30} | "jury":"j","duration":30,"place":{"city":"lyon","room":"l9"}} | /auditions/0/place/room:
            "jury":"j","duration":30} | "jury":"j","duration":30,"place":{"city":"lyon","start":"2027-03-01T09:00:00.5"}} | /auditions/0/place/start:
            [{"id":"l1"}]      | ["l1"]                      | /cities/0/rooms/0:
            "jury":"j"         | "jury":"i\\nk"               | /auditions/0/jury:
            "zone":            | "zone" "                    | :1:
            """)
    void what_cannot_be_read_is_pointed_at(String found, String changed, String pointer) throws IOException {
        var sound = tour("{\"id\":\"few\",\"jury\":\"j\",\"duration\":30}");
        assertThat(sound).contains(found);

        assertThat(run(sound.replace(found, changed == null ? "" : changed))).isEqualTo(2);

        assertThat(err.toString()).contains("tour.json").contains(pointer).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("timetable.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"days":[],"slots":[],"levels":[{"name":"days","value":"3","bound":3,"proved":true}]} | /levels/0/value:
            {"days":[],"slots":[],"levels":["days"]}                                              | /levels/0:
            {"days":[],"slots":{},"levels":[]}                                                    | /slots:
            {"days":[],"levels":[]}                                                               | /slots:
            [                                                                                     | :1:
            []                                                                                    | earlier.json:
            """)
    void an_earlier_timetable_that_cannot_be_read_is_pointed_at(String text, String pointer) throws IOException {
        var earlier = Files.writeString(folder.resolve("earlier.json"), text);

        assertThat(run(tour(""), "--earlier", earlier.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("earlier.json").contains(pointer).hasLineCount(1);
    }

    @Test
    void no_file_is_written_over_another() throws IOException {
        var tour = folder.resolve("tour.json");

        assertThat(run(tour(""), "--html", tour.toString())).isEqualTo(2);
        assertThat(run(tour(""), "--html", folder.resolve("timetable.json").toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("tour.json: ", "timetable.json: ").hasLineCount(2);
        assertThat(Files.readString(tour)).isEqualTo(tour(""));
        assertThat(folder.resolve("timetable.json")).doesNotExist();
    }

    @Test
    void a_folder_is_no_tour() {
        var command = new CommandLine(new ScheduleCommand()).setErr(new PrintWriter(err, true));

        assertThat(command.execute(folder.toString(), "--what-if")).isEqualTo(2);

        assertThat(err.toString()).startsWith(folder + ": ").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"--absent,eve", "--lost,lyon/l9", "--recused,ada:ninth", "--closed,nice"})
    void what_is_supposed_of_nobody_is_bad_input(String option, String said) throws IOException {
        assertThat(run(tour(""), option, said)).isEqualTo(2);

        assertThat(err.toString())
                .startsWith(option + ": ")
                .contains("tour.json")
                .hasLineCount(1);
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("timetable.json")).doesNotExist();
    }
}
