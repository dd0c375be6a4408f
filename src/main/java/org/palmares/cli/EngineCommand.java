package org.palmares.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that answers from files to files and loads nothing of Spring. Programs read its report, one JSON object on
/// standard output; people read the rest, on standard error.
public abstract class EngineCommand implements Callable<Integer> {

    private static final int NO = 1;
    private static final int BAD_INPUT = 2;
    private static final Pattern LANGUAGE = Pattern.compile(".*\\.(fr|en)\\.html");

    /// What is said, in the language of the terminal.
    protected final Texts texts;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.option.help")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private @Nullable Anytime anytime;

    protected EngineCommand() {
        this(System.getenv());
    }

    protected EngineCommand(Map<String, String> environment) {
        this.texts = new Texts(Texts.language(environment));
    }

    /// Answers, and writes what was asked for.
    ///
    /// @param report filled with what programs read; left empty, nothing is reported
    /// @return false where the answer is "no", exit 1
    /// @throws BadInput where the files cannot be answered, exit 2
    protected abstract boolean answer(SequencedMap<String, @Nullable Object> report) throws IOException;

    @Override
    public final Integer call() throws IOException {
        long start = System.nanoTime();
        var report = new LinkedHashMap<String, @Nullable Object>();
        try {
            boolean done = answer(report);
            if (!report.isEmpty()) {
                report.put("seconds", BigDecimal.valueOf((System.nanoTime() - start) / 1_000_000, 3));
                spec.commandLine().getOut().println(JsonLine.of(report));
            }
            return done ? 0 : NO;
        } catch (BadInput bad) {
            say(bad.text(texts));
            return BAD_INPUT;
        } finally {
            if (anytime != null) {
                anytime.close();
            }
        }
    }

    /// From here on, Ctrl-C asks the search to stop: what it found is still written and reported.
    ///
    /// @param stop called once at most, from another thread
    protected final void stopWith(Runnable stop) {
        anytime = new Anytime(stop);
    }

    /// The language of a page: that of its name, as in `report.fr.html`, or that of the terminal.
    protected final Texts textsOf(Path page) {
        var named = LANGUAGE.matcher(String.valueOf(page.getFileName()));
        return named.matches() ? new Texts(Locale.of(named.group(1))) : texts;
    }

    /// One line for people.
    protected final void say(String line) {
        spec.commandLine().getErr().println(line);
    }

    /// Names the columns of a file that mean nothing here.
    protected final void sayIgnored(Path file, List<String> columns) {
        say(texts.get("cli.file.ignored", file, String.join(", ", columns)));
    }

    /// Refuses options that make no sense, with this text.
    protected final void require(boolean sound, String key, Object... arguments) {
        if (!sound) {
            throw new ParameterException(spec.commandLine(), texts.get(key, arguments));
        }
    }
}
