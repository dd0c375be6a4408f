package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.database.CannotStart;
import picocli.CommandLine.Command;

class CommandsTest {

    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_refusal_is_one_line_in_the_language_of_the_terminal() {
        assertThat(execute("fr_FR.UTF-8", "refused")).isEqualTo(1);

        assertThat(err.toString().lines()).singleElement().asString().contains("8080", "déjà pris");
    }

    @Test
    void english_serves_every_other_terminal() {
        assertThat(execute("de_DE.UTF-8", "refused")).isEqualTo(1);

        assertThat(err.toString().lines()).singleElement().asString().contains("already taken");
    }

    @Test
    void a_refusal_is_found_under_what_the_framework_wraps_around_it() {
        assertThat(execute("en_GB.UTF-8", "wrapped")).isEqualTo(1);

        assertThat(err.toString()).contains("already taken");
    }

    @Test
    void the_unexpected_is_one_line_and_its_trace_is_in_the_log() throws Exception {
        assertThat(execute("en_GB.UTF-8", "broken")).isEqualTo(1);

        var log = data.resolve("palmares.log");
        assertThat(err.toString().lines()).singleElement().asString().contains(log.toString());
        assertThat(Files.readString(log)).contains("IllegalStateException", "at org.palmares");
    }

    @Test
    void an_unknown_command_is_told_what_to_read() {
        assertThat(execute("fr_FR.UTF-8", "danse")).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly("Commande ou option inconnue : danse. Voyez ./palmares help.");
    }

    @Test
    void help_lists_the_commands_but_the_hidden_ones() {
        assertThat(execute("fr_FR.UTF-8", "help")).isZero();

        assertThat(out.toString()).contains("run", "Démarre l’application").doesNotContain("train");
    }

    private int execute(String language, String... arguments) {
        var environment = Map.of("LANG", language, "PALMARES_DATA", data.toString());
        return new Commands(environment, new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(
                        List.of(
                                new RunCommand(Object.class),
                                new TrainCommand(Object.class),
                                new Refused(),
                                new Wrapped(),
                                new Broken()),
                        arguments);
    }

    @Command(name = "refused")
    private static class Refused implements Callable<Integer> {

        @Override
        public Integer call() {
            throw new CannotStart("cli.port-busy", "8080");
        }
    }

    @Command(name = "wrapped")
    private static class Wrapped implements Callable<Integer> {

        @Override
        public Integer call() {
            throw new IllegalStateException(new CannotStart("cli.port-busy", "8080"));
        }
    }

    @Command(name = "broken")
    private static class Broken implements Callable<Integer> {

        @Override
        public Integer call() {
            throw new IllegalStateException("out of order");
        }
    }
}
