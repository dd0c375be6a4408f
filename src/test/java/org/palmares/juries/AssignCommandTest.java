package org.palmares.juries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssignCommandTest extends TypedAssign {

    @Test
    void bids_of_a_conference_reach_their_known_total() throws Exception {
        var pairs = conference();

        assertThat(assign(pairs, "--max-load", "6")).isZero();

        assertThat(out.toString())
                .startsWith("{\"status\":\"optimal\",\"total\":124.25,")
                .contains("\"bound_total\":124.25", "\"load_max\":6");
        assertThat(Files.readAllLines(written())).hasSize(1 + 54 * 3).startsWith("dossier,juror,affinity");
    }

    @Test
    void the_same_input_is_written_the_same_byte_for_byte() throws Exception {
        var pairs = conference();
        assertThat(assign(pairs, "--max-load", "6", "--fair", "floor")).isZero();
        var first = Files.readString(written());

        assertThat(assign(pairs, "--max-load", "6", "--fair", "floor")).isZero();

        assertThat(Files.readString(written())).isEqualTo(first);
    }

    @Test
    void what_cannot_be_is_said_and_nothing_is_written() throws Exception {
        var pairs = file("pairs.csv", "dossier,juror,affinity,conflict\nd1,j1,1,\nd1,j2,1,true\n");

        assertThat(assign(pairs, "--per-dossier", "2")).isEqualTo(1);

        assertThat(out.toString())
                .startsWith("{\"status\":\"infeasible\",\"clash\":[")
                .contains("\"conflict\"");
        assertThat(written()).doesNotExist();
    }

    @Test
    void anchors_get_two_national_jurors_more() throws Exception {
        var pairs = file("pairs.csv", """
                dossier,juror,affinity
                d1,r1,1
                d2,r1,1
                d1,n1,0.5
                d1,n2,0.25
                d1,n3,0.75
                """);
        var dossiers = file("dossiers.csv", "dossier,demand,anchor\nd1,1,true\nd2,1,false\n");
        var jurors = file("jurors.csv", "juror,national\nr1,false\nn1,true\nn2,true\nn3,true\n");

        assertThat(assign(pairs, "--dossiers", dossiers.toString(), "--jurors", jurors.toString()))
                .isZero();

        assertThat(written()).hasContent("""
                dossier,juror,affinity
                d1,n1,0.5
                d1,n3,0.75
                d1,r1,1
                d2,r1,1
                """);
    }

    @Test
    void unknown_columns_are_named_and_ignored() throws Exception {
        var pairs = file("pairs.csv", "dossier,juror,affinity,mood\nd1,j1,1,good\n");

        assertThat(assign(pairs, "--per-dossier", "1")).isZero();

        assertThat(err.toString()).contains("pairs.csv", "mood");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | dossier,affinity/d1,1",
                "2 | dossier,juror,affinity/d1,j1,high",
                "2 | dossier,juror,affinity/d1,j1,NaN",
                "2 | dossier,juror,affinity/d1,j1,0.1234567",
                "2 | dossier,juror,affinity/d1,j1,1e300",
                "3 | dossier,juror,affinity/d1,j1,1/d1,j1,2",
                "2 | dossier,juror,affinity/d1,j1",
                "3 | dossier,juror,affinity/d1,j1,1/,j2,1",
                "2 | dossier,juror,affinity,conflict/d1,j1,1,perhaps",
                "2 | dossier,juror,affinity/d1,j\"1,1",
                "1 | dossier,juror,affinity,juror/d1,j1,1,j1",
            })
    void what_is_wrong_is_told_with_its_line(int line, String text) throws Exception {
        var pairs = file("pairs.csv", text.replace('/', '\n') + "\n");

        assertThat(assign(pairs)).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().startsWith(pairs + ":" + line + ": ");
        assertThat(written()).doesNotExist();
    }

    @Test
    void a_missing_file_is_bad_input() {
        assertThat(assign(folder.resolve("absent.csv"))).isEqualTo(2);

        assertThat(err.toString()).contains("absent.csv:1: ");
    }

    @Test
    void a_call_without_any_juror_is_impossible() throws Exception {
        var pairs = file("pairs.csv", "dossier,juror,affinity\n");
        var dossiers = file("dossiers.csv", "dossier,demand\nd1,1\n");

        assertThat(assign(pairs, "--dossiers", dossiers.toString())).isEqualTo(1);

        assertThat(out.toString())
                .startsWith("{\"status\":\"infeasible\",\"clash\":[{\"rule\":\"demand\",\"dossier\":\"d1\"")
                .contains("\"clash_smallest\":true");
    }

    @Test
    void nothing_listed_and_nothing_asked_is_an_empty_assignment() throws Exception {
        var pairs = file("pairs.csv", "dossier,juror,affinity\n");

        assertThat(assign(pairs, "--fair", "floor")).isZero();

        assertThat(written()).hasContent("dossier,juror,affinity\n");
    }

    @Test
    void a_dossier_that_nobody_is_asked_to_read_does_not_count_as_the_worst_served() throws Exception {
        var pairs = file("pairs.csv", """
                dossier,juror,affinity
                a,j1,5
                a,j2,2
                b,j1,1
                b,j2,3
                """);
        var dossiers = file("dossiers.csv", "dossier,demand\na,1\nb,1\nwithdrawn,0\n");

        assertThat(assign(pairs, "--dossiers", dossiers.toString(), "--fair", "floor"))
                .isZero();

        assertThat(out.toString()).contains("\"minimum\":3,\"bound_minimum\":3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--per-dossier", "--max-load", "--choose-anchors"})
    void a_number_above_a_million_is_refused(String option) throws Exception {
        var pairs = file("pairs.csv", "dossier,juror,affinity\nd1,j1,1\n");

        assertThat(assign(pairs, option, "2147483647")).isEqualTo(2);
    }

    @Test
    void a_folder_that_does_not_exist_is_refused_before_anything_is_computed() throws Exception {
        var pairs = file("pairs.csv", "dossier,juror,affinity\nd1,j1,1\n");

        assertThat(assign(
                        pairs,
                        "--per-dossier",
                        "1",
                        "-o",
                        folder.resolve("absent/a.csv").toString()))
                .isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().contains("absent", "folder that exists");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_folder_is_no_file_of_pairs() {
        assertThat(assign(folder)).isEqualTo(2);

        assertThat(err.toString()).startsWith(folder + ":1: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"total", "floor", "leximin"})
    void affinities_that_cannot_be_summed_exactly_are_bad_input(String fair) throws Exception {
        var text = new StringBuilder("dossier,juror,affinity\n");
        for (int dossier = 0; dossier < 2_000; dossier++) {
            text.append("d%d,j%d,999999999.9999%02d%n".formatted(dossier, dossier / 10, dossier % 100));
        }
        var pairs = file("pairs.csv", text.toString());

        assertThat(assign(pairs, "--per-dossier", "1", "--fair", fair)).isEqualTo(2);

        assertThat(err.toString()).contains("too many digits");
    }

    @Test
    void the_levels_that_are_proved_are_told_and_said() throws Exception {
        var pairs = conference();

        assertThat(assign(pairs, "--max-load", "6", "--fair", "leximin")).isZero();

        assertThat(out.toString())
                .startsWith("{\"status\":\"optimal\"")
                .contains("\"levels\":[{\"sum\":0.75,\"dossiers\":3,\"proved\":true}", "\"levels_end\":\"complete\"");
        assertThat(err.toString()).contains("Lowest sums: every level is proved");
    }
}
