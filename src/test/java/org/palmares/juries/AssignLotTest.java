package org.palmares.juries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is drawn: an assignment under a cap, anchors.
class AssignLotTest extends TypedAssign {

    @Test
    void under_a_cap_the_assignment_is_drawn_and_its_loss_told() throws Exception {
        var marginals = folder.resolve("marginals.csv");

        assertThat(assign(conference(), "--max-load", "6", "--pair-cap", "0.5", "--marginals", marginals.toString()))
                .isZero();

        assertThat(out.toString())
                .startsWith("{\"status\":\"optimal\",")
                .contains("\"pair_cap\":0.5", "\"expected_total\":103.125", "\"uncapped_total\":124.25")
                .contains("\"loss\":21.125", "\"highest_probability\":0.5", "\"seed\":1");
        assertThat(Files.readAllLines(written())).hasSize(1 + 54 * 3);
        assertThat(Files.readAllLines(marginals)).startsWith("dossier,juror,affinity,probability");
    }

    @Test
    void too_low_a_cap_is_refused_with_the_lowest_that_would_do() throws Exception {
        var pairs = file("pairs.csv", "dossier,juror,affinity\nd1,j1,1\nd1,j2,1\nd1,j3,1\n");

        assertThat(assign(pairs, "--per-dossier", "1", "--pair-cap", "0.3")).isEqualTo(1);

        assertThat(out.toString()).contains("\"rule\":\"pair_cap\",\"value\":0.3", "\"least_pair_cap\":0.333334");
        assertThat(written()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.5", "-0.5", "0.1234567"})
    void a_cap_is_a_probability(String cap) throws Exception {
        assertThat(assign(file("pairs.csv", "dossier,juror,affinity\nd1,j1,1\n"), "--pair-cap", cap))
                .isEqualTo(2);
    }

    @Test
    void anchors_are_drawn_in_each_region_and_told() throws Exception {
        var pairs = new StringBuilder("dossier,juror,affinity\n");
        var dossiers = new StringBuilder("dossier,demand,region\n");
        for (int dossier = 0; dossier < 8; dossier++) {
            dossiers.append("d%d,1,%s\n".formatted(dossier, dossier < 4 ? "north" : "south"));
            for (var juror : List.of("r1", "n1", "n2")) {
                if (juror.equals("r1") || dossier % 4 > 0) {
                    pairs.append("d%d,%s,1\n".formatted(dossier, juror));
                }
            }
        }
        var file = file("dossiers.csv", dossiers.toString());
        var jurors = file("jurors.csv", "juror,national\nr1,\nn1,true\nn2,true\n");

        int exit = assign(
                file("pairs.csv", pairs.toString()),
                "--unlisted",
                "allowed",
                "--dossiers",
                file.toString(),
                "--jurors",
                jurors.toString(),
                "--choose-anchors",
                "1");

        assertThat(exit).isZero();
        var anchors = Pattern.compile("\"region\":\"(north|south)\",\"dossiers\":\\[\"(d\\d)\"]")
                .matcher(out.toString())
                .results()
                .toList();
        assertThat(anchors).hasSize(2);
        assertThat(Files.readAllLines(written()))
                .filteredOn(line -> line.startsWith(anchors.getFirst().group(2) + ","))
                .hasSize(3);
    }

    @Test
    void anchors_of_dossiers_without_a_region_are_bad_input() throws Exception {
        assertThat(assign(file("pairs.csv", "dossier,juror,affinity\nd1,j1,1\n"), "--choose-anchors", "1"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("pairs.csv:1: ", "region");
    }
}
