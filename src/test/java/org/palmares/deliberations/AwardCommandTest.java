package org.palmares.deliberations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AwardCommandTest {

    private static final String CANDIDATES = """
            dossier,number,score,sd,groups,impact
            Forêt,1,4.5,0.1,Ouest;Eau,4.0
            Bus,2,4.0,0.1,Ouest;Route,3.0
            Musée,3,3.50,0.3,Est;Culture,3.0
            École,4,3.45,0.3,Est;Culture,4.5
            Marché,5,2.0,0.1,Nord;Culture,2.0
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_best_are_retained_and_a_near_tie_is_settled_by_the_published_criterion() throws IOException {
        assertThat(run(CANDIDATES, "--places", "3", "--priority", "impact")).isZero();

        assertThat(lines())
                .containsExactly(
                        "merit,dossier,score,outcome,level,reason,quotas,counterpart,ex_aequo,settled_by,"
                                + "level_reason,level_quotas,level_counterpart,level_settled_by",
                        "1,Forêt,4.5,retained,,merit,,,,,,,,",
                        "2,Bus,4.0,retained,,merit,,,,,,,,",
                        "3,École,3.45,retained,,merit,,,0.453,impact,,,,",
                        "4,Musée,3.50,not_retained,,below_the_line,,,0.500,impact,,,,",
                        "5,Marché,2.0,not_retained,,below_the_line,,,,,,,,");
        assertThat(report().get("status").stringValue()).isEqualTo("optimal");
        assertThat(report().get("total").decimalValue()).isEqualByComparingTo("11.95");
        assertThat(report().get("ties").get(0).get("dossiers")).hasSize(2);
    }

    @Test
    void quotas_call_up_and_say_whose_place_is_taken_and_levels_follow() throws IOException {
        write("quotas.csv", "group,min,max,level\nNord,1,,\nOuest,,1,or\n");

        assertThat(run(CANDIDATES, "--levels", "or=2,argent=1", "--quotas", "quotas.csv"))
                .isZero();

        assertThat(lines().stream().filter(line -> line.contains(",retained,")))
                .hasSize(3)
                .anyMatch(line -> line.contains("Forêt") && line.contains(",or,merit"))
                .anyMatch(line -> line.contains("Bus")
                        && line.contains(",argent,merit")
                        && line.contains("quota_full,Ouest,Marché"))
                .anyMatch(line -> line.contains("Marché") && line.contains(",or,called_by_quota,Nord,"));
        assertThat(lines()).anyMatch(line -> line.contains("gave_way,,Marché"));
    }

    @Test
    void what_was_deliberated_comes_before_any_criterion() throws IOException {
        write("order.csv", "dossier\nMusée\nÉcole\n");

        run(CANDIDATES, "--places", "3", "--priority", "impact", "--deliberated", "order.csv");

        assertThat(lines()).anyMatch(line -> line.startsWith("3,Musée") && line.endsWith("deliberation,,,,"));
    }

    @Test
    void quotas_that_clash_are_named_and_nothing_is_written() throws IOException {
        write("quotas.csv", "group,min,max\nCulture,2,\nOuest,2,\nEau,0,5\n");

        assertThat(run(CANDIDATES, "--places", "3", "--quotas", "quotas.csv")).isEqualTo(1);

        assertThat(folder.resolve("outcomes.csv")).doesNotExist();
        assertThat(report().get("clash").findValuesAsString("group")).containsExactly("Culture", "Ouest");
        assertThat(report().get("clash_smallest").booleanValue()).isTrue();
        assertThat(err.toString()).contains("Culture", "Ouest").doesNotContain("Eau");
    }

    @Test
    void a_level_that_cannot_keep_its_quota_is_named() throws IOException {
        write("quotas.csv", "group,min,max,level\nNord,1,,gold\n");

        assertThat(run(CANDIDATES, "--levels", "gold=1", "--places", "2", "--quotas", "quotas.csv"))
                .isEqualTo(1);

        assertThat(report().get("level").stringValue()).isEqualTo("gold");
    }

    @Test
    void the_order_of_the_lines_and_the_names_change_nothing_but_the_names() throws IOException {
        run(CANDIDATES, "--places", "3", "--seed", "2027");
        var straight = lines();
        var reversed = new ArrayList<>(CANDIDATES.lines().toList());
        reversed.add(1, reversed.removeLast());

        run(String.join("\n", reversed), "--places", "3", "--seed", "2027");

        assertThat(lines()).isEqualTo(straight);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dossier,number,score\\n                              | candidates.csv:1:
            dossier,number\\nA,1\\n                              | candidates.csv:1:
            dossier,number,score\\nA,1,NaN\\n                    | candidates.csv:2:
            dossier,number,score\\nA,1,Infinity\\n               | candidates.csv:2:
            dossier,number,score\\nA,1,1e400000000\\n            | candidates.csv:2:
            dossier,number,score\\nA,1,3.00001\\n                | candidates.csv:2:
            dossier,number,score\\nA,1,3\\nA,2,3\\n              | candidates.csv:3:
            dossier,number,score\\nA,1,3\\nB,1,3\\n              | candidates.csv:3:
            dossier,number,score\\nA,,3\\n                       | candidates.csv:2:
            dossier,number,score,sd\\nA,1,3,-1\\n                | candidates.csv:2:
            dossier,number,score\\nA,1,3,4\\n                    | candidates.csv:2:
            dossier,number,score\\nA,1,"3"x\\n                   | candidates.csv:2:
            """)
    void bad_candidates_are_told_by_their_line(String text, String where) throws IOException {
        assertThat(run(text.replace("\\n", "\n"), "--places", "1")).isEqualTo(2);

        assertThat(err.toString()).contains(where).hasLineCount(1);
        assertThat(folder.resolve("outcomes.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            group,min\\nSud,1\\n               | quotas.csv:2:
            group,min,max\\nOuest,2,1\\n       | quotas.csv:2:
            group,level\\nOuest,gold\\n        | quotas.csv:2:
            group,min\\nOuest,1\\nOuest,1\\n   | quotas.csv:3:
            group,min\\nOuest,-1\\n            | quotas.csv:2:
            """)
    void bad_quotas_are_told_by_their_line(String text, String where) throws IOException {
        write("quotas.csv", text.replace("\\n", "\n"));

        assertThat(run(CANDIDATES, "--places", "1", "--priority", "impact", "--quotas", "quotas.csv"))
                .isEqualTo(2);

        assertThat(err.toString()).contains(where).hasLineCount(1);
    }

    @Test
    void a_level_named_twice_or_without_its_number_is_refused() throws IOException {
        assertThat(run(CANDIDATES, "--levels", "gold=1,gold=1")).isEqualTo(2);
        assertThat(run(CANDIDATES, "--levels", "gold")).isEqualTo(2);
        assertThat(run(CANDIDATES, "--levels", "gold=0")).isEqualTo(2);
    }

    @Test
    void more_places_than_candidates_or_no_place_is_refused() throws IOException {
        assertThat(run(CANDIDATES, "--places", "6")).isEqualTo(1);
        assertThat(run(CANDIDATES)).isEqualTo(2);
        assertThat(run(CANDIDATES, "--places", "1", "--levels", "gold=2")).isEqualTo(2);
    }

    private int run(String candidates, String... more) throws IOException {
        write("candidates.csv", candidates);
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var arguments = new ArrayList<>(List.of(folder.resolve("candidates.csv").toString()));
        for (var argument : more) {
            arguments.add(argument.endsWith(".csv") ? folder.resolve(argument).toString() : argument);
        }
        arguments.addAll(List.of("-o", folder.resolve("outcomes.csv").toString()));
        return new CommandLine(new AwardCommand())
                .setResourceBundle(ResourceBundle.getBundle("messages.cli"))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("outcomes.csv"));
    }

    private JsonNode report() {
        return JsonMapper.shared().readTree(out.toString());
    }
}
