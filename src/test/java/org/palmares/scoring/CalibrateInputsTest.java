package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// Files that come as people make them: criteria missing here and there, scales far from 0, names of all kinds.
class CalibrateInputsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_criterion_marked_for_the_best_alone_takes_nothing_from_them() throws IOException {
        var lines = new ArrayList<>(List.of("dossier,juror,score,criterion"));
        for (int dossier = 0; dossier < 12; dossier++) {
            boolean strong = dossier < 6;
            for (int juror = 0; juror < 3; juror++) {
                double noise = (dossier * 7 + juror * 3) % 5 * .2;
                lines.add("d%d,j%d,%.1f,a".formatted(dossier, juror, (strong ? 14 : 8) + noise));
                if (strong) {
                    lines.add("d%d,j%d,%.1f,b".formatted(dossier, juror, 14 + noise));
                }
            }
        }
        for (int juror = 0; juror < 3; juror++) {
            lines.add("middle,j%d,13,a".formatted(juror));
        }

        assertThat(run(lines, "--top", "6")).isZero();

        assertThat(ranking().get(6)).startsWith("7,middle,");
        assertThat(number(ranking().get(6), 3)).isCloseTo(13, within(.05));
    }

    @Test
    void criteria_that_no_reading_links_are_refused() throws IOException {
        assertThat(run(List.of("dossier,juror,score,criterion", "d1,j1,3,a", "d2,j1,4,b", "d2,j2,4,b")))
                .isEqualTo(2);

        assertThat(err.toString()).contains("“a”", "“b”").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e6, 1e7, 1e8})
    void a_scale_far_from_nothing_changes_no_chance(double shift) throws IOException {
        assertThat(run(edition(0), "--top", "4")).isZero();
        var near = ranking();

        assertThat(run(edition(shift), "--top", "4")).isZero();

        var far = ranking();
        for (int place = 0; place < near.size(); place++) {
            assertThat(number(far.get(place), 8)).isCloseTo(number(near.get(place), 8), within(.02));
            assertThat(number(far.get(place), 4) - shift).isCloseTo(number(near.get(place), 4), within(.001));
        }
    }

    @Test
    void ranks_that_dossiers_may_have_hold_the_one_they_have() throws IOException {
        var equal = new ArrayList<>(List.of("dossier,juror,score"));
        IntStream.range(0, 8)
                .forEach(dossier ->
                        IntStream.range(0, 3).forEach(juror -> equal.add("d%d,j%d,3".formatted(dossier, juror))));

        assertThat(run(equal, "--top", "2")).isZero();

        assertThat(ranking()).allSatisfy(line -> {
            assertThat(number(line, 9)).isLessThanOrEqualTo(1);
            assertThat(number(line, 10)).isEqualTo(8);
        });
    }

    @Test
    void no_reading_is_advised_that_would_teach_nothing() throws IOException {
        var partly = new ArrayList<>(edition(0));
        partly.removeIf(line -> line.startsWith("d1") ? line.contains("j0") : line.contains("j3"));

        assertThat(run(partly, "--top", "6", "--advise", "1000")).isZero();

        assertThat(Files.readAllLines(folder.resolve("out/advice.csv")).stream().skip(1))
                .isNotEmpty()
                .allMatch(line -> number(line, 3) > 0);
    }

    @Test
    void a_long_name_is_cut_between_its_characters() throws IOException {
        var name = "x".repeat(20) + "😀" + "zzzz";

        assertThat(run(List.of(
                        "dossier,juror,score,panel",
                        "d1,j1,3," + name,
                        "d2,j1,4," + name,
                        "d1,j2,2,other",
                        "d2,j2,5,other")))
                .isZero();

        assertThat(folder.resolve("out/report.html")).content().contains("x".repeat(20) + "😀…");
    }

    @Test
    void a_byte_order_mark_before_a_quoted_header_is_no_part_of_it() throws IOException {
        assertThat(run(List.of("\uFEFF\"dossier\",juror,score", "d1,j1,3", "d2,j1,4", "d1,j2,3", "d2,j2,5")))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1e308,b=1e308", "a=0", "a=1,a=2", "a=-1"})
    void weights_that_mean_nothing_are_refused(String weights) throws IOException {
        assertThat(run(
                        List.of("dossier,juror,score,criterion", "d1,j1,3,a", "d1,j1,4,b", "d2,j1,3,a", "d2,j1,1,b"),
                        "--weights",
                        weights))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1p3", "2d", "1f", "NaN", "Infinity", "1e400"})
    void only_numbers_as_people_write_them_are_scores(String score) throws IOException {
        assertThat(run(List.of("dossier,juror,score", "d1,j1," + score, "d2,j1,4")))
                .isEqualTo(2);

        assertThat(err.toString()).contains("readings.csv:2:").hasLineCount(1);
    }

    private static List<String> edition(double shift) {
        var lines = new ArrayList<>(List.of("dossier,juror,score"));
        for (int dossier = 0; dossier < 12; dossier++) {
            for (int juror = 0; juror < 4; juror++) {
                double score = dossier * .4 + (juror - 1.5) * .8 + (dossier * 5 + juror * 7) % 11 * .15;
                lines.add("d%02d,j%d,%s".formatted(dossier, juror, Double.toString(shift + score)));
            }
        }
        return lines;
    }

    private int run(List<String> lines, String... more) throws IOException {
        Files.write(folder.resolve("readings.csv"), lines);
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var arguments = new ArrayList<>(List.of(folder.resolve("readings.csv").toString()));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("-o", folder.resolve("out").toString()));
        return new CommandLine(new CalibrateCommand(Map.of("LANG", "en_GB.UTF-8")))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    /// The lines of the ranking, the header left out.
    private List<String> ranking() throws IOException {
        return Files.readAllLines(folder.resolve("out/ranking.csv")).stream()
                .skip(1)
                .toList();
    }

    private static double number(String line, int cell) {
        return Double.parseDouble(line.split(",", -1)[cell]);
    }
}
