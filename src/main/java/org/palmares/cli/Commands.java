package org.palmares.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.palmares.database.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The commands of Palmarès. Whatever goes wrong, the person reads one line; the rest goes to the log.
///
/// Each is a picocli `@Command(name = "…") implements Callable<Integer>`, described by the text `cli.command.<name>`.
public final class Commands {

    private final Map<String, String> environment;
    private final Texts texts;
    private final PrintWriter out;
    private final PrintWriter err;

    Commands(Map<String, String> environment, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.texts = new Texts(Texts.language(environment));
        this.out = out;
        this.err = err;
    }

    /// The commands as typed in a terminal, in the language of its environment.
    public static Commands ofThisProcess() {
        var environment = System.getenv();
        Locale.setDefault(Texts.language(environment));
        return new Commands(
                environment,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /// Runs the command typed.
    ///
    /// @return 0 done, 1 impossible, 2 badly typed
    public int execute(List<?> commands, String... arguments) {
        var line = new CommandLine(CommandSpec.forAnnotatedObject(new Root()));
        commands.forEach(line::addSubcommand);
        describe(line);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((misuse, _) -> misused(misuse))
                .setExecutionExceptionHandler((failure, _, _) -> failed(failure))
                .execute(arguments.length == 0 || arguments[0].equals("help") ? new String[] {"--help"} : arguments);
    }

    private void describe(CommandLine line) {
        line.setResourceBundle(texts.bundle());
        line.getCommandSpec().usageMessage().description(texts.get("cli.description"));
        line.getCommandSpec().usageMessage().synopsisHeading(texts.get("cli.usage") + " ");
        line.getCommandSpec().usageMessage().commandListHeading("%n" + texts.get("cli.commands") + "%n");
        line.getSubcommands().forEach((name, command) -> {
            var usage = command.getCommandSpec().usageMessage();
            usage.synopsisHeading(texts.get("cli.usage") + " ");
            if (usage.description().length == 0 && texts.has("cli.command." + name)) {
                usage.description(texts.get("cli.command." + name));
            }
        });
    }

    private int misused(ParameterException misuse) {
        err.println(
                misuse instanceof UnmatchedArgumentException unmatched
                        ? texts.get("cli.not-a-command", String.join(" ", unmatched.getUnmatched()))
                        : texts.get("cli.misused", String.valueOf(misuse.getMessage())));
        return CommandLine.ExitCode.USAGE;
    }

    private int failed(Exception failure) {
        var log = new FailureLog(Settings.data(environment));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart refused) {
                log.add(refused);
                err.println(refused.text(texts.language()));
                return CommandLine.ExitCode.SOFTWARE;
            }
        }
        err.println(texts.get(log.add(failure) ? "cli.unexpected" : "cli.unexpected-unwritten", log.file()));
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Command(name = "palmares", mixinStandardHelpOptions = true)
    private static final class Root implements Runnable {

        @Override
        public void run() {
            // picocli shows the usage: no command was typed
        }
    }
}
