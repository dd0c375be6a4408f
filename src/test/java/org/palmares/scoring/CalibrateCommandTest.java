package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CalibrateCommandTest {

    private static final String GOOD = "dossier,juror,score\\na,j,3\\na,k,4\\nb,j,5\\nb,k,6\\nc,j,1\\nc,k,3";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                              | :1: the file is empty
            dossier,juror,score                             | no reading follows
            dossier,juror\\na,j                             | :1: column “score” is missing
            dossier,juror,score,score\\na,j,1,2             | :1: column “score” stands twice
            dossier,juror,score\\na,j,NaN                   | :2: “NaN” is not a score
            dossier,juror,score\\na,j,3\\na,k,Infinity      | :3: “Infinity” is not a score
            dossier,juror,score\\na,j,3\\nb,j,dix           | :3: “dix” is not a score
            dossier,juror,score\\na,j,3\\na,j,4             | :3: dossier “a” by juror “j”
            dossier,juror,score\\n,j,3                      | :2: dossier is blank
            dossier,juror,score\\na,j,3,4                   | :2: 4 values; expected 3
            dossier,juror,region,score\\na,j,r,3\\na,k,s,4  | :3: dossier “a” is of region
            """)
    void bad_input_says_where_and_what_and_nothing_is_written(String lines, String said) throws IOException {
        assertThat(run(lines)).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().contains("readings.csv", said, "expected");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void more_places_than_dossiers_are_refused() throws IOException {
        assertThat(run(GOOD, "--top", "4")).isEqualTo(2);

        assertThat(err.toString()).contains("--top", "expected 1 to 3");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_criterion_that_nobody_marked_cannot_weigh() throws IOException {
        assertThat(run(GOOD, "--weights", "charm=2")).isEqualTo(2);

        assertThat(err.toString()).contains("“charm”", "expected one of score");
    }

    @Test
    void results_are_files_and_one_json_object() throws IOException {
        assertThat(run(GOOD, "--top", "1")).isZero();

        assertThat(out.toString())
                .startsWith(
                        "{\"model\":\"gaussian\",\"estimated\":false,\"readings\":6,\"dossiers\":3,\"jurors\":2,\"components\":1,\"gate\":{");
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("ranking.csv", "jurors.csv", "panels.csv", "report.html");
        }
        assertThat(Files.readAllLines(folder.resolve("out/ranking.csv")))
                .hasSize(4)
                .first()
                .isEqualTo("rank,dossier,readings,raw,adjusted,sd,low80,high80,p_top,rank_low80,rank_high80,zone");
    }

    @Test
    void the_report_needs_no_other_file_and_says_names_as_they_are() throws IOException {
        assertThat(run(GOOD.replace("a,", "<b>&,"), "--top", "1")).isZero();

        var report = Files.readString(folder.resolve("out/report.html"));

        assertThat(report)
                .startsWith("<!doctype html>")
                .contains("<html lang=\"en\">", "&lt;b&gt;&amp;", "One place to award")
                .doesNotContain("http", "<script", "<b>", "<link");
        assertThat(report.split("<svg", -1))
                .allSatisfy(part -> assertThat(part)
                        .satisfiesAnyOf(
                                one -> assertThat(one).startsWith("<!doctype"),
                                one -> assertThat(one.substring(0, 120)).contains("role=\"img\""),
                                one -> assertThat(one.substring(0, 120)).contains("aria-hidden=\"true\"")));
    }

    @Test
    void levels_are_few_and_of_one_criterion() throws IOException {
        assertThat(run("dossier,juror,score\\na,j,3\\nb,j,3", "--model", "ordinal"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("1 different levels; ordinal expected 2 to 20");

        assertThat(run("dossier,juror,criterion,score\\na,j,x,3\\na,j,y,4", "--model", "ordinal"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("2 criteria a reading");

        assertThat(run(GOOD, "--model", "normal")).isEqualTo(2);
        assertThat(err.toString()).contains("“normal” is not a model");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void levels_are_answered_in_logits() throws IOException {
        assertThat(run(GOOD, "--top", "1", "--model", "ordinal")).isZero();

        assertThat(out.toString())
                .contains("\"model\":\"ordinal\"", "\"thresholds\":[")
                .doesNotContain("null");
    }

    private int run(String lines, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("readings.csv"), lines.replace("\\n", "\n"));
        var arguments = new java.util.ArrayList<>(java.util.List.of(more));
        arguments.add(file.toString());
        arguments.add("-o");
        arguments.add(folder.resolve("out").toString());
        return new CommandLine(new CalibrateCommand(Map.of("LANG", "en_GB.UTF-8")))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
