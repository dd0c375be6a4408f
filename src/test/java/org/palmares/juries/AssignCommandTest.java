package org.palmares.juries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.cli.Texts;
import picocli.CommandLine;

class AssignCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void bids_of_a_conference_reach_their_known_total() throws Exception {
        var pairs = conference();

        assertThat(assign(pairs, "--max-load", "6")).isZero();

        assertThat(out.toString())
                .startsWith("{\"status\": \"optimal\", \"total\": 124.25,")
                .contains("\"bound_total\": 124.25", "\"load_max\": 6");
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
                .startsWith("{\"status\": \"infeasible\", \"clash\": [")
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

    private int assign(Path pairs, String... options) {
        var arguments =
                new ArrayList<>(List.of(pairs.toString(), "-o", written().toString()));
        arguments.addAll(List.of(options));
        return new CommandLine(new AssignCommand())
                .setResourceBundle(new Texts(Locale.ENGLISH).bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private Path written() {
        return folder.resolve("assignment.csv");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// PrefLib's bids as pairs; a bid of nothing is a conflict.
    private Path conference() throws IOException {
        var lines = Files.readAllLines(Path.of("src/test/resources/assignment/preflib1.in"));
        var text = new StringBuilder("dossier,juror,affinity,conflict\n");
        for (int paper = 1; paper < lines.size(); paper++) {
            var bids =
                    Pattern.compile(" ").splitAsStream(lines.get(paper).strip()).toArray(String[]::new);
            for (int juror = 0; juror < bids.length && !bids[juror].isEmpty(); juror++) {
                boolean none = Double.parseDouble(bids[juror]) == 0;
                text.append("p%d,r%d,%s,%b%n".formatted(paper, juror, bids[juror], none));
            }
        }
        return file("pairs.csv", text.toString());
    }
}
